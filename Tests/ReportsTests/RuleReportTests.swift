import Files
import Measures
import Planning
import Randomness
import Reports
import Scenarios
import Simulation
import Testing

/// What reports say of the rules of the land.
@Suite struct RuleReportTests {
  private static func scenario(staff: Int = 20) throws -> Scenario {
    let menu = Step(name: "menu", duration: try .constant(50), escape: Step.Escape(after: 60, probability: 1))
    return try CheckExample.scenario().changing { draft in
      draft.regulations = Regulation.allCases
      draft.steps = [menu]
      draft.contacts[0].journey = ["menu"]
      draft.agents[0].staffing = .constant(staff)
      draft.run.maxReplications = 40
    }
  }

  private static func report(staff: Int = 20) throws -> CheckReport {
    CheckReport([CheckExample.checked(try CheckExample.check(scenario(staff: staff)))])
  }

  private func flat(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func `a broken law is named with its gazette and article`() throws {
    let text = flat(try Self.report(staff: 8).text())
    #expect(text.contains("Support line: 3 of 5 rules are broken"))
    #expect(text.contains("tr-bddk-2020.answered_within_30s is broken: "))
    #expect(
      text.contains("the law demands at least 80 % (Resmî Gazete 31132 of 20 May 2020, article number not available)."))
    #expect(
      text.contains(
        "tr-epdk-2016.operator_option is broken: all callers who pass 'menu' are in self-service for longer than 45s "
          + "without a way to a person ('support') (Resmî Gazete 29865 of 22 October 2016, article number not available)."
      ))
  }

  @Test func `what is not checked is said, and counts neither way`() throws {
    let text = flat(try Self.report(staff: 60).text())
    #expect(text.contains("Support line: 1 of 5 rules is broken"))
    #expect(
      text.contains(
        "over_60 (article number not available): Callers of 60 and over are put through to a person directly. Found: "
          + "callers pass 'menu', and the type does not say how many of them are 60 and over; "))
    #expect(text.contains("Not checked: a scenario does not say what callers hear."))
    #expect(text.contains("menu_time (article 4 (1) b, ç): "))
    #expect(text.contains("verdicts cover the horizon of 1h30m"))
    #expect(text.contains("reported tr-btk-2012.menu_time – menu 50"))
  }

  @Test func `every heading and key is explained`() throws {
    let report = try Self.report()
    for key in ResultKeys.of(json: report.json.whole) { #expect(ResultKeys.isExplained(key), "\(key)") }
    for word in ["rule", "promised", "measured", "reported", "unchecked", "not checked", "broken rule"] {
      #expect(!PrintedWord.lookup(word).isEmpty, "\(word)")
    }
    for key in RuleExplanation.keys { #expect(RuleExplanation(key: key) != nil, "\(key)") }
    #expect(RuleExplanation(key: "tr-bddk-2019") == nil)
  }

  @Test func `JSON has a line for each rule, and none without a law`() throws {
    let json = try Self.report().json.whole
    for rule in StatutoryRule.all { #expect(json.contains("\"key\": \"\(rule.key)\""), "\(rule.key)") }
    #expect(json.contains("\"article\": \"4 (1) b, ç\""))
    let plain = try CheckExample.checked(CheckExample.check(CheckExample.scenario()))
    #expect(!CheckReport([plain]).json.whole.contains("\"rules\""))
  }

  @Test func `JUnit skips what cannot be judged`() throws {
    let facts = try JUnitSchema.check(try Self.report(staff: 60).junit.whole)
    #expect(facts == JUnitSchema.Facts(suites: 1, cases: StatutoryRule.all.count, failures: 1, skipped: 8))
    #expect(
      try Self.report().junit.whole.contains(
        "name=\"tr-bddk-2020.answered (Resmî Gazete 31132 of 20 May 2020, article number not available)\""))
  }

  @Test func `a run says which laws it misses`() throws {
    let summary = Simulator(threads: 2).run(try Self.scenario(staff: 8))
    let text = flat(RunReport(summary, source: ScenarioSource(file: "a.yaml", sha256: "00")).text())
    #expect(text.contains("tr-bddk-2020.answered_within_30s MISSED "))
    #expect(text.contains("tr-epdk-2016.operator_option MISSED all callers who pass 'menu'"))
    #expect(text.contains("tr-epdk-2016.transfer met no caller is in self-service for longer than 50s"))
    #expect(text.contains("tr-bddk-2020.over_60 in doubt callers pass 'menu'"))
    #expect(!text.contains("adverts") && !text.contains("asked for a person"))
  }

  /// The support line behind a menu in which callers hang up.
  private static func menu(hangUp: Double) throws -> Scenario {
    let menu = Step(name: "menu", duration: try .constant(5), hangUp: hangUp)
    return try scenario(staff: 60).changing { draft in
      draft.steps = [menu]
      draft.regulations = [.bddk2020, .btk2012]
    }
  }

  @Test func `who never asked for a person is told beside the verdict`() throws {
    let few = CheckReport([CheckExample.checked(try CheckExample.check(Self.menu(hangUp: 0.05)))])
    #expect(flat(few.text()).contains("Beside it: 5."))
    #expect(few.json.whole.contains("\"lost_in_self_service\": 0.0"))
    #expect(few.json.whole.contains("answered is kept: "))
    let most = CheckReport([CheckExample.checked(try CheckExample.check(Self.menu(hangUp: 0.9)))])
    let text = flat(most.text())
    #expect(text.contains("tr-bddk-2020.answered is undecided: "))
    #expect(
      text.contains(
        " % of all callers hung up in self-service or ended there with nothing solved, and never asked for a person (more "
          + "than 20 %, so that a share of those who asked says too little)"))
    #expect(!text.contains("more replications"))
    let run = RunReport(
      Simulator(threads: 2).run(try Self.menu(hangUp: 0.9)), source: ScenarioSource(file: "a.yaml", sha256: "00"))
    #expect(flat(run.text()).contains("tr-bddk-2020.answered in doubt "))
    #expect(flat(run.text()).contains("and never asked for a person (more than 20 %"))
    let base = try Self.menu(hangUp: 0.05)
    let cases = [
      try WhatIfExample.question(base, "trap") { $0.steps[0].hangUp = 0.9 },
      try WhatIfExample.question(base, "few") { $0.agents[0].staffing = .constant(8) },
    ]
    let whatIf = flat(try WhatIfExample.report(base, cases).text())
    #expect(whatIf.contains("trap: Rules of the land: tr-bddk-2020.answered_within_30s goes from met to in doubt ("))
    // Who was lost before is told where it decides.
    #expect(whatIf.ranges(of: "never asked for a person").count == 2, "\(whatIf)")
  }

  @Test func `a what-if says which verdicts change`() throws {
    let base = try Self.scenario(staff: 60)
    let questions = [
      try WhatIfExample.question(base, "few") { $0.agents[0].staffing = .constant(8) },
      try WhatIfExample.question(base, "one more") { $0.agents[0].staffing = .constant(61) },
    ]
    let report = try WhatIfExample.report(base, questions)
    let text = flat(report.text())
    #expect(
      text.contains(
        "few: Rules of the land: tr-bddk-2020.answered_within_30s goes from met to MISSED ("), "\(text)")
    #expect(text.contains("one more: No verdict on a rule of the land changes."))
    let json = report.json.whole
    #expect(
      json.contains("{\"key\": \"tr-bddk-2020.answered_within_30s\", \"base\": \"met\", \"change\": \"missed\"}"))
    for key in ["rules", "key", "base", "change", "lost_in_self_service"] {
      #expect(ResultKeys.isExplained(key), "\(key)")
    }
    let plain = try WhatIfExample.supportLine()
    let without = try WhatIfExample.report(
      plain, [WhatIfExample.question(plain) { $0.agents[0].staffing = .constant(8) }])
    #expect(!without.text().contains("land") && !without.json.whole.contains("rules"))
  }

  @Test func `the table of all laws has every rule, its article or that it is not known, and how it is checked`() throws
  {
    let text = flat(try #require(RuleExplanation(key: "rules")).text)
    for law in Regulation.allCases {
      #expect(text.contains(law.gazette) && text.contains(flat(law.name)), "\(law)")
      for rule in law.rules {
        #expect(text.contains("\(rule.name) \(flat(rule.demand))"), "\(rule.key)")
      }
    }
    #expect(text.contains("Article 4 (1) b, ç; its text was seen."))
    #expect(
      text.contains(
        "overall.calls_within_30s is at least 80 % over the horizon, and at most 20 % of all callers are lost in self-service."
      ))
  }
}
