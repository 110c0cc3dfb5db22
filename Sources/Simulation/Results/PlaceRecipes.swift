import Measures
import Scenarios

/// The measures that the places of a scenario have, with their recipes fitted to them: by subject, over an interval and
/// over the horizon.
struct PlaceRecipes {
  /// What one subject has.
  struct Subject {
    let interval: MeasureTable<FittedRecipe>
    let horizon: MeasureTable<FittedRecipe>
  }

  let types: [Subject]
  /// By type, over the horizon: what the customers with a profile have.
  let profiles: [MeasureTable<FittedRecipe>]
  let groups: [Subject]
  let steps: [Subject]
  let allContacts: MeasureTable<FittedRecipe>
  let allAgents: MeasureTable<FittedRecipe>

  /// The measures of contacts, of all together only, of customers with a profile, agents and steps that some place of the scenario has.
  let ofContacts: [Measure]
  let ofAllOnly: [Measure]
  let ofProfiles: [Measure]
  let ofAgents: [Measure]
  let ofSteps: [Measure]

  init(_ model: Model) {
    let scenario = model.scenario
    let certain = model.certain
    // A scenario compared with this one may have contacts that balk or time out, or limited places.
    func isKnown(_ measure: Measure) -> Bool {
      scenario.reports(measure) || [.balking, .timeouts, .limits, .experience].contains(measure.need)
    }
    let contacts = Indicator.Subject.contacts("").measures.filter(isKnown)
    let agents = Indicator.Subject.agents("").measures.filter(isKnown)
    let steps = Indicator.Subject.steps("").measures.filter(isKnown)
    func subject(_ measures: [Measure], _ fitted: (Measure, Double) -> FittedRecipe) -> Subject {
      func table(_ duration: Double) -> MeasureTable<FittedRecipe> {
        measures.reduce(into: MeasureTable()) { $0[$1] = fitted($1, duration) }
      }
      return Subject(interval: table(scenario.horizon.interval), horizon: table(scenario.horizon.length))
    }
    types = scenario.contacts.enumerated().map { index, type in
      subject(contacts.filter { type.has($0.need) }) { measure, duration in
        FittedRecipe(measure, isCertain: certain.types[index].contains(measure), duration: duration)
      }
    }
    let ofProfiles = model.profiles.isUsed ? Measure.ofProfiles.filter(isKnown) : []
    profiles = scenario.contacts.map { type in
      subject(ofProfiles.filter { type.has($0.need) }) {
        FittedRecipe($0, isCertain: false, duration: $1)
      }.horizon
    }
    groups = scenario.agents.enumerated().map { index, group in
      subject(agents.filter { group.has($0.need) }) { measure, duration in
        FittedRecipe(
          measure, isCertain: false, duration: duration, isScheduleFixed: certain.hasFixedSchedule[index])
      }
    }
    self.steps = (model.usesJourneys ? scenario.steps : []).enumerated().map { index, step in
      subject(steps.filter { step.has($0.need) }) { measure, duration in
        FittedRecipe(
          measure, isCertain: certain.steps[index].contains(measure), duration: duration, capacity: step.capacity)
      }
    }
    let ofAllOnly = Measure.ofAllOnly.filter(isKnown)
    allContacts =
      subject(
        (contacts + ofAllOnly).filter { !$0.need.isOfPlaces || $0.need == .waitingQueue || scenario.has($0.need) }
      ) {
        FittedRecipe($0, isCertain: certain.overall.contains($0), duration: $1)
      }.horizon
    let isScheduleFixed = certain.hasFixedSchedule.allSatisfy { $0 }
    allAgents =
      subject(agents.filter { scenario.has($0.need) && !contacts.contains($0) }) {
        FittedRecipe($0, isCertain: false, duration: $1, isScheduleFixed: isScheduleFixed)
      }.horizon
    (ofContacts, ofAgents, ofSteps) = (contacts, agents, steps)
    self.ofAllOnly = ofAllOnly
    self.ofProfiles = ofProfiles
  }
}
