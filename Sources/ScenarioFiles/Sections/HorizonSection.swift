import Scenarios

/// The time that is simulated.
enum HorizonSection {
  /// The horizon, and its end where that is a clock time.
  struct Draft: Sendable {
    var horizon = Horizon(length: 86_400)
    var until: ClockTime?
  }

  static let format = Section<Draft>(
    "horizon",
    [
      Field(
        "start", .clock, \.horizon.start,
        "The clock at the start: a time of day, alone or with a weekday or a date. Clocks have no time zone, and every day has "
          + "24 hours: where summer time begins or ends, write the hours as the clock shows them.", default: "00:00"),
      Field("length", .span, \.horizon.length, "How long it is: a whole number of intervals.", example: "10h"),
      Field("until", .clock, \.until, "The clock at the end, instead of 'length'.", example: "18:00"),
      Field(
        "interval", .span, \.horizon.interval, "The stretch of time that results are given for.", default: "30m"),
      Field(
        "warmup", .span, \.horizon.warmup,
        "Simulated before the start with the load and staff of the first interval, and not measured.", default: "0s",
        example: "1h"),
      Field(
        "at_end", .choice, \.horizon.atEnd,
        "What happens to contacts still inside at the end: drain (finished in overtime), cut (left as they are), or continue "
          + "(arrivals go on, unmeasured, until they have left).", default: "drain"),
    ],
    choice: Choice(
      [.init("length"), .init("until")], missing: "does not say how long it is; write for example length: 10h")
  ).format(example: "{start: \"Mon 08:00\", length: 10h, interval: 30m}", start: Draft()) { draft, spot, reading in
    var horizon = draft.horizon
    if let until = draft.until, let entry = spot.entry("until"), !reading.isFaultyBelow(spot.path + ["start"]) {
      do throws(Misfit) {
        horizon.length = try seconds(from: horizon.start, to: until)
      } catch {
        reading.report(Spot(entry, in: spot), error.message)
      }
    }
    return horizon
  }

  /// How long after the start of a horizon a clock time comes, s.
  /// - Throws: why it does not come in it, or comes more than once.
  static func offset(of time: ClockTime, in horizon: Horizon) throws(Misfit) -> Double {
    let extent = "\(horizon.start.label(after: 0)) to \(horizon.start.label(after: horizon.length))"
    let isStart = time.day == horizon.start.day && time.secondOfDay == horizon.start.secondOfDay
    var offset = isStart ? 0 : try seconds(from: horizon.start, to: time)
    var period = Double.infinity
    switch time.day {
    case .any: period = 86_400
    case .weekday: period = 7 * 86_400
    case .date: break
    }
    // What comes again with the start comes at the start.
    if offset == period { offset = 0 }
    guard offset < horizon.length else { throw Misfit("is not within the horizon, which runs from \(extent)") }
    guard offset + period >= horizon.length else {
      throw Misfit("comes more than once from \(extent); write the day, too")
    }
    return offset
  }

  /// The time between two clock times; an end that names no later day is the first such time after the start.
  static func seconds(from start: ClockTime, to end: ClockTime) throws(Misfit) -> Double {
    let second = Double(end.secondOfDay - start.secondOfDay)
    switch (start.day, end.day) {
    case (_, .any): return second > 0 ? second : second + 86_400
    case (.date(let first), .date(let last)):
      let length = second + Double(last.daysSinceEpoch - first.daysSinceEpoch) * 86_400
      guard length > 0 else { throw Misfit("is not after the start") }
      return length
    case (_, .weekday(let last)):
      guard let first = start.weekday else { break }
      let length = second + Double((last.rawValue - first.rawValue + 7) % 7) * 86_400
      return length > 0 ? length : length + 7 * 86_400
    default: break
    }
    throw Misfit("names a day, but 'start' does not; write the day in both or in none")
  }
}
