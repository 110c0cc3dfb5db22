/// A duration that is cut at a limit: whatever would last longer lasts as long as the limit.
struct Capped: Law {
  let base: Distribution
  let limit: Double

  /// The probability of being cut, or of ending exactly then.
  private var cut: Double { base.law.share(from: limit, to: .infinity) }

  var mean: Double { base.expectedOverlap(from: 0, to: limit) }

  var variance: Double {
    let mean = mean
    return max(0, moments(from: 0, to: limit, about: mean).second)
  }

  var support: ClosedRange<Double> {
    min(base.law.support.lowerBound, limit)...min(base.law.support.upperBound, limit)
  }

  var size: LawSize { base.law.size }
  var description: String { "\(base) at most \(Notation.duration(limit))" }
  var bends: [Double] { base.law.bends.filter { $0 < limit } + [limit] }

  func share(from low: Double, to high: Double) -> Double {
    guard high >= limit else { return base.law.share(from: low, to: high) }
    return low <= limit ? base.law.share(from: low, to: .infinity) : 0
  }

  func moments(from low: Double, to high: Double, about center: Double) -> Moments {
    guard high >= limit else { return base.law.moments(from: low, to: high, about: center) }
    guard low <= limit else { return Moments() }
    var sum = Moments(share: cut, at: limit, about: center)
    if low < limit { sum += base.law.moments(from: low, to: limit.nextDown, about: center) }
    return sum
  }

  func quantile(_ p: Double) -> Double { min(base.quantile(p), limit) }

  func sampler(in table: SamplerTable) -> Sampler {
    Sampler(.capped, limit, data: table.keep([base.law.sampler(in: table)]), count: 1)
  }
}
