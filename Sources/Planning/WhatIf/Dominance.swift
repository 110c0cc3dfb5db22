public import Measures
import Scenarios
import Simulation
import Statistics

/// Whether a change is better for some customers in everything that happens to them, so that nothing need be weighed
/// against anything else: fewer waits beyond what they tolerate, attempts given up or turned away, issues not solved at once
/// or never, transfers, repetitions and traps; and in how long they wait.
///
/// Each but the mean wait is a share of the occasions on which it could happen. Waits beyond what is tolerated do not tell
/// how far beyond, so that some fewer of them may hide that the others have become endless. Contacts per issue are not among
/// them: where fewer give up, more come back whom nobody could help, and yet nobody is worse off.
public struct Dominance: Sendable, Equatable {
  /// What a change does to some customers.
  public enum Verdict: String, Sendable {
    /// Less of something, and of everything else at most ``Dominance/margin`` more, or ``Dominance/waitMargin``.
    case better
    /// More of something, and of everything else at most ``Dominance/margin`` less.
    case worse
    /// Less of some and more of others: which weighs more is for the user to say.
    case mixed
    /// Less of something, or more of it, and too few replications to rule out that something else goes the other way.
    case open
    /// Nothing that can be told from chance.
    case unclear
    /// The same in every replication.
    case same
  }

  /// Whose customers: a contact type, or a profile of one.
  public let subject: Indicator.Subject
  /// What happens to them, before and after; what neither side has is left out.
  public let comparisons: [Comparison]
  /// Whether no issue begins with the type, so that its contacts are judged and not its issues.
  public let isPassedOn: Bool

  /// What happens to some customers.
  init(subject: Indicator.Subject, comparisons: [Comparison], isPassedOn: Bool = false) {
    self.subject = subject
    self.comparisons = comparisons
    self.isPassedOn = isPassedOn
  }

  /// How much more of anything a change that is called better may bring, on each occasion: one in a hundred. Without a margin
  /// nothing could ever be called better, since no number of replications shows that a difference is zero.
  public static let margin = 0.01
  /// By how much longer a change that is called better may let customers wait on average, s.
  public static let waitMargin = 1.0

  /// What may happen to a customer, in the order in which it is told.
  static let measures: [Measure] = [
    .waitedTooLong, .waitMean, .givenUpPerIssue, .turnedAwayPerIssue, .fcr, .transfersPerIssue, .explainedAgain,
    .trapsPerIssue, .neverSolved,
  ]
  /// What may happen to contacts that are all passed on from other types, with whose customers their issues are counted.
  static let measuresOfContacts: [Measure] = [
    .waitedTooLong, .waitMean, .abandonRateWithBalked, .blockedRate, .timedOutRate,
  ]

  /// What is counted of a measure.
  private static func events(_ measure: Measure) -> PairedDifference.Events {
    if measure == .waitMean { return .none }
    return measure.direction == .higherIsBetter ? .rest : .counted
  }

  private static func margin(_ comparison: Comparison) -> Double {
    comparison.indicator.measure == .waitMean ? waitMargin : margin
  }

  /// What happens less often, for real; of ``Measure/fcr``, issues that are not solved at once.
  public var fewer: [Measure] { measures { Self.change($0) < 0 && $0.evidence == .real } }
  /// What happens more often, for real.
  public var more: [Measure] { measures { Self.change($0) > 0 && $0.evidence == .real } }
  /// What seems to happen less often, which is not sure among so many numbers.
  public var perhapsFewer: [Measure] { measures { Self.change($0) < 0 && $0.evidence == .perhaps } }
  /// What seems to happen more often, which is not sure among so many numbers.
  public var perhapsMore: [Measure] { measures { Self.change($0) > 0 && $0.evidence == .perhaps } }
  /// What may have changed by chance.
  public var open: [Measure] { measures { Self.isOpen($0) } }
  /// Of those, what may happen less often by more than the margin.
  public var mayBeFewer: [Measure] { measures { Self.isOpen($0) && Self.range($0).lowerBound < -Self.margin($0) } }
  /// Of those, what may happen more often by more than the margin.
  public var mayBeMore: [Measure] { measures { Self.isOpen($0) && Self.range($0).upperBound > Self.margin($0) } }

  /// By how much more of it happens after the change.
  private static func change(_ comparison: Comparison) -> Double {
    (comparison.difference?.mean ?? 0) * (comparison.indicator.measure.direction == .higherIsBetter ? -1 : 1)
  }

  private static func isOpen(_ comparison: Comparison) -> Bool {
    comparison.evidence == .perhaps || comparison.evidence == .unclear
  }

  /// The interval of how much more of it happens; without end where there is none.
  private static func range(_ comparison: Comparison) -> ClosedRange<Double> {
    guard let halfWidth = comparison.difference?.uncertainty else { return -.infinity ... .infinity }
    return change(comparison) - halfWidth...change(comparison) + halfWidth
  }

  private func measures(_ isTold: (Comparison) -> Bool) -> [Measure] {
    comparisons.filter(isTold).map(\.indicator.measure)
  }

  /// What the change does to them.
  ///
  /// One side must be shown, allowing for all that is compared at once. What points the other way counts as soon as its own
  /// interval leaves out zero; and each of the others must leave out the margin with its own interval, so that a claim that
  /// nothing gets worse errs no more often than a single one would (an intersection-union test).
  public var verdict: Verdict {
    if fewer.isEmpty && more.isEmpty { return comparisons.allSatisfy { $0.evidence == .same } ? .same : .unclear }
    if !fewer.isEmpty && !more.isEmpty { return .mixed }
    if more.isEmpty { return !perhapsMore.isEmpty ? .mixed : mayBeMore.isEmpty ? .better : .open }
    return !perhapsFewer.isEmpty ? .mixed : mayBeFewer.isEmpty ? .worse : .open
  }
}

extension Dominance {
  /// What can happen in some of the scenarios. Without journeys an issue is a contact, which is solved unless it is given up
  /// or turned away.
  private static func measures(_ base: Scenario, _ alternatives: [Scenario]) -> [Measure] {
    ([base] + alternatives).contains { $0.usesJourneys } ? measures : Array(measures.prefix(4))
  }

  /// What has to be followed to tell: every measure of every type, and of every profile that both scenarios have.
  static func indicators(_ base: Scenario, _ alternatives: [Scenario]) -> [Indicator] {
    let others = alternatives.map { Set($0.subjects) }
    let told = measures(base, alternatives)
    return base.subjects.filter { subject in
      switch subject {
      case .contacts, .profile: others.contains { $0.contains(subject) }
      default: false
      }
    }.flatMap { subject in
      (told + measuresOfContacts.filter { !told.contains($0) }).map { Indicator(subject, $0) }
    }
  }

  /// What a change does to each kind of customer, all of them judged together.
  static func all(_ indicators: [Indicator], _ base: Observation, _ change: Observation, _ confidence: Confidence)
    -> [Dominance]
  {
    let sides = [base, change]
    var subjects: [Indicator.Subject] = []
    for indicator in indicators where sides.allSatisfy({ $0.pairs(indicator) != nil }) {
      if !subjects.contains(indicator.subject) { subjects.append(indicator.subject) }
    }
    let passedOn = Set(
      subjects.filter { subject in
        sides.allSatisfy { $0.summary.estimate(Indicator(subject, .givenUpPerIssue)) == nil }
      })
    let known = indicators.filter { indicator in
      let told = passedOn.contains(indicator.subject) ? measuresOfContacts : measures
      return subjects.contains(indicator.subject) && told.contains(indicator.measure)
        && sides.contains { $0.pairs(indicator) != nil }
    }
    // What only one side tells cannot be compared, and so nobody knows that it is no worse.
    let comparisons = Comparison.all(known.map { ($0, $0) }, base, change, confidence, events: events).filter {
      $0.base != nil || $0.change != nil
    }
    return subjects.map { subject in
      Dominance(
        subject: subject, comparisons: comparisons.filter { $0.indicator.subject == subject },
        isPassedOn: passedOn.contains(subject))
    }
  }
}
