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
      let intervals = (0..<horizon).map { interval in
        let cell = type * model.stride + interval + 1
        waits.merge(cell, into: &typeWaits)
        return values(interval, waits[cell])
      }
      everyWait.merge(typeWaits)
      return ContactSummary(type: contact, values: values(horizon, typeWaits), intervals: intervals)
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
    return Summary(
      scenario: scenario, replications: replications, contactsSimulated: contactsSimulated, events: events,
      precision: precision, overall: overallSums().values(waits: everyWait, replications: replications, confidence),
      contacts: contacts, agents: agents, steps: steps)
  }
}
