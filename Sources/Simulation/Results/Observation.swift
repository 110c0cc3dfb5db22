public import Scenarios
public import Statistics

/// A simulation with what each of its replications says, so that it can be compared with another one day by day.
public struct Observation: Sendable {
  /// What all replications together say.
  public let summary: Summary
  private let followed: [Indicator: Int]
  private let pairs: [[RatioPair]]
  private let waits: [Indicator.Subject: SectionedQuantiles]

  init(
    summary: Summary, indicators: [Indicator], pairs: [[RatioPair]], waits: [Indicator.Subject: SectionedQuantiles]
  ) {
    self.summary = summary
    self.pairs = pairs
    self.waits = waits
    followed = Dictionary(zip(indicators, indicators.indices)) { first, _ in first }
  }

  /// What each replication adds to an indicator that was followed; nil if it was not, or is no ratio of sums, as
  /// percentiles are not.
  public func pairs(_ indicator: Indicator) -> [RatioPair]? {
    followed[indicator].map { pairs[$0] }
  }

  /// The waits of the answered over the horizon, of a contact type or overall.
  public func waits(of subject: Indicator.Subject) -> SectionedQuantiles? { waits[subject] }

  /// The estimate of an indicator; nil where the scenario does not have it.
  public func estimate(_ indicator: Indicator) -> Estimate? { summary.estimate(indicator) }
}

extension Summary {
  /// The estimate of an indicator; nil where the scenario does not have it.
  public func estimate(_ indicator: Indicator) -> Estimate? { values(indicator)?[indicator.measure] }

  private func values(_ indicator: Indicator) -> MeasureValues? {
    func values(_ place: (values: MeasureValues, intervals: [MeasureValues])?) -> MeasureValues? {
      guard let place else { return nil }
      return switch indicator.span {
      case .horizon: place.values
      case .interval(let index): place.intervals.indices.contains(index) ? place.intervals[index] : nil
      }
    }
    switch indicator.subject {
    case .overall: return indicator.span == .horizon ? overall : nil
    case .contacts(let name):
      return values(contacts.first { $0.type.name == name }.map { ($0.values, $0.intervals) })
    case .agents(let name):
      return values(agents.first { $0.group.name == name }.map { ($0.values, $0.intervals) })
    case .steps(let name):
      return values(steps.first { $0.step.name == name }.map { ($0.values, $0.intervals) })
    }
  }
}
