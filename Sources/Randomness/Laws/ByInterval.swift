/// Another law in each interval of the horizon. Where nobody asks for an interval it is the mixture of all, by weight.
struct ByInterval: Law {
  let laws: [any Law]
  let weights: [Double]
  private let mixture: Mixture

  /// `laws` must not be empty; `weights` are as many and sum to 1.
  init(_ laws: [any Law], weights: [Double]) {
    self.laws = laws
    self.weights = weights
    let shown = laws.prefix(4).map(\.description) + (laws.count > 4 ? ["…"] : [])
    mixture = Mixture(
      parts: zip(weights, laws).map { Mixture.Part(share: $0, law: $1) },
      description: "by interval (\(shown.joined(separator: ", ")))")
  }

  static func == (one: ByInterval, other: ByInterval) -> Bool { one.mixture == other.mixture }

  var mean: Double { mixture.mean }
  var variance: Double { mixture.variance }
  var support: ClosedRange<Double> { mixture.support }
  var neverShare: Double { mixture.neverShare }
  var size: LawSize { mixture.size }
  var bends: [Double] { mixture.bends }
  var description: String { mixture.description }

  func share(from low: Double, to high: Double) -> Double { mixture.share(from: low, to: high) }

  func moments(from low: Double, to high: Double, about center: Double) -> Moments {
    mixture.moments(from: low, to: high, about: center)
  }

  func sampler(in table: SamplerTable) -> Sampler { mixture.sampler(in: table) }

  func scaled(by factor: Double) -> any Law {
    ByInterval(laws.map { $0.scaled(by: factor) }, weights: weights)
  }
}
