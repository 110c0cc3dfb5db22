import RealModule

/// Without memory: what is still to come has the same distribution, however long it has lasted.
struct Exponential: Law {
  let mean: Double

  var variance: Double { mean * mean }
  var support: ClosedRange<Double> { 0...(.infinity) }
  var description: String { "exponential(mean \(Notation.duration(mean)))" }

  func share(from low: Double, to high: Double) -> Double {
    low == .infinity ? 0 : .exp(-low / mean) * -.expMinusOne(-(high - low) / mean)
  }

  func moments(from low: Double, to high: Double, about center: Double) -> Moments {
    Gamma(mean: mean, shape: 1, notation: .cv(1)).moments(from: low, to: high, about: center)
  }

  func quantile(_ p: Double) -> Double {
    -mean * .log(onePlus: -p)
  }

  func sampler(in table: SamplerTable) -> Sampler {
    Sampler(.exponential, mean)
  }
}
