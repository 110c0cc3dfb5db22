import Foundation
import ScenarioFiles
import Scenarios
import TestSupport
import Testing

/// A table of numbers, written as some spreadsheet would write it.
private struct WrittenTable {
  var numbers: [Double]
  var csv: [UInt8]
  var description: String

  init(using random: inout some RandomNumberGenerator) {
    func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
    let decimals = [0, 0, 1, 2, 3].randomElement(using: &random) ?? 0
    let size = [9, 99, 1500, 40_000, 3_000_000].randomElement(using: &random) ?? 9
    let power = [1, 10, 100, 1000][decimals]
    let units = (0..<4).map { _ in chance(10) ? 0 : Int.random(in: 0...size * power, using: &random) }
    numbers = units.map { Double($0) / Double(power) }

    let separator = [",", ";", "\t"].randomElement(using: &random) ?? ","
    let decimal = chance(50) ? "." : ","
    let group = ["", "", decimal == "." ? "," : ".", " ", "'", "\u{A0}"].randomElement(using: &random) ?? ""
    let trims = chance(50)
    let quotesAll = chance(20)
    let lineEnd = ["\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n"
    func cell(_ text: String) -> String {
      quotesAll || text.contains(separator) || text.contains("\"") ? "\"\(text)\"" : text
    }
    func number(_ units: Int) -> String {
      var whole = "\(units / power)"
      var fraction = decimals == 0 ? "" : String(String(power + units % power).dropFirst())
      if trims { while fraction.hasSuffix("0") { fraction.removeLast() } }
      if !group.isEmpty {
        var groups: [String] = []
        while whole.count > 3 {
          groups.insert(String(whole.suffix(3)), at: 0)
          whole.removeLast(3)
        }
        whole = ([whole] + groups).joined(separator: group)
      }
      return whole + (fraction.isEmpty ? "" : decimal + fraction)
    }
    let styles = [
      ["08:00", "08:30", "09:00", "09:30"], ["8:00", "8:30", "9:00", "9:30"],
      ["08:00-08:30", "08:30-09:00", "09:00-09:30", "09:30-10:00"],
      ["2026-03-02 08:00", "2026-03-02 08:30", "2026-03-02 09:00", "2026-03-02 09:30"],
      ["Mon 08:00", "Mon 08:30", "Mon 09:00", "Mon 09:30"],
      ["8:00 AM", "8:30 AM", "9:00 AM", "9:30 AM"], ["0800", "0830", "0900", "0930"], ["800", "830", "900", "930"],
      ["07:00", "07:30", "08:00", "08:30"],
      ["02.03.2026 08:00", "02.03.2026 08:30", "02.03.2026 09:00", "02.03.2026 09:30"],
    ]
    let labels = chance(75) ? styles.randomElement(using: &random) : nil
    var rows = units.indices.map { index in (labels.map { [$0[index]] } ?? []) + [number(units[index])] }
    // Rows without times must be in order, and stand for all intervals.
    if labels != nil, chance(50) { rows.shuffle(using: &random) }
    if labels != nil, chance(20) { rows.removeLast() }
    let hasTotal = chance(40)
    if hasTotal {
      let word = ["Total", "Toplam", "Summe", ""].randomElement(using: &random) ?? ""
      let total = number(units.reduce(0, +))
      rows.append(labels == nil ? [total] : [word, total])
    }
    var lines = rows.map { $0.map(cell).joined(separator: separator) }
    if labels == nil, chance(30) {
    } else {
      lines.insert((labels == nil ? ["Calls"] : ["Interval", "Calls"]).map(cell).joined(separator: separator), at: 0)
      if labels != nil, chance(30) { lines.insert("Queue report", at: 0) }
      if chance(20) { lines.insert("sep=\(separator)", at: 0) }
    }
    if chance(20) { lines.append(labels == nil ? "" : separator) }
    self.hasTotal = hasTotal
    self.labels = labels
    let text = lines.joined(separator: lineEnd) + (chance(70) ? lineEnd : "")
    csv = (chance(30) ? [0xEF, 0xBB, 0xBF] : []) + Array(text.utf8)
    description = text
    hasHeader = labels != nil || lines.contains { $0.contains("Calls") }
    isShifted = labels?.first == "07:00"
    expected = numbers
  }

  var hasHeader: Bool
  var hasTotal = false
  /// What stands in the column of times; nil where there is none.
  var labels: [String]?
  /// Whether two rows are before the horizon, so that nothing but a refusal is right.
  var isShifted: Bool
  var expected: [Double]
}

/// Whatever program wrote a table, it is read as it was meant or refused with a reason.
@Suite struct SpreadsheetPropertyTests {
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `a table reads back as the same numbers or is refused, never as others`(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let files = try WrittenFiles(["main.yaml": ""])
    var read = 0
    for _ in 0..<1000 {
      let table = WrittenTable(using: &random)
      let keys = table.hasHeader ? ", column: Calls" : ""
      try files.write(Data(SpreadsheetFiles.scenario(keys: keys).utf8), to: "main.yaml")
      try files.write(Data(table.csv), to: "a.csv")
      let outcome = SpreadsheetFiles.outcome(of: files)
      guard outcome.messages.isEmpty else {
        #expect(outcome.messages.allSatisfy { $0.contains("error: ") })
        continue
      }
      read += 1
      #expect(!table.isShifted, "\(table.description)")
      // A row that is not there counts as 0, said aloud.
      let isRight =
        outcome.counts.count == 4
        && zip(outcome.counts, table.expected).allSatisfy {
          $0 == $1 || $0 == 0 && outcome.notes.contains { $0.contains("as 0") }
        }
      #expect(isRight, "\(outcome) of \(table.expected) from \(table.description)")
    }
    #expect(read > 300, "too many are refused")
  }
}

extension SpreadsheetPropertyTests {
  @Test(arguments: [5, 6] as [UInt64])
  func `a table without a scenario gives the same numbers at its own times, or is refused`(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let files = try WrittenFiles()
    var request = SpreadsheetRequest(file: files.path("a.csv"), handle: .time(try DistributionArgument("4m")))
    var read = 0
    for _ in 0..<500 {
      let table = WrittenTable(using: &random)
      try files.write(Data(table.csv), to: "a.csv")
      request.start = table.labels == nil ? ClockTime(secondOfDay: 28_800) : nil
      request.interval = table.labels == nil ? 1800 : nil
      guard let made = try? SpreadsheetScenario(request) else { continue }
      // A total of nothing looks like an interval without calls.
      if table.labels == nil, table.hasTotal, table.expected.allSatisfy({ $0 == 0 }) { continue }
      read += 1
      let begin = table.isShifted ? 25_200.0 : 28_800
      #expect(made.grid.interval == 1800, "\(table.description)")
      // Of the rows that are there, each is at its time; the first or last may be missing.
      var left = table.expected[...]
      if Double(made.grid.start.secondOfDay) == begin + 1800 { left.removeFirst() }
      let counts = left.prefix(made.counts.count)
      #expect(
        counts.count == made.counts.count && left.count - counts.count <= 1
          && zip(counts, made.counts).allSatisfy { $0 == $1 || $1 == 0 && made.basis().count > 2 },
        "\(made.counts) of \(table.expected) from \(table.description)")
    }
    #expect(read > 150, "too many are refused")
  }

  @Test func `shares of a column add up to it`() throws {
    var random = SplitMix64(seed: 7)
    let files = try WrittenFiles()
    for _ in 0..<100 {
      let table = WrittenTable(using: &random)
      guard table.hasHeader else { continue }
      let percent = Int.random(in: 0...100, using: &random)
      func arrivals(_ share: Int) -> String { "{per: 30m, file: a.csv, column: Calls, share: \(share)%}" }
      let text = """
        horizon: \(SpreadsheetFiles.horizon())
        contacts:
          one: {arrivals: \(arrivals(percent)), handle: {talk: 4m}}
          other: {arrivals: \(arrivals(100 - percent)), handle: {talk: 4m}}
        agents:
          desk: {staff: 5, skills: [one, other]}
        """
      try files.write(Data(table.csv), to: "a.csv")
      try files.write(Data(text.utf8), to: "main.yaml")
      try files.write(Data(SpreadsheetFiles.scenario().utf8), to: "whole.yaml")
      guard let parts = try? files.read(), let whole = try? files.read("whole.yaml") else {
        #expect((try? files.read("whole.yaml")) == nil)
        continue
      }
      let counts = try (parts.contacts + whole.contacts).map { try #require($0.arrivals.expectedCounts) }
      #expect(zip(zip(counts[0], counts[1]), counts[2]).allSatisfy { abs($0.0 + $0.1 - $1) <= 1e-9 * $1 })
    }
  }
}

extension Arrivals {
  fileprivate var expectedCounts: [Double]? {
    guard case .counts(let counts, _, _) = pattern else { return nil }
    return counts
  }
}
