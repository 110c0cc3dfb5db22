import Measures
import Scenarios

/// What all replications so far say, in the scenario's cells. Replications are added in their order, so that rounding
/// does not depend on which thread was first.
struct Ledger {
  private let model: Model
  private let recipes: PlaceRecipes
  private(set) var replications = 0
  private(set) var contactsSimulated = 0
  private(set) var events = 0
  /// By type, then by interval; the last cell of each type is the horizon's, and the very last one is for all types.
  private var contacts: SumLedger
  /// By row of cells, over the horizon; empty where customers do not differ by profile.
  private var profiles: SumLedger
  /// Like the contacts, by group.
  private var agents: SumLedger
  /// Like the contacts, by step, but without a cell for all; empty where no contact has a journey.
  private var steps: SumLedger

  init(_ model: Model, _ recipes: PlaceRecipes) {
    self.model = model
    self.recipes = recipes
    let places = model.intervalCount + 1
    contacts = SumLedger(recipes.ofContacts + recipes.ofAllOnly, cells: model.typeCount * places + 1, hasLevels: true)
    profiles = SumLedger(recipes.ofProfiles, cells: model.profiles.isUsed ? model.profiles.rowCount : 0)
    agents = SumLedger(recipes.ofAgents, cells: model.groupCount * places + 1)
    steps = SumLedger(recipes.ofSteps, cells: recipes.steps.count * places)
  }

  /// Adds a replication.
  mutating func add(_ day: Day, _ tally: Tally) {
    addContacts(day)
    addProfiles(day)
    addAgents(day)
    addSteps(day)
    contactsSimulated += tally.contactsSimulated
    events += tally.events
    replications += 1
  }

  private mutating func addContacts(_ day: Day) {
    let columns = ColumnValues()
    for type in 0..<model.typeCount {
      for place in 0...model.intervalCount {
        let counts = day.fill(columns, type: type, place: place)
        contacts.add(columns, counts, to: cell(type, place))
      }
    }
    let counts = day.fillAllContacts(columns)
    contacts.add(columns, counts, to: cell(model.typeCount, 0))
  }

  private mutating func addProfiles(_ day: Day) {
    let columns = ColumnValues()
    for type in 0..<model.typeCount where model.profiles.rows(ofType: type).count > 1 {
      for row in model.profiles.rows(ofType: type) {
        day.fill(columns, type: type, row: row)
        profiles.add(columns, to: row)
      }
    }
  }

  private mutating func addAgents(_ day: Day) {
    let columns = ColumnValues()
    for group in 0..<model.groupCount {
      for place in 0...model.intervalCount {
        day.fill(columns, group: group, place: place)
        agents.add(columns, to: cell(group, place))
      }
    }
    day.fillAllAgents(columns)
    agents.add(columns, to: cell(model.groupCount, 0))
  }

  private mutating func addSteps(_ day: Day) {
    let columns = ColumnValues()
    for step in recipes.steps.indices {
      for place in 0...model.intervalCount {
        day.fill(columns, step: step, place: place)
        steps.add(columns, to: cell(step, place))
      }
    }
  }

  /// The sums of a type's place: an interval, or, at the interval count, the horizon.
  func contactSums(type: Int, place: Int) -> CellSums {
    contacts.sums(of: cell(type, place), recipes.types[type][place, model], replications: replications)
  }

  /// The sums of the customers of a type in a row of cells, over the horizon.
  func profileSums(type: Int, row: Int) -> CellSums {
    profiles.sums(of: row, recipes.profiles[type], replications: replications)
  }

  /// The sums of a group's place, like those of a type.
  func groupSums(group: Int, place: Int) -> CellSums {
    agents.sums(of: cell(group, place), recipes.groups[group][place, model], replications: replications)
  }

  /// The sums of a step's place, like those of a type.
  func stepSums(step: Int, place: Int) -> CellSums {
    steps.sums(of: cell(step, place), recipes.steps[step][place, model], replications: replications)
  }

  /// The sums of all contacts and all agents over the horizon.
  func overallSums() -> CellSums {
    var sums = contacts.sums(of: cell(model.typeCount, 0), recipes.allContacts, replications: replications)
    sums.merge(agents.sums(of: cell(model.groupCount, 0), recipes.allAgents, replications: replications))
    return sums
  }

  private func cell(_ subject: Int, _ place: Int) -> Int { subject * (model.intervalCount + 1) + place }
}

extension PlaceRecipes.Subject {
  /// The recipes of a place: an interval, or, at the interval count, the horizon.
  subscript(place: Int, model: Model) -> MeasureTable<FittedRecipe> {
    place == model.intervalCount ? horizon : interval
  }
}
