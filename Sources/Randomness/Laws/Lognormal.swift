import Mathematics

/// The logarithm of the duration is normal: the usual shape of talk times.
///
/// With coefficient of variation *c* its variance is σ² = ln (1 + *c*²) and its mean μ = ln mean − σ²/2.
struct Lognormal: Law {
  let mean: Double
  let cv: Double
  private let mu: Double
  private let sigma: Double

  init(mean: Double, cv: Double) {
    (self.mean, self.cv) = (mean, cv)
    let square = Elementary.log(onePlus: cv * cv)
    mu = Elementary.log(mean) - square / 2
    sigma = square.squareRoot()
  }

  var variance: Double { mean * cv * mean * cv }
  var support: ClosedRange<Double> { 0...(.infinity) }
  var description: String { "lognormal(mean \(Notation.duration(mean)), cv \(Notation.number(cv)))" }

  func share(from low: Double, to high: Double) -> Double {
    normalShare(from: low, to: high, shift: 0)
  }

  func moments(from low: Double, to high: Double, about center: Double) -> Moments {
    Moments(
      share: share(from: low, to: high),
      first: mean * normalShare(from: low, to: high, shift: sigma),
      second: mean * mean * (1 + cv * cv) * normalShare(from: low, to: high, shift: 2 * sigma),
      about: center)
  }

  func sampler(in table: SamplerTable) -> Sampler {
    Sampler(.lognormal, mu, sigma)
  }

  /// The probability that a normal variable lies between the standardised logarithms of the bounds, less `shift`; from
  /// the tail in which it loses no digits.
  private func normalShare(from low: Double, to high: Double, shift: Double) -> Double {
    let start = (Elementary.log(low) - mu) / sigma - shift
    let end = (Elementary.log(high) - mu) / sigma - shift
    return start > 0 ? Normal.cdf(-start) - Normal.cdf(-end) : Normal.cdf(end) - Normal.cdf(start)
  }
}
