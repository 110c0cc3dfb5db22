internal import Files
internal import Measures
internal import Planning
internal import Scenarios
internal import Statistics

/// A column of a plan's intervals: for people by its title, for programs by its key.
struct PlanColumn: Sendable {
  /// What there is to know of one interval.
  typealias Interval = PlannedGroup.Interval

  var group = ""
  let title: String
  var unit = ""
  let key: String
  let value: @Sendable (Interval) -> Number?

  /// What is in a place.
  enum Number {
    case agents(Int)
    case average(Double)
    case word(String)
  }

  /// The numbers of a group's interval, in the order of reports; of staff that nobody has there are none.
  static func all(of plan: Plan) -> [PlanColumn] {
    guard !plan.request.comparesStaff else { return all }
    return all.map { column in
      column.comparesStaff ? PlanColumn(title: column.title, key: column.key) { _ in nil } : column
    }
  }

  /// Whether it is about the staff that is there already.
  var comparesStaff: Bool { ["current", "gap"].contains(key) }

  private static let all: [PlanColumn] = [
    PlanColumn(group: "Erlang", title: "load", key: "offered_load") { .average($0.formula.offeredLoad) },
    PlanColumn(group: "Erlang", title: "felt", key: "lagged_load") { .average($0.formula.laggedLoad) },
    PlanColumn(group: "Erlang", title: "C", key: "erlang_c") { $0.formula.erlangC.map { .agents($0) } },
    PlanColumn(group: "Erlang", title: "B", key: "erlang_b") { $0.formula.erlangB.map { .agents($0) } },
    PlanColumn(group: "Erlang", title: "A", key: "erlang_a") { $0.formula.erlangA.map { .agents($0) } },
    PlanColumn(title: "hour by", unit: "hour", key: "transient") { $0.formula.transient.map { .agents($0) } },
    PlanColumn(title: "simulation", key: "simulation") { .agents($0.agents) },
    PlanColumn(title: "scheduled", key: "scheduled") { .agents($0.scheduled) },
    PlanColumn(title: "now", key: "current") { .average($0.current) },
    PlanColumn(title: "gap", key: "gap") { .average($0.gap) },
    PlanColumn(title: "", key: "one_less") { $0.removal.map { .word($0.rawValue) } },
    PlanColumn(title: "binds", key: "binds") { $0.binding.map { .word($0.key) } },
    PlanColumn(title: "occupancy", key: "occupancy") { $0.occupancy.map { .average($0.mean) } },
  ]
}

extension PlanColumn.Number {
  var json: JSONValue {
    switch self {
    case .agents(let count): .integer(count)
    case .average(let value): .number(value)
    case .word(let word): .string(word)
    }
  }

  /// In full, for CSV.
  var field: String {
    switch self {
    case .agents(let count): "\(count)"
    case .average(let value): CSVTable.number(value)
    case .word(let word): word
    }
  }

  var cell: Table.Cell {
    switch self {
    case .agents(let count): .text("\(count)")
    case .average(let value): .estimate(Estimate(mean: value), .contacts)
    case .word(let word): .text(word)
    }
  }
}
