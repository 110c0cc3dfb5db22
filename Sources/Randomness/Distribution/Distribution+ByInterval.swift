extension Distribution {
  /// Another distribution in each interval of the horizon, such as a handle time that grows in the evening.
  ///
  /// Asked for no interval in particular, it is the mixture of all.
  ///
  /// - Parameters:
  ///   - distributions: one for each interval, at most 100,000, none of which goes by intervals itself.
  ///   - weights: How much each counts in the mixture, such as the contacts that are expected; equal unless told
  ///     otherwise, or where there is another number of them or they sum to nothing.
  public static func byInterval(
    _ distributions: [Distribution], weights: [Double] = []
  ) throws(DistributionError) -> Distribution {
    guard !distributions.isEmpty, distributions.count <= 100_000 else {
      try ArgumentCheck.fail("by interval", "must have from 1 to 100000 values, but has \(distributions.count)")
    }
    let sum = weights.reduce(0, +)
    let isUsable = weights.count == distributions.count && sum > 0 && sum.isFinite && weights.allSatisfy { $0 >= 0 }
    let shares =
      isUsable
      ? weights.map { $0 / sum } : distributions.map { _ in 1 / Double(distributions.count) }
    return Distribution(ByInterval(distributions.map { $0.during(0).law }, weights: shares))
  }

  /// One distribution for each interval; nil where it is the same all day.
  public var intervals: [Distribution]? { (law as? ByInterval)?.laws.map { Distribution($0) } }

  /// The distribution in an interval; the last one goes on after the horizon.
  public func during(_ interval: Int) -> Distribution {
    guard let laws = (law as? ByInterval)?.laws else { return self }
    return Distribution(laws[min(max(0, interval), laws.count - 1)])
  }

  /// The same, with intervals that count in the mixture of all as much as `weights` say.
  public func weighted(by weights: [Double]) -> Distribution {
    guard let intervals, let weighted = try? Self.byInterval(intervals, weights: weights) else { return self }
    return weighted
  }
}
