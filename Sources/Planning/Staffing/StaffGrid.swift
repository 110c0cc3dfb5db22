/// Agents by group and interval: what a search changes.
struct StaffGrid: Hashable, Sendable {
  /// By group in the order of the scenario, then by interval.
  var agents: [[Int]]

  subscript(group: Int, interval: Int) -> Int {
    get { agents[group][interval] }
    set { agents[group][interval] = newValue }
  }

  subscript(spot: Spot) -> Int {
    get { agents[spot.group][spot.interval] }
    set { agents[spot.group][spot.interval] = newValue }
  }

  /// Where there are more agents than in another staffing.
  func spots(above other: StaffGrid) -> [Spot] {
    agents.indices.flatMap { group in
      agents[group].indices.map { Spot(group: group, interval: $0) }.filter { self[$0] > other[$0] }
    }
  }

  /// A copy with so many more agents at some spots; negative for fewer.
  func adding(_ count: Int, at spots: [Spot]) -> StaffGrid {
    spots.reduce(into: self) { $0[$1] += count }
  }
}

/// A group in an interval.
struct Spot: Hashable, Sendable {
  let group: Int
  let interval: Int
}
