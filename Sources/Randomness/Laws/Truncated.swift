/// A distribution restricted to the durations between two limits, in their old proportions.
struct Truncated: Law {
  let base: Distribution
  let low: Double
  let high: Double
  let mean: Double
  let variance: Double
  /// How much of the base lies between the limits.
  let kept: Double

  init(_ base: Distribution, from low: Double, to high: Double) {
    (self.base, self.low, self.high) = (base, low, high)
    kept = base.law.share(from: low, to: high)
    guard base.law.neverShare == 0 || high < .infinity else {
      (mean, variance) = (.infinity, .infinity)
      return
    }
    let origin = base.law.moments(from: low, to: high, about: 0)
    let center = origin.first / origin.share
    // Around the mean, where the difference of two large squares is small.
    let moments = base.law.moments(from: low, to: high, about: center)
    let shift = moments.first / moments.share
    mean = min(max(center + shift, low), high)
    variance = max(0, moments.second / moments.share - shift * shift)
  }

  var support: ClosedRange<Double> {
    max(low, base.law.support.lowerBound)...min(high, base.law.support.upperBound)
  }

  var neverShare: Double { high < .infinity ? 0 : min(1, base.law.neverShare / kept) }

  var size: LawSize {
    var size = base.law.size
    size.tries /= kept
    return size
  }

  var description: String {
    let limits = [
      low > 0 ? " min \(Notation.duration(low))" : "", high < .infinity ? " max \(Notation.duration(high))" : "",
    ]
    return base.description + limits.joined()
  }

  var bends: [Double] {
    ([low, high] + base.law.bends).filter { support.contains($0) && $0.isFinite }
  }

  func share(from start: Double, to end: Double) -> Double {
    let (start, end) = (max(start, low), min(end, high))
    return start <= end ? base.law.share(from: start, to: end) / kept : 0
  }

  func moments(from start: Double, to end: Double, about center: Double) -> Moments {
    let (start, end) = (max(start, low), min(end, high))
    return start <= end ? 1 / kept * base.law.moments(from: start, to: end, about: center) : Moments()
  }

  func sampler(in table: SamplerTable) -> Sampler {
    let sampler = base.law.sampler(in: table)
    return Sampler(.truncated, low, high, data: table.keep([sampler]), count: 1)
  }
}
