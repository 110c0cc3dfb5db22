public import Measures
import Scenarios
import Simulation
public import Statistics

/// How one measure of a scenario compares with its baseline.
public struct BaselineFinding: Sendable, Equatable {
  /// The indicator's key, as the baseline has it.
  public let key: String
  /// The indicator; nil where the scenario no longer has it.
  public let indicator: Indicator?
  /// Regressed, equivalent, improved or inconclusive.
  public var verdict: CheckVerdict
  /// The value in the baseline; nil where there was nothing to measure.
  public let base: Double?
  /// The value now, over the same replications.
  public let now: Double?
  /// Now less then, with its paired interval.
  public let difference: Estimate?
  /// How far it may move, in the measure's unit.
  public let margin: Double?
  /// How many replications were compared.
  public let replications: Int
  /// How likely chance alone would make it look this much worse than the margin allows, for this measure alone.
  let pValueWorse: Double

  /// Whether there is a difference to compare, which more replications would tell more exactly.
  var isMeasured: Bool { difference != nil }
}

extension BaselineFinding {
  /// Compares every record of a baseline with an observation.
  ///
  /// A measure has regressed if a one-sided test of paired replications shows it worse than its margin allows, after
  /// Holm's correction over all measures, so that a false alarm for any of them is at most as likely as is allowed. It
  /// is equivalent if two one-sided tests show it within the margin on both sides.
  ///
  /// - Parameter error: How likely a false alarm for any measure may be, and a false all-clear for each.
  static func all(
    _ records: [Baseline.Record], _ observation: Observation, _ indicators: [Indicator], _ names: ServiceLevelNames,
    tolerances: [Measure: Tolerance], error: Double
  ) -> [BaselineFinding] {
    let horizon = observation.summary.scenario.horizon
    let byKey = Dictionary(indicators.map { ($0.key(in: horizon), $0) }) { first, _ in first }
    var findings = records.map { record in
      BaselineFinding(record, names.key(now: record.key).flatMap { byKey[$0] }, observation, tolerances, error: error)
    }
    for (index, pValue) in Holm.adjusted(findings.map(\.pValueWorse)).enumerated() where pValue <= error {
      findings[index].verdict = .regressed
    }
    return findings
  }

  private init(
    _ record: Baseline.Record, _ indicator: Indicator?, _ observation: Observation,
    _ tolerances: [Measure: Tolerance], error: Double
  ) {
    key = record.key
    replications = record.pairs.count
    let confidence = Confidence(observation.summary.scenario.run.confidence) ?? .ninetyFive
    let pairs = indicator.flatMap(observation.dailyPairs)
    self.indicator = pairs == nil ? nil : indicator
    let paired = pairs.flatMap { PairedDifference(record.pairs, $0) }
    base = record.estimate?.mean
    now = paired?.change ?? pairs.flatMap { Baseline.Record(key: record.key, pairs: $0).estimate?.mean }
    difference = paired?.estimate(confidence)
    if let indicator, let pairs, Array(pairs.prefix(record.pairs.count)) == record.pairs {
      // The days are identical, so chance plays no part.
      margin = base.map { (tolerances[indicator.measure] ?? .standard(indicator.measure)).margin(of: $0) }
      pValueWorse = 1
      verdict = .equivalent
      return
    }
    guard let indicator, let paired else {
      margin = nil
      pValueWorse = 1
      verdict = .inconclusive
      return
    }
    let tolerance = tolerances[indicator.measure] ?? .standard(indicator.measure)
    let margin = tolerance.margin(of: paired.base)
    self.margin = margin
    let judgement = Self.judge(paired, indicator.measure.direction, margin, error: error)
    pValueWorse = judgement.pValueWorse
    verdict = judgement.verdict
  }

  /// What one test says; whether a measure has regressed is decided together with all the others.
  private static func judge(
    _ paired: PairedDifference, _ direction: Measure.Direction, _ margin: Double, error: Double
  ) -> (pValueWorse: Double, verdict: CheckVerdict) {
    if paired.standardError == 0, paired.difference.magnitude <= margin { return (1, .equivalent) }
    let (above, below) = (paired.pValue(above: margin), paired.pValue(below: -margin))
    let isEquivalent = paired.pValue(within: margin) <= error
    func verdict(notWorse: Double) -> CheckVerdict {
      isEquivalent ? .equivalent : notWorse <= error ? .improved : .inconclusive
    }
    return switch direction {
    case .lowerIsBetter: (above, verdict(notWorse: paired.pValue(below: margin)))
    case .higherIsBetter: (below, verdict(notWorse: paired.pValue(above: -margin)))
    case .neither: (min(1, 2 * min(above, below)), verdict(notWorse: 1))
    }
  }
}
