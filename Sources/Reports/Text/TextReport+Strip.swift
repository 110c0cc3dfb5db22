internal import Scenarios
internal import Simulation
internal import Statistics

extension TextReport {
  /// A long horizon at a glance: one line for each day, one character for each interval or for a few of them.
  func strip(_ contact: ContactSummary) -> [String] {
    let horizon = summary.scenario.horizon
    let perDay = max(1, Int((86_400 / horizon.interval).rounded(.up)))
    let perMark = (perDay + 71) / 72
    let firstOfDay = Int(Double(horizon.start.secondOfDay) / horizon.interval)
    let days = (firstOfDay + horizon.intervalCount + perDay - 1) / perDay
    let most = 31
    let rows = (0..<min(days, most)).map { day -> String in
      let first = max(0, day * perDay - firstOfDay)
      let end = min(horizon.intervalCount, (day + 1) * perDay - firstOfDay)
      let offset = (first + firstOfDay - day * perDay) / perMark
      let marks = stride(from: first, to: end, by: perMark).map { start in
        mark(contact, start..<min(start + perMark, end))
      }
      return Printable.padded(dayName(first), to: 10) + "  " + Printable.blanks(offset) + marks.joined()
    }
    var lines = [style(Printable.short(contact.type.name, width: 20), .heading)] + rows
    if days > most { lines.append("… and \(days - most) more days") }
    return lines + note(legend(contact, Wording.duration(horizon.interval * Double(perMark))))
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
    let verdicts = intervals.map { index in goal.verdict { contact.intervals[index][$0] } }
    let verdict = [.missed, .inDoubt, .met].first { verdicts.contains($0) } ?? Verdict.unknown
    switch verdict {
    case .met: return style("·", verdict.tone)
    case .inDoubt: return style("?", verdict.tone)
    case .missed: return style(goal.answer == nil ? "!" : tenths ?? "!", verdict.tone)
    case .unknown: return " "
    }
  }

  private func legend(_ contact: ContactSummary, _ each: String) -> String {
    let goal = contact.type.goal
    let tenths = "tenths of the service level (7: 70–79 %, 9: 90–100 %)"
    guard goal.promisesSomething else { return "each mark is \(each): \(tenths); blank: nothing offered" }
    let missed = goal.answer == nil ? "! missed" : "digit: missed, \(tenths)"
    return "each mark is \(each): · goal met; ? in doubt; \(missed); blank: nothing offered"
  }
}
