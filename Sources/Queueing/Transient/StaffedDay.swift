/// M(t)/M/s(t)+M: a day with arrivals and staff that change, from an empty start to the end.
///
/// ```swift
/// let day = try StaffedDay(intervals, handleTime: 180, patience: 120)
/// day.measures().intervals[3].serviceLevel(.ofOffered)
/// ```
///
/// Exact, by uniformisation of the chain of agents busy and contacts waiting. When staff drops, agents on a contact
/// finish it and then leave (the exhaustive discipline); when it rises, waiting contacts start at once. The share
/// answered within T comes from the equations of a tagged contact, solved backward across changes of staff. A. Ingolfsson,
/// E. Akhmetshina, S. Budge, Y. Li, X. Wu, *A survey and experimental comparison of service-level-approximation
/// methods for nonstationary M(t)/M/s(t) queueing systems with exhaustive discipline*, INFORMS J. Computing 19 (2007).
///
/// - Complexity: per interval, length × the fastest rate of the chain × its states: a day of a dozen agents takes
///   tens of milliseconds, of a thousand some seconds.
public struct StaffedDay: Sendable {
  /// What happens to those inside when the last interval ends.
  public enum Ending: Sendable {
    /// The last staff goes on; contacts that arrived in time are still answered.
    case staffStays
    /// Nobody is answered any more.
    case closes
  }

  /// The day, in order.
  public internal(set) var intervals: [StaffedInterval]

  /// Mean handle time, s; exponential.
  public let handleTime: Double

  /// Mean patience, s; exponential, may be endless.
  public let patience: Double

  /// Contacts that can be inside at once; nil is no limit.
  public let lines: Int?

  /// What happens at the end.
  public let ending: Ending

  /// - Throws: ``InvalidInput`` when a number is out of range; patience is at least 0.01 s here.
  public init(
    _ intervals: [StaffedInterval], handleTime: Double, patience: Double = .infinity, lines: Int? = nil,
    ending: Ending = .staffStays
  ) throws(InvalidInput) {
    try Limits.check(handleTime, "handle time", 0.01...1e7)
    if patience != .infinity { try Limits.check(patience, "mean patience", 0.01...Limits.patience.upperBound) }
    if let lines { try Limits.check(lines, "lines", 0...StaffedInterval.mostAgents * 4) }
    self.intervals = intervals
    self.handleTime = handleTime
    self.patience = patience
    self.lines = lines
    self.ending = ending
  }

  /// What is expected of each interval, and of the day.
  public func measures(_ thresholds: Thresholds = .usual) -> DayMeasures {
    var walk = DayWalk(self, thresholds)
    return DayMeasures(intervals: intervals.indices.map { walk.next($0) })
  }
}

/// A day, interval by interval.
public struct DayMeasures: Sendable, Hashable {
  /// In order.
  public let intervals: [IntervalMeasures]

  /// The sum; nil for a day without intervals.
  public var day: IntervalMeasures? {
    guard let first = intervals.first else { return nil }
    return intervals.dropFirst().reduce(first, +)
  }
}
