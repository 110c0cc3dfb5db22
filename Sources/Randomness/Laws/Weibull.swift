import Mathematics
import RealModule

/// A power of an exponential: with a shape below 1, whoever has waited long is likely to go on waiting; above 1, the
/// opposite.
struct Weibull: Law {
  let mean: Double
  let shape: Double
  private let scale: Double

  init(mean: Double, shape: Double) {
    (self.mean, self.shape) = (mean, shape)
    scale = mean / Elementary.gamma(1 + 1 / shape)
  }

  var variance: Double { scale * scale * .gamma(1 + 2 / shape) - mean * mean }
  var support: ClosedRange<Double> { 0...(.infinity) }
  var description: String { "weibull(mean \(Notation.duration(mean)), shape \(Notation.number(shape)))" }

  func share(from low: Double, to high: Double) -> Double {
    let (start, end) = (hazard(low), hazard(high))
    return start == .infinity ? 0 : .exp(-start) * -.expMinusOne(-(end - start))
  }

  func moments(from low: Double, to high: Double, about center: Double) -> Moments {
    let (start, end) = (hazard(low), hazard(high))
    return Moments(
      share: share(from: low, to: high),
      first: mean * IncompleteGamma.probability(1 + 1 / shape, from: start, to: end),
      second: (mean * mean + variance) * IncompleteGamma.probability(1 + 2 / shape, from: start, to: end),
      about: center)
  }

  func quantile(_ p: Double) -> Double {
    scale * .pow(-.log(onePlus: -p), 1 / shape)
  }

  func sampler(in table: SamplerTable) -> Sampler {
    shape == 1 ? Sampler(.exponential, mean) : Sampler(.weibull, scale, 1 / shape)
  }

  /// The exponential of mean 1 that a duration of `x` seconds comes from.
  private func hazard(_ x: Double) -> Double {
    x == .infinity ? x : .pow(x / scale, shape)
  }
}
