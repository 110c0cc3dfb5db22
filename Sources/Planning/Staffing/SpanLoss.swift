import Scenarios

/// What is lost when a cell loses agents, estimated from a trial in which several cells, far apart, lose some.
struct SpanLoss {
  let cell: StaffCell
  /// The place of its goals.
  let place: Int
  /// How many more contacts miss their goals, for the money saved.
  let cost: Double
  /// By how much the margins of goals fall: this cell's part of the fall in the trial, by the contacts there that newly
  /// miss their goal.
  let drops: [(mark: GoalMark, drop: Double)]

  /// - Parameters:
  ///   - now: With everybody.
  ///   - then: With fewer at all cells, which are of one group.
  static func all(_ cells: [StaffCell], _ now: Judgement, _ then: Judgement, _ problem: StaffProblem) -> [SpanLoss] {
    let missed = problem.scenario.contacts.indices.map { type in
      cells.map { cell in
        let block = cell.interval..<min(cell.interval + problem.spacing, problem.intervalCount)
        return block.reduce(0.0) { $0 + then.misses[type][$1] - now.misses[type][$1] }
      }
    }
    let places = cells.map { cell in problem.places.firstIndex { $0.contains(cell.interval) } ?? 0 }
    let drops = Set(places).reduce(into: [:]) { $0[$1] = Self.drops(at: $1, now, then, problem) }
    return cells.indices.map { index in
      let neighbors = cells.indices.filter { places[$0] == places[index] }
      func share(_ mark: GoalMark) -> Double {
        // A group's agents are missing evenly.
        guard case .type(let type, _) = mark.subject else { return 1 / Double(neighbors.count) }
        let all = neighbors.reduce(0) { $0 + max(0, missed[type][$1]) }
        return all > 0 ? max(0, missed[type][index]) / all : 0
      }
      let lost = problem.promisedTypes.reduce(0) { $0 + missed[$1][index] }
      return SpanLoss(
        cell: cells[index], place: places[index], cost: lost / max(problem.weights[cells[index].group], 1e-9),
        drops: (drops[places[index]] ?? []).map { ($0.mark, $0.drop * share($0.mark)) })
    }
  }

  /// By how much the margins of a place fall between two staffings; those that do not are left out.
  static func drops(
    at place: Int, _ now: Judgement, _ then: Judgement, _ problem: StaffProblem
  ) -> [(mark: GoalMark, drop: Double)] {
    let types = problem.promisedTypes.flatMap { type in
      now.types[type][place].parts.indices.map { GoalMark.Subject.type(type, part: $0) }
    }
    let groups = problem.plannedGroups.filter { !now.groups[$0][place].parts.isEmpty }.map(GoalMark.Subject.group)
    return (types + groups).compactMap { subject in
      let mark = GoalMark(subject: subject, place: place)
      let drop = now[mark].center - then[mark].center
      return drop.isFinite && drop > 0 ? (mark, drop) : nil
    }
  }
}
