import Files
import Reports
import Simulation
import Testing

@Suite struct StreamedTextTests {
  /// Results of two thousand intervals.
  private func longSummary() throws -> Summary {
    let short = try SupportLine.summary()
    let count = 2_000
    func many(_ intervals: [MeasureValues]) -> [MeasureValues] { (0..<count).map { intervals[$0 % intervals.count] } }
    return Summary(
      scenario: try SupportLine.scenario(intervals: count), replications: 2, contactsSimulated: 2, events: 2,
      precision: [], overall: short.overall,
      contacts: short.contacts.map { .init(type: $0.type, values: $0.values, intervals: many($0.intervals)) },
      agents: short.agents.map { .init(group: $0.group, values: $0.values, intervals: many($0.intervals)) })
  }

  @Test func `a large report is written in small pieces that make the same text`() throws {
    let summary = try longSummary()
    for text in [RunReport(summary).json, RunReport(summary).csv] {
      let whole = text.whole
      var pieces: [String] = []
      text.write { pieces.append($0) }
      #expect(pieces.joined() == whole)
      #expect(whole.utf8.count > 1_000_000)
      #expect(pieces.allSatisfy { $0.utf8.count < 100_000 })
    }
  }

  @Test func `a text that is not needed is not made`() {
    var made = 0
    func text() -> String {
      made += 1
      return "a"
    }
    let streamed = StreamedText(text())
    #expect(made == 0)
    #expect(streamed.whole == "a")
    #expect(made == 1)
  }
}
