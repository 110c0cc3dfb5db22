internal import Measures
internal import Scenarios
internal import Simulation
internal import Statistics

/// How a type stands in the intervals of a long horizon, as a calendar: a row a day.
struct StandingChart {
  private let contact: ContactSummary
  private let horizon: Horizon

  init(_ contact: ContactSummary, _ horizon: Horizon) {
    self.contact = contact
    self.horizon = horizon
  }

  /// The chart, whose values are service levels.
  var chart: Chart {
    Chart(
      .calendar, title: finding,
      places: Chart.Axis(title: "time of day", places: clock, step: horizon.interval),
      values: Chart.Axis(title: name, unit: "%"),
      series: (0..<dayCount).map { day in
        let intervals = (0..<perDay).map { day * perDay + $0 - skipped }
        let first = max(0, day * perDay - skipped)
        return Chart.Series(
          dayName(first), points: intervals.map { (0..<count).contains($0) ? point($0) : nil })
      })
  }

  private var name: String { Printable.short(contact.type.name, width: 20) }
  private var count: Int { horizon.intervalCount }
  private var perDay: Int { max(1, Int((86_400 / horizon.interval).rounded(.up))) }
  private var dayCount: Int { (skipped + count + perDay - 1) / perDay }

  /// Intervals between midnight and the start of the horizon.
  private var skipped: Int { Int(Double(horizon.start.secondOfDay) / horizon.interval) }

  private var clock: [String] {
    (0..<perDay).map { place in
      let minutes = Int(Double(place) * horizon.interval / 60)
      let (hour, minute) = (minutes / 60, minutes % 60)
      return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }
  }

  /// The day of an interval without its time.
  private func dayName(_ interval: Int) -> String {
    let day = ClockLabels.day(horizon.label(ofInterval: interval))
    let name = day.last.map { " T".contains($0) } == true ? String(day.dropLast()) : day
    return name.isEmpty ? "day 1" : name
  }

  /// The service level of an interval, unless other things are promised, and how the promises stand.
  private func point(_ interval: Int) -> Chart.Point {
    let goal = contact.type.goal
    let level = contact.intervals[interval][.serviceLevel]?.mean
    guard goal.promisesSomething else { return Chart.Point(value: level) }
    return Chart.Point(
      value: goal.answer == nil ? nil : level, tone: contact.type.verdict(contact.intervals[interval]).tone)
  }

  // MARK: - What it shows

  private var finding: String {
    guard contact.type.goal.promisesSomething else { return "\(name): \(levels)" }
    let verdicts = contact.intervals.map { contact.type.verdict($0) }
    let judged = verdicts.count { $0 != .unknown }
    let (missed, open) = (verdicts.count { $0 == .missed }, verdicts.count { $0 == .inDoubt })
    guard judged > 0 else { return "\(name): no interval has anything to judge" }
    guard missed + open > 0 else { return "\(name): the goal is met in all of \(Wording.count(judged, "interval"))" }
    let of = "of \(Wording.count(judged, "interval"))"
    let parts = [
      missed > 0 ? "missed in \(missed) \(of)" : nil,
      open > 0 ? "in doubt in \(open)\(missed > 0 ? "" : " \(of)")" : nil,
    ].compactMap { $0 }
    return "\(name): the goal is \(parts.joined(separator: " and "))"
  }

  private var levels: String {
    let levels = contact.intervals.compactMap { $0[.serviceLevel]?.mean }.filter(\.isFinite)
    guard let least = levels.min(), let most = levels.max() else { return "no interval has a service level" }
    func text(_ level: Double) -> String { Figure(Estimate(mean: level), unit: .share).mean }
    return "the service level of intervals goes from \(text(least)) to \(text(most)) %"
  }
}
