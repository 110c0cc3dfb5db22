internal import Measures
internal import Planning
internal import Scenarios
internal import Statistics

/// The points of a curve: what is contained and saved, and what happens to customers.
struct AutomationTables {
  private let curve: AutomationCurve
  private let window: Double
  /// The types that pass the step, by name.
  private let types: [String]

  init(_ curve: AutomationCurve, window: Double, passedBy types: [String]) {
    (self.curve, self.window, self.types) = (curve, window, types)
  }

  // MARK: - Hours

  /// True containment beside what a recontact window shows, and what is saved.
  var hours: Table {
    var table = Table([
      Self.contain, Table.Column(title: "contained", unit: "%"), Table.Column(title: "truly solved", unit: "%"),
      Table.Column(title: "looks solved", unit: "%"), Table.Column(title: "overstated", unit: "points"),
      Table.Column(title: "net saved", unit: "h"), Table.Column(title: "gained", unit: "h"), Self.own,
    ])
    let gains = SignedFigure.aligned(curve.points.map { $0.gained.map { SignedFigure($0, unit: .agentHours) } })
    for (index, point) in curve.points.enumerated() {
      let looks = Self.looksSolved(point, curve.step, window)
      let overstated = looks.flatMap { looks in point.solved.map { looks - $0 } }
      let net: Table.Cell = point.netSaved.map { .estimate($0, .agentHours) } ?? .none
      let gained: Table.Cell = .text(gains[index], tone(point.effect))
      append(
        index, to: &table,
        [share(point.contained), share(point.solved), share(looks), share(overstated), net, gained])
    }
    return table
  }

  private var passed: String { Wording.list(types.map { Printable.short($0, width: 20) }, most: 4) }

  var hoursLegend: [String] {
    [
      "of all sessions, those of \(passed): contained; truly solved, by 'unresolved'; looks solved: not back within "
        + "\(Wording.duration(window)); overstated: the difference",
      "net saved: by all steps together; gained: beside the row above, on the same days; →: past it more saves no more",
    ]
  }

  /// Which share of all sessions is contained and not back within the window.
  static func looksSolved(_ point: AutomationCurve.Point, _ step: Step, _ window: Double) -> Double? {
    var step = step
    step.unresolved = point.unresolved
    return point.contained.map { $0 * step.looksSolved(within: window) }
  }

  // MARK: - Customers

  /// What happens to the customers of all types; columns that are zero everywhere are left out.
  var customers: Table {
    let shown = shown
    var table = Table([Self.contain] + shown.map(Self.column) + [Self.own])
    for (index, point) in curve.points.enumerated() {
      append(
        index, to: &table,
        shown.map { measure in
          guard let estimate = point.values[measure], estimate.mean.isFinite else { return .none }
          return .estimate(estimate, measure.unit)
        })
    }
    return table
  }

  var customersLegend: [String] {
    let words: [Measure: String] = [
      .returns: "came back: contacts of issues not solved before", .explainedAgain: "again: explained again per issue",
      .trapsPerIssue: "traps: per issue", .neverSolved: "unsolved: issues never solved",
      .abandonRate: "lost: abandoned",
      .effort: "effort: points per issue", .customersLost: "leaving: customers",
    ]
    return [(["of all contact types"] + shown.compactMap { words[$0] }).joined(separator: "; ")]
  }

  private var shown: [Measure] {
    AutomationCurve.measures.filter { measure in
      measure == .contactsPerIssue || curve.points.contains { ($0.values[measure]?.mean ?? 0) != 0 }
    }
  }

  private static func column(_ measure: Measure) -> Table.Column {
    switch measure {
    case .contactsPerIssue: Table.Column(title: "contacts", unit: "per issue")
    case .returns: Table.Column(title: "came back")
    default: Table.Column(measure)
    }
  }

  // MARK: - Rows

  private static var contain: Table.Column { Table.Column(title: "contain", unit: "%") }
  private static var own: Table.Column { Table.Column(title: "", isText: true) }

  private func append(_ index: Int, to table: inout Table, _ cells: [Table.Cell]) {
    let point = curve.points[index]
    let contain = Decimal.short((point.contain * 1000).rounded() / 10)
    let own = point.isWritten ? "the file" : ""
    table.append([.text(contain)] + cells + [.text(own)], isMarked: index == curve.turn)
  }

  private func share(_ value: Double?) -> Table.Cell { value.map { .text(Decimal.fixed($0 * 100, 1)) } ?? .none }

  private func tone(_ effect: AutomationCurve.Effect?) -> Tone? {
    switch effect {
    case .saves: .good
    case .costs: .bad
    case .unclear, nil: nil
    }
  }
}
