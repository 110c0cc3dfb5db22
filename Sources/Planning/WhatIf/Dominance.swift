public import Measures
import Scenarios
import Simulation
import Statistics

/// Whether a change is better for some customers in everything that happens to them, so that nothing need be weighed
/// against anything else: fewer waits beyond what they tolerate, attempts given up or turned away, issues not solved at once
/// or never, transfers, repetitions and traps.
///
/// Each is a share of the occasions on which it could happen. Contacts per issue are not among them: where fewer give up,
/// more come back whom nobody could help, and yet nobody is worse off.
public struct Dominance: Sendable, Equatable {
  /// What a change does to some customers.
  public enum Verdict: String, Sendable {
    /// Less of something and not more of anything, as far as can be seen.
    case better
    /// More of something and not less of anything, as far as can be seen.
    case worse
    /// Less of some and more of others: which weighs more is for the user to say.
    case mixed
    /// Nothing that can be told from chance.
    case unclear
    /// The same in every replication.
    case same
  }

  /// Whose customers: a contact type, or a profile of one.
  public let subject: Indicator.Subject
  /// What happens to them, before and after; what neither side has is left out.
  public let comparisons: [Comparison]

  /// What may happen to a customer, in the order in which it is told.
  static let measures: [Measure] = [
    .waitedTooLong, .givenUpPerIssue, .turnedAwayPerIssue, .fcr, .transfersPerIssue, .explainedAgain, .trapsPerIssue,
    .neverSolved,
  ]

  /// What happens less often, for real; of ``Measure/fcr``, issues that are not solved at once.
  public var fewer: [Measure] { measures { Self.change($0) < 0 && $0.evidence == .real } }
  /// What happens more often, for real.
  public var more: [Measure] { measures { Self.change($0) > 0 && $0.evidence == .real } }
  /// What seems to happen less often, which is not sure among so many numbers.
  public var perhapsFewer: [Measure] { measures { Self.change($0) < 0 && $0.evidence == .perhaps } }
  /// What seems to happen more often, which is not sure among so many numbers.
  public var perhapsMore: [Measure] { measures { Self.change($0) > 0 && $0.evidence == .perhaps } }
  /// What may have changed by chance.
  public var open: [Measure] { measures { $0.evidence == .perhaps || $0.evidence == .unclear } }

  /// By how much more of it happens after the change.
  private static func change(_ comparison: Comparison) -> Double {
    let isGood = comparison.indicator.measure.direction == .higherIsBetter
    return (comparison.difference?.mean ?? 0) * (isGood ? -1 : 1)
  }

  private func measures(_ isTold: (Comparison) -> Bool) -> [Measure] {
    comparisons.filter(isTold).map(\.indicator.measure)
  }

  /// What the change does to them. What points the other way counts as soon as its own interval leaves out zero, so that
  /// a change is called better only where nothing speaks against it.
  public var verdict: Verdict {
    if fewer.isEmpty && more.isEmpty { return comparisons.allSatisfy { $0.evidence == .same } ? .same : .unclear }
    if more.isEmpty { return !perhapsMore.isEmpty ? .mixed : .better }
    return fewer.isEmpty && perhapsFewer.isEmpty ? .worse : .mixed
  }
}

extension Dominance {
  /// What can happen in some of the scenarios. Without journeys an issue is a contact, which is solved unless it is given up
  /// or turned away.
  private static func measures(_ base: Scenario, _ alternatives: [Scenario]) -> [Measure] {
    ([base] + alternatives).contains { $0.usesJourneys } ? measures : Array(measures.prefix(3))
  }

  /// What has to be followed to tell: every measure of every type, and of every profile that both scenarios have.
  static func indicators(_ base: Scenario, _ alternatives: [Scenario]) -> [Indicator] {
    let others = alternatives.map { Set($0.subjects) }
    return base.subjects.filter { subject in
      switch subject {
      case .contacts, .profile: others.contains { $0.contains(subject) }
      default: false
      }
    }.flatMap { subject in measures(base, alternatives).map { Indicator(subject, $0) } }
  }

  /// What a change does to each kind of customer, all of them judged together.
  static func all(_ indicators: [Indicator], _ base: Observation, _ change: Observation, _ confidence: Confidence)
    -> [Dominance]
  {
    let known = indicators.filter { base.pairs($0) != nil && change.pairs($0) != nil }
    let comparisons = Comparison.all(known, base, change, confidence).filter { $0.difference != nil }
    var subjects: [Indicator.Subject] = []
    for subject in known.map(\.subject) where !subjects.contains(subject) { subjects.append(subject) }
    return subjects.map { subject in
      Dominance(subject: subject, comparisons: comparisons.filter { $0.indicator.subject == subject })
    }
  }
}
