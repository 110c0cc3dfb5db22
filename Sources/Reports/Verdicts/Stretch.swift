internal import Scenarios
internal import Simulation
internal import Statistics

/// Neighbouring intervals in which a promise stands the same way.
struct Stretch: Equatable {
  /// The intervals.
  let intervals: Range<Int>
  /// The one with the largest shortfall.
  let worst: Int

  /// The stretches in which a part of a goal stands in one way, in the order of the clock.
  static func all(_ verdict: Verdict, of part: GoalPart, in intervals: [MeasureValues]) -> [Stretch] {
    var stretches: [Stretch] = []
    var start: Int?
    for index in 0...intervals.count {
      if index < intervals.count, part.verdict(intervals[index][part.measure]) == verdict {
        start = start ?? index
      } else if let first = start {
        stretches.append(Stretch(first..<index, of: part, in: intervals))
        start = nil
      }
    }
    return stretches
  }

  private init(_ range: Range<Int>, of part: GoalPart, in intervals: [MeasureValues]) {
    self.intervals = range
    worst =
      range.max { part.shortfall(in: intervals[$0]) < part.shortfall(in: intervals[$1]) } ?? range.lowerBound
  }
}

extension GoalPart {
  /// The shortfall of an estimate among others; a place without one comes last.
  func shortfall(in values: MeasureValues) -> Double {
    values[measure].map { shortfall($0.mean) } ?? -.infinity
  }
}
