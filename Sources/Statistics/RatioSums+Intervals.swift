extension RatioSums {
  /// The ratio of sums that are never negative: a mean wait, a time average.
  ///
  /// As ``estimate(replications:confidence:)``, with two corrections for cells in which few replications have anything.
  /// Replications without contacts say nothing about the mean, so the degrees of freedom come from the effective number
  /// of those that have some, (Σy)²/Σy² (L. Kish, *Survey Sampling*, 1965, §11.7). And where few replications make up
  /// Σx, as where hardly anyone waits, the half-width is that of so few events; see ``RareEvents``. The size of the
  /// next event is known from few as well, so with m events it is taken as 1 + 2/(m + 1) times that of the observed
  /// ones.
  ///
  /// Where all replications agree, no variation is seen and nothing gives it a scale, so there is a range instead of a
  /// half-width; where a single replication holds all of Σx or all of Σy there is neither.
  ///
  /// - Parameters:
  ///   - n: how many replications there were, those left out of `add` included.
  ///   - confidence: how often the interval must cover the truth.
  /// - Returns: the ratio, or `nil` when Σy is zero.
  public func amountEstimate(replications n: Int, confidence: Confidence) -> Estimate? {
    guard let ratio = ratio(of: n) else { return nil }
    guard n >= 2, !isOneReplication(of: n) else { return Estimate(mean: ratio) }
    guard let spread = spread(n, confidence) else { return Estimate(mean: ratio, range: ratio...ratio) }
    guard x > 0 else { return Estimate(mean: ratio, halfWidth: spread.student / y) }
    guard x * x - xx > x * x * Double(n) * .ulpOfOne else { return Estimate(mean: ratio) }
    let size = spread.variance / x
    let events = x / size
    let bound = size * RareEvents.excess(over: events, confidence) * (1 + 2 / (events + 1))
    return Estimate(
      mean: ratio, halfWidth: RareEvents.halfWidth(student: spread.student, bound: bound, events: events) / y)
  }

  /// The ratio of sums that may be below zero: what was saved less what it cost.
  ///
  /// Where few events make up a positive sum, they count as in ``amountEstimate(replications:confidence:)``. Where
  /// gains and losses cancel, nothing is known about their size, and the interval is Student's; where all replications
  /// agree it is a range.
  ///
  /// - Parameters:
  ///   - n: how many replications there were, those left out of `add` included.
  ///   - confidence: how often the interval must cover the truth.
  /// - Returns: the ratio, or `nil` when Σy is zero.
  public func balanceEstimate(replications n: Int, confidence: Confidence) -> Estimate? {
    if x > 0, let spread = spread(n, confidence), spread.variance <= x * x {
      return amountEstimate(replications: n, confidence: confidence)
    }
    let plain = estimate(replications: n, confidence: confidence)
    guard let plain, plain.halfWidth == 0 else { return plain }
    return Estimate(mean: plain.mean, range: plain.mean...plain.mean)
  }

  /// The ratio as a part of a whole that is not a number of contacts, 0 ≤ x ≤ y in each replication: time used out of
  /// time available.
  ///
  /// The rarer of the two, the part or the rest, gives the interval by ``amountEstimate(replications:confidence:)``: agents
  /// that are idle for a moment on two days of 25 leave the doubt of two idle moments, not none.
  ///
  /// - Returns: the part, or `nil` when Σy is zero.
  public func portionEstimate(replications n: Int, confidence: Confidence) -> Estimate? {
    guard let ratio = ratio(of: n), ratio > 0.5 else { return amountEstimate(replications: n, confidence: confidence) }
    var rest = self
    rest.x = y - x
    rest.xx = max(0, yy - 2 * xy + xx)
    rest.xy = yy - xy
    // Whether anything differs at all is better seen where nothing was subtracted.
    guard spread(n, confidence) != nil else { return amountEstimate(replications: n, confidence: confidence) }
    return Estimate(mean: ratio, halfWidth: rest.amountEstimate(replications: n, confidence: confidence)?.halfWidth)
  }

  /// The ratio as a share: in each replication x of y contacts count, 0 ≤ x ≤ y.
  ///
  /// Days that are good or bad as a whole say less than the same number of independent contacts: with the variance V of
  /// Σ(x − R·y) the share is worth R·(1 − R)·(Σy)²/V independent trials, at most Σy (L. Kish, *Survey Sampling*, 1965;
  /// E. L. Korn & B. I. Graubard, Survey Methodology 24, 1998, 193–201). With few of them on either side the half-width
  /// is the distance to the farther ``Wilson`` bound of so many trials; with ``RareEvents`` enough it is that of
  /// ``estimate(replications:confidence:)``. Where all replications agree, all contacts are trials: 1,000 of 1,000
  /// answered in time reads 100 % ± 0.4 %. See ``Proportion`` for a share of days.
  ///
  /// - Parameters:
  ///   - n: how many replications there were, those left out of `add` included.
  ///   - confidence: how often the interval must cover the truth.
  /// - Returns: the share, or `nil` when Σy is zero.
  public func shareEstimate(replications n: Int, confidence: Confidence) -> Estimate? {
    guard let ratio = ratio(of: n) else { return nil }
    guard n >= 2 else { return Estimate(mean: ratio) }
    let share = min(max(ratio, 0), 1)
    guard let spread = spread(n, confidence) else {
      return Wilson.estimate(share: share, trials: y, confidence: confidence)
    }
    guard !isOneReplication(of: n) else { return Estimate(mean: ratio) }
    let trials = min(y, share * (1 - share) * y * y / spread.variance)
    let events = min(share, 1 - share) * trials
    // Few trials are known no better than their few replications: Student's value takes the place of the normal one as
    // events add up.
    let stretch = 1 + (spread.critical / confidence.normal - 1) * (1 - 1 / max(events, 1))
    guard
      let bound = Wilson.estimate(share: share, trials: trials / (stretch * stretch), confidence: confidence)?.halfWidth
    else { return Estimate(mean: ratio, halfWidth: spread.student / y) }
    return Estimate(
      mean: ratio, halfWidth: RareEvents.halfWidth(student: spread.student / y, bound: bound, events: events))
  }

  /// How Σ(x − R·y) varies.
  private struct Spread {
    /// Its variance, estimated from the replications that hold anything.
    let variance: Double
    /// Student's critical value with as many degrees of freedom.
    let critical: Double

    /// Student's half-width of the numerator.
    var student: Double { critical * variance.squareRoot() }
  }

  /// nil where no replication differs from the others.
  private func spread(_ n: Int, _ confidence: Confidence) -> Spread? {
    let residual = residual(n)
    guard residual > 0, residual.isFinite else { return nil }
    let effective = min(max((y * y / yy).rounded(), 2), Double(n))
    return Spread(
      variance: residual / (effective - 1) * effective,
      critical: confidence.studentT(degreesOfFreedom: (Int(exactly: effective) ?? n) - 1))
  }
}
