import Measures
import Scenarios
import Statistics

/// Writes down what each replication adds to some indicators.
struct Follower {
  /// A cell, and where its indicators stand in ``recipes``.
  private struct Place {
    let cell: Cell
    let range: Range<Int>
  }

  private enum Cell: Hashable {
    case allContacts
    case allAgents
    case type(Int, place: Int)
    case profile(type: Int, row: Int)
    case group(Int, place: Int)
    case step(Int, place: Int)
  }

  private let model: Model
  private let places: [Place]
  /// The indicators cell by cell, each with its position among all.
  private let recipes: [(recipe: FittedRecipe, index: Int)]
  private(set) var pairs: ReplicationPairs
  /// How each indicator follows from its pairs; nil for what the scenario does not have, and for percentiles that no
  /// goal promises.
  private(set) var kinds: [FittedRecipe?]
  /// What every replication has of each indicator anyway, as the first of them says.
  private(set) var bases: [Double]
  private let columns = ColumnValues()

  /// Follows indicators; what the scenario does not have stays without a kind, and its pairs mean nothing.
  init(_ indicators: [Indicator], _ model: Model, _ known: PlaceRecipes) {
    self.model = model
    pairs = ReplicationPairs(width: indicators.count)
    var kinds = [FittedRecipe?](repeating: nil, count: indicators.count)
    var placeOfCell: [Cell: Int] = [:]
    placeOfCell.reserveCapacity(min(indicators.count, (model.typeCount + model.groupCount) * model.stride))
    var cells: [(cell: Cell, recipes: [(recipe: FittedRecipe, index: Int)])] = []
    for (index, indicator) in indicators.enumerated() where Self.isFollowed(indicator, model) {
      guard let cell = Self.cell(indicator, model),
        let recipe = Self.recipes(cell, known, model)[indicator.measure]
      else { continue }
      kinds[index] = recipe
      if let place = placeOfCell[cell] {
        cells[place].recipes.append((recipe, index))
      } else {
        placeOfCell[cell] = cells.count
        cells.append((cell, [(recipe, index)]))
      }
    }
    var start = 0
    places = cells.map { cell, recipes in
      defer { start += recipes.count }
      return Place(cell: cell, range: start..<start + recipes.count)
    }
    recipes = cells.flatMap(\.recipes)
    self.kinds = kinds
    bases = Array(repeating: 0, count: indicators.count)
  }

  /// Adds one replication.
  mutating func add(_ day: Day) {
    guard !places.isEmpty else { return }
    let row = pairs.addRow()
    for place in places {
      fill(columns, place.cell, day)
      for (recipe, index) in recipes[place.range] {
        pairs[row, index] = recipe.pair(columns)
        if row == 0 { bases[index] = recipe.scheduled(columns) }
      }
    }
  }

  /// The waits in which the percentiles that were asked for are found, by place.
  func waits(_ indicators: [Indicator], _ waits: WaitHistograms) -> [Observation.Place: SectionedQuantiles] {
    var found: [Observation.Place: SectionedQuantiles] = [:]
    for indicator in indicators where indicator.measure.percentile != nil {
      let place = Observation.Place(indicator)
      guard found[place] == nil else { continue }
      let cells = Self.waitCells(indicator, model)
      guard !cells.isEmpty else { continue }
      found[place] = cells.reduce(into: SectionedQuantiles()) { waits.merge($1, into: &$0) }
    }
    return found
  }

  /// The cells whose waits belong to an indicator's place; none where nobody waits there.
  static func waitCells(_ indicator: Indicator, _ model: Model) -> [Int] {
    func horizonCells(_ type: Int) -> [Int] { (1...model.intervalCount).map { type * model.stride + $0 } }
    return switch cell(indicator, model) {
    case .allContacts: (0..<model.typeCount).flatMap(horizonCells)
    case .type(let type, model.intervalCount): horizonCells(type)
    case .type(let type, let interval): [type * model.stride + interval + 1]
    case .profile, .allAgents, .group, .step, nil: []
    }
  }

  /// Fills the columns of one cell. A contact's, an agent's and a step's cells fill different ones, and a recipe names only
  /// those of its own.
  private func fill(_ columns: ColumnValues, _ cell: Cell, _ day: Day) {
    switch cell {
    case .allContacts: _ = day.fillAllContacts(columns)
    case .allAgents: day.fillAllAgents(columns)
    case .type(let index, let place): _ = day.fill(columns, type: index, place: place)
    case .profile(let type, let row): day.fill(columns, type: type, row: row)
    case .group(let index, let place): day.fill(columns, group: index, place: place)
    case .step(let index, let place): day.fill(columns, step: index, place: place)
    }
  }

  /// Whether replications add anything to an indicator. To a percentile they do only where a goal promises it: how many
  /// waited no longer than promised.
  private static func isFollowed(_ indicator: Indicator, _ model: Model) -> Bool {
    guard indicator.measure.percentile != nil else { return true }
    guard case .contacts(let name) = indicator.subject else { return false }
    return model.scenario.contacts.contains { $0.name == name && $0.goal[percentile: indicator.measure] != nil }
  }

  private static func recipes(_ cell: Cell, _ known: PlaceRecipes, _ model: Model) -> MeasureTable<FittedRecipe> {
    switch cell {
    case .allContacts: known.allContacts
    case .allAgents: known.allAgents
    case .type(let index, let place): known.types[index][place, model]
    case .profile(let type, _): known.profiles[type]
    case .group(let index, let place): known.groups[index][place, model]
    case .step(let index, let place): known.steps[index][place, model]
    }
  }

  private static func cell(_ indicator: Indicator, _ model: Model) -> Cell? {
    let scenario = model.scenario
    let place: Int
    switch indicator.span {
    case .horizon: place = model.intervalCount
    case .interval(let index):
      guard (0..<model.intervalCount).contains(index) else { return nil }
      place = index
    }
    switch indicator.subject {
    case .overall:
      guard indicator.span == .horizon else { return nil }
      let isOfAgents = Indicator.Subject.agents("").measures.contains(indicator.measure)
      let isOfContacts = Indicator.Subject.contacts("").measures.contains(indicator.measure)
      return isOfContacts || !isOfAgents ? .allContacts : .allAgents
    case .contacts(let name):
      return scenario.contacts.firstIndex { $0.name == name }.map { .type($0, place: place) }
    case .profile(let name, let type):
      guard indicator.span == .horizon, let index = scenario.contacts.firstIndex(where: { $0.name == type }),
        let row = model.profiles.names(ofType: index, in: scenario).firstIndex(of: name)
      else { return nil }
      return .profile(type: index, row: model.profiles.firstRow[index] + row)
    case .agents(let name):
      return scenario.agents.firstIndex { $0.name == name }.map { .group($0, place: place) }
    case .steps(let name):
      return model.usesJourneys ? scenario.steps.firstIndex { $0.name == name }.map { .step($0, place: place) } : nil
    }
  }
}
