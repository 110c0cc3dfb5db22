import Foundation
import Randomness
import Scenarios
import Testing

/// The way to a person by the file alone, against sums and integrals by hand; and what a recontact window shows.
@Suite struct WayToPersonTests {
  private func way(_ steps: [Step]) throws -> WayToPerson {
    var draft = ScenarioDraft(
      name: "ways", horizon: Horizon(length: 3600),
      contacts: [
        ContactType(
          name: "calls", arrivals: Arrivals(.rate(perSecond: 0.01)), handle: .init(talk: try .constant(60)),
          journey: steps.map(\.name))
      ], agents: [AgentGroup(name: "desk", staffing: .constant(3), skills: [Skill("calls")])])
    draft.steps = steps
    return try #require(try Scenario(checking: draft).waysToPerson.first)
  }

  private func step(_ name: String, _ duration: Distribution, escape: Double? = nil, human: Bool = true) -> Step {
    Step(
      name: name, duration: duration, escape: escape.map { .init(after: $0, probability: 0.1) }, leadsToHuman: human)
  }

  @Test func `two menus take two presses and both durations`() throws {
    let way = try way([step("language", .constant(20)), step("topic", .constant(40))])
    #expect(way.steps == ["language", "topic"] && way.presses == 2 && way.time == 60 && way.never == 0)
    #expect(way.timeOfNineInTen == 60)
  }

  @Test func `an escape counts as one press, after its time`() throws {
    let way = try way([step("menu", .constant(60), escape: 12), step("topic", .constant(40))])
    #expect(way.presses == 1 && way.time == 12 && way.timeOfNineInTen == 12 && way.never == 0)
  }

  @Test func `sessions that end before the escape go on to the next step`() throws {
    let way = try way([step("menu", .exponential(mean: 30), escape: 30), step("topic", .constant(20))])
    let late = exp(-1.0)
    // Of those that end before, the mean part is 30 × (1 − 2 ÷ e), and they pass the second step as well.
    let time = 30 * late + 30 * (1 - 2 * late) + 20 * (1 - late)
    let presses = late + 2 * (1 - late)
    #expect(abs((way.time ?? 0) - time) < 1e-9 && abs((way.presses ?? 0) - presses) < 1e-9)
    #expect(way.timeOfNineInTen == nil)
  }

  @Test func `one duration that varies has a quantile, two have none`() throws {
    let one = try way([step("menu", .exponential(mean: 30)), step("topic", .constant(5))])
    #expect(abs((one.timeOfNineInTen ?? 0) - (30 * log(10.0) + 5)) < 1e-9)
    let capped = try way([step("menu", .exponential(mean: 30), escape: 40)])
    #expect(capped.timeOfNineInTen == 40)
    let two = try way([step("menu", .exponential(mean: 30)), step("topic", .exponential(mean: 5))])
    #expect(two.timeOfNineInTen == nil && abs((two.time ?? 0) - 35) < 1e-9)
  }

  @Test func `a trap never leads to a person, unless an escape comes first`() throws {
    let trap = try step("bot", .constant(60), human: false)
    let none = try way([step("menu", .constant(10)), trap])
    #expect(none.never == 1 && none.time == nil && none.presses == nil && none.timeOfNineInTen == nil)
    let some = try way([step("menu", .exponential(mean: 30), escape: 30), trap])
    #expect(abs(some.never - (1 - exp(-1.0))) < 1e-12)
    #expect(abs((some.time ?? 0) - 30) < 1e-9 && abs((some.presses ?? 0) - 1) < 1e-9)
    #expect(some.timeOfNineInTen == nil)
  }

  @Test func `a step that contains everybody is a trap, too`() throws {
    var all = try step("bot", .constant(60))
    all.contain = 1
    #expect(try way([all]).never == 1)
    all.escape = .init(after: 20, probability: 0.1)
    #expect(try way([all]).time == 20)
  }

  @Test func `a window counts whom it does not see again as solved`() throws {
    var step = Step(
      name: "bot", duration: try .constant(60), contain: 0.5, unresolved: 0.4,
      return: Return(probability: 0.5, after: try .constant(3600)))
    #expect(step.looksSolved(within: 3599) == 1)
    #expect(abs(step.looksSolved(within: 3600) - 0.8) < 1e-12)
    step.return = Return(probability: 0.5, after: try .exponential(mean: 3600))
    #expect(abs(step.looksSolved(within: 7200) - (1 - 0.2 * (1 - exp(-2.0)))) < 1e-12)
    step.return = nil
    #expect(step.looksSolved(within: 7200) == 1)
  }
}
