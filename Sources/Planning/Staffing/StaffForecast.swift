/// What a staffing would do on all days of a search, estimated from the first of them.
///
/// Staffings that see the same days differ by their staff alone, so a few days show the difference between two, though
/// not how well either does. The difference is added to what one of them does on all days. Whatever a search ends with
/// is tried on all of them.
struct StaffForecast {
  private let firstDays: StaffTrials
  /// The staffing that is known, on all days and on the first.
  private let known: Judgement
  private let start: Judgement

  /// From a staffing that is tried on all days. Nil where there are too few days to leave any out, or where goals must
  /// hold on a share of them, which few days do not show.
  init?(from grid: StaffGrid, _ trials: StaffTrials) throws(SearchEnd) {
    guard trials.problem.request.days == nil, let firstDays = trials.onFirstDays else { return nil }
    self.firstDays = firstDays
    known = try trials.judge(grid)
    start = try firstDays.judge(grid)
  }

  /// How a staffing would do.
  func judge(_ grid: StaffGrid) throws(SearchEnd) -> Judgement {
    try firstDays.judge(grid).moved(from: start, to: known)
  }
}

extension Judgement {
  /// The same, moved by as much as `known` differs from `start`.
  fileprivate func moved(from start: Judgement, to known: Judgement) -> Judgement {
    func moved(_ cells: [[Cell]], _ start: [[Cell]], _ known: [[Cell]]) -> [[Cell]] {
      cells.indices.map { row in
        cells[row].indices.map { place in
          let (now, before, whole) = (cells[row][place], start[row][place], known[row][place])
          return Cell(
            parts: now.parts.indices.map { part in
              var margin = now.parts[part]
              guard before.parts.indices.contains(part), whole.parts.indices.contains(part) else { return margin }
              let move = margin.center - before.parts[part].center
              guard move.isFinite, whole.parts[part].center.isFinite else { return margin }
              margin.center = whole.parts[part].center + move
              margin.end = whole.parts[part].end + move
              return margin
            })
        }
      }
    }
    return Judgement(
      types: moved(types, start.types, known.types), groups: moved(groups, start.groups, known.groups), misses: misses)
  }
}
