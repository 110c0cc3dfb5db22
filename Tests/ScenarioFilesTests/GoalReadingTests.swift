import Measures
import ScenarioFiles
import Scenarios
import Testing

@Suite struct GoalReadingTests {
  private func text(_ goal: String) -> String {
    """
    name: Goals
    horizon: {start: "08:00", length: 2h}
    contacts:
      support:
        arrivals: {rate: 60/h}
        handle: {talk: 4m}
        goal: \(goal)
    agents: {desk: {staff: 5, skills: [support]}}

    """
  }

  private func goal(_ goal: String) throws -> Goal? {
    try WrittenFiles(["main.yaml": text(goal)]).read().contacts.first?.goal
  }

  @Test func `several answers stand in a list`() throws {
    #expect(
      try goal("{answers: [{answer: 80%, within: 20s}, {answer: 95%, within: 1m}], definition: of_offered}")
        == Goal(
          answer: 0.8, within: 20, furtherAnswers: [.init(share: 0.95, within: 60)], definition: .ofOffered))
    #expect(try goal("{answers: [{answer: 80%, within: 30s}]}") == Goal(answer: 0.8, within: 30))
  }

  @Test func `the share that is answered and percentiles of waits can be promised`() throws {
    #expect(
      try goal("{answered: 95%, wait_p90: 45s, wait_p50: 5s}")
        == Goal(answered: 0.95, waitPercentiles: [.waitP50: 5, .waitP90: 45]))
  }

  @Test(arguments: [
    (
      "[{answer: 80%, within: 20s}, {answer: 95%, within: 60s}]",
      "contacts.support.goal: a list cannot stand here; several answers go below a key: goal: {answers: [{"
    ),
    ("{answers: []}", "contacts.support.goal.answers: is empty"),
    ("{answers: [{answer: 80%}]}", "contacts.support.goal.answers.0.within: is missing"),
    ("{answers: [{answer: 80%, within: 20s}], answer: 70%, within: 5s}", "contacts.support.goal.answer: stands beside"),
    ("{answers: [{answer: 80%, within: 20s}], within: 5s}", "contacts.support.goal.within: stands beside"),
    ("{answers: {answer: 80%, within: 20s}}", "contacts.support.goal.answers:"),
    ("{wait_p90: 45}", "contacts.support.goal.wait_p90:"),
    ("{wait_p85: 45s}", "contacts.support.goal.wait_p85: unknown key"),
    ("{answered: 95}", "contacts.support.goal.answered:"),
  ])
  func `what cannot be meant is refused`(goal: String, problem: String) throws {
    let files = try WrittenFiles(["main.yaml": text(goal)])
    do {
      _ = try files.read()
      Issue.record("\(goal) was read")
    } catch {
      #expect("\(error)".contains(problem), "\(error)")
    }
  }

  @Test func `a file that extends another may choose the other way to write answers`() throws {
    let list = "{answers: [{answer: 80%, within: 20s}, {answer: 95%, within: 60s}]}"
    for (base, change, expected) in [
      (list, "{answer: 70%, within: 10s}", Goal(answer: 0.7, within: 10)),
      (
        "{answer: 70%, within: 10s}", list,
        Goal(answer: 0.8, within: 20, furtherAnswers: [.init(share: 0.95, within: 60)])
      ),
    ] {
      let files = try WrittenFiles([
        "base.yaml": text(base), "main.yaml": "extends: base.yaml\ncontacts: {support: {goal: \(change)}}\n",
      ])
      #expect(try files.read().contacts.first?.goal == expected)
    }
  }

  @Test func `a time alone does not take the place of several answers`() throws {
    let files = try WrittenFiles([
      "base.yaml": text("{answers: [{answer: 80%, within: 20s}, {answer: 95%, within: 60s}]}"),
      "main.yaml": "extends: base.yaml\ncontacts: {support: {goal: {within: 30s}}}\n",
    ])
    let error = #expect(throws: ScenarioFileErrors.self) { try files.read() }
    #expect(error.map { "\($0)".contains("contacts.support.goal.within: alone does not replace 'answers'") } == true)
  }

  @Test(arguments: ["{answers: [80%]}", "{answer: 80%, answers: [{answer: 80%, within: 20s}]}"])
  func `one mistake is said once`(goal: String) throws {
    let error = #expect(throws: ScenarioFileErrors.self) { try WrittenFiles(["main.yaml": text(goal)]).read() }
    #expect(error?.problems.count == 1, "\(error.map { "\($0)" } ?? "")")
  }
}
