/// The time that is simulated, and the intervals it is reported in.
public struct Horizon: Sendable, Equatable {
  /// What happens to contacts that are still inside when the horizon ends.
  public enum AtEnd: String, Sendable, CaseIterable {
    /// Arrivals stop; the agents then on duty finish what is inside, in overtime.
    case drain
    /// The clock stops; contacts that still wait are counted as `waiting_at_end`.
    case cut
    /// Unmeasured arrivals go on at the last interval's rate until every measured contact has left.
    case `continue`
  }

  /// The clock at the horizon's start.
  public var start: ClockTime
  /// How long the horizon is, s.
  public var length: Double
  /// How long an interval is, s; the length is a whole number of intervals.
  public var interval: Double
  /// How long the center runs, unmeasured, at the first interval's load and staff before the start, s.
  public var warmup: Double
  /// What happens at the end.
  public var atEnd: AtEnd

  /// A horizon; half-hour intervals, no warm-up and a drain at the end unless told otherwise.
  public init(
    start: ClockTime = ClockTime(secondOfDay: 0), length: Double, interval: Double = 1800, warmup: Double = 0,
    atEnd: AtEnd = .drain
  ) {
    self.start = start
    self.length = length
    self.interval = interval
    self.warmup = warmup
    self.atEnd = atEnd
  }

  /// How many intervals the horizon has.
  public var intervalCount: Int {
    guard length > 0, interval > 0, length / interval < 1e9 else { return 0 }
    return Int((length / interval).rounded())
  }

  /// The clock at the start of an interval.
  public func label(ofInterval index: Int) -> String {
    start.label(after: Double(index) * interval)
  }

  /// When something that happens at a clock time and lasts a while touches the horizon, as seconds from its start.
  ///
  /// A bare time of day happens every day, a time on a weekday every such weekday, a time on a date once. An occurrence
  /// that began before the horizon and still lasts at its start is included, with a negative time.
  public func occurrences(of time: ClockTime, lasting duration: Double) -> [Double] {
    let daysBefore = Int((duration / 86_400).rounded(.up)) + 1
    let daysAfter = Int(((length + Double(start.secondOfDay)) / 86_400).rounded(.up))
    return (-daysBefore...max(daysAfter, 0)).compactMap { day in
      guard matches(time.day, dayOfHorizon: day) else { return nil }
      let offset = Double(day * 86_400 + time.secondOfDay - start.secondOfDay)
      return offset < length && offset + duration > 0 ? offset : nil
    }
  }

  private func matches(_ day: ClockTime.Day, dayOfHorizon index: Int) -> Bool {
    switch day {
    case .any: return true
    case .weekday(let weekday):
      guard let first = start.weekday else { return false }
      return (first.rawValue + index - weekday.rawValue) % 7 == 0
    case .date(let date):
      guard case .date(let first) = start.day else { return false }
      return date.daysSinceEpoch == first.daysSinceEpoch + index
    }
  }
}
