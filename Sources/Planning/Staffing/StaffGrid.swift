/// Agents by group and interval: what a search changes.
struct StaffGrid: Hashable, Sendable {
  /// By group in the order of the scenario, then by interval.
  var agents: [[Int]]

  subscript(group: Int, interval: Int) -> Int {
    get { agents[group][interval] }
    set { agents[group][interval] = newValue }
  }

  subscript(cell: StaffCell) -> Int {
    get { agents[cell.group][cell.interval] }
    set { agents[cell.group][cell.interval] = newValue }
  }

  /// Where there are more agents than in another staffing.
  func cells(above other: StaffGrid) -> [StaffCell] {
    agents.indices.flatMap { group in
      agents[group].indices.map { StaffCell(group: group, interval: $0) }.filter { self[$0] > other[$0] }
    }
  }

  /// A copy with this many more agents at some cells; negative for fewer.
  func adding(_ count: Int, at cells: [StaffCell]) -> StaffGrid {
    cells.reduce(into: self) { $0[$1] += count }
  }
}

/// A group in an interval: where a search adds or removes agents.
struct StaffCell: Hashable, Sendable {
  let group: Int
  let interval: Int
}
