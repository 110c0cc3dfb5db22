public import Measures
import Scenarios
public import Statistics

/// A simulation with what each of its replications says, so that it can be compared with another day by day.
public struct Observation: Sendable {
  /// What all replications together say.
  public let summary: Summary
  private let followed: [Indicator: Int]
  private let pairs: ReplicationPairs
  private let kinds: [FittedRecipe?]
  private let bases: [Double]
  private let waits: [Place: SectionedQuantiles]
  private let daily: [Indicator: [RatioPair]]

  /// A place that has waits.
  struct Place: Hashable {
    private let subject: Indicator.Subject
    private let span: Indicator.Span

    init(_ indicator: Indicator) {
      subject = indicator.subject
      span = indicator.span
    }
  }

  init(
    _ summary: Summary, _ indicators: [Indicator], _ follower: Follower, _ waits: WaitHistograms,
    daily: [Indicator: [RatioPair]]
  ) {
    self.summary = summary
    self.daily = daily
    pairs = follower.pairs
    kinds = follower.kinds
    bases = follower.bases
    self.waits = follower.waits(indicators, waits)
    followed = Dictionary(zip(indicators, indicators.indices)) { first, _ in first }
  }

  /// What each replication adds to an indicator; nil if it was not followed, if the scenario does not have it, or if it
  /// is a percentile that no goal promises. For a percentile that a goal promises, it is the answered that waited no
  /// longer than promised, and all the answered.
  public func pairs(_ indicator: Indicator) -> [RatioPair]? {
    guard let index = followed[indicator], kinds[index] != nil else { return nil }
    return pairs.column(index)
  }

  /// What each replication says of an indicator by itself, in the indicator's unit; nil where that is not known. Of a
  /// percentile that was asked for day by day it is the replication's own, and of all else ``pairs(_:)``.
  ///
  /// The mean of the days' percentiles is not the percentile of all days' waits, but it can be compared day by day.
  public func dailyPairs(_ indicator: Indicator) -> [RatioPair]? {
    indicator.measure.percentile == nil ? pairs(indicator) : daily[indicator]
  }

  /// The waits that a percentile is found in; nil if it was not followed.
  public func waits(_ indicator: Indicator) -> SectionedQuantiles? { waits[Place(indicator)] }

  /// The estimate of an indicator that was followed, at any level of confidence; nil where there was nothing to measure.
  public func estimate(_ indicator: Indicator, _ confidence: Confidence) -> Estimate? {
    if let share = indicator.measure.percentile { return waits(indicator)?.estimate(share, confidence: confidence) }
    guard let index = followed[indicator], let kind = kinds[index] else { return nil }
    return kind.sum(pairs.column(index), base: bases[index])?.estimate(
      indicator.measure.recipe.kind, replications: summary.replications, confidence)
  }
}

extension Summary {
  /// The estimate of an indicator; nil where the scenario does not have it.
  public func estimate(_ indicator: Indicator) -> Estimate? { values(indicator)?[indicator.measure] }

  private func values(_ indicator: Indicator) -> MeasureValues? {
    func cell(_ all: MeasureValues, _ intervals: [MeasureValues]) -> MeasureValues? {
      guard case .interval(let index) = indicator.span else { return all }
      return intervals.indices.contains(index) ? intervals[index] : nil
    }
    // By index, as a copy of all that is known of a type would cost more than the search.
    switch indicator.subject {
    case .overall: return indicator.span == .horizon ? overall : nil
    case .contacts(let name):
      return contacts.indices.first { contacts[$0].type.name == name }
        .flatMap { cell(contacts[$0].values, contacts[$0].intervals) }
    case .profile(let name, let type):
      guard indicator.span == .horizon else { return nil }
      return contacts.first { $0.type.name == type }?.profiles.first { $0.name == name }?.values
    case .agents(let name):
      return agents.indices.first { agents[$0].group.name == name }
        .flatMap { cell(agents[$0].values, agents[$0].intervals) }
    case .steps(let name):
      return steps.indices.first { steps[$0].step.name == name }
        .flatMap { cell(steps[$0].values, steps[$0].intervals) }
    }
  }
}
