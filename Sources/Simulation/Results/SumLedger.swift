import Measures
import Statistics

/// The sums over replications from which measures follow, for many cells that have the same ones: a row of sums for
/// each cell, with a place in it for each measure by its recipe.
struct SumLedger {
  /// Where the sums of a measure stand in a row.
  private enum Entry {
    case mean(Int)
    case ratio(Int)
    case extreme(Int)
  }

  private let measures: [(measure: Measure, recipe: Recipe, entry: Entry)]
  /// What each place of a row adds up, so that adding looks at nothing else.
  private let meanColumns: [Column]
  private let ratioColumns: [(numerator: Column, denominator: Column)]
  private let extremeColumns: [(value: Column, among: Column?)]
  private let hasLevels: Bool
  private var means: [MeanSums]
  private var ratios: [RatioSums]
  private var extremes: [Extremes]
  /// By cell, then by definition.
  private var levels: [RatioSums]

  /// - Parameters:
  ///   - measures: What is to be known about every cell; percentiles are left out, as they are found in the waits.
  ///   - hasLevels: Whether the service level is kept under every definition.
  init(_ measures: [Measure], cells: Int, hasLevels: Bool = false) {
    var means: [Column] = []
    var ratios: [(Column, Column)] = []
    var extremes: [(Column, Column?)] = []
    self.measures = measures.filter { $0.percentile == nil }.map { measure in
      let (recipe, numerator) = (measure.recipe, measure.recipe.numerator)
      let entry: Entry
      if recipe.kind == .maximum {
        entry = .extreme(extremes.count)
        extremes.append((numerator, recipe.denominator))
      } else if let denominator = recipe.denominator {
        entry = .ratio(ratios.count)
        ratios.append((numerator, denominator))
      } else {
        entry = .mean(means.count)
        // The part that varies stands behind it.
        means += [numerator] + [recipe.varying].compactMap { $0 }
      }
      return (measure, recipe, entry)
    }
    (meanColumns, ratioColumns, extremeColumns) = (means, ratios, extremes)
    self.hasLevels = hasLevels
    self.means = Array(repeating: MeanSums(), count: cells * means.count)
    self.ratios = Array(repeating: RatioSums(), count: cells * ratios.count)
    self.extremes = Array(repeating: Extremes(), count: cells * extremes.count)
    levels = Array(repeating: RatioSums(), count: hasLevels ? cells * Self.definitions.count : 0)
  }

  private static let definitions = ServiceLevelDefinition.allCases

  /// Adds what one replication counted in a cell.
  mutating func add(_ columns: ColumnValues, _ counts: ServiceLevelCounts? = nil, to cell: Int) {
    // Sums of nothing are what they were.
    guard !columns.isEmpty else { return }
    // Through buffers, as an array would check at every sum whether its storage is shared.
    means.withUnsafeMutableBufferPointer { means in
      let first = cell * meanColumns.count
      for (index, column) in meanColumns.enumerated() { means[first + index].add(columns[column]) }
    }
    ratios.withUnsafeMutableBufferPointer { ratios in
      let first = cell * ratioColumns.count
      for (index, (numerator, denominator)) in ratioColumns.enumerated() {
        ratios[first + index].add(columns[numerator], columns[denominator])
      }
    }
    extremes.withUnsafeMutableBufferPointer { extremes in
      let first = cell * extremeColumns.count
      for (index, (value, among)) in extremeColumns.enumerated() {
        if among.map({ columns[$0] > 0 }) ?? true { extremes[first + index].add(columns[value]) }
      }
    }
    guard hasLevels, let counts else { return }
    for (index, definition) in Self.definitions.enumerated() {
      let level = definition.level(counts)
      levels[cell * Self.definitions.count + index].add(level.part, level.whole)
    }
  }

  /// The sums of a cell.
  /// - Parameter recipes: Of the measures that the place of the cell has.
  func sums(of cell: Int, _ recipes: MeasureTable<FittedRecipe>, replications n: Int) -> CellSums {
    var sums = CellSums()
    for (measure, recipe, entry) in measures {
      guard let fitted = recipes[measure] else { continue }
      sums[measure] = fitted.certified(sum(cell, recipe, entry, fitted, n))
    }
    guard hasLevels else { return sums }
    for (index, definition) in Self.definitions.enumerated() {
      sums[definition] = levels[cell * Self.definitions.count + index]
    }
    return sums
  }

  private func sum(_ cell: Int, _ recipe: Recipe, _ entry: Entry, _ fitted: FittedRecipe, _ n: Int) -> MeasureSum {
    switch entry {
    case .mean(let index):
      let sums = means[cell * meanColumns.count + index]
      guard fitted.varying != nil, n > 0 else { return .mean(sums, times: fitted.times) }
      let varying = means[cell * meanColumns.count + index + 1]
      return .above(
        .mean(varying, times: fitted.times), fitted.scheduled(sums.x, varying.x, replications: Double(n)))
    case .ratio(let index):
      let sums = ratios[cell * ratioColumns.count + index]
      if recipe.kind == .proportion { return .proportion(successes: Int(sums.x), trials: Int(sums.y)) }
      return recipe.base == 0 ? .ratio(sums) : .above(.ratio(sums), recipe.base)
    case .extreme(let index):
      let sums = extremes[cell * extremeColumns.count + index]
      return recipe.denominator == nil ? .extreme(sums) : .extremeOfSome(sums)
    }
  }
}
