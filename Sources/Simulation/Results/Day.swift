import Measures
import Scenarios

/// What one replication says, cell by cell.
struct Day {
  private let tally: Tally
  private let model: Model
  private let goals: [DayGoal]
  /// By type, over the horizon.
  private var types: [ContactCell] = []
  private var everyone = ContactCell()
  /// By group, over the horizon, what is finished after it included.
  private var groups: [AgentCell] = []
  private var everyAgent = AgentCell()
  /// By step, over the horizon.
  private var steps: [StepTotals] = []

  /// Adds up what a replication counted.
  /// - Parameter goals: By type.
  init(_ tally: Tally, _ model: Model, _ goals: [DayGoal]) {
    self.tally = tally
    self.model = model
    self.goals = goals
    addContacts()
    addGroups()
    steps = (0..<model.journeys.stepCount).map { step in
      (0..<model.intervalCount).reduce(into: StepTotals()) { $0 += totals(step: step, interval: $1) }
    }
  }

  /// Fills the columns of contacts for a type's place: an interval, or, at the interval count, the horizon.
  /// - Returns: The counts of its service level.
  func fill(_ columns: ColumnValues, type: Int, place: Int) -> ServiceLevelCounts {
    var cell = types[type]
    if place < model.intervalCount {
      cell = self.cell(type: type, interval: place)
      goals[type].judge(&cell, columns, usesJourneys: model.usesJourneys)
    } else {
      cell.fill(columns, usesJourneys: model.usesJourneys)
    }
    fillExperience(columns, cell)
    return cell.counts
  }

  /// Fills the columns for all contacts over the horizon.
  /// - Returns: The counts of their service level.
  func fillAllContacts(_ columns: ColumnValues) -> ServiceLevelCounts {
    everyone.fill(columns, usesJourneys: model.usesJourneys)
    fillExperience(columns, everyone)
    columns[.costOfAgents] = everyAgent.cost
    return everyone.counts
  }

  /// Fills the columns of contacts for the customers of a type who have a profile, over the horizon.
  /// - Parameter row: The profile's row of cells.
  func fill(_ columns: ColumnValues, type: Int, row: Int) {
    var cell = ContactCell()
    for interval in 0..<model.intervalCount { cell += self.cell(type: type, row: row, interval: interval) }
    goals[type].level(&cell)
    cell.fill(columns, usesJourneys: model.usesJourneys)
    fillExperience(columns, cell)
  }

  /// Fills the columns of agents for a group's place.
  func fill(_ columns: ColumnValues, group: Int, place: Int) {
    (place < model.intervalCount ? cell(group: group, interval: place) : groups[group]).fill(columns)
  }

  /// Fills the columns for all agents over the horizon.
  func fillAllAgents(_ columns: ColumnValues) { everyAgent.fill(columns) }

  /// Fills the columns of steps for a step's place.
  func fill(_ columns: ColumnValues, step: Int, place: Int) {
    (place < model.intervalCount ? totals(step: step, interval: place) : steps[step]).fill(columns)
  }
}

extension Day {
  private mutating func addContacts() {
    let columns = ColumnValues()
    for type in 0..<model.typeCount {
      var total = ContactCell()
      for interval in 0..<model.intervalCount {
        let cell = cell(type: type, interval: interval)
        total += cell
        total.add(thresholds: cell.thresholds)
      }
      goals[type].judge(&total, columns, usesJourneys: model.usesJourneys)
      types.append(total)
      everyone += total
      everyone.calls += total.calls
      for index in everyone.levels.indices { everyone.levels[index] += total.levels[index] }
      everyone.undecided += total.undecided
      if let isMet = total.isGoalMet { everyone.isGoalMet = isMet && everyone.isGoalMet != false }
    }
    // The types' longest queues need not have occurred at the same time.
    everyone.totals.queueMax = (1...model.intervalCount).reduce(0) { max($0, tally.queueMax[$1]) }
  }

  private func cell(type: Int, interval: Int) -> ContactCell {
    let rows = model.profiles.rows(ofType: type)
    var cell = cell(type: type, row: rows.lowerBound, interval: interval)
    for row in rows.dropFirst() { cell += self.cell(type: type, row: row, interval: interval) }
    let plan = model.types[type]
    if plan.thresholdCount > 0 {
      cell.thresholds = (0..<Int(plan.thresholdCount)).map {
        tally.thresholds[(Int(plan.firstThreshold) + $0) * model.stride + interval + 1]
      }
    }
    return cell
  }

  /// What contacts of a type count in one of its rows.
  private func cell(type: Int, row: Int, interval: Int) -> ContactCell {
    var cell = ContactCell()
    let index = row * model.stride + interval + 1
    cell.totals = tally.contacts[index]
    if model.channels.isUsed { cell.channel = tally.channels[index] }
    if model.usesJourneys {
      cell.journey =
        model.types[type].isTracked
        ? tally.journeys[index] : JourneyTotals(withoutJourney: cell.totals, cell.channel)
    }
    if model.experience.isUsed { cell.experience = tally.experiences[index] }
    if model.types[type].tolerance < .infinity {
      // A wait that goes on is undecided only as long as it is tolerated.
      let late = cell.totals.unfinishedTooLong
      cell.waitsTooLong = cell.totals.tooLong + late
      cell.waitsJudged = cell.totals.offered - (cell.totals.unfinished - late) - cell.channel.failed
    }
    return cell
  }

  /// Fills the columns of what the issues of a cell meant, as far as the scenario says.
  private func fillExperience(_ columns: ColumnValues, _ cell: ContactCell) {
    guard let experience = model.scenario.experience else { return }
    cell.experience.fill(
      columns, experience, lost: columns[.lost], closed: columns[.issuesClosed])
  }

  private mutating func addGroups() {
    for group in 0..<model.groupCount {
      var total = AgentCell()
      for interval in 0..<model.intervalCount {
        let cell = cell(group: group, interval: interval)
        total.totals += cell.totals
        total.slots += cell.slots
        total.slotTime += cell.slotTime
        total.strain += cell.strain
      }
      total.strain.agents = total.strain.newAgents
      if model.atEnd == .drain { addAfterwards(group, to: &total) }
      price(&total, group)
      groups.append(total)
      everyAgent.totals += total.totals
      everyAgent.slots += total.slots
      everyAgent.slotTime += total.slotTime
      everyAgent.strain += total.strain
      everyAgent.cost += total.cost
      everyAgent.overtimeCost += total.overtimeCost
    }
  }

  private func cell(group: Int, interval: Int) -> AgentCell {
    var cell = AgentCell()
    let index = group * model.stride + interval + 1
    cell.totals = tally.groups[index]
    if hasSlots(group) {
      cell.slots = tally.slots[index].withSingle(cell.totals.busy)
      cell.slotTime = cell.totals.staffed + cell.totals.overtime
    }
    if model.strain.isFollowed { cell.strain = tally.strain[index] }
    price(&cell, group)
    return cell
  }

  /// What is finished after the horizon is overtime.
  private func addAfterwards(_ group: Int, to total: inout AgentCell) {
    let index = group * model.stride + model.intervalCount + 1
    let after = tally.groups[index]
    total.totals.answered += after.answered
    total.totals.handle += after.handle
    total.totals.busy += after.busy
    total.totals.overtime += after.busy
    guard hasSlots(group) else { return }
    total.slots += tally.slots[index].withSingle(after.busy)
    total.slotTime += after.busy
  }

  private func price(_ cell: inout AgentCell, _ group: Int) {
    let perSecond = (model.scenario.agents[group].cost ?? 0) / 3600
    cell.cost = perSecond * (cell.totals.paid + cell.totals.overtime)
    cell.overtimeCost = perSecond * cell.totals.overtime
  }

  private func hasSlots(_ group: Int) -> Bool {
    model.channels.isUsed && model.channels.groupConcurrency[group].contactsPerAgent > 0
  }

  private func totals(step: Int, interval: Int) -> StepTotals { tally.steps[step * model.stride + interval + 1] }
}
