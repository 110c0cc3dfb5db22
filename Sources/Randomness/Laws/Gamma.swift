import Mathematics

/// The gamma family, with the Erlang distributions as its members of whole shape.
struct Gamma: Law {
  /// What the author of the scenario wrote.
  enum Written: Equatable {
    case cv(Double)
    case stages(Int)
  }

  let mean: Double
  let shape: Double
  let notation: Written

  private var scale: Double { mean / shape }

  var variance: Double { mean * scale }
  var support: ClosedRange<Double> { 0...(.infinity) }

  var description: String {
    switch notation {
    case .cv(let cv): "gamma(mean \(Notation.duration(mean)), cv \(Notation.number(cv)))"
    case .stages(let stages): "erlang(mean \(Notation.duration(mean)), stages \(stages))"
    }
  }

  func share(from low: Double, to high: Double) -> Double {
    IncompleteGamma.probability(shape, from: low / scale, to: high / scale)
  }

  func moments(from low: Double, to high: Double, about center: Double) -> Moments {
    let (start, end) = (low / scale, high / scale)
    return Moments(
      share: IncompleteGamma.probability(shape, from: start, to: end),
      first: mean * IncompleteGamma.probability(shape + 1, from: start, to: end),
      second: (mean * mean + variance) * IncompleteGamma.probability(shape + 2, from: start, to: end),
      about: center)
  }

  func sampler(in table: SamplerTable) -> Sampler {
    shape == 1 ? Sampler(.exponential, mean) : Sampler(.gamma, scale, shape)
  }
}
