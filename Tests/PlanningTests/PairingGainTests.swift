import Measures
import Planning
import ScenarioFiles
import Scenarios
import Testing

/// What common random numbers are worth on the example that everybody begins with.
@Suite struct PairingGainTests {
  private static let folder = "\(#filePath)".split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" }

  private func gains(_ change: (inout ScenarioDraft) -> Void) throws -> [Measure: Double] {
    let base = try ScenarioFile.read(path: Self.folder + "/Scenarios/support-monday.yaml").scenario
    let question = WhatIf.Question(name: "", changes: [], scenario: try base.changing(change))
    let answer = try WhatIf.ask(base, [question], threads: 2).answers[0]
    var gains: [Measure: Double] = [:]
    for comparison in answer.comparisons where comparison.indicator.subject == .contacts("support") {
      gains[comparison.indicator.measure] = comparison.gain
    }
    return gains
  }

  private let promised: [Measure] = [.serviceLevel, .abandonRate, .asa]

  @Test func `intervals are at most half as wide as those of independent runs with 5 % more calls`() throws {
    let gains = try gains { $0.contacts[0].arrivals.scale = 1.05 }
    for measure in promised { #expect(try #require(gains[measure]) >= 2, "\(measure) \(gains)") }
  }

  @Test func `and at most a third as wide with one agent more`() throws {
    let gains = try gains { $0.agents[0].staffing = .constant(25) }
    for measure in promised { #expect(try #require(gains[measure]) >= 3, "\(measure) \(gains)") }
  }
}
