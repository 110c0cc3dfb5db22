import Measures
import Planning
import Reports
import Scenarios
import Simulation
import Testing

/// Contacts that time out are named wherever a goal could look the better for them.
@Suite struct TimeoutWordsTests {
  /// A line with too few people, whose queue sends everybody away after 15 s.
  private func line(_ goal: Goal, after: Double? = 15, staff: Int = 12) throws -> Scenario {
    try WhatIfExample.supportLine {
      $0.contacts[0].goal = goal
      $0.contacts[0].queueTimeout = after.map { QueueTimeout(after: $0) }
      $0.agents[0].staffing = .constant(staff)
      $0.run.replications = 40
    }
  }

  private func words(_ report: some Report) -> String {
    report.text().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test(arguments: [
    Goal(abandon: 0.05), Goal(asa: 30), Goal(answer: 0.5, within: 60, definition: .ofAnswered),
    Goal(answer: 0.3, within: 20, abandon: 0.2),
  ])
  func `a run says beside a goal that is met how many timed out`(goal: Goal) throws {
    let text = words(RunReport(Simulator(threads: 2).run(try line(goal))))
    #expect(text.contains("beside it:"))
    #expect(text.contains("timed out; no goal counts them"))
  }

  @Test(arguments: [Goal(answer: 0.3, within: 20), Goal(answered: 0.5), Goal(answered: 0.5, abandon: 0.2)])
  func `where a goal counts them they are not named again`(goal: Goal) throws {
    #expect(!words(RunReport(Simulator(threads: 2).run(try line(goal)))).contains("timed out; no goal"))
  }

  @Test func `the table of contacts has a column for them`() throws {
    let summary = Simulator(threads: 2).run(try line(Goal(asa: 30)))
    #expect(RunReport(summary).text().contains("timed out"))
    #expect(!RunReport(Simulator(threads: 2).run(try line(Goal(asa: 30), after: nil))).text().contains("timed out"))
  }

  @Test func `a plan says it`() throws {
    let scenario = try line(Goal(asa: 10))
    let plan = try Planner(threads: 2).plan(scenario, PlanRequest(replications: 60))
    let text = words(PlanReport(plan, source: ScenarioSource(file: "a.yaml", sha256: "00")))
    #expect(text.contains("timed out, and no goal counts them."))
  }

  @Test func `a what-if names how many more time out`() throws {
    let base = try line(Goal(asa: 30), after: nil)
    let question = WhatIf.Question(name: "voicemail", changes: [], scenario: try line(Goal(asa: 30)))
    let text = words(try WhatIfExample.report(base, [question]))
    #expect(text.contains("timing out"))
  }

  @Test func `a sweep shows it at every point`() throws {
    let counts = [12, 20]
    let points = try counts.map { (values: ["\($0)"], scenario: try line(Goal(asa: 30), staff: $0)) }
    let sweep = Sweeper(threads: 2).sweep(
      points[0].scenario, [Sweep.Axis(path: "agents.desk.staff", values: counts.map(String.init))], points
    ) { _ in }
    let text = words(SweepReport(sweep, source: ScenarioSource(file: "a.yaml", sha256: "00")))
    #expect(text.contains(" timed out, "))
  }
}
