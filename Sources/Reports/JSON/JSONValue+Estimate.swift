internal import Files
internal import Statistics

extension JSONValue {
  /// An estimate as result files have it, with the range over replications where that stands in for an interval; null where
  /// there was nothing to measure.
  init(_ estimate: Estimate?) {
    guard let estimate, estimate.mean.isFinite else {
      self = .null
      return
    }
    let range = estimate.range.map { range in
      [("smallest", JSONValue.number(range.lowerBound)), ("largest", .number(range.upperBound))]
    }
    self = .line(
      [("mean", .number(estimate.mean)), ("half_width", estimate.halfWidth.map { .number($0) } ?? .null)]
        + (range ?? []))
  }
}
