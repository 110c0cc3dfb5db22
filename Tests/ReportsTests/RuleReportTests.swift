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
    #expect(text.contains("Support line: 3 of 4 rules are broken"))
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
    #expect(text.contains("Support line: 1 of 4 rules is broken"))
    #expect(
      text.contains(
        "over_60 (article number not available): Callers of 60 and over are put through to a person directly. Not checked: "
          + "a scenario does not say how old callers are."))
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
    #expect(!text.contains("over_60"))
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
    #expect(text.contains("overall.calls_within_30s is at least 80 % over the horizon."))
  }
}
