import Measures
import Scenarios
import Statistics

/// What all replications so far say, in the scenario's cells. Replications are added in their order, so that rounding
/// does not depend on which thread was first.
struct Ledger {
  private let model: Model
  private(set) var replications = 0
  private(set) var contactsSimulated = 0
  private(set) var events = 0
  /// By type, then by interval; the last one of each is over the horizon.
  private var contacts: [ContactLedger]
  private var groups: [GroupLedger]
  /// As the contacts; empty where no contact has a journey.
  private var journeys: [JourneyLedger]
  /// By step, then by interval, as the groups.
  private var steps: [StepLedger]
  private var allContacts = ContactLedger()
  private var allJourneys = JourneyLedger()
  private var allGroups = GroupLedger()
  private var channels: ChannelBook
  /// What is promised, by type.
  private let goals: [[GoalPart]]

  init(_ model: Model) {
    self.model = model
    let places = model.intervalCount + 1
    contacts = Array(repeating: ContactLedger(), count: model.typeCount * places)
    groups = Array(repeating: GroupLedger(), count: model.groupCount * places)
    journeys = Array(repeating: JourneyLedger(), count: model.usesJourneys ? model.typeCount * places : 0)
    steps = Array(repeating: StepLedger(), count: model.journeys.stepCount * places)
    channels = ChannelBook(model)
    goals = model.scenario.contacts.map(\.goalParts)
  }

  mutating func add(_ tally: Tally) {
    addContacts(tally)
    addGroups(tally)
    addSteps(tally)
    channels.addSlots(tally)
    contactsSimulated += tally.contactsSimulated
    events += tally.events
    replications += 1
  }

  private mutating func addContacts(_ tally: Tally) {
    let horizon = model.intervalCount
    var everyone = ContactTotals()
    var everyLevel = Fraction()
    var everyGoal: Bool?
    var everyJourney = JourneyTotals()
    var everyChannel = ChannelTotals()
    for (type, contact) in model.scenario.contacts.enumerated() {
      let goal = contact.goal
      var total = ContactTotals()
      var totalJourney = JourneyTotals()
      for interval in 0..<horizon {
        let cell = type * model.stride + interval + 1
        let totals = tally.contacts[cell]
        let channel = channels.totals(tally, type: type, place: interval)
        total += totals
        let journey = journeyTotals(tally, type, cell, channel)
        if model.usesJourneys {
          totalJourney += journey
          journeys[type * (horizon + 1) + interval].add(journey, totals)
        }
        let day = DayGoal(totals: totals, undecided: channel.undecided, selfServed: journey.selfServed)
        contacts[type * (horizon + 1) + interval].add(
          totals, entered: totals.entered - journey.counted + journey.entered, selfServed: day.selfServed,
          serviceLevel: totals.serviceLevel(goal.definition, undecided: channel.undecided),
          goalMet: day.meets(goals[type], goal.definition), channel: channel)
        channels.add(totals, channel, type: type, place: interval)
      }
      let channel = channels.totals(tally, type: type, place: horizon)
      let day = DayGoal(totals: total, undecided: channel.undecided, selfServed: totalJourney.selfServed)
      let met = day.meets(goals[type], goal.definition)
      let level = total.serviceLevel(goal.definition, undecided: channel.undecided)
      contacts[type * (horizon + 1) + horizon].add(
        total, entered: total.entered - totalJourney.counted + totalJourney.entered, selfServed: day.selfServed,
        serviceLevel: level, goalMet: met, channel: channel)
      if model.usesJourneys { journeys[type * (horizon + 1) + horizon].add(totalJourney, total) }
      channels.add(total, channel, type: type, place: horizon)
      everyone += total
      everyJourney += totalJourney
      everyChannel += channel
      everyLevel += level
      if let met { everyGoal = met && everyGoal != false }
    }
    everyone.queueMax = (1...horizon).reduce(0) { max($0, tally.queueMax[$1]) }
    allContacts.add(
      everyone, entered: everyone.entered - everyJourney.counted + everyJourney.entered,
      selfServed: everyJourney.selfServed, serviceLevel: everyLevel, goalMet: everyGoal, channel: everyChannel)
    if model.usesJourneys { allJourneys.add(everyJourney, everyone) }
    channels.add(everyone, everyChannel)
  }

  /// What journeys did in a cell; all zero where no contact has one.
  private func journeyTotals(
    _ tally: Tally, _ type: Int, _ cell: Int, _ channel: ChannelTotals
  ) -> JourneyTotals {
    guard model.usesJourneys else { return JourneyTotals() }
    return model.types[type].isTracked
      ? tally.journeys[cell] : JourneyTotals(withoutJourney: tally.contacts[cell], channel)
  }

  private mutating func addSteps(_ tally: Tally) {
    let horizon = model.intervalCount
    for step in 0..<model.journeys.stepCount {
      var total = StepTotals()
      for interval in 0..<horizon {
        let totals = tally.steps[step * model.stride + interval + 1]
        total += totals
        steps[step * (horizon + 1) + interval].add(totals)
      }
      steps[step * (horizon + 1) + horizon].add(total)
    }
  }

  private mutating func addGroups(_ tally: Tally) {
    let horizon = model.intervalCount
    var everyone = GroupTotals()
    var (everyCost, everyOvertimeCost) = (0.0, 0.0)
    for (group, agents) in model.scenario.agents.enumerated() {
      let perSecond = (agents.cost ?? 0) / 3600
      var total = GroupTotals()
      for interval in 0..<horizon {
        let totals = tally.groups[group * model.stride + interval + 1]
        total += totals
        groups[group * (horizon + 1) + interval].add(
          totals, cost: perSecond * (totals.paid + totals.overtime), ofOvertime: perSecond * totals.overtime)
      }
      if model.atEnd == .drain {
        // What is finished after the horizon is overtime.
        let after = tally.groups[group * model.stride + horizon + 1]
        total.answered += after.answered
        total.handle += after.handle
        total.busy += after.busy
        total.overtime += after.busy
      }
      let cost = perSecond * (total.paid + total.overtime)
      groups[group * (horizon + 1) + horizon].add(total, cost: cost, ofOvertime: perSecond * total.overtime)
      everyone += total
      everyCost += cost
      everyOvertimeCost += perSecond * total.overtime
    }
    allGroups.add(everyone, cost: everyCost, ofOvertime: everyOvertimeCost)
  }

  /// The sums of a place: of a type's interval, or with the interval count of the type over the horizon.
  func contactSums(type: Int, place: Int) -> CellSums {
    let index = type * (model.intervalCount + 1) + place
    var cell = contacts[index].sums(duration: duration(place))
    if model.usesJourneys { journeys[index].complete(&cell) }
    channels.fill(&cell, type: type, place: place)
    cell.certify(model.certain.types[type])
    return cell
  }

  /// One of the sums of a type's place, if it is of a measure that goals are about.
  func goalSum(_ measure: Measure, type: Int, place: Int) -> MeasureSum? {
    let sum = contacts[type * (model.intervalCount + 1) + place].goalSum(measure)
    return model.certain.types[type].contains(measure) ? sum.map { .certain($0) } : sum
  }

  /// The sums of a group's place, as those of a type.
  func groupSums(group: Int, place: Int) -> CellSums {
    let hasCost = model.scenario.agents[group].cost != nil
    var cell = groups[group * (model.intervalCount + 1) + place].sums(
      hasCost: hasCost, hasFixedSchedule: model.certain.hasFixedSchedule[group])
    channels.fill(&cell, group: group, place: place)
    return cell
  }

  /// The sums of a step's place, as those of a type.
  func stepSums(step: Int, place: Int) -> CellSums {
    var cell = steps[step * (model.intervalCount + 1) + place].sums(
      capacity: model.scenario.steps[step].capacity, duration: duration(place))
    cell.certify(model.certain.steps[step])
    return cell
  }

  /// The sums of all contacts and all agents over the horizon.
  func overallSums() -> CellSums {
    var cell = allContacts.sums(duration: model.scenario.horizon.length)
    if model.usesJourneys { allJourneys.complete(&cell) }
    let agents = allGroups.sums(
      hasCost: model.scenario.agents.contains { $0.cost != nil },
      hasFixedSchedule: model.certain.hasFixedSchedule.allSatisfy { $0 })
    for measure in Measure.ofAgents where !Measure.ofContacts.contains(measure) { cell[measure] = agents[measure] }
    channels.fill(overall: &cell)
    cell.certify(model.certain.overall)
    return cell
  }

  private func duration(_ place: Int) -> Double {
    place == model.intervalCount ? model.scenario.horizon.length : model.scenario.horizon.interval
  }
}
