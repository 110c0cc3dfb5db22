public import Scenarios

extension Scenario {
  /// Every measure that the scenario reports over the horizon, in the order of reports.
  public var horizonIndicators: [Indicator] {
    subjects.flatMap { subject in
      subject.measures.filter(reports).map { Indicator(subject, $0) }
    }
  }

  /// The measures of goals of each contact type in each interval: where a change hurts.
  public var goalIndicators: [Indicator] {
    self.contacts.flatMap { type in
      [Measure.serviceLevel, .abandonRate, .asa].flatMap { measure in
        (0..<self.horizon.intervalCount).map { Indicator(.contacts(type.name), measure, .interval($0)) }
      }
    }
  }

  /// Everything that has measures: all together, then types, groups and steps in the order of the file.
  public var subjects: [Indicator.Subject] {
    [.overall] + self.contacts.map { .contacts($0.name) } + self.agents.map { .agents($0.name) }
      + (usesJourneys ? self.steps.map { .steps($0.name) } : [])
  }
}
