import Foundation
import Files
import Planning
import Randomness
import Reports
import Scenarios
import Testing

/// The answer in one sentence, for each thing that may become of a scenario.
@Suite struct WhatIfSentenceTests {
  @Test func `what was not answered before has no value that stays`() throws {
    let base = try WhatIfExample.supportLine { $0.agents[0].staffing = .constant(0) }
    let text = try WhatIfExample.report(base) { $0.agents[0].staffing = .constant(24) }.text()
      .split(separator: "\n").joined(separator: " ")
    #expect(text.contains(", where nobody was answered before"))
    #expect(!text.contains(" stays "))
  }

  @Test func `whom a change is better for is not told where more is still open at the end, or the yardstick moves`()
    throws
  {
    let base = try WhatIfExample.journey()
    let later = try Distribution.constant(36_000)
    let open = try WhatIfExample.report(base) { $0.contacts[0].outcome?.return?.after = later }
    #expect(open.text().contains("Whom the change is better for is not told, as another share is still open"))
    #expect(open.json.whole.contains("\"customers\": []"))
    let moved = try WhatIfExample.report(base) { $0.contacts[1].goal.within = 60 }.text()
    #expect(moved.contains("Whom the change is better for is not told, as it also changes how long a wait"))
    let plain = try WhatIfExample.report(base) { $0.agents[0].staffing = .constant(12) }
    #expect(plain.text().contains("the change is better however it is weighed"))
    #expect(!plain.json.whole.contains("\"customers\": []"))
  }

  private static func sentence(
    _ base: Scenario, _ changes: [String] = ["x=1"], _ change: (inout ScenarioDraft) -> Void
  ) throws -> String {
    withoutGoals(try whole(base, changes, change))
  }

  private static func whole(
    _ base: Scenario, _ changes: [String] = ["x=1"], _ change: (inout ScenarioDraft) -> Void
  ) throws -> String {
    try #require(sentences(WhatIfExample.report(base, changes, change)).first)
  }

  /// What the clause about goals says is tested by itself.
  private static func withoutGoals(_ sentence: String) -> String {
    let clauses = sentence.dropLast().split(separator: "; ")
    return clauses.filter { !$0.contains("goals are missed") && !$0.contains("every goal is kept") }
      .joined(separator: "; ") + "."
  }

  @Test func `where goals are missed is told by the places that are asked about, and what is missed most`() throws {
    let base = try WhatIfExample.supportLine()
    #expect(
      try Self.whole(base) { $0.contacts[0].arrivals.scale = 1.15 }.hasSuffix(
        "; goals are missed in 1 of 3 half hours on average, as before (most where at 08:30 support has 61.5 % answered "
          + "within 20 s, goal 80 %)."))
    #expect(
      try Self.whole(base) { $0.agents[0].staffing = .constant(24) }.contains(
        "; every goal is kept in every half hour on average, instead of missed in 1 of 3 half hours; it takes "))
    let question = try WhatIfExample.question(base) { $0.contacts[0].arrivals.scale = 1.15 }
    let report = WhatIfReport(
      try WhatIf.ask(base, [question], per: .horizon, threads: 2),
      source: ScenarioSource(file: "support.yaml", sha256: "00"))
    let words = report.text().replacing("\n", with: " ")
    #expect(words.contains("; goals over the whole day "))
    #expect(words.contains("; goals are missed in 1 of 1 day on average instead of in 0 (most where support has "))
    let free = try base.changing { $0.contacts[0].goal = Goal() }
    #expect(try !Self.whole(free) { $0.contacts[0].arrivals.scale = 1.15 }.contains("goal"))
  }

  private static func sentences(_ report: WhatIfReport) throws -> [String] {
    let document = try JSONSerialization.jsonObject(with: Data(report.json.whole.utf8)) as? [String: Any]
    let cases = try #require(document?["cases"] as? [[String: Any]])
    let texts = cases.compactMap { $0["text"] as? String }
    // What programs read is what people read.
    let words = report.text().replacing("\n", with: " ")
    for text in texts { #expect(words.contains(text)) }
    return texts
  }

  @Test func `a service level falls and the goal is kept`() throws {
    let change = "contacts.support.arrivals.scale=1.05"
    #expect(
      try Self.sentence(WhatIfExample.supportLine(), [change]) { $0.contacts[0].arrivals.scale = 1.05 }
        == "With \(change), over the whole day, the service level of support falls from 87.9 % to 84.6 % (−3.3 ± 0.6 points), still above its "
        + "goal of 80 % answered within 20 s; abandonment goes from 3.2 % to 4.2 % and ASA is 1.5 ± 0.3 s longer.")
  }

  @Test func `goals are now missed`() throws {
    #expect(
      try Self.sentence(WhatIfExample.supportLine()) { $0.contacts[0].arrivals.scale = 1.15 }
        == "With x=1, over the whole day, the service level of support falls from 87.9 % to 76.8 % (−11.2 ± 1.1 points) and now misses its goal "
        + "of 80 % answered within 20 s; abandonment goes from 3.2 % to 6.5 % and now misses its goal of at most 5 % abandoned; ASA is 5.4 ± 0.6 s "
        + "longer.")
  }

  @Test func `a goal that was missed is now met, and what that costs`() throws {
    let base = try WhatIfExample.supportLine { draft in
      draft.agents[0].staffing = .constant(17)
      draft.agents[0].cost = 20
      draft.currency = "EUR"
    }
    let sentence = try Self.sentence(base) { $0.agents[0].staffing = .constant(23) }
    #expect(sentence.contains("the service level of support rises from "))
    #expect(sentence.contains(" points) and now meets its goal of 80 % answered within 20 s; abandonment goes from "))
    #expect(sentence.contains(" and now meets its goal of at most 5 % abandoned; ASA is "))
    #expect(sentence.hasSuffix(" s shorter; it costs 180 EUR more per day."))
  }

  @Test func `a goal that was missed is missed even more`() throws {
    let base = try WhatIfExample.supportLine { $0.agents[0].staffing = .constant(17) }
    let sentence = try Self.sentence(base) { $0.agents[0].staffing = .constant(15) }
    #expect(
      sentence.contains(" points), even further from its goal of 80 % answered within 20 s; abandonment goes from "))
    #expect(sentence.contains("; it takes 3.0 paid hours fewer per day."))
  }

  @Test func `nothing changes beyond chance`() throws {
    let wrap = try Distribution.constant(0.02)
    #expect(
      try Self.sentence(WhatIfExample.supportLine()) { $0.contacts[0].handle.wrap = wrap }
        == "With x=1 nothing that was promised changes beyond chance (service level of support −0.01 ± 0.02 points).")
    let noGoal = try WhatIfExample.supportLine { $0.contacts[0].goal = Goal() }
    #expect(
      try Self.sentence(noGoal) { $0.contacts[0].handle.wrap = wrap }
        == "With x=1 no service level, abandonment or ASA changes beyond chance (service level of support −0.01 ± 0.02 "
        + "points).")
  }

  @Test func `nothing changes at all`() throws {
    #expect(
      try Self.sentence(WhatIfExample.supportLine(), ["currency=TRY"]) { $0.currency = "TRY" }
        == "With currency=TRY nothing changes at all: every day is the same before and after.")
  }

  @Test func `only the cost changes`() throws {
    let base = try WhatIfExample.supportLine { $0.agents[0].cost = 20 }
    #expect(
      try Self.sentence(base) { $0.agents[0].cost = 18 }
        == "With x=1 every service level, abandonment and ASA stays exactly as it is; it costs 64 less per day.")
  }

  @Test func `a goal that is changed is judged anew`() throws {
    #expect(
      try Self.sentence(WhatIfExample.supportLine()) { $0.contacts[0].goal.answer = 0.95 }
        == "With x=1, over the whole day, the service level of support stays at 87.9 % and now misses its new goal of 95 % answered within 20 s; the goal "
        + "of support is 95 % answered within 20 s instead of 80 %."
    )
  }

  @Test func `one day proves nothing`() throws {
    let base = try WhatIfExample.supportLine { $0.run.replications = 1 }
    let sentence = try Self.sentence(base) { $0.contacts[0].arrivals.scale = 1.05 }
    #expect(sentence.contains("the service level of support rises from 78.1 % to 79.5 % (+1.4 points)"))
    #expect(sentence.hasSuffix("; one day has no intervals, so nobody knows whether that is chance."))
  }

  @Test func `of many types the two that are hit hardest are told, and how many others`() throws {
    let base = try WhatIfExample.center((1...6).map { "type \($0)" })
    let sentence = try Self.sentence(base) { draft in
      for (index, staff) in [12, 14, 8, 9, 9, 14].enumerated() { draft.agents[index].staffing = .constant(staff) }
    }
    #expect(sentence.hasPrefix("With x=1, over the whole day, the service level of type 3 falls from "))
    #expect(sentence.contains("; the service level of type 4 falls from "))
    #expect(
      sentence.contains("; 3 other types change: 1 gets worse, 2 better, and 1 now misses a goal; it takes "))
  }

  @Test func `a type that is gone is named`() throws {
    let base = try WhatIfExample.center(["sales", "care"])
    let sentence = try Self.sentence(base) { draft in
      draft.contacts.removeLast()
      draft.agents.removeLast()
    }
    #expect(sentence.contains("nothing that was promised changes beyond chance; care is no longer there; it takes "))
  }

  @Test func `several alternatives begin with their names, many changes are counted`() throws {
    let base = try WhatIfExample.supportLine()
    let report = try WhatIfExample.report(
      base,
      [
        WhatIfExample.question(base, "busy", ["a=1", "b=2"]) { $0.contacts[0].arrivals.scale = 1.15 },
        WhatIfExample.question(base, "same", []) { _ in },
      ])
    let sentences = try Self.sentences(report)
    #expect(sentences.first?.hasPrefix("busy: over the whole day, the service level of support falls from ") == true)
    #expect(sentences.last == "same: nothing changes at all: every day is the same before and after.")
    let many = try WhatIfExample.report(base, ["a=1", "b=2", "c=3", "d=4"]) { $0.contacts[0].arrivals.scale = 1.15 }
    #expect(
      try Self.sentences(many).first?.hasPrefix("With 4 changes, over the whole day, the service level of ") == true)
    #expect(many.text().contains("\nchanged: a=1; b=2; c=3; d=4\n"))
  }

  @Test func `what may be chance is called perhaps`() throws {
    let base = try WhatIfExample.supportLine { $0.run.replications = 20 }
    #expect(
      try Self.sentence(base) { $0.contacts[0].arrivals.scale = 1.002 }
        == "With x=1 nothing that was promised changes beyond chance; the ASA of support perhaps rises from 4.8 s to 5.0 s "
        + "(+0.14 ± 0.09 s).")
  }

  @Test func `a day may be the same while its hours are not`() throws {
    let base = try WhatIfExample.supportLine { draft in
      draft.horizon.length = 4 * 1800
      draft.contacts[0].arrivals = Arrivals(.counts([100, 20, 100, 20], per: 1800, shape: .step))
      draft.agents[0].staffing = .perInterval([17, 17, 15, 15])
      draft.run.replications = 50
    }
    #expect(
      try Self.sentence(base) { $0.agents[0].staffing = .perInterval([15, 15, 17, 17]) }
        == "With x=1 over the whole day nothing that was promised changes beyond chance (service level of support "
        + "+0.7 ± 1.3 points), but 1 interval gets worse and 1 better.")
  }
}
