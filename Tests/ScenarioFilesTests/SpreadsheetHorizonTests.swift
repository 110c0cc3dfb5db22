import Files
import Foundation
import ScenarioFiles
import Scenarios
import Testing

/// When the intervals of a table begin, how long they are, and which of them have no row.
@Suite struct SpreadsheetHorizonTests {
  /// What a table says, or the messages.
  static func found(
    _ csv: String, start: ClockTime? = nil, interval: Double? = nil, column: String? = nil
  ) throws -> (horizon: String, counts: [Double], notes: [String], messages: [String]) {
    let files = try WrittenFiles(["a.csv": csv])
    var request = SpreadsheetRequest(file: files.path("a.csv"), handle: .time(try DistributionArgument("4m")))
    (request.start, request.interval, request.column) = (start, interval, column)
    do {
      let scenario = try SpreadsheetScenario(request)
      let grid = scenario.grid
      return (
        "\(grid.start.label(after: 0)) \(Int(grid.length / 60)) by \(Int(grid.interval / 60))", scenario.counts,
        scenario.basis(isFormula: true).dropFirst().map { $0 }, []
      )
    } catch {
      return ("", [], [], error.problems.map { $0.description.replacing(files.folder.path + "/", with: "") })
    }
  }

  @Test(
    arguments: [
      ("T,Calls\n08:00,1\n08:30,2\n09:00,3\n", "08:00 90 by 30", [1, 2, 3]),
      ("T,Calls\n09:00,3\n08:00,1\n08:30,2\n", "08:00 90 by 30", [1, 2, 3]),
      ("T,Calls\n09:00,3\n08:30,2\n08:00,1\n", "08:00 90 by 30", [1, 2, 3]),
      ("T,Calls\n08:00,1\n08:15,2\n08:45,3\n", "08:00 60 by 15", [1, 2, 0, 3]),
      ("T,Calls\n8:00 AM,1\n9:00 AM,2\n10:00 AM,3\n", "08:00 180 by 60", [1, 2, 3]),
      ("T,Calls\n11:00 AM,1\n12:00 PM,2\n1:00 PM,3\n", "11:00 180 by 60", [1, 2, 3]),
      ("Hour,Calls\n8,1\n9,2\n10,3\n", "08:00 180 by 60", [1, 2, 3]),
      ("Hour,Calls\n0800,1\n0830,2\n0900,3\n", "08:00 90 by 30", [1, 2, 3]),
      ("T,Calls\n08:00-08:30,1\n09:00-09:30,2\n", "08:00 90 by 30", [1, 0, 2]),
      ("T,Calls\n08:00 - 08:29,1\n08:30 - 08:59,2\n", "08:00 60 by 30", [1, 2]),
      ("T,Calls\n23:30-00:00,1\n00:00-00:30,2\n", "23:30 60 by 30", [1, 2]),
      (
        "T,Calls\nMon 08:00,1\nMon 08:30,2\nTue 08:00,3\n", "Mon 08:00 1470 by 30",
        [1, 2] + Array(repeating: 0, count: 46) + [3]
      ),
      ("T,Calls\n2026-03-02 08:00,1\n2026-03-02 08:30,2\n", "2026-03-02T08:00 60 by 30", [1, 2]),
      ("Date,Hour,Calls\n2026-03-02,8,1\n2026-03-02,9,2\n", "2026-03-02T08:00 120 by 60", [1, 2]),
      // A night, whatever row comes first.
      ("T,Calls\n22:00,1\n23:00,2\n00:00,3\n01:00,4\n", "22:00 240 by 60", [1, 2, 3, 4]),
      ("T,Calls\n00:00,3\n01:00,4\n23:00,2\n22:00,1\n", "22:00 240 by 60", [1, 2, 3, 4]),
      // Two shifts with a pause between them, and a week that begins on Wednesday.
      (
        "T,Calls\n08:00,1\n09:00,2\n21:00,3\n22:00,4\n", "08:00 900 by 60",
        [1, 2] + Array(repeating: 0, count: 11) + [3, 4]
      ),
      ("T,Calls\nWed 00:00,1\nWed 12:00,2\nThu 00:00,3\n", "Wed 00:00 2160 by 720", [1, 2, 3]),
      ("T,Calls\nSun 12:00,1\nMon 00:00,2\n", "Sun 12:00 1440 by 720", [1, 2]),
      // Around the clock for two days that have no names.
      ("T,Calls\n00:00,1\n12:00,2\n00:00,3\n12:00,4\n", "00:00 2880 by 720", [1, 2, 3, 4]),
      ("T,Calls\n08:00,1\n08:30,2\n09:00,3\nTotal,6\n", "08:00 90 by 30", [1, 2, 3]),
      ("T,Calls\n08:00,1\n08:30,2\n09:00,3\n,6\n", "08:00 90 by 30", [1, 2, 3]),
    ] as [(String, String, [Double])])
  func `the rows tell when the day begins and how long its intervals are`(
    _ csv: String, _ horizon: String, _ counts: [Double]
  ) throws {
    let found = try Self.found(csv)
    #expect(found.messages == [])
    #expect(found.horizon == horizon)
    #expect(found.counts == counts)
    // Nothing is left out or filled in without a word.
    #expect(found.notes.isEmpty == (!csv.contains("Total") && !csv.contains("\n,") && !counts.contains(0)))
  }

  @Test func `rows without times need a start and a length`() throws {
    let csv = "No,Calls\n1,10\n2,20\n3,40\n"
    #expect(
      try Self.found(csv).messages == [
        "a.csv: error: has no column of times; say when its first row begins and how long each is, e.g. --start \"Mon 08:00\" "
          + "--interval 30m"
      ])
    let start = ClockTime(day: .weekday(.monday), secondOfDay: 8 * 3600)
    #expect(try Self.found(csv, start: start).messages.count == 1)
    #expect(try Self.found(csv, interval: 1800).messages.count == 1)
    let found = try Self.found(csv, start: start, interval: 1800)
    #expect(found.horizon == "Mon 08:00 90 by 30")
    #expect(found.counts == [10, 20, 40])
    #expect(try Self.found("5\n60\n95\n", start: start, interval: 1800).counts == [5, 60, 95])
    #expect(
      try Self.found("5\n60\n65\n", start: start, interval: 1800).messages.first?.contains(
        "is the sum of those before it")
        == true)
  }

  @Test func `a start gives times without a day their day`() throws {
    let csv = "T,Calls\n08:00,1\n08:30,2\n"
    let monday = ClockTime(day: .weekday(.monday), secondOfDay: 8 * 3600)
    #expect(try Self.found(csv, start: monday).horizon == "Mon 08:00 60 by 30")
    let later = ClockTime(day: .weekday(.monday), secondOfDay: 9 * 3600)
    #expect(
      try Self.found(csv, start: later).messages == [
        "a.csv:2:1: error: --start: column 'T' says when the rows begin, from 08:00 on; leave it out"
      ])
  }

  @Test(arguments: [
    (
      "T,Calls\n08:00,1\n08:30,2\n09:15,3\n",
      "a.csv:4:1: error: column 'T': '09:15' begins inside an interval of 30m, counted from 08:00; say how long the rows are, "
        + "e.g. --interval 15m"
    ),
    (
      "T,Calls\n08:00,1\n08:30,2\n08:00,3\n",
      "a.csv:4:1: error: column 'T': '08:00' is in line 2 already; write the day, too, e.g. Mon 08:00; of several queues, "
        + "keep the rows of one"
    ),
    (
      "T,Calls\n2026-03-02 08:00,1\n2026-03-02 08:00,2\n",
      "a.csv:3:1: error: column 'T': '2026-03-02 08:00' is in line 2 already; where an hour comes twice, or several queues "
        + "are listed, add up its rows"
    ),
    (
      "T,Calls\n08:00,1\nMon 08:30,2\n",
      "a.csv:3:1: error: column 'T': 'Mon 08:30' and '08:00' in line 2 name their days in different ways; write all alike"
    ),
    (
      "T,Calls\n08:00-08:30,1\n08:30-09:30,2\n",
      "a.csv:3:1: error: column 'T': '08:30-09:30' is not as long as '08:00-08:30' in line 2; all intervals have one length"
    ),
    (
      "T,Calls\n08:00,1\n",
      "a.csv:2:1: error: column 'T': one row does not show how long an interval is; add e.g. --interval 30m"
    ),
    (
      "T,Calls\n2026-03-02,100\n2026-03-03,120\n",
      "a.csv:2:1: error: column 'T': the rows are 1d apart, and people are planned by the half hour; give the contacts of "
        + "each, or spread a day's 'volume' by a 'profile' in a scenario"
    ),
    (
      "T,Calls\n02.03.2026 08:00,1\n02.03.2026 08:30,2\n",
      "a.csv:2:1: error: column 'T': '02.03.2026 08:00': write the date as year-month-day, e.g. 2026-03-02 for the 2nd of March"
    ),
    ("T,Calls\n08:00,1\n08:30,many\n", "a.csv:3:7: error: column 'Calls': 'many' is not a number"),
    (
      "T;Calls\n08:00;1.220\n08:30;1.340\n",
      "a.csv:2:7: error: column 'Calls': '1.220' may be 1.220 or 1220, and no other cell shows which; add --decimal point for "
        + "1.220, or --decimal comma for 1220"
    ),
    (
      "T,Calls,Answered\n08:00,1,1\n08:30,2,2\n",
      "a.csv: error: which column is meant? name one with --column: 'Calls', 'Answered'"
    ),
    (
      "T,Calls\n", "a.csv: error: the file has no row of values below its header"
    ),
    ("", "a.csv: error: is empty"),
    (
      "T,Calls\n2026-03-02 08:00,1\n2026-03-02 08:30,1\n2029-03-02 08:00,1\n",
      "a.csv: error: its rows reach from 2026-03-02T08:00 to 2029-03-02T08:30, more than the 10000 intervals or 366 days of a "
        + "scenario"
    ),
  ])
  func `what the rows do not say is asked`(_ csv: String, _ message: String) throws {
    #expect(try Self.found(csv).messages.first == message)
  }
}
