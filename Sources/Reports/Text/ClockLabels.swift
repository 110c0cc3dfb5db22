internal import Scenarios

/// The clock at the start and end of intervals; the day is left out where all intervals are on one.
struct ClockLabels {
  private let horizon: Horizon
  private let isOneDay: Bool

  init(_ horizon: Horizon) {
    self.horizon = horizon
    let days = (0..<horizon.intervalCount).lazy.map { Self.day(horizon.label(ofInterval: $0)) }
    isOneDay = days.allSatisfy { $0 == days.first }
  }

  /// The clock at the start of an interval, e.g. `09:30`, or `Tue 09:30` where there are several days.
  func start(_ interval: Int) -> String {
    let label = horizon.label(ofInterval: interval)
    return isOneDay ? Self.time(label) : label
  }

  /// The clock at a time, s from the start of the horizon.
  func moment(_ seconds: Double) -> String {
    let label = horizon.start.label(after: seconds)
    return isOneDay ? Self.time(label) : label
  }

  /// From when to when some intervals last, e.g. `09:00–10:30`; the day of the end is left out if it is that of the
  /// start.
  func range(_ intervals: Range<Int>) -> String {
    let from = horizon.label(ofInterval: intervals.lowerBound)
    let last = horizon.label(ofInterval: max(intervals.lowerBound, intervals.upperBound - 1))
    let to = horizon.label(ofInterval: intervals.upperBound)
    let time = Self.time(to) == "00:00" ? "24:00" : Self.time(to)
    let end = Self.day(last) == Self.day(from) ? time : to
    return "\(start(intervals.lowerBound))–\(end)"
  }

  /// Where goals are judged: an interval by its start, a day of several by its name, e.g. `Wed`, else from when to when.
  func place(_ intervals: Range<Int>) -> String {
    guard intervals.count > 1 else { return start(intervals.lowerBound) }
    let day = Self.day(horizon.label(ofInterval: intervals.lowerBound)).dropLast()
    return !isOneDay && !day.isEmpty && horizon.days.contains(intervals) ? String(day) : range(intervals)
  }

  /// The whole horizon, with its day, e.g. `Mon 08:00–18:00`.
  var horizonText: String {
    let count = horizon.intervalCount
    guard isOneDay else { return "\(horizon.label(ofInterval: 0)) – \(horizon.label(ofInterval: count))" }
    let day = Self.day(horizon.label(ofInterval: 0))
    return day + range(0..<count)
  }

  /// The day in front of the time, with what parts them.
  static func day(_ label: String) -> String {
    String(label.prefix(label.count - time(label).count))
  }

  private static func time(_ label: String) -> String {
    String(label.suffix(while: { $0 != " " && $0 != "T" }))
  }
}

extension StringProtocol {
  /// The longest end of which each character fulfils a condition.
  fileprivate func suffix(while condition: (Character) -> Bool) -> SubSequence {
    self[(lastIndex { !condition($0) }.map { index(after: $0) } ?? startIndex)...]
  }
}
