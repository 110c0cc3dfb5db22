import Files
import Foundation
import Measures
import Planning
import ResultFiles
import Scenarios
import Statistics
import Testing

@Suite struct SweepJournalTests {
  private let grid = [["1"], ["2"], ["3"]]

  private func origin(seed: UInt64 = .max, per: String = "interval", axes: [String] = ["a.b=1,2,3"])
    -> SweepJournal.Origin
  {
    SweepJournal.Origin(
      scenario: "9f86d081", engine: "sira 0.1.0", seed: seed, run: "20", per: per, axes: axes,
      indicators: ["overall.asa", "overall.cost"])
  }

  private var points: [Int: Sweep.Point] {
    [
      2: Sweep.Point(
        values: ["3"], estimates: [Estimate(mean: 0.1 + 0.2, halfWidth: 1e-7), nil],
        goals: Scorecard(judged: 0, missed: 0, worst: nil)),
      0: Sweep.Point(
        values: ["1"], estimates: [Estimate(mean: 8, range: 8...8), Estimate(mean: -0.0)], goals: missed(nil)),
      1: Sweep.Point(values: ["2"], estimates: [nil, nil], goals: missed(0.1 + 0.2)),
    ]
  }

  private func missed(_ value: Double?) -> Scorecard {
    let cap = GoalPart(key: "max_occupancy", measure: .occupancy, limit: 0.85, isAtLeast: false)
    return Scorecard(
      judged: 7, missed: 2, worst: GoalMiss(subject: .agents("a.b \"c\""), part: cap, value: value, intervals: 3..<5))
  }

  private func written<Result>(_ text: String, _ body: (String) throws -> Result) throws -> Result {
    let file = FileManager.default.temporaryDirectory.appending(path: "sira-\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(text.utf8).write(to: file)
    return try body(file.path())
  }

  @Test func `what was written is read back to the last bit`() throws {
    let journal = SweepJournal(origin: origin(), points: points)
    let found = try written(journal.text) { try SweepJournal.read(path: $0, grid: grid, origin: origin()) }
    #expect(found == journal)
    #expect(found?.points[0]?.estimates[1]?.mean.sign == .minus)
  }

  @Test func `without a file nothing is known`() throws {
    #expect(try SweepJournal.read(path: "/nowhere/at/all.json", grid: grid, origin: origin()) == nil)
  }

  @Test func `another sweep's points are never taken over`() throws {
    let text = SweepJournal(origin: origin(), points: points).text
    for (other, what) in [
      (origin(seed: 1), "the seed"), (origin(axes: ["a.b=1,2,4"]), "what is varied"),
      (origin(per: "day"), "where goals must hold"),
    ] {
      let error = #expect(throws: FileProblem.self) {
        try written(text) { try SweepJournal.read(path: $0, grid: grid, origin: other) }
      }
      #expect(error?.message.hasPrefix("is an unfinished sweep that differs in \(what); ") == true)
    }
  }

  @Test func `a file that is cut off anywhere, or says what cannot be, is refused`() throws {
    let text = SweepJournal(origin: origin(), points: points).text
    var broken = (0..<text.utf8.count - 1).map { String(decoding: text.utf8.prefix($0), as: UTF8.self) }
    broken += [
      text.replacing("sira.sweep.unfinished/3", with: "sira.sweep.unfinished/2"),
      text.replacing("\"missed\": 2", with: "\"missed\": 8"), text.replacing("agents.a.b", with: "steps.a.b"),
      text.replacing("\"measure\": \"occupancy\"", with: "\"measure\": \"busy\""),
      text.replacing("\"of\": [0]", with: "\"of\": [7]"), text.replacing("\"of\": [0]", with: "\"of\": [0.5]"),
      text.replacing("\"of\": [0]", with: "\"of\": [0, 1]"), text.replacing("\"means\"", with: "\"moans\""),
    ]
    for text in broken {
      #expect(throws: FileProblem.self) {
        try written(text) { try SweepJournal.read(path: $0, grid: grid, origin: origin()) }
      }
    }
  }

  @Test func `a file in which any digit is another one is refused`() throws {
    let text = SweepJournal(origin: origin(), points: points).text
    let bytes = Array(text.utf8)
    let digits = bytes.indices.filter { UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[$0] }
    #expect(digits.count > 60)
    for index in digits {
      var damaged = bytes
      damaged[index] = bytes[index] == UInt8(ascii: "7") ? UInt8(ascii: "3") : UInt8(ascii: "7")
      #expect(throws: FileProblem.self) {
        try written(String(decoding: damaged, as: UTF8.self)) {
          try SweepJournal.read(path: $0, grid: grid, origin: origin())
        }
      }
    }
  }

  @Test func `a damaged file says so`() throws {
    let text = SweepJournal(origin: origin(), points: points).text.replacing("0.30000000000000004", with: "-7e300")
    let error = #expect(throws: FileProblem.self) {
      try written(text) { try SweepJournal.read(path: $0, grid: grid, origin: origin()) }
    }
    #expect(error?.message.hasPrefix("is not that of the file: it was changed or damaged; remove the file") == true)
  }

  /// Even with a checksum that fits: what cannot be was never simulated.
  @Test(arguments: [
    Estimate(mean: -7e300), Estimate(mean: 1e300), Estimate(mean: -0.1), Estimate(mean: 1.5), Estimate(mean: .nan),
    Estimate(mean: .infinity), Estimate(mean: 0.5, halfWidth: -3), Estimate(mean: 0.5, halfWidth: 1e300),
    Estimate(mean: 0.5, halfWidth: .nan),
  ])
  func `a share that cannot be is refused`(_ estimate: Estimate) throws {
    let origin = SweepJournal.Origin(
      scenario: "9f86d081", engine: "sira 0.1.0", seed: 1, run: "20", per: "interval", axes: ["a.b=1"],
      indicators: ["contacts.a.service_level"])
    let text = SweepJournal(
      origin: origin,
      points: [0: Sweep.Point(values: ["1"], estimates: [estimate], goals: Scorecard(judged: 0, missed: 0, worst: nil))]
    ).text
    #expect(throws: FileProblem.self) {
      try written(text) { try SweepJournal.read(path: $0, grid: [["1"]], origin: origin) }
    }
  }
}
