import Files
import Foundation
import Planning
import Reports
import ScenarioFiles
import Scenarios
import Testing

/// What is said about how far containment is worth pushing.
@Suite struct AutomationReportTests {
  private func report(
    _ name: String, _ difficulty: Difficulty, replications: Int = 20, threads: Int = 2,
    _ change: (inout ScenarioDraft) -> Void = { _ in }
  ) throws -> AutomationReport {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let path = root.appending(path: "Scenarios/\(name).yaml").path()
    let scenario = try ScenarioFile.read(path: path).scenario.changing {
      $0.run.replications = replications
      $0.run.precision = []
      change(&$0)
    }
    let automation = Automation.vary(
      scenario, steps: Automation.steps(of: scenario), difficulty, threads: threads)
    return AutomationReport(automation, window: 3600, source: ScenarioSource(file: "a.yaml", sha256: "00"))
  }

  private func line(_ report: AutomationReport) -> String {
    report.text().split(separator: "\n").joined(separator: " ")
  }

  @Test func `a bot that contains too much is told the point past which it costs, and what it does to customers`()
    throws
  {
    let text = line(try report("bot-contains-too-much", .easyFirst))
    #expect(text.contains(#/Past \d+(\.\d)? % contained, /#))
    #expect(text.contains("more containment costs agent-hours: "))
    #expect(text.contains("The file has 80 %: "))
    #expect(text.contains(#/customers have more [a-z ,]*issues not solved at once/#))
    #expect(text.contains("the easy ones are solved first"))
  }

  @Test func `as many solved of the contained at every point is said to be an assumption`() throws {
    let text = line(try report("bot-contains-too-much", .alike))
    #expect(text.contains("'unresolved' stays the same share of the contained"))
    #expect(text.contains("It leaves out what self-service costs"))
    #expect(
      line(try report("bank-ivr-and-bot", .alike, replications: 6)).contains("if each further contact is as easy as"))
  }

  @Test func `points that the file does not allow are told with their reason, and what the report covers`() throws {
    let report = try report("bot-contains-too-much", .alike, replications: 2) { draft in
      draft.profiles = [Profile(name: "never", contain: 0)]
      draft.contacts[0].profiles = [ProfileShare("never", 0.2)]
    }
    let text = line(report)
    #expect(
      text.contains("Not simulated: 87.5 % and 100 % contained, which the file does not allow; at 87.5 % contacts."))
    #expect(text.contains("customers whose 'contain' is 0 leave too few"))
    #expect(text.contains("Every number covers the whole horizon of "))
    #expect(text.contains("of all sessions, those of "))
    #expect(report.json.whole.contains("\"not_simulated\": ["))
    #expect(["not_simulated", "contain", "reason"].allSatisfy(ResultKeys.isExplained))
    #expect(try !self.report("bot-contains-too-much", .alike, replications: 1).json.whole.contains("not_simulated"))
  }

  @Test func `one day is no evidence`() throws {
    let text = line(try report("bot-contains-too-much", .easyFirst, replications: 1))
    #expect(text.contains("One day has no intervals, so that nobody knows from where on more containment costs"))
  }

  @Test func `equal bytes in every form on one thread and on two`() throws {
    let (one, two) = (
      try report("bank-ivr-and-bot", .alike, replications: 4, threads: 1),
      try report("bank-ivr-and-bot", .alike, replications: 4, threads: 2)
    )
    for form in [OutputFormat.text, .json, .csv, .markdown] {
      #expect(one.whole(form) == two.whole(form))
      #expect(one.whole(form).contains("bot") && one.whole(form).contains("menu"))
    }
    #expect(one.text().split(separator: "\n").allSatisfy { $0.count <= 120 })
  }
}
