import Files
import Scenarios

/// What a list or a column of staff says of an interval.
enum StaffEntry: Sendable, Equatable {
  /// So many agents are there.
  case agents(Int)
  /// The group is closed.
  case closed

  /// How files write the latter.
  static let closedWord = "closed"
}

extension StaffEntry: SeriesValue {
  static var zero: StaffEntry { .agents(0) }

  var amount: Double { Double(count) }

  /// How many agents there are.
  var count: Int {
    switch self {
    case .agents(let count): count
    case .closed: 0
    }
  }
}

/// The staff of a group: one number, or an entry for each interval.
struct StaffList: Sendable {
  var staffing: Staffing
  /// The intervals in which the group is closed; empty for none.
  var closed: [Bool] = []

  init(_ count: Int) { staffing = .constant(count) }

  init(_ entries: [StaffEntry]) {
    staffing = .perInterval(entries.map(\.count))
    let isClosed = entries.map { $0 == .closed }
    closed = isClosed.contains(true) ? isClosed : []
  }
}

extension Format where Value == StaffList {
  /// A number of agents, a list or a column.
  static var staff: Format {
    Format(
      kind: "number, list or column", example: "24",
      schema: [
        "oneOf": [
          ["type": "integer", "minimum": 0],
          ["type": "array", "items": entry.schema],
          SeriesSection.section.schema,
        ]
      ], fields: SeriesSection.section.fields.map(\.node)
    ) { spot, reading in
      switch spot.node.content {
      case .list: Format<[StaffEntry]>.list(of: entry, example: "[20, 24]").read(spot, &reading).map(StaffList.init)
      case .map: column.read(spot, &reading).map(StaffList.init)
      case .scalar(StaffEntry.closedWord, _): closedAlone(spot, &reading)
      default: Format<Int>.whole(example: "24").read(spot, &reading).map { StaffList($0) }
      }
    }
  }

  private static func closedAlone(_ spot: Spot, _ reading: inout Reading) -> StaffList? {
    reading.report(
      spot,
      "'\(StaffEntry.closedWord)' closes intervals: write a list with a number or '\(StaffEntry.closedWord)' for each")
    return nil
  }

  private static let entry = Format<StaffEntry>(
    kind: "whole number or closed", example: "24",
    schema: ["oneOf": [["type": "integer", "minimum": 0], ["const": .string(StaffEntry.closedWord)]]]
  ) { spot, reading in
    if case .scalar(StaffEntry.closedWord, _) = spot.node.content { return .closed }
    return Format<Int>.whole(example: "24").read(spot, &reading).map { .agents($0) }
  }

  private static let column = SeriesSection.format(of: .staff) { text, _ throws(Misfit) -> StaffEntry? in
    text.lowercased() == StaffEntry.closedWord ? .closed : .agents(try CellText.agents(text))
  }
}
