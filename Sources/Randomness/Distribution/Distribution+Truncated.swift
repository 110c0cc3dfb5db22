extension Distribution {
  /// The same distribution given that the duration is at least `min` and at most `max` seconds; nil is no limit.
  ///
  /// Samples outside are drawn again, so at least 1 % must lie between the limits.
  ///
  /// - Throws: a `DistributionError` that names the share between the limits.
  public func truncated(min: Double? = nil, max: Double? = nil) throws(DistributionError) -> Distribution {
    guard min != nil || max != nil else { return self }
    var (low, high) = (0.0, Double.infinity)
    if let min { low = try ArgumentCheck.duration(min, "min") }
    if let max { high = try ArgumentCheck.duration(max, "max") }
    guard low <= high else {
      try ArgumentCheck.fail(
        "min", "must not be above max, but \(Notation.duration(low)) is above \(Notation.duration(high)); swap them")
    }
    // Limits of limits are one pair of limits.
    let inner = law as? Truncated
    let base = inner?.base ?? self
    if let inner { (low, high) = (Swift.max(low, inner.low), Swift.min(high, inner.high)) }
    let kept = low <= high ? base.law.share(from: low, to: high) : 0
    guard kept >= 0.01 else {
      throw DistributionError(
        argument: max == nil ? "min" : "max",
        message: "\(Notation.sliver(kept)) of \(base) lies \(place(low, high)), but truncation needs 1%; "
          + "widen the limits")
    }
    let truncated = Truncated(base, from: low, to: high)
    guard truncated.size.tries <= 1000 else {
      try ArgumentCheck.fail(
        max == nil ? "min" : "max",
        "cuts a mixture whose parts are cut already: a sample would take \(Int(truncated.size.tries)) tries, "
          + "but at most 1000 are allowed; widen the limits")
    }
    return Distribution(truncated)
  }

  /// The same distribution cut at `limit` seconds: what would be longer is as long as the limit. Nil is no limit.
  public func capped(at limit: Double?) throws(DistributionError) -> Distribution {
    guard let limit else { return self }
    let checked = try ArgumentCheck.duration(limit, "at_most")
    guard law.support.upperBound > checked else { return self }
    guard law.support.lowerBound < checked else { return Distribution(Constant(value: checked)) }
    return Distribution(Capped(base: self, limit: checked))
  }

  /// Whether samples beyond an upper limit are drawn again, rather than cut.
  public var redrawsAbove: Double? {
    guard let truncated = law as? Truncated, truncated.high < .infinity, law.support.upperBound == truncated.high else {
      return nil
    }
    return truncated.high
  }

  private func place(_ low: Double, _ high: Double) -> String {
    let (low, high) = (low > 0 ? Notation.duration(low) : nil, high < .infinity ? Notation.duration(high) : nil)
    return switch (low, high) {
    case (let low?, let high?): "between \(low) and \(high)"
    case (let low?, nil): "above \(low)"
    default: "below \(high ?? "never")"
    }
  }
}
