import Foundation
import Randomness
import ScenarioFiles
import Scenarios
import Testing

/// Values stand where the file says that they belong.
@Suite struct TimeColumnTests {
  private typealias Files = SpreadsheetFiles

  @Test(arguments: [
    "Interval,Calls\n08:00,1\n08:30,2\n09:00,3\n09:30,4\n",
    "Interval,Calls\n09:30,4\n08:30,2\n09:00,3\n08:00,1\n",
    "Interval,Calls\n8:00,1\n8:30,2\n9:00,3\n9:30,4\n",
    "Calls,Interval\n1,08:00\n2,08:30\n3,09:00\n4,09:30\n",
    "Interval,Calls\n08:00-08:30,1\n08:30-09:00,2\n09:00-09:30,3\n09:30-10:00,4\n",
    "Interval,Calls\n08:00 - 08:29,1\n08:30 - 08:59,2\n09:00 - 09:29,3\n09:30 - 09:59,4\n",
    "Interval,Calls\n08:00–08:30,1\n08:30–09:00,2\n09:00–09:30,3\n09:30–10:00,4\n",
    "Interval,Calls\n08:00:00,1\n08:30:00,2\n09:00:00,3\n09:30:00,4\n",
    "When,Calls\nMon 08:00,1\nMon 08:30,2\nMon 09:30,4\nMon 09:00,3\n",
    "When,Calls\n2026-03-02 08:00,1\n2026-03-02 08:30,2\n2026-03-02 09:30,4\n2026-03-02 09:00,3\n",
    "When,Calls\n2026-03-02T08:00,1\n2026-03-02T08:30,2\n2026-03-02T09:30,4\n2026-03-02T09:00,3\n",
    "When,Calls\n2026-03-02 08:00-08:30,1\n2026-03-02 08:30-09:00,2\n2026-03-02 09:30-10:00,4\n2026-03-02 09:00-09:30,3\n",
    "Date,Time,Calls\n2026-03-02,08:00,1\n2026-03-02,09:30,4\n2026-03-02,08:30,2\n2026-03-02,09:00,3\n",
    "Queue,Interval,Calls\nA,08:00,1\nA,09:30,4\nA,08:30,2\nA,09:00,3\n",
    "Kuyruk,Saat,Calls\nA,08:00,1\nA,09:30,4\nA,08:30,2\nA,09:00,3\n",
    "Interval,Calls\n8:00 AM,1\n8:30 AM,2\n9:00 AM,3\n9:30 AM,4\n",
    "Interval,Calls\n8 AM,1\n8:30 a.m.,2\n09:00:00 AM,3\n9:30\u{202F}AM,4\n",
    "Interval,Calls\n8:00 AM - 8:30 AM,1\n8:30 AM - 9:00 AM,2\n9:00 AM-9:30 AM,3\n9:30 AM–10:00 AM,4\n",
    "When,Calls\nMon 8:00 AM,1\nMon 9:00 AM,3\nMon 8:30 AM,2\nMon 9:30 AM,4\n",
    "Saat,Calls\n8:00 ÖÖ,1\n8:30 ÖÖ,2\n9:00 öö,3\n9:30 ÖÖ,4\n",
    "Hour,Calls\n0800,1\n0830,2\n0900,3\n0930,4\n", "Hour,Calls\n800,1\n900,3\n830,2\n930,4\n",
    "Interval,Calls\n0800,1\n0830,2\n0900,3\n0930,4\n", "Start time,Calls\n800,1\n830,2\n900,3\n930,4\n",
    "Date,Hour,Calls\n2026-03-02,930,4\n2026-03-02,0800,1\n2026-03-02,0830,2\n2026-03-02,900,3\n",
    "Saat;Calls\n8.00;1\n8.30;2\n9.30;4\n9.00;3\n", "Saat;Calls\n08,00;1\n08,30;2\n09,30;4\n09,00;3\n",
    "Saat aralığı;Calls\n08.00-08.30;1\n08.30-09.00;2\n09.30-10.00;4\n09.00-09.30;3\n",
    "SAAT ARALIĞI;Calls\n08.00 - 08.29;1\n08.30 - 08.59;2\n09.30 - 09.59;4\n09.00 - 09.29;3\n",
    "Interval,Calls\n0800-0830,1\n0830-0900,2\n0930-1000,4\n0900-0930,3\n",
    "Gün;Saat;Calls\nPazartesi;08:00;1\nPazartesi;09:30;4\nPazartesi;08:30;2\nPazartesi;09:00;3\n",
    "GÜN;SAAT;Calls\nPzt;8.00;1\nPzt;9.30;4\nPzt;8.30;2\nPzt;9.00;3\n",
    "Saat;Calls;Gün\n08:00;1;PAZARTESİ\n09:30;4;PAZARTESİ\n08:30;2;PAZARTESİ\n09:00;3;PAZARTESİ\n",
    "Date,Queue,Time,Calls\n2026-03-02,A,08:00,1\n2026-03-02,A,09:30,4\n2026-03-02,A,08:30,2\n2026-03-02,A,09:00,3\n",
    "Day,Date,Time,Calls\nMon,2026-03-02,08:00,1\nMon,2026-03-02,09:30,4\nMon,2026-03-02,08:30,2\nMon,2026-03-02,09:00,3\n",
    "Bitiş;Başlangıç;Calls\n08:30;08:00;1\n09:00;08:30;2\n10:00;09:30;4\n09:30;09:00;3\n",
    "End;Start;Calls\n2026-03-02 08:30;2026-03-02 08:00;1\n2026-03-02 09:00;2026-03-02 08:30;2\n2026-03-02 10:00;2026-03-02 09:30;4\n2026-03-02 09:30;2026-03-02 09:00;3\n",
    "Interval,Calls,\n08:00,1,\n08:30,2,\n09:00,3,\n09:30,4,\n",
    "Interval,Calls,\n08:00,1\n08:30,2\n09:00,3\n09:30,4\n",
    "Interval,Calls\n08:00,1,\n08:30,2,\n09:00,3,\n09:30,4,\n",
    "Interval,Calls\n08:00,1,,\n08:30,2, ,\n09:00,3\n09:30,4,\n",
    "Start,End,Calls\n08:00,08:30,1\n08:30,09:00,2\n09:30,10:00,4\n09:00,09:30,3\n",
    "AHT,Start,Calls\n4:10,08:00,1\n4:00,08:30,2\n3:50,09:30,4\n4:05,09:00,3\n",
    "No,Calls,Wert\n1,1,0:04:10\n2,2,0:04:10\n3,3,0:03:00\n4,4,0:03:00\n",
    "No,Calls\n1,1\n2,2\n3,3\n4,4\n",
    "Calls\n1\n2\n3\n4\n",
    "Interval,Calls\n\n,\n08:00,1\n , \n08:30,2\n09:00,3\n09:30,4\n,\n",
  ])
  func `rows find their intervals in any order and by any label`(_ csv: String) throws {
    #expect(try Files.outcome(csv) == .init(counts: [1, 2, 3, 4]))
  }

  @Test func `only the open hours need be listed`() throws {
    #expect(
      try Files.outcome("Interval,Calls\n09:00,3\n08:30,2\n")
        == .init(
          counts: [0, 2, 3, 0],
          notes: ["main.yaml:4:32: the file has 2 of 4 intervals; the others, the first at Mon 08:00, count as 0"]))
  }

  @Test func `hours are times where they cannot mean anything else`() throws {
    let hours = "1\n2\n3\n4\n".split(separator: "\n").enumerated().map { "\($0.offset + 8),\($0.element)\n" }.joined()
    let horizon = Files.horizon("Mon 08:00", "4h")
    for header in ["Hour", "hour of day", "Saat", "Stunde", "Uhrzeit", "Heure", "Hora"] {
      #expect(try Files.outcome("\(header),Calls\n\(hours)", horizon: horizon, per: "1h").counts == [1, 2, 3, 4])
      #expect(
        try Files.outcome("\(header),Calls\n\(hours)", horizon: Files.horizon("Mon 07:00", "4h"), per: "1h").messages
          == [
            "a.csv:5:1: error: column '\(header)': '11' is after the horizon's end; it runs from Mon 07:00 to Mon 11:00"
          ])
    }
    // Midnight and around it: Excel takes the zeros away.
    #expect(
      try Files.outcome("Hour,Calls\n2300,1\n2330,2\n0,3\n30,4\n", horizon: Files.horizon("Mon 23:00")).counts
        == [1, 2, 3, 4])
  }

  @Test(arguments: [
    // Rows that are counted, and hours of the day that are.
    "Interval,Calls\n1,1\n2,2\n3,3\n4,4\n", "Hour,Calls\n21,1\n22,2\n23,3\n24,4\n",
    "Period,Calls\n7,1\n8,2\n9,3\n10,4\n",
    // Other numbers.
    "Calls per hour,Calls\n2,1\n4,2\n6,3\n8,4\n", "Time,Calls\n130,1\n120,2\n145,3\n110,4\n",
    "Hour,Calls\n8,1\n8,2\n9,3\n9,4\n",
    "Start,Calls\n860,1\n870,2\n880,3\n890,4\n",
  ])
  func `numbers that may be something else are no times, which is said where they are called so`(
    _ csv: String
  ) throws {
    let outcome = try Files.outcome(csv)
    #expect(outcome.counts == [1, 2, 3, 4])
    #expect(outcome.messages == [])
    let name = try #require(csv.split(separator: ",").first)
    let note =
      "main.yaml:4:32: the file has no times that can be read in column '\(name)', such as '\(csv.dropFirst(name.count + 7).prefix { $0 != "," })'; "
      + "its rows are taken one behind the other"
    #expect(outcome.notes == (name == "Calls per hour" ? [] : [note]))
  }

  @Test func `rows for longer intervals than the values are refused`() throws {
    let csv = "Interval,Calls\n08:00,1\n09:00,2\n10:00,3\n"
    #expect(
      try Files.outcome(csv, horizon: Files.horizon("Mon 08:00", "3h")).messages == [
        "a.csv:2:1: error: column 'Interval': the rows are 1h apart, but each value is for 30m; say how long each is in "
          + "'per', or in the horizon's 'interval'"
      ])
    #expect(try Files.outcome(csv, horizon: Files.horizon("Mon 08:00", "3h"), per: "1h").counts == [1, 2, 3])
  }

  @Test func `a night runs past midnight`() throws {
    let csv = "Interval,Calls\n23:00,1\n23:30,2\n00:00,3\n00:30,4\n"
    for start in ["23:00", "Mon 23:00", "2026-03-02T23:00"] {
      #expect(try Files.outcome(csv, horizon: Files.horizon(start)).counts == [1, 2, 3, 4])
    }
    let dated = "When,Calls\n2026-03-03 00:00,3\n2026-03-02 23:00,1\n2026-03-02 23:30,2\n2026-03-03 00:30,4\n"
    #expect(try Files.outcome(dated, horizon: Files.horizon("2026-03-02T23:00")).counts == [1, 2, 3, 4])
  }

  @Test func `a week has its days in any order`() throws {
    let csv = "When,Calls\nTue 00:00,2\nMon 00:00,1\nSun 00:00,7\n"
    let outcome = try Files.outcome(csv, horizon: Files.horizon("Mon 00:00", "7d"), per: "1d")
    #expect(outcome.counts == [1, 2, 0, 0, 0, 0, 7])
    let dates = "Day,Calls\n2026-03-03,2\n2026-03-02,1\n2026-03-08,7\n"
    for start in ["Mon 00:00", "2026-03-02T00:00"] {
      #expect(try Files.outcome(dates, horizon: Files.horizon(start, "7d"), per: "1d").counts == [1, 2, 0, 0, 0, 0, 7])
    }
  }

  @Test func `times of day name no day of a week unless all are there in order`() throws {
    let horizon = Files.horizon("Mon 00:00", "2d")
    #expect(
      try Files.outcome("T,Calls\n00:00,1\n12:00,2\n00:00,3\n12:00,4\n", horizon: horizon, per: "12h").counts == [
        1, 2, 3, 4,
      ])
    #expect(
      try Files.outcome("T,Calls\n00:00,1\n12:00,2\n00:00,3\n", horizon: horizon, per: "12h").messages.first
        == "a.csv:2:1: error: column 'T': '00:00' comes more than once from Mon 00:00 to Wed 00:00; write the day, too, e.g. "
        + "Mon 00:00")
  }

  @Test(arguments: [
    (
      "07:00,1\n07:30,2\n08:00,3\n08:30,4",
      "a.csv:2:1: error: column 'Interval': '07:00' is before the horizon's start; it runs from Mon 08:00 to Mon 10:00"
    ),
    (
      "08:00,1\n10:00,2",
      "a.csv:3:1: error: column 'Interval': '10:00' is after the horizon's end; it runs from Mon 08:00 to Mon 10:00"
    ),
    (
      "08:00,1\n08:40,2",
      "a.csv:3:1: error: column 'Interval': '08:40' is inside an interval; each value covers 30m, counted from Mon 08:00"
    ),
    (
      "08:00,1\n08:00,2", "a.csv:3:1: error: column 'Interval': '08:00' is in line 2 already; each interval has one row"
    ),
    ("08:00-09:00,1", "a.csv:2:1: error: column 'Interval': '08:00-09:00' is 1h long, but each value covers 30m"),
    (
      "Tue 08:00,1",
      "a.csv:2:1: error: column 'Interval': 'Tue 08:00' is after the horizon's end; it runs from Mon 08:00 to Mon 10:00"
    ),
    (
      "08:00,1\n,2\n09:00,4\n09:30,5",
      "a.csv:3:1: error: says no time in column 'Interval'; write it, or leave the row out"
    ),
    (
      "08:00,1\nlunch,2",
      "a.csv:3:1: error: column 'Interval': 'lunch' is not a clock time; write for example 08:00, Mon 08:00 or 2026-11-23T08:00"
    ),
    (
      "02/03/2026 08:00,1",
      "a.csv:2:1: error: column 'Interval': '02/03/2026 08:00': write the date as year-month-day, e.g. 2026-03-02 for the 2nd of March"
    ),
    (
      "13:00 PM,1",
      "a.csv:2:1: error: column 'Interval': '13:00 PM': there is no such time; with AM and PM, hours run from 1 to 12"
    ),
    (
      "8:00-8:30 AM,1",
      "a.csv:2:1: error: column 'Interval': '8:00-8:30 AM': write AM or PM behind both times, or behind none"
    ),
    (
      "8:00 PM,1",
      "a.csv:2:1: error: column 'Interval': '8:00 PM' is after the horizon's end; it runs from Mon 08:00 to Mon 10:00"
    ),
    ("08:00,1,2", "a.csv:2:1: error: 3 cells in this row, but 2 in the header"),
    ("08:00", "a.csv:2:1: error: 1 cell in this row, but 2 in the header"),
  ])
  func `a row that does not fit is refused and never moved`(_ rows: String, _ message: String) throws {
    let outcome = try Files.outcome("Interval,Calls\n\(rows)\n")
    #expect(outcome.messages.first == message)
    #expect(outcome.counts.isEmpty)
  }

  @Test func `dates on a horizon of another day are refused`() throws {
    let outcome = try Files.outcome("When,Calls\n2026-03-03 08:00,1\n2026-03-03 08:30,2\n")
    #expect(outcome.messages.count == 2)
    #expect(outcome.messages.allSatisfy { $0.contains("is after the horizon's end") })
    // Without a day, the horizon is that of the file.
    #expect(
      try Files.outcome("When,Calls\n2026-03-03 08:00,1\n2026-03-03 08:30,2\n", horizon: Files.horizon("08:00", "1h"))
        .counts
        == [1, 2])
  }

  @Test func `an hour that comes twice is to be added up`() throws {
    let csv = "When,Calls\n2026-10-25 02:00,1\n2026-10-25 03:00,2\n2026-10-25 02:00,3\n"
    #expect(
      try Files.outcome(csv, horizon: Files.horizon("2026-10-25T02:00"), per: "1h").messages == [
        "a.csv:4:1: error: column 'When': '2026-10-25 02:00' is in line 2 already; each interval has one row, and clocks "
          + "have no time zone: where an hour comes twice, add up its rows"
      ])
  }

  @Test func `staff is placed by the file's times, too`() throws {
    let files = try WrittenFiles([
      "main.yaml": scenarioText(staff: "staff: {file: a.csv, column: Desk}"),
      "a.csv": "Interval;Desk\n09:30;4\n08:00;1\n09:00;3\n",
    ])
    #expect(try files.read().agents.first?.staffing == .perInterval([1, 0, 3, 4]))
  }
}
