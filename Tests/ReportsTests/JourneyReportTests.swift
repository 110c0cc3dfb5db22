import Foundation
import Files
import Measures
import Randomness
import Reports
import Scenarios
import Simulation
import Testing

/// What reports say of journeys.
@Suite struct JourneyReportTests {
  private func summary(resolve: Double = 0.8, contain: Double = 0.1) throws -> Summary {
    let type = ContactType(
      name: "support", arrivals: Arrivals(.rate(perSecond: 0.05)), handle: .init(talk: try .constant(60)),
      patience: try .exponential(mean: 100), journey: ["menu"],
      outcome: Outcome(resolve: resolve, return: Return(after: try .constant(10))))
    return Simulator(threads: 1).run(
      try Scenario(
        checking: ScenarioDraft(
          name: "journey", horizon: Horizon(length: 3600), contacts: [type],
          agents: [AgentGroup(name: "desk", staffing: .constant(500), skills: [Skill("support")])],
          steps: [Step(name: "menu", capacity: 50, duration: try .constant(5), contain: contain)],
          run: RunSettings(replications: 5))))
  }

  private func json(_ summary: Summary) throws -> [String: Any] {
    let text = RunReport(summary, source: ScenarioSource(file: "f.yaml", sha256: "0")).json.whole
    return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func `JSON has the measures of journeys, and the steps`() throws {
    let root = try json(summary())
    let steps = try #require(root["steps"] as? [String: [String: Any]])
    let menu = try #require(steps["menu"])
    #expect(Set(menu.keys) == Set(Measure.ofSteps.map(\.rawValue) + ["intervals"]))
    #expect((menu["intervals"] as? [Any])?.count == 2)
    let contacts = try #require(root["contacts"] as? [String: [String: Any]])
    let keys = try #require(contacts["support"]?.keys)
    #expect(Measure.ofJourneys.allSatisfy { keys.contains($0.rawValue) })
    #expect((root["run"] as? [String: Any])?["demand_explodes"] == nil)
  }

  @Test func `CSV has the steps as well`() throws {
    let text = RunReport(try summary()).csv.whole
    #expect(text.contains("\nsteps,menu,,,sessions_max,"))
    #expect(text.contains("\nsteps,menu,1,00:30,entered,"))
    #expect(text.contains("\ncontacts,support,,,fcr,"))
  }

  @Test func `demand that explodes is said first`() throws {
    let calm = RunReport(try summary()).text()
    #expect(!calm.contains("DEMAND EXPLODES"))
    let summary = try summary(resolve: 0, contain: 0)
    let warning = try #require(summary.demandWarning)
    #expect(warning.contactsPerIssue > 10)
    #expect(RunReport(summary).text().contains("DEMAND EXPLODES"))
    let run = try #require(try json(summary)["run"] as? [String: Any])
    let perIssue = try #require((run["demand_explodes"] as? [String: Double])?["contacts_per_issue"])
    #expect(abs(perIssue - warning.contactsPerIssue) < 1e-12 * perIssue)
  }
}
