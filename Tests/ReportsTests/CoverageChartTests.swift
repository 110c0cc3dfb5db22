import Reports
import Testing

@Suite struct CoverageChartTests {
  private static func chart(labels: [String], required: [Int], staffed: [Double]) -> Chart {
    Chart(
      .coverage, title: "", places: Chart.Axis(title: "time", places: labels), values: Chart.Axis(title: "agents"),
      series: [Chart.Series("needed", required.map(Double.init)), Chart.Series("there", staffed)],
      bands: [
        Chart.Band("needed and there"), Chart.Band("more than needed", .quiet),
        Chart.Band("missing", .bad),
      ])
  }

  private static let required = [12, 17, 24, 25, 25, 21, 17, 16, 19, 22, 22, 22, 20, 18, 16, 14, 12, 10, 7, 6]

  /// The clock every half hour from a time of the first day, with the day if there are several.
  private static func labels(_ count: Int, from hour: Int = 0, days: Bool = false) -> [String] {
    (0..<count).map { index in
      let minutes = hour * 60 + index * 30
      let (clock, minute) = (minutes / 60 % 24, minutes % 60)
      let time = (clock < 10 ? "0" : "") + "\(clock):" + (minute < 10 ? "0" : "") + "\(minute)"
      return days ? ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][minutes / 1440 % 7] + " " + time : time
    }
  }

  @Test func `a flat roster misses the peak and idles in the evening`() {
    let chart = Self.chart(
      labels: Self.labels(20, from: 8), required: Self.required, staffed: Self.required.map { _ in 24 })
    #expect(
      chart.lines(.plain).joined(separator: "\n") == """
        agents
         25 ┤░░░░░░███××××××░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
            │░░░░░░█████████░░░░░░░░░░░░█████████░░░░░░░░░░░░░░░░░░░░░░░░
         20 ┤░░░░░░████████████░░░░░░███████████████░░░░░░░░░░░░░░░░░░░░░
            │░░░██████████████████░░░██████████████████░░░░░░░░░░░░░░░░░░
         15 ┤░░░█████████████████████████████████████████████░░░░░░░░░░░░
            │███████████████████████████████████████████████████░░░░░░░░░
         10 ┤██████████████████████████████████████████████████████░░░░░░
            │█████████████████████████████████████████████████████████░░░
          5 ┤████████████████████████████████████████████████████████████
            │████████████████████████████████████████████████████████████
          0 └────────────────────────────────────────────────────────────
             08:00       10:00       12:00       14:00       16:00
             █ needed and there   ░ more than needed   × missing
        """)
  }

  @Test func `a week takes several intervals into a column`() {
    let required = (0..<336).map { index in
      let time = index % 48
      return time < 14 ? 5 : time < 40 ? 60 + time % 7 * 8 - index / 48 * 4 : 22
    }
    let chart = Self.chart(
      labels: Self.labels(336, days: true), required: required, staffed: (0..<336).map { $0 % 48 < 16 ? 8 : 90 })
    #expect(
      chart.lines(.plain).joined(separator: "\n") == """
        agents
         120 ┤
             │   ××××    ×××     ×××     ×××     ×××
          90 ┤  ×████░  ×████░  ×████░  ░███░░  ░███░░  ░███░░  ░███░░
             │  █████░  █████░  █████░  ×████░  ×████░  ×████░  ░████░
          60 ┤  █████░  █████░  █████░  █████░  █████░  █████░  ×████░
             │  █████░  █████░  █████░  █████░  █████░  █████░  █████░
          30 ┤  █████░  █████░  █████░  █████░  █████░  █████░  █████░
             │░░██████░░██████░░██████░░██████░░██████░░██████░░██████
           0 └────────────────────────────────────────────────────────
              Mon 00:00       Wed 00:00       Fri 00:00       Sun 00:00
              █ needed and there   ░ more than needed   × missing
        """)
  }

  @Test func `whatever its numbers, it fits, and no shortage is hidden`() {
    for count in [1, 2, 7, 20, 48, 75, 76, 96, 101, 336, 1000, 10_000] {
      for most in [1, 9, 10, 11, 28, 100, 999, 100_000] {
        let required = (0..<count).map { $0 == count / 2 ? most : most - 1 }
        let staffed = required.map { _ in Double(most) - 0.5 }
        let lines = Self.chart(labels: Self.labels(count, days: count > 48), required: required, staffed: staffed)
          .lines(.plain)
        #expect(lines.allSatisfy { $0.count <= 80 }, "\(count) intervals, \(most) agents")
        #expect(lines.count <= 14)
        let marks = lines.dropLast().joined().filter { $0 == "×" }
        #expect((1...3).contains(marks.count), "\(count) intervals, \(most) agents")
      }
    }
  }

  @Test func `colour changes no mark`() {
    let chart = Self.chart(labels: Self.labels(20), required: Self.required, staffed: Self.required.map { _ in 20 })
    let coloured = chart.lines(.colour).joined(separator: "\n")
    #expect(coloured.contains("\u{1B}[1;31m×"))
    let bare = coloured.split(separator: "\u{1B}[", omittingEmptySubsequences: false).enumerated().map { index, part in
      index == 0 ? part : part[part.index(after: part.firstIndex(of: "m") ?? part.startIndex)...]
    }
    #expect(bare.joined() == chart.lines(.plain).joined(separator: "\n"))
  }

  @Test func `nothing has no picture, and what is no number counts as nobody`() {
    #expect(Self.chart(labels: [], required: [], staffed: []).lines(.plain).isEmpty)
    let strange = Self.chart(labels: ["08:00", "08:30"], required: [-3, 2], staffed: [.nan, .infinity])
    #expect(strange.lines(.plain).contains { $0.contains("×") })
    #expect(!Self.chart(labels: ["08:00"], required: [0], staffed: [0]).lines(.plain).isEmpty)
  }
}
