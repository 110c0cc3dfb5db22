import Foundation
import Files
import Measures
import Reports
import Scenarios
import Simulation
import Statistics
import Testing

@Suite struct RunReportJSONTests {
  private let source = ScenarioSource(file: "Scenarios/support.yaml", sha256: "c0ffee")

  @Test func `results begin with what was simulated and how`() throws {
    #expect(
      RunReport(try SupportLine.summary(), source: source).json.whole.hasPrefix(
        """
        {
          "format": "sira.results/1",
          "scenario": {
            "name": "Support line",
            "file": "Scenarios/support.yaml",
            "sha256": "c0ffee"
          },
          "run": {
            "seed": 1,
            "replications": 100,
            "confidence": 0.95,
            "engine": "sira 0.2.0",
            "contacts_simulated": 34512,
            "events": 103544
          },
          "overall": {
            "entered": {"mean": 345.1, "half_width": 3.71},
            "blocked": {"mean": 0.0, "half_width": 0.0},
            "offered": {"mean": 345.1, "half_width": 3.71},
            "answered": {"mean": 327.4, "half_width": 3.3},
            "abandoned": {"mean": 17.7, "half_width": 0.8},
            "abandoned_short": {"mean": 2.5, "half_width": 0.14},
            "balked": null,

        """))
  }

  @Test func `the results have every measure in the order of reports`() throws {
    let summary = try SupportLine.summary()
    let reports = summary.scenario.reports
    let text = RunReport(summary, source: source).json.whole
    let keys = text.matches(of: #/\n {6}"([a-z_0-9]+)":/#).map { String($0.1) }
    #expect(
      keys == Measure.ofContacts.filter(reports).map(\.rawValue) + ["service_level_by_definition", "intervals"]
        + Measure.ofAgents.filter(reports).map(\.rawValue) + ["intervals"])
  }

  @Test func `an interval starts with its clock`() throws {
    let contacts = try #require(parsed(SupportLine.summary())["contacts"] as? [String: Any])
    let support = try #require(contacts["support"] as? [String: Any])
    let intervals = try #require(support["intervals"] as? [[String: Any]])
    #expect(intervals.map { $0["start"] as? String } == ["Mon 08:00", "Mon 08:30", "Mon 09:00"])
    let level = try #require(intervals[1]["service_level"] as? [String: Double])
    #expect(level == ["mean": 0.413, "half_width": 0.029])
    #expect(intervals[1]["overtime"] == nil)
    #expect(intervals[1]["cost"] == nil)
    let definitions = try #require(support["service_level_by_definition"] as? [String: Any])
    #expect(Set(definitions.keys) == Set(ServiceLevelDefinition.allCases.map(\.rawValue)))
  }

  @Test(arguments: [
    "quote \" backslash \\ slash /", "line\nbreak\r\ttab", "\u{0}\u{1}\u{1F}\u{7F}\u{9B}31m", "emoji 🤷🏽‍♀️ and عربى",
    "\u{2028}\u{2029}", "]}, \"x\": {", "é",
  ])
  func `a hostile name comes back as it was`(name: String) throws {
    let summary = try SupportLine.summary(name: name, type: name, group: name)
    let text = RunReport(summary, source: ScenarioSource(file: name, sha256: "")).json.whole
    let document = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let scenario = try #require(document["scenario"] as? [String: String])
    #expect(scenario["name"]?.unicodeScalars.elementsEqual(name.unicodeScalars) == true)
    #expect(scenario["file"]?.unicodeScalars.elementsEqual(name.unicodeScalars) == true)
    #expect((document["contacts"] as? [String: Any])?.keys.first == name)
    #expect((document["agents"] as? [String: Any])?.keys.first == name)
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }

  @Test func `numbers read back to the last bit, and none is not a number`() throws {
    var values = MeasureValues()
    values[.offered] = Estimate(mean: 0.1 + 0.2, halfWidth: .leastNonzeroMagnitude)
    values[.answered] = Estimate(mean: 1e300 / 3, halfWidth: .infinity)
    values[.abandoned] = Estimate(mean: .nan, halfWidth: 1)
    values[.balked] = Estimate(mean: -0.0, halfWidth: nil)
    values[.waitMax] = Estimate(mean: 30, range: 4...77.5)
    let scenario = try SupportLine.scenario(intervals: 1)
    let text = RunReport(
      Summary(
        scenario: scenario, replications: 1, contactsSimulated: 0, events: 0, precision: [], overall: values,
        contacts: [], agents: []), source: source
    ).json.whole
    #expect(text.contains(#""offered": {"mean": 0.30000000000000004, "half_width": 5e-324}"#))
    #expect(text.contains(#""answered": {"mean": \#(1e300 / 3), "half_width": null}"#))
    #expect(text.contains(#""abandoned": null"#))
    #expect(text.contains(#""balked": {"mean": 0.0, "half_width": null}"#))
    #expect(text.contains(#""wait_max": {"mean": 30.0, "half_width": null, "smallest": 4.0, "largest": 77.5}"#))
    #expect(try JSONSerialization.jsonObject(with: Data(text.utf8)) is [String: Any])
  }

  @Test func `equal summaries are equal bytes`() throws {
    let one = RunReport(try SupportLine.summary(), source: source).json.whole
    #expect(try (0..<20).allSatisfy { _ in RunReport(try SupportLine.summary(), source: source).json.whole == one })
  }

  private func parsed(_ summary: Summary) throws -> [String: Any] {
    let text = RunReport(summary, source: source).json.whole
    return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }
}
