import Foundation
import Randomness
import ScenarioFiles
import Scenarios
import Testing

/// What stands around a table.
@Suite struct SpreadsheetTableTests {
  private typealias Files = SpreadsheetFiles
  private static let rows = "08:00,60\n08:30,95\n09:00,140\n09:30,150\n"

  @Test(arguments: [
    "Interval,Calls\n", "Report,\nInterval,Calls\n", "Queue report\nInterval,Calls\n",
    "Report; all queues\n\nInterval,Calls\n",
    "Report,,,\nGenerated 2026-01-01\n,\nInterval,Calls\n", "sep=,\nInterval,Calls\n", "\"sep=,\"\r\nInterval,Calls\n",
    "\u{FEFF}Interval,Calls\n", " Interval , Calls \n", "\"Interval\",\"Calls\"\n",
  ])
  func `titles above the header are passed over`(_ head: String) throws {
    #expect(try Files.outcome(head + Self.rows) == .init(counts: [60, 95, 140, 150]))
  }

  @Test(arguments: [
    "Total,445", "TOTAL,445", "Toplam,445", "GENEL TOPLAM,445", "Summe,445", "Gesamt,445", "Sum:,445",
    "Grand Total,445",
    "\"Total\",445", "Average,111.25", "Ortalama,111.25", "Total: 445", "Somme,445", "Total 2026,445",
  ])
  func `a row that calls itself a total is left out aloud`(_ row: String) throws {
    let outcome = try Files.outcome("Interval,Calls\n" + Self.rows + row + "\n")
    #expect(outcome.counts == [60, 95, 140, 150])
    #expect(outcome.notes.count == 1)
    #expect(outcome.notes.first?.hasPrefix("a.csv:6:1: this row is left out: ") == true)
  }

  @Test func `a row without a time that is the sum is left out aloud`() throws {
    #expect(
      try Files.outcome("Interval,Calls\n" + Self.rows + ",445\n")
        == .init(
          counts: [60, 95, 140, 150],
          notes: ["a.csv:6:1: this row is left out: it has no time, and is the sum of the rows before it"]))
    #expect(try Files.outcome("Interval,Calls\n" + Self.rows + ",446\n").messages.count == 1)
  }

  @Test func `a last value that is the sum is not taken for an interval`() throws {
    #expect(
      try Files.outcome("Calls\n60\n95\n140\n295\n").messages == [
        "a.csv:5:1: error: the last value is the sum of those before it: a total? Leave the row out, or say in another column "
          + "when each row begins"
      ])
    // By its time it is one.
    #expect(try Files.outcome("T,Calls\n08:00,60\n08:30,95\n09:00,140\n09:30,295\n").counts == [60, 95, 140, 295])
    #expect(try Files.outcome("Calls\n0\n0\n5\n5\n").counts == [0, 0, 5, 5])
  }

  @Test(arguments: [
    ("5\n60\n95\n140\n", [5.0, 60, 95, 140]), ("Calls\n5\n60\n95\n140\n", [5, 60, 95, 140]),
    ("5,5\n60,25\n95,5\n140,5\n", []), ("\"5,5\"\n60\n95\n140\n", [5.5, 60, 95, 140]),
    ("5.5\n60\n95\n140\n", [5.5, 60, 95, 140]),
  ])
  func `a file of one column needs no header`(_ csv: String, _ counts: [Double]) throws {
    #expect(try Files.outcome(csv, keys: "").counts == counts)
  }

  @Test func `a file of several columns needs one`() throws {
    #expect(
      try Files.outcome(Self.rows).messages == [
        "main.yaml:4:47: error: contacts.support.arrivals.column: the file has no column 'Calls', and no header; name the "
          + "columns in its first row"
      ])
    #expect(
      try Files.outcome("Report\nInterval,Anrufe\n" + Self.rows).messages == [
        "main.yaml:4:47: error: contacts.support.arrivals.column: the file has no column 'Calls'; it has 'Interval', 'Anrufe'"
      ])
  }

  @Test func `a workbook is called what it is`() throws {
    for (bytes, name, kind) in [
      ([0x50, 0x4B, 3, 4, 20, 0], "a.xlsx", "an Excel file"), ([0x50, 0x4B, 3, 4], "a.ods", "a LibreOffice file"),
      ([0x50, 0x4B, 3, 4], "a.numbers", "a Numbers file"), ([0xD0, 0xCF, 0x11, 0xE0], "a.xls", "an Excel file"),
      ([0x50, 0x4B, 3, 4], "a.csv", "a zip archive or a spreadsheet program's own file"),
    ] as [([UInt8], String, String)] {
      let files = try WrittenFiles([
        "main.yaml": scenarioText(arrivals: "{per: 30m, file: \(name), column: Calls}", staff: "staff: {file: \(name)}")
      ])
      try files.write(.init(bytes), to: name)
      // Two types read it, one message says so.
      #expect(
        files.messages()
          == [
            "main.yaml:4:32: error: contacts.support.arrivals.file: is \(kind); save the sheet as CSV UTF-8, and name that file: "
              + "'\(files.path(name))'"
          ].map { $0.replacing(files.folder.path + "/", with: "") })
      #expect(
        files.messages(name) == [
          "\(name): error: is \(kind), but a scenario is text; save the sheet as CSV UTF-8, and name that with 'file' in a "
            + "scenario"
        ])
    }
  }

  @Test func `text of another code page says how to save it`() throws {
    let bytes: [UInt8] = Array("G".utf8) + [0xFC] + Array("n;Calls\n08:00;1\n".utf8)
    #expect(
      try Files.outcome(bytes).messages == [
        "a.csv:1:1: error: is not UTF-8 but, for example, Windows-1254; save the file as 'CSV UTF-8', in Excel under File, "
          + "Save As"
      ])
    #expect(
      try Files.outcome([0xFF, 0xFE, 0x43, 0]).messages == ["a.csv:1:1: error: is UTF-16; save the file as CSV UTF-8"])
  }

  @Test func `what is wrong with a file is said once`() throws {
    let files = try WrittenFiles([
      "main.yaml": """
      horizon: {start: "Mon 08:00", length: 1h}
      contacts:
        a: {arrivals: {per: 30m, file: a.csv, column: Calls}, handle: {talk: 1m}}
        b: {arrivals: {per: 30m, file: a.csv, column: Calls}, handle: {talk: 1m}}
      agents:
        desk: {staff: 3, skills: [a, b]}
      """, "a.csv": "T,Calls\n08:00,many\n08:30,2\n",
    ])
    #expect(files.messages() == ["a.csv:2:7: error: column 'Calls': 'many' is not a number"])
  }
}
