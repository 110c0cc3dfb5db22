internal import Measures
internal import Scenarios
internal import Simulation
internal import Statistics

extension TextReport {
  /// A long horizon at a glance: one line for each day, one character for each interval or for a few of them.
  func strip(_ contact: ContactSummary) -> [String] {
    let count = summary.scenario.horizon.intervalCount
    let (perDay, perMark, skipped) = (intervalsPerDay, intervalsPerMark, intervalsBeforeStart)
    let days = (skipped + count + perDay - 1) / perDay
    let most = 31
    let rows = (0..<min(days, most)).map { day -> String in
      let first = max(0, day * perDay - skipped)
      let end = min(count, (day + 1) * perDay - skipped)
      let offset = (first + skipped - day * perDay) / perMark
      let marks = stride(from: first, to: end, by: perMark).map { start in
        mark(contact, start..<min(start + perMark, end))
      }
      return Printable.padded(dayName(first), to: 12) + Printable.blanks(offset) + marks.joined()
    }
    let name = Printable.padded(Printable.short(contact.type.name, width: 20), to: 12)
    let lines = [style(name, .heading) + (Printable.width(name) > 12 ? "" : style(hours, .quiet))] + rows
    return days > most ? lines + ["… and \(days - most) more days"] : lines
  }

  /// What the marks of a strip mean.
  var stripLegend: [String] {
    let each = Wording.duration(summary.scenario.horizon.interval * Double(intervalsPerMark))
    return note([
      "each mark is \(each): · goal met; ? in doubt; a digit: missed, or no goal, and the tenths of the service",
      "level (7 is 70 to 79 %, 9 is 90 to 100 %); ! misses another promise; blank: nothing offered",
    ])
  }

  private var intervalsPerDay: Int {
    max(1, Int((86_400 / summary.scenario.horizon.interval).rounded(.up)))
  }

  private var intervalsPerMark: Int { (intervalsPerDay + 71) / 72 }

  /// Intervals between midnight and the start of the horizon.
  private var intervalsBeforeStart: Int {
    let horizon = summary.scenario.horizon
    return Int(Double(horizon.start.secondOfDay) / horizon.interval)
  }

  /// The hours of the day above the marks, every third one.
  private var hours: String {
    let perMark = summary.scenario.horizon.interval * Double(intervalsPerMark)
    return stride(from: 0, to: 24, by: 3).reduce("") { text, hour in
      let column = Int(Double(hour) * 3600 / perMark)
      guard text.isEmpty || text.count < column else { return text }
      return Printable.padded(text, to: column) + (hour < 10 ? "0\(hour)" : "\(hour)")
    }
  }

  /// The day of an interval without its time.
  private func dayName(_ interval: Int) -> String {
    let day = IntervalLabels.day(summary.scenario.horizon.label(ofInterval: interval))
    let name = day.last.map { " T".contains($0) } == true ? String(day.dropLast()) : day
    return name.isEmpty ? "day 1" : name
  }

  /// The worst of some intervals: a dot where the goal is met, a question mark where it is in doubt, and the tenths of
  /// the service level where it is missed.
  private func mark(_ contact: ContactSummary, _ intervals: Range<Int>) -> String {
    let goal = contact.type.goal
    let levels = intervals.compactMap { contact.intervals[$0][.serviceLevel]?.mean }.filter(\.isFinite)
    let tenths = levels.min().map { "\(min(9, max(0, Int($0 * 10))))" }
    guard goal.promisesSomething else { return tenths ?? " " }
    let verdicts = intervals.map { contact.type.verdict(contact.intervals[$0]) }
    let verdict = Verdict.worst(verdicts)
    switch verdict {
    case .met: return style("·", verdict.tone)
    case .inDoubt: return style("?", verdict.tone)
    case .missed: return style(goal.answer == nil ? "!" : tenths ?? "!", verdict.tone)
    case .unknown: return " "
    }
  }
}
