public import Measures
public import Scenarios

extension Scenario {
  /// Every measure that the scenario reports over the horizon, in the order of reports.
  public var horizonIndicators: [Indicator] {
    subjects.flatMap { subject in
      subject.measures.filter(reports).map { Indicator(subject, $0) }
    }
  }

  /// What is compared with some alternatives over the horizon: all that the scenario reports, what only their goals are
  /// about, and contacts lost only there because of limits, balking or timeouts.
  func horizonIndicators(against alternatives: [Scenario]) -> [Indicator] {
    let all = horizonIndicators
    let lost = [Measure.abandonRateWithBalked, .timedOutRate, .blockedRate].filter { measure in
      alternatives.contains { $0.reports(measure) }
    }
    let others = self.contacts.flatMap { type in
      let goals = goalMeasures(of: type, against: alternatives)
      return (goals + lost.filter { !goals.contains($0) }).map { Indicator(.contacts(type.name), $0) }
    }
    return all + others.filter { !all.contains($0) }
  }

  /// The measures of each contact type's goals in each interval, the alternatives' goals included: where a change
  /// hurts.
  func goalIndicators(against alternatives: [Scenario] = []) -> [Indicator] {
    self.contacts.flatMap { type in
      goalMeasures(of: type, against: alternatives).flatMap { measure in
        (0..<self.horizon.intervalCount).map { Indicator(.contacts(type.name), measure, .interval($0)) }
      }
    }
  }

  private func goalMeasures(of type: ContactType, against alternatives: [Scenario]) -> [Measure] {
    let same = [type] + alternatives.compactMap { other in other.contacts.first { $0.name == type.name } }
    let balks = same.contains { $0.balk != nil }
    let promised = same.flatMap { $0.goal.parts(balks: balks).map(\.measure) }
    let always: [Measure] = [.serviceLevel, .abandonRate, .asa]
    return always + Goal.measures.filter { promised.contains($0) && !always.contains($0) }
  }

  /// The profiles of the types whose customers differ.
  private var profileSubjects: [Indicator.Subject] {
    self.contacts.flatMap { type in
      mix(of: type)?.profiles.map { .profile($0.name, of: type.name) } ?? []
    }
  }

  /// Everything that has measures: all together, then types, their profiles, groups and steps in the order of the file.
  public var subjects: [Indicator.Subject] {
    [.overall] + self.contacts.map { .contacts($0.name) } + profileSubjects + self.agents.map { .agents($0.name) }
      + (usesJourneys ? self.steps.map { .steps($0.name) } : [])
  }
}
