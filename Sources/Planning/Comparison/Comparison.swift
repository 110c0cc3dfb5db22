public import Measures
import Scenarios
public import Simulation
public import Statistics

/// How one indicator differs between two scenarios that were simulated on the same days.
public struct Comparison: Sendable, Equatable {
  /// What is compared.
  public let indicator: Indicator
  /// Before the change; nil where there is nothing to measure.
  public let base: Estimate?
  /// After the change.
  public let change: Estimate?
  /// After less before, with the interval of paired replications; nil where one of the two is missing.
  public let difference: Estimate?
  /// How many times narrower pairing made the interval; nil where nothing varies, and for percentiles.
  public let gain: Double?
  /// How likely chance alone would make so large a difference, for this indicator alone; nil where it is not known.
  public let pValue: Double?
  /// Whether the difference is real.
  public var evidence: Evidence

  /// How far a difference can be believed.
  public enum Evidence: String, Sendable {
    /// It is there, even allowing for the many numbers that were compared at once.
    case real
    /// Its own interval leaves out zero, but among so many numbers some do so by chance.
    case perhaps
    /// It may be chance.
    case unclear
    /// Every replication says the same before and after.
    case same
    /// It is about issues that ended, and so many have not that they may undo it.
    case open
  }
}

extension Comparison {
  /// Compares indicators of two observations, all of them at once.
  /// - Parameters:
  ///   - confidence: The level of the intervals, and of what is called real over all indicators together.
  ///   - minds: Whether nothing is claimed of issues that ended where many have not.
  public static func all(
    _ indicators: [Indicator], _ base: Observation, _ change: Observation, _ confidence: Confidence,
    mindsOpenIssues minds: Bool = false
  ) -> [Comparison] {
    all(indicators.map { ($0, $0) }, base, change, confidence, mindsOpenIssues: minds)
  }

  /// The same, where what is compared may have another indicator before the change, or happen seldom.
  /// - Parameter events: Of which measures the numerators, or what is left of the denominators, are numbers of events.
  static func all(
    _ indicators: [(base: Indicator, change: Indicator)], _ base: Observation, _ change: Observation,
    _ confidence: Confidence, mindsOpenIssues minds: Bool = false,
    events: (Measure) -> PairedDifference.Events = { _ in .none }
  ) -> [Comparison] {
    var comparisons = indicators.map { indicator in
      Comparison(
        indicator.change, before: indicator.base, base, change, confidence, events(indicator.change.measure))
    }
    if minds {
      for (index, pair) in indicators.enumerated() where comparisons[index].evidence != .same {
        let share = base.summary.decisiveOpenShare(pair.base) ?? change.summary.decisiveOpenShare(pair.change)
        if share != nil { comparisons[index].evidence = .open }
      }
    }
    let known = comparisons.indices.filter { comparisons[$0].isTested }
    let adjusted = Holm.adjusted(known.compactMap { comparisons[$0].pValue })
    for (index, pValue) in zip(known, adjusted) where pValue <= 1 - confidence.level {
      comparisons[index].evidence = .real
    }
    return comparisons
  }

  /// Whether a test tells if the difference is real, so that it is one of those compared at once.
  public var isTested: Bool { pValue != nil && evidence != .same && evidence != .open }

  private init(
    _ indicator: Indicator, before: Indicator, _ base: Observation, _ change: Observation, _ confidence: Confidence,
    _ events: PairedDifference.Events
  ) {
    self.indicator = indicator
    self.base = base.summary.estimate(before)
    self.change = change.summary.estimate(indicator)
    if let share = indicator.measure.percentile {
      let quantiles = change.waits(indicator).flatMap { after in
        base.waits(before).flatMap { QuantileDifference(share, base: $0, change: after) }
      }
      difference = quantiles?.estimate(confidence)
      gain = nil
      pValue = quantiles?.pValue
    } else if let old = base.pairs(before), let new = change.pairs(indicator),
      let paired = PairedDifference(old, new, events: events)
    {
      difference = paired.estimate(confidence)
      gain = paired.gain
      pValue = paired.standardError.map { _ in
        min(1, 2 * min(paired.pValue(above: 0), paired.pValue(below: 0)))
      }
    } else {
      (difference, gain, pValue) = (nil, nil, nil)
    }
    evidence = Self.evidence(difference)
  }

  /// What the interval of one difference says by itself.
  private static func evidence(_ difference: Estimate?) -> Evidence {
    guard let difference, let halfWidth = difference.halfWidth else { return .unclear }
    if difference.mean == 0, halfWidth == 0 { return .same }
    return difference.contains(0) ? .unclear : .perhaps
  }
}
