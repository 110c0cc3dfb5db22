/// A long horizon at a glance: one line for each day, one character for each interval or for a few of them.
struct CalendarDrawing {
  /// The most columns that a day takes.
  private static let dayWidth = 72
  /// The most days that are drawn.
  private static let mostDays = 31
  private static let nameWidth = 12

  private let chart: Chart

  init(_ chart: Chart) {
    self.chart = chart
  }

  /// The picture, with a name and the hours of the day above it.
  func lines(_ style: Style) -> [String] {
    let name = Printable.padded(chart.values.title, to: Self.nameWidth)
    let head = style(name, .heading) + (Printable.width(name) > Self.nameWidth ? "" : style(hours, .quiet))
    let rows = chart.series.prefix(Self.mostDays).map { day in
      let outside = day.points.prefix { $0 == nil }.count
      let inside = day.points.dropFirst(outside).compactMap { $0 }
      let marks = stride(from: 0, to: inside.count, by: perMark).map { start in
        mark(inside[start..<min(start + perMark, inside.count)], style)
      }
      return Printable.padded(day.name, to: Self.nameWidth) + Printable.blanks(outside / perMark) + marks.joined()
    }
    let rest = chart.series.count - rows.count
    return [head] + rows + (rest > 0 ? ["… and \(rest) more days"] : [])
  }

  /// What the marks mean.
  var key: [String] {
    [
      "each mark is \(Wording.duration(secondsPerMark)): · goal met; ? in doubt; a digit: missed, or no goal, and the tenths of the service",
      "level (7 is 70 to 79 %, 9 is 90 to 100 %); ! misses another promise; blank: nothing offered",
    ]
  }

  private var perMark: Int { max(1, (chart.places.places.count + Self.dayWidth - 1) / Self.dayWidth) }

  private var secondsPerMark: Double { (chart.places.step ?? 0) * Double(perMark) }

  /// The hours of the day above the marks, every third one.
  private var hours: String {
    stride(from: 0, to: 24, by: 3).reduce("") { text, hour in
      let column = Int(Double(hour) * 3600 / secondsPerMark)
      guard text.isEmpty || text.count < column else { return text }
      return Printable.padded(text, to: column) + (hour < 10 ? "0\(hour)" : "\(hour)")
    }
  }

  /// The worst of some intervals: a dot where the goal is met, a question mark where it is in doubt, and the tenths of
  /// the value where it is missed or nothing is promised.
  private func mark(_ points: ArraySlice<Chart.Point>, _ style: Style) -> String {
    let lowest = points.compactMap(\.value).filter(\.isFinite).min()
    let tenths = lowest.map { "\(min(9, max(0, Int($0 * 10))))" }
    let tones = points.compactMap(\.tone)
    guard !tones.isEmpty else { return tenths ?? " " }
    if tones.contains(.bad) { return style(tenths ?? "!", .bad) }
    if tones.contains(.doubtful) { return style("?", .doubtful) }
    return tones.contains(.good) ? style("·", .good) : " "
  }
}
