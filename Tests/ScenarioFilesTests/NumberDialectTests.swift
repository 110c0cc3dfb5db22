import Foundation
import Randomness
import ScenarioFiles
import Scenarios
import Testing

/// Numbers as spreadsheets of several countries write them.
@Suite struct NumberDialectTests {
  private typealias Files = SpreadsheetFiles

  /// A table with these cells, quoted where the separator needs it.
  private func outcome(_ cells: [String], _ separator: String, keys: String = ", column: Calls") throws -> Files.Outcome
  {
    let times = ["08:00", "08:30", "09:00", "09:30"]
    let rows = zip(times, cells).map { "\($0)\(separator)\($1.contains(separator) ? "\"\($1)\"" : $1)\n" }
    return try Files.outcome("T\(separator)Calls\n" + rows.joined(), keys: keys)
  }

  @Test(
    arguments: [
      (["60", "95,5", "140", "1.250,5"], [60, 95.5, 140, 1250.5]),
      (["60", "95.5", "140", "1,250.5"], [60, 95.5, 140, 1250.5]),
      (["1.220", "1.260", "1.310", "95,5"], [1220, 1260, 1310, 95.5]),
      (["1,220", "1,260", "1,310", "95.5"], [1220, 1260, 1310, 95.5]),
      (["1.220", "1.260", "1.310", "95.5"], [1.22, 1.26, 1.31, 95.5]),
      (["1.220", "1.260", "0.310", "95"], [1.22, 1.26, 0.31, 95]),
      (["1,220", "1,260", "0,310", "95"], [1.22, 1.26, 0.31, 95]),
      (["1.220", "1.220.000", "3", "95"], [1220, 1_220_000, 3, 95]),
      (["1,220", "1,220,000", "3", "95"], [1220, 1_220_000, 3, 95]),
      (["1.220", "1220.5", "3", "95"], [1.22, 1220.5, 3, 95]),
      (["1 220", "1 260,5", "3", "95"], [1220, 1260.5, 3, 95]),
      (["1\u{A0}220", "1\u{202F}260", "3", "95"], [1220, 1260, 3, 95]),
      (["1'220", "1'260.5", "3", "95"], [1220, 1260.5, 3, 95]),
      (["1’220", "2", "3", "95"], [1220, 2, 3, 95]),
      (["1220", "2", "1e3", "95"], [1220, 2, 1000, 95]),
    ] as [([String], [Double])])
  func `the column as a whole shows what a mark means`(_ cells: [String], _ numbers: [Double]) throws {
    for separator in [",", ";", "\t"] { #expect(try outcome(cells, separator) == .init(counts: numbers)) }
  }

  @Test(arguments: [
    ["1.220", "1.260", "1.310", "1.340"], ["1.220", "980", "3", "1.340"], ["1,220", "1,260", "1,310", "1,340"],
    ["12.345", "0", "0", "0"],
  ])
  func `where both readings are possible, it is asked what is meant`(_ cells: [String]) throws {
    for separator in [",", ";", "\t"] {
      let messages = try outcome(cells, separator).messages
      #expect(messages.count == 1)
      #expect(messages.first?.contains("no other cell shows which; beside 'file' write decimal: point for ") == true)
      for (decimal, mark) in [("point", "."), ("comma", ",")] {
        let numbers = cells.map { cell in
          cell.contains(mark) ? Double(cell.replacing(mark, with: ".")) : Double(cell.filter(\.isNumber))
        }
        #expect(try outcome(cells, separator, keys: ", column: Calls, decimal: \(decimal)").counts == numbers)
      }
    }
  }

  @Test(arguments: [
    (["95,5", "95.5"], "'95.5' has a decimal point, which contradicts '95,5' in line 2; write all numbers alike"),
    (["95.5", "95,5"], "'95,5' has a decimal comma, which contradicts '95.5' in line 2; write all numbers alike"),
    (
      ["95.5", "1.220,5"], "'1.220,5' has a decimal comma, which contradicts '95.5' in line 2; write all numbers alike"
    ),
    (["1", "12,34,567"], "'12,34,567' has separators; write 1234567"),
    (["1", "1.2.3"], "'1.2.3' is not a number"),
    (["1", "1.22.000"], "'1.22.000' is not a number"),
    (["1", "-5,5"], "'-5,5' is negative"),
    (["1", "5,"], "'5,' has separators; write 5"),
    (["1", "many"], "'many' is not a number"),
  ])
  func `what fits no dialect is refused`(_ cells: [String], _ message: String) throws {
    for separator in [";", "\t"] {
      #expect(try outcome(cells, separator).messages == ["a.csv:3:7: error: column 'Calls': \(message)"])
    }
  }

  @Test func `a dialect that the scenario names is kept to`() throws {
    #expect(
      try outcome(["95.5"], ";", keys: ", column: Calls, decimal: comma").messages == [
        "a.csv:2:7: error: column 'Calls': '95.5' has a decimal point, which contradicts decimal: comma; write all numbers alike"
      ])
  }

  @Test func `durations and shares have decimal commas, too`() throws {
    let files = try WrittenFiles([
      "main.yaml": scenarioText(
        arrivals: "{per: 30m, volume: 200, file: a.csv, column: Share}",
        talk: "{empirical: {file: a.csv, column: Talk}}"),
      "a.csv": "T;Share;Talk\n08:00;12,5%;95,5\n08:30;%37,5;1,5m\n09:00;25,0 %;0:02:14,5\n09:30;25%;4:10\n",
    ])
    #expect(SpreadsheetFiles.outcome(of: files).counts == [25, 75, 50, 50])
    #expect(try files.read().contacts.first?.handle.talk == .empirical(values: [95.5, 90, 134.5, 250]))
  }

  @Test func `shares that are no whole are refused`() throws {
    let keys = ", column: Calls, volume: 100"
    #expect(
      try outcome(["10%", "20%", "30%", "30%"], ",", keys: keys).messages == [
        "main.yaml:4:32: error: contacts.support.arrivals.file: the shares make 90%, not 100%"
      ])
    #expect(try outcome(["24.9%", "25%", "25%", "24.9%"], ",", keys: keys).counts.reduce(0, +).rounded() == 100)
  }

  @Test func `shares in place of counts are told where to go`() throws {
    let files = try WrittenFiles(["main.yaml": scenarioText(arrivals: "{per: 1h, counts: [40%, 60%], scale: 445}")])
    #expect(
      files.messages().first
        == "main.yaml:4:34: error: contacts.support.arrivals.counts.0: '40%' is a share; for shares of a volume write "
        + "'volume' and 'profile' instead of 'counts'")
  }
}
