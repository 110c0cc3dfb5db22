import Measures
import Planning
import Reports
import Scenarios
import Testing

/// What a what-if says where a change touches the goals themselves, and which parts of them it tells.
@Suite struct PromiseChangeTests {
  private static let goal = Goal(
    answer: 0.8, within: 20, furtherAnswers: [Goal.Answer(share: 0.9, within: 60)], answered: 0.95,
    waitPercentiles: [.waitP90: 45])

  private static func base(_ change: (inout ScenarioDraft) -> Void = { _ in }) throws -> Scenario {
    try WhatIfExample.supportLine { draft in
      draft.contacts[0].goal = goal
      change(&draft)
    }
  }

  private static func words(_ base: Scenario, _ change: (inout ScenarioDraft) -> Void) throws -> String {
    try WhatIfExample.report(base, ["x=1"], change).text().replacing("\n", with: " ")
  }

  @Test func `a part that is gone is no improvement`() throws {
    let text = try Self.words(Self.base()) { $0.contacts[0].goal.answered = nil }
    #expect(text.contains("the goal of support no longer promises 95 % answered"))
    #expect(text.contains("; by what is promised now, "))
    #expect(!text.contains("nothing changes at all"))
  }

  @Test func `a goal that is gone is named with all that it promised`() throws {
    let text = try Self.words(Self.base()) { $0.contacts[0].goal = Goal() }
    #expect(
      text.contains(
        "support no longer has a goal (it was 80 % answered within 20 s, 90 % answered within 60 s, 95 % answered and at "
          + "most 45 s for 90 % of the answered)"))
    #expect(!text.contains("nothing changes at all"))
  }

  @Test func `a goal that is new is named`() throws {
    let text = try Self.words(WhatIfExample.supportLine { $0.contacts[0].goal = Goal() }) {
      $0.contacts[0].goal = Goal(answer: 0.8, within: 20)
    }
    #expect(text.contains("support now has a goal: 80 % answered within 20 s"))
  }

  @Test func `another time is another promise`() throws {
    let text = try Self.words(Self.base()) { $0.contacts[0].goal.within = 30 }
    #expect(text.contains("the service level of support (within 30 s instead of 20 s) rises from "))
    #expect(text.contains("; the goal of support is 80 % answered within 30 s instead of 80 % answered within 20 s"))
  }

  @Test func `answers belong together by their times`() throws {
    // The second answer becomes the first: nothing changes within 60 s.
    let text = try Self.words(Self.base()) { draft in
      draft.contacts[0].goal.answer = 0.9
      draft.contacts[0].goal.within = 60
      draft.contacts[0].goal.furtherAnswers = []
    }
    #expect(text.contains("the goal of support no longer promises 80 % answered within 20 s"))
    #expect(!text.contains("within 60 s instead of"))
    #expect(!text.contains("the service level of support rises"))
  }

  @Test func `a part that was missed before and gets worse is told, with its time`() throws {
    let base = try Self.base { draft in
      draft.contacts[0].goal.furtherAnswers = [Goal.Answer(share: 0.99, within: 60)]
    }
    let text = try Self.words(base) { $0.agents[0].staffing = .constant(20) }
    #expect(text.contains("share answered within 60 s"))
    #expect(text.contains("even further from its goal of 99 % answered within 60 s"))
  }

  @Test func `tables have what goals promise, and nothing that nobody promised`() throws {
    let base = try WhatIfExample.supportLine { $0.contacts[0].goal = Goal(waitPercentiles: [.waitP90: 45]) }
    let busy = try WhatIfExample.question(base, "busy", []) { $0.contacts[0].arrivals.scale = 1.15 }
    let more = try WhatIfExample.question(base, "more", []) { $0.agents[0].staffing = .constant(24) }
    let text = try WhatIfExample.report(base, [busy, more]).text()
    #expect(text.contains(" wait_p90 "))
    #expect(!text.contains(" abandon_rate "))
    #expect(!text.contains("SL"))
    let levels = try WhatIfExample.report(Self.base()) { $0.contacts[0].arrivals.scale = 1.15 }.text()
    #expect(levels.contains("\nservice_level_2: answered within 60 s\n"))
    #expect(levels.contains(" answer_rate "))
  }

  @Test func `of several cases only what stands side by side is told, unless all is asked for`() throws {
    let base = try WhatIfExample.supportLine()
    let questions = try [1.1, 1.2].map { factor in
      try WhatIfExample.question(base, "case \(factor)", []) { $0.contacts[0].arrivals.scale = factor }
    }
    let whatIf = try WhatIf.ask(base, questions, threads: 2)
    let source = ScenarioSource(file: "support.yaml", sha256: "00")
    let short = WhatIfReport(whatIf, source: source, showsDetails: false).text()
    #expect(short.contains("case 1.1: over the whole day, "))
    #expect(short.contains("number by number and where: --details\n"))
    #expect(!short.contains("real?") && !short.contains("get worse for real"))
    #expect(WhatIfReport(whatIf, source: source, showsDetails: true).text().contains("real?"))
    let one = try WhatIf.ask(base, [questions[0]], threads: 2)
    #expect(WhatIfReport(one, source: source, showsDetails: false).text().contains("real?"))
  }
}
