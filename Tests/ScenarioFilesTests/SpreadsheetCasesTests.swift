import Files
import Foundation
import Randomness
import ScenarioFiles
import Scenarios
import Testing

/// Tables that planners really have, each with the answer that was found without the program.
@Suite struct SpreadsheetCasesTests {
  private static let folder = Folders.package.appending(path: "Tests/ScenarioFilesTests/Fixtures/spreadsheets")

  private func read(_ name: String) throws -> LoadedScenario {
    try ScenarioFile.read(path: Self.folder.appending(path: "\(name).yaml").path)
  }

  private func counts(_ name: String) throws -> [Double] {
    guard case .counts(let counts, _, _)? = try read(name).scenario.contacts.first?.arrivals.pattern else { return [] }
    return counts
  }

  private func messages(_ name: String) -> [String] {
    do {
      _ = try read(name)
      return []
    } catch {
      return (error as? ScenarioFileErrors)?.problems.map { plain($0.description) } ?? ["\(error)"]
    }
  }

  private func notes(_ name: String) throws -> [String] {
    try read(name).warnings.map { plain("\($0.place): \($0.message)") }
  }

  private func plain(_ text: String) -> String { text.replacing(Self.folder.path + "/", with: "") }

  @Test(arguments: [
    ("csv-excel-de", [60, 95.5, 140, 1250.5]), ("csv-sep", [60, 95, 140, 150]), ("csv-trailing", [60, 95, 140, 150]),
    ("acd-report", [60, 95, 140, 150]), ("daily-log", [217, 200, 216, 155]), ("scale-percent", [60, 95]),
  ])
  func `each table has the counts that it was written with`(_ name: String, _ expected: [Double]) throws {
    #expect(try counts(name) == expected)
  }

  @Test(arguments: [("aht-interval", [240.0, 250, 230, 245]), ("aht-interval2", [250.0, 240, 230, 245])])
  func `handle times go by the half hour, as a list and from a report`(_ name: String, _ expected: [Double]) throws {
    let type = try #require(try read(name).scenario.contacts.first)
    #expect((0..<4).map { type.handle.mean(in: $0) } == expected)
    // Over the day, as often as calls come.
    let calls = [60.0, 95, 140, 150]
    let mean = zip(calls, expected).reduce(0) { $0 + $1.0 * $1.1 } / 445
    #expect(abs(type.handle.mean - mean) < 1e-9)
  }

  @Test func `a total row is left out aloud`() throws {
    // The horizon of five half hours has a last one without calls.
    #expect(try counts("csv-total") == [60, 95, 140, 150, 0])
    #expect(
      try notes("csv-total") == [
        "total.csv:6:1: this row is left out: 'Total' is a total or a mean of other rows",
        "csv-total.yaml:5:32: the file has all intervals but Mon 10:00, which counts as 0",
      ])
  }

  @Test func `rows before the horizon are refused`() {
    #expect(
      messages("csv-shifted") == [
        "shifted.csv:2:1: error: column 'Interval': '07:00' is before the horizon's start; it runs from Mon 08:00 to Mon 10:00",
        "shifted.csv:3:1: error: column 'Interval': '07:30' is before the horizon's start; it runs from Mon 08:00 to Mon 10:00",
      ])
  }

  @Test func `a number is no header`() {
    #expect(
      messages("csv-onecol5") == [
        "csv-onecol5.yaml:5:32: error: contacts.calls.arrivals.counts: 5 counts of 30m cover 2h30m, but the horizon is 2h long"
      ])
  }

  @Test func `thousands that could be decimals are asked about`() {
    #expect(
      messages("thousands-tr") == [
        "thousands.csv:2:7: error: column 'Arama': '1.220' may be 1.220 or 1220, and no other cell shows which; beside "
          + "'file' write decimal: point for 1.220, or decimal: comma for 1220"
      ])
  }

  @Test(arguments: [("schedule-gap", [0.0, 0, 0]), ("p90-above-longest", [0, 0])])
  func `calls at one instant are as many calls`(_ name: String, _ times: [Double]) throws {
    #expect(try read(name).scenario.contacts.first?.arrivals == Arrivals(.times(times)))
  }

  @Test func `half an agent in a list is one message`() {
    #expect(
      messages("frac-staff") == [
        "frac-staff.yaml:9:18: error: agents.desk.staff.0: '12.5' is not a whole number"
      ])
  }

  @Test func `half an agent is one message`() {
    #expect(messages("csv-staff-de") == ["staff-de.csv:2:7: error: column 'Staff': '12,5' is not a whole number"])
  }

  @Test func `dates with a space are read, and others are asked for in order`() throws {
    #expect(try read("log-iso2").scenario.contacts.first?.arrivals == Arrivals(.times([5, 180, 600])))
    #expect(
      messages("log-eu").first
        == "log-eu.csv:2:1: error: column 'queued_at': '02/03/2026 08:00': write the date as year-month-day, e.g. "
        + "2026-03-02 for the 2nd of March")
  }

  @Test func `talk times of a spreadsheet are minutes and seconds`() throws {
    #expect(
      try read("daily-log").scenario.contacts.first?.handle.talk == .empirical(values: [134, 142, 158, 149]))
    #expect(
      try read("acd-report").scenario.contacts.first?.handle.talk == .empirical(values: [250, 240, 230, 245]))
    #expect(try read("scale-percent").scenario.contacts.first?.handle.talk == .constant(320))
  }

  @Test func `shares and factors are read as people write them`() throws {
    let scenario = try read("scale-percent").scenario
    #expect(scenario.contacts.first?.arrivals.scale == 0.88)
    #expect(scenario.agents.first?.shrinkage == 0.3)
    let profile = try counts("profile")
    #expect(zip(profile, [60.075, 94.785, 140.175, 149.965]).allSatisfy { abs($0 - $1) < 1e-9 })
    #expect(abs(profile.reduce(0, +) - 445) < 1e-9)
  }

  @Test func `the day on which clocks are put forward has an hour without calls, said aloud`() throws {
    let counts = try counts("dst-spring-24h")
    #expect(counts.count == 48)
    #expect((counts[3], counts[4], counts[5], counts[6]) == (20, 0, 0, 20))
    #expect((counts[13], counts[14], counts[43], counts[44]) == (20, 60, 60, 20))
    let note =
      "the file has 46 of 48 intervals; the others, 2026-03-29T02:00 to 2026-03-29T02:30, count as 0; where clocks were "
      + "put forward, that hour has no calls: clocks here have no time zone"
    #expect(
      try notes("dst-spring-24h") == ["dst-spring-24h.yaml:5:32: \(note)", "dst-spring-24h.yaml:9:24: \(note)"])
  }
}
