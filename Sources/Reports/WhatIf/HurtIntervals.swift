internal import Measures
internal import Planning
internal import Scenarios
internal import Statistics

/// In which intervals types get worse, and in which better.
struct HurtIntervals {
  /// A type in an interval, with the measure that it is judged by there.
  struct Entry {
    let interval: Int
    let movement: Movement
  }

  /// Those really worse: promises that break first, then by how much.
  private(set) var worse: [Entry] = []
  /// Those really better, the most first.
  private(set) var better: [Entry] = []
  /// How many others are perhaps worse.
  private(set) var perhapsWorse = 0
  /// Whether every number of every interval is the same on both sides.
  private(set) var isSame = false
  /// How many there are to compare.
  private(set) var compared = 0

  /// None.
  init() {}

  /// - Complexity: O(intervals · types); ``ComparedCase/hurt`` keeps the result.
  init(_ place: ComparedCase) {
    guard !place.answer.intervals.isEmpty else { return }
    let entries = Self.entries(place)
    compared = entries.count
    isSame = !entries.isEmpty && place.answer.intervals.allSatisfy(\.isSame)
    worse = Self.sorted(entries.filter { $0.movement.isReal && $0.movement.isWorse })
    better = Self.sorted(entries.filter { $0.movement.isReal && $0.movement.isBetter })
    perhapsWorse = entries.count { $0.movement.isPerhaps && $0.movement.isWorse }
  }

  private static func entries(_ place: ComparedCase) -> [Entry] {
    (0..<place.horizon.intervalCount).flatMap { interval in
      place.types.compactMap { type in
        place.main(type, .interval(interval)).flatMap { movement in
          movement.isComparable ? Entry(interval: interval, movement: movement) : nil
        }
      }
    }
  }

  private static func sorted(_ entries: [Entry]) -> [Entry] {
    entries.enumerated().sorted { one, other in
      if one.element.movement.comes(before: other.element.movement) { return true }
      return !other.element.movement.comes(before: one.element.movement) && one.offset < other.offset
    }.map(\.element)
  }
}
