import Files
import Foundation
import Measures
import Planning
import ResultFiles
import Scenarios
import Statistics
import Testing

@Suite struct BaselineFileTests {
  @Test func `a baseline has a line for each setting and each measure`() {
    #expect(
      BaselineFile.text(BaselineExample.small) == """
        {
          "format": "sira.baseline/1",
          "scenario": "Support line",
          "hash": "9f86d081",
          "engine": "sira 0.1.0",
          "seed": 18446744073709551615,
          "replications": 3,
          "settings": [
            {"key": "agents.desk.staff", "value": "20"},
            {"key": "contacts.support.goal.answer", "value": "80%"}
          ],
          "records": [
            {"key": "contacts.support.service_level", "mean": 0.7538095238095238, "standard_error": 0.04319735033114956, \
        "sums": [70, 88, 0.30000000000000004], "of": [100, 110, 0]},
            {"key": "contacts.support.offered", "mean": 70, "standard_error": 35.11884584284246, "sums": [100, 110, 0]}
          ]
        }

        """)
  }

  @Test func `what was written is read back to the last bit`() throws {
    for baseline in [BaselineExample.small, BaselineExample.large(measures: 6, replications: 50)] {
      #expect(try read(BaselineFile.text(baseline)) == baseline)
    }
  }

  @Test func `where a goal is not judged because it is closed is kept`() throws {
    let goal = Commitment(
      kind: .goal, key: "contacts.calls.goal.answer", measure: .serviceLevel, bound: .atLeast(0.8), within: 20,
      closed: ["calls": ["12:00", "12:30"]])
    let small = BaselineExample.small
    let baseline = Baseline(
      scenario: small.scenario, hash: small.hash, settings: small.settings, engine: small.engine, seed: small.seed,
      replications: small.replications, records: small.records, commitments: [goal])
    let text = BaselineFile.text(baseline)
    #expect("\(text)".contains(#""closed": {"calls": ["12:00", "12:30"]}}"#))
    #expect(try read(text) == baseline)
  }

  @Test func `how long the intervals were is kept`() throws {
    let small = BaselineExample.small
    let baseline = Baseline(
      scenario: small.scenario, hash: small.hash, settings: small.settings, engine: small.engine, seed: small.seed,
      replications: small.replications, interval: 1800, records: small.records)
    let text = BaselineFile.text(baseline)
    #expect("\(text)".contains("  \"replications\": 3,\n  \"interval\": 1800,\n  \"settings\": ["))
    #expect(try read(text) == baseline)
    // An older one does not say.
    #expect(try read(BaselineFile.text(small)).interval == nil)
    #expect(throws: FileProblem.self) { try read(text.replacing("1800", with: "0")) }
  }

  @Test(arguments: [
    0.1 + 0.2, Double.leastNonzeroMagnitude, 1.7976931348623157e308, -0.0, 2.2250738585072014e-308,
    9_007_199_254_740_994, 1e15, 1e16, 1e22,
    123_456_789_012_345, 0.000_012_345_678_901_234_5, -1 / 3.0, 1e-7,
  ])
  func `every number survives`(number: Double) throws {
    let record = Baseline.Record(key: "overall.cost", pairs: [RatioPair(number, 1), RatioPair(number, 1)])
    let read = try read(BaselineFile.text(Self.baseline(record)))
    #expect(read.records[0].pairs.map(\.x.bitPattern) == [number.bitPattern, number.bitPattern])
  }

  @Test(arguments: ["\u{0}\u{1B}[31m\"\\\n\u{2028}\u{7F}", "客服 🎧", "a\u{202E}b", ""])
  func `names may be anything`(name: String) throws {
    let baseline = Baseline(
      scenario: name, hash: name, settings: [Baseline.Setting(key: name, value: name)], engine: name, seed: 0,
      replications: 1, records: [Baseline.Record(key: name, pairs: [RatioPair(1, 1)])])
    #expect(try read(BaselineFile.text(baseline)) == baseline)
  }

  @Test func `a measure without anything to measure is null`() throws {
    let baseline = Self.baseline(
      Baseline.Record(key: "contacts.a.asa", pairs: [RatioPair(0, 0), RatioPair(0, 0)]))
    let text = BaselineFile.text(baseline)
    #expect(text.contains(#"{"key": "contacts.a.asa", "mean": null, "standard_error": null, "sums": [0, 0], "#))
    #expect(try read(text) == baseline)
  }

  @Test func `promises and goals have a line each, and are read back`() throws {
    let commitments = [
      Commitment(
        kind: .promise, key: "overall.asa", measure: .asa, bound: .between(0.1 + 0.2, 30), confidence: 0.95),
      Commitment(
        kind: .goal, key: "contacts.support.goal.answer", measure: .serviceLevel2, bound: .atLeast(0.8), within: 20,
        definition: .lessShort, shortAbandon: 5),
      Commitment(kind: .goal, key: "agents.desk.max_occupancy", measure: .occupancy, bound: .atMost(0.9)),
    ]
    let small = BaselineExample.small
    let baseline = Baseline(
      scenario: small.scenario, hash: small.hash, settings: small.settings, engine: small.engine, seed: small.seed,
      replications: small.replications, records: small.records, commitments: commitments)
    let text = BaselineFile.text(baseline)
    #expect(
      text.contains(
        """
          "promises": [
            {"key": "overall.asa", "measure": "asa", "at_least": 0.30000000000000004, "at_most": 30, "confidence": 0.95}
          ],
          "goals": [
            {"key": "contacts.support.goal.answer", "measure": "service_level_2", "at_least": 0.8, "within": 20, \
        "short_abandon": 5, "definition": "less_short"},
            {"key": "agents.desk.max_occupancy", "measure": "occupancy", "at_most": 0.9}
          ],
          "records": [
        """))
    #expect(try read(text) == baseline)
    // One that keeps nothing is not one that does not say.
    #expect(try read(BaselineFile.text(small)).commitments == nil)
  }

  @Test func `laws have a line each, and a baseline without any is as it was`() throws {
    let small = BaselineExample.small
    let lawful = Baseline(
      scenario: small.scenario, hash: small.hash, settings: small.settings, engine: small.engine, seed: small.seed,
      replications: small.replications, records: small.records, commitments: [], regulations: [.epdk2016, .bddk2020],
      calledTypes: ["support", "\"cards\"\n"])
    let text = BaselineFile.text(lawful)
    #expect(try read(text) == lawful)
    let list = try #require(text.firstRange(of: #""rules": ["#))
    #expect(text[list.lowerBound...].contains(#""tr-epdk-2016""#))
    #expect(text[list.lowerBound...].contains(#""calls": ["#))
    #expect(!BaselineFile.text(small).contains("rules") && !BaselineFile.text(small).contains("calls\":"))
    // One of an older version does not say which types they were about.
    let older = Baseline(
      scenario: small.scenario, hash: small.hash, settings: small.settings, engine: small.engine, seed: small.seed,
      replications: small.replications, records: small.records, commitments: [], regulations: [.epdk2016])
    #expect(try read(BaselineFile.text(older)).calledTypes == nil)
    let unknown = #expect(throws: FileProblem.self) { try read(text.replacing("tr-epdk-2016", with: "tr-epdk-2030")) }
    #expect(unknown?.message.hasPrefix("'tr-epdk-2030' is no law that this sira knows") == true)
  }

  @Test func `CRLF and a byte order mark do no harm`() throws {
    let text = BaselineFile.text(BaselineExample.small)
    #expect(try read("\u{FEFF}" + text.replacing("\n", with: "\r\n")) == BaselineExample.small)
  }

  @Test func `a file that is not there is no baseline, and a folder is an error`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sira-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "a.json")
    #expect(try BaselineFile.read(path: file.path()) == nil)
    try Data(BaselineFile.text(BaselineExample.small).utf8).write(to: file)
    #expect(try BaselineFile.read(path: file.path(), of: "Support line") == BaselineExample.small)
    let path = String(folder.path().reversed().drop { $0 == "/" }.reversed())
    #expect(throws: FileProblem(FilePlace(file: path), "is a folder, not a file")) {
      try BaselineFile.read(path: path)
    }
  }

  private static func baseline(_ record: Baseline.Record) -> Baseline {
    Baseline(
      scenario: "s", hash: "", settings: [], engine: "sira", seed: 1, replications: record.pairs.count,
      records: [record])
  }

  private func read(_ text: String) throws -> Baseline { try BaselineFile.read(Array(text.utf8), file: "a.json") }
}
