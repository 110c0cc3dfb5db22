internal import Scenarios
internal import Simulation
internal import Statistics

/// Neighbouring intervals in which a promise stands the same way.
struct Stretch: Equatable {
  /// The intervals.
  let intervals: Range<Int>
  /// The one with the largest shortfall.
  let worst: Int

  /// The stretches in which a part of a type's goal stands in one way, in the order of the clock.
  static func all(_ verdict: GoalVerdict, of part: GoalPart, in contact: ContactSummary) -> [Stretch] {
    let (type, intervals) = (contact.type, contact.intervals)
    var stretches: [Stretch] = []
    var start: Int?
    for index in 0...intervals.count {
      if index < intervals.count, type.verdict(part, intervals[index]) == verdict {
        start = start ?? index
      } else if let first = start {
        let range = first..<index
        let worst = range.max { type.shortfall(part, intervals[$0]) < type.shortfall(part, intervals[$1]) }
        stretches.append(Stretch(intervals: range, worst: worst ?? first))
        start = nil
      }
    }
    return stretches
  }
}
