internal import Measures
internal import Planning
internal import Scenarios
internal import Statistics

/// Points of a sweep as tables.
struct SweepTable {
  /// The most points that are listed.
  static let mostRows = 60
  /// The most columns that a matrix has.
  private static let mostColumns = 12

  private let sweep: Sweep

  private let measures: SweepMeasures

  init(_ sweep: Sweep) {
    self.sweep = sweep
    measures = SweepMeasures(sweep)
  }

  /// Whether a column may be left out where there is little room: never what goals promise.
  private func isOptional(_ measure: Measure) -> Bool {
    if measure == .occupancy { return true }
    guard Goal.measures.contains(measure), ![measures.main, .blockedRate].contains(measure) else { return false }
    return measures.promised.isEmpty || measures.promised.count > 4
  }

  /// What the service levels of the columns are, where the heads leave that open.
  var legend: [String] {
    let shown = sweep.indicators.filter { $0.subject == .overall && measures.shows($0.measure) }.map(\.measure)
    return measures.times.legends(shown) { measures.times.title($0) }
  }

  /// A row for each of some points: the values of the axes, then what all contacts and agents together say.
  func points(_ indices: [Int], isMarked: Set<Int> = []) -> Table {
    let shown = sweep.indicators.indices.filter { index in
      sweep.indicators[index].subject == .overall && measures.shows(sweep.indicators[index].measure)
    }
    var table = Table(
      axisColumns
        + shown.map { index in
          let measure = sweep.indicators[index].measure
          return Table.Column(
            title: measures.times.title(measure), unit: measure.unit.sign(currency: currency),
            isOptional: isOptional(measure))
        } + goalColumns)
    for index in indices {
      let point = sweep.points[index]
      table.append(
        point.values.map { .text(Printable.short($0)) }
          + shown.map { column in
            point.estimates[column].map { .estimate($0, sweep.indicators[column].measure.unit) } ?? .none
          } + goals(index), isMarked: isMarked.contains(index))
    }
    return table
  }

  /// The cheapest point that meets every goal under each circumstance; nil where there is none to choose under, or too many.
  var choices: Table? {
    let choices = SweepChoices(sweep)
    guard choices.isMixed, choices.all.count <= Self.mostRows else { return nil }
    return points(choices.all)
  }

  /// The service level, or what goals promise instead, at each point of two axes, the second one in columns; nil for other sweeps.
  var matrix: Table? {
    guard sweep.axes.count == 2, sweep.isComplete,
      let level = sweep.indicators.firstIndex(of: Indicator(.overall, measures.main)),
      (2...Self.mostColumns).contains(sweep.axes[1].values.count), sweep.axes[0].values.count <= Self.mostRows
    else { return nil }
    let columns = sweep.axes[1].values
    var table = Table(
      [axisColumns[0]]
        + columns.map {
          Table.Column(group: Printable.short(sweep.axes[1].path, width: 60), title: Printable.short($0))
        })
    for (row, value) in sweep.axes[0].values.enumerated() {
      let cells = columns.indices.map { column -> Table.Cell in
        let point = sweep.points[row * columns.count + column]
        guard let estimate = point.estimates[level] else { return .none }
        let tone: Tone? = point.meetsGoals.map { $0 ? .good : .bad }
        let mark = point.meetsGoals.map { $0 ? " " : "!" } ?? ""
        return .text(Figure(Estimate(mean: estimate.mean), unit: measures.main.unit).mean + mark, tone)
      }
      table.append([.text(Printable.short(value))] + cells)
    }
    return table
  }

  private var axisColumns: [Table.Column] {
    sweep.axes.map { axis in
      // Only the end of a path tells axes apart.
      let parts = axis.path.split(separator: ".")
      return Table.Column(
        title: Printable.short(parts.suffix(2).joined(separator: "."), width: 24), isText: false)
    }
  }

  private var currency: String? { sweep.scenario.currency.map { Printable.short($0, width: 8) } }

  // MARK: - Goals

  private var hasMisses: Bool { sweep.points.contains { $0.meetsGoals == false } }

  private var goalColumns: [Table.Column] {
    return [
      Table.Column(title: sweep.scopeWords.nouns, unit: "missed"),
      Table.Column(title: "goals", isText: true),
    ] + (hasMisses ? [Table.Column(title: "missed most", isText: true, isOptional: measures.promised.count > 2)] : [])
  }

  private func goals(_ index: Int) -> [Table.Cell] {
    let point = sweep.points[index]
    guard let isMet = point.meetsGoals else { return [.none, .none] + (hasMisses ? [.none] : []) }
    let count = "\(point.goals.missed) of \(point.goals.judged)"
    let worst = sweep.worst(at: index)?.short ?? ""
    return [.text(count, isMet ? nil : .bad), .text(isMet ? "met" : "missed", isMet ? .good : .bad)]
      + (hasMisses ? [.text(worst)] : [])
  }
}
