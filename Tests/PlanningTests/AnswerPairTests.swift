import Measures
import Planning
import Randomness
import Scenarios
import Testing

/// Which answers of a goal belong together before and after a change.
@Suite struct AnswerPairTests {
  private func goal(_ times: Double...) -> Goal {
    let answers = times.map { Goal.Answer(share: 0.8, within: $0) }
    guard let first = answers.first else { return Goal() }
    return Goal(answer: first.share, within: first.within, furtherAnswers: Array(answers.dropFirst()))
  }

  private func pairs(_ before: Goal, _ after: Goal) -> [[Int?]] {
    before.answerPairs(with: after).map { [$0.before, $0.after] }
  }

  @Test func `equal times belong together, wherever they stand`() {
    #expect(pairs(goal(20, 60, 120), goal(20, 120)) == [[0, 0], [1, nil], [2, 1]])
    #expect(pairs(goal(20, 60), goal(60, 20)) == [[0, 1], [1, 0]])
    #expect(pairs(goal(60), goal(20, 60)) == [[0, 1], [nil, 0]])
  }

  @Test func `of the others, equal places belong together`() {
    #expect(pairs(goal(20, 60), goal(30, 60)) == [[0, 0], [1, 1]])
    #expect(pairs(goal(20), goal()) == [[0, nil]])
    #expect(pairs(goal(), goal(20)) == [[nil, 0]])
  }

  @Test func `an answer that moves is compared with itself`() throws {
    let calls = ContactType(
      name: "calls", arrivals: Arrivals(.rate(perSecond: 0.05)), handle: .init(talk: try .exponential(mean: 200)),
      patience: try .exponential(mean: 120), goal: goal(20, 60))
    let base = try Scenario(
      checking: ScenarioDraft(
        name: "calls", horizon: Horizon(length: 3600), contacts: [calls],
        agents: [AgentGroup(name: "desk", staffing: .constant(11), skills: [Skill("calls")])],
        run: RunSettings(replications: 10)))
    let change = try base.changing { $0.contacts[0].goal = goal(60) }
    let whatIf = try WhatIf.ask(
      base, [WhatIf.Question(name: "moved", changes: [], scenario: change)], threads: 1)
    let moved = try #require(whatIf.answers.first?.movedAnswers)
    #expect(moved.count == 1)
    #expect(moved[0].indicator.measure == .serviceLevel)
    #expect(moved[0].evidence == .same)
    #expect(moved[0].base == moved[0].change)
  }
}
