import Measures
import Scenarios
import Statistics

extension Ledger {
  /// What the replications say.
  /// - Parameter waits: The waits of the answered, by cell of the tally.
  func summary(_ model: Model, _ waits: WaitHistograms, _ precision: [Summary.PrecisionOutcome] = []) -> Summary {
    let scenario = model.scenario
    let confidence = Confidence(scenario.run.confidence) ?? .ninetyFive
    let horizon = model.intervalCount
    var everyWait = SectionedQuantiles()
    let contacts = scenario.contacts.enumerated().map { type, contact in
      var typeWaits = SectionedQuantiles()
      func values(_ place: Int, _ waits: SectionedQuantiles) -> MeasureValues {
        contactSums(type: type, place: place).values(waits: waits, replications: replications, confidence)
      }
      var intervals = (0..<horizon).map { interval in
        let cell = type * model.stride + interval + 1
        waits.merge(cell, into: &typeWaits)
        return values(interval, waits[cell])
      }
      everyWait.merge(typeWaits)
      for (index, isClosed) in scenario.closedIntervals(of: contact).enumerated() where isClosed {
        intervals[index].isClosed = true
        intervals[index][.serviceLevelMet] = nil
      }
      var whole = values(horizon, typeWaits)
      // In an interval alone it may be chance.
      if whole.losesAllInSelfService {
        let never = contact.goal.promisesSomething ? neverMet(confidence) : nil
        whole.leadNowhere(never)
        for index in intervals.indices where intervals[index][.entered]?.mean ?? 0 > 0 {
          intervals[index].leadNowhere(never)
        }
      }
      let profiles = profileSummaries(type: type, model, confidence)
      return ContactSummary(type: contact, values: whole, intervals: intervals, profiles: profiles)
    }
    let agents = scenario.agents.enumerated().map { index, group in
      func values(_ place: Int) -> MeasureValues {
        groupSums(group: index, place: place).values(replications: replications, confidence)
      }
      return GroupSummary(group: group, values: values(horizon), intervals: (0..<horizon).map(values))
    }
    let steps = (model.usesJourneys ? scenario.steps : []).enumerated().map { index, step in
      func values(_ place: Int) -> MeasureValues {
        stepSums(step: index, place: place).values(replications: replications, confidence)
      }
      return StepSummary(step: step, values: values(horizon), intervals: (0..<horizon).map(values))
    }
    var overall = overallSums().values(waits: everyWait, replications: replications, confidence)
    if contacts.contains(where: { $0.values.leadsNowhere && $0.type.goal.promisesSomething }) {
      overall[.serviceLevelMet] = neverMet(confidence)
    }
    return Summary(
      scenario: scenario, replications: replications, contactsSimulated: contactsSimulated, events: events,
      precision: precision, overall: overall, contacts: contacts, agents: agents, steps: steps)
  }

  /// What the customers of a type have, profile by profile; those who have none only where any came.
  private func profileSummaries(type: Int, _ model: Model, _ confidence: Confidence) -> [ProfileSummary] {
    let names = model.profiles.names(ofType: type, in: model.scenario)
    let shares = model.scenario.mix(of: model.scenario.contacts[type])?.shares ?? []
    return zip(names, model.profiles.rows(ofType: type)).enumerated().compactMap { index, place in
      let share = shares.indices.contains(index) ? shares[index] : 0
      let values = profileSums(type: type, row: place.1).values(replications: replications, confidence)
      guard share > 0 || (values[.entered]?.mean ?? 0) + (values[.offered]?.mean ?? 0) > 0 else { return nil }
      return ProfileSummary(name: place.0, share: share, values: values)
    }
  }

  /// The share of days on which a goal that cannot be met is met: none.
  private func neverMet(_ confidence: Confidence) -> Estimate? {
    Proportion.estimate(successes: 0, trials: replications, confidence: confidence)
  }
}

extension MeasureValues {
  /// Says that no contact gets to an agent, so that a goal, if there is one, is met on no day.
  fileprivate mutating func leadNowhere(_ never: Estimate?) {
    leadsNowhere = true
    self[.serviceLevelMet] = never
  }
}
