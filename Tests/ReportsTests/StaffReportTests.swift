import Files
import Randomness
import Reports
import Scenarios
import Simulation
import Testing

/// What a run says of agents who learn, tire or are called in, and of a status message.
@Suite struct StaffReportTests {
  private func report(_ change: (inout ScenarioDraft) -> Void) throws -> RunReport {
    var draft = ScenarioDraft(
      name: "staff", horizon: Horizon(length: 7200),
      contacts: [
        ContactType(
          name: "calls", arrivals: Arrivals(.rate(perSecond: 0.05)), handle: .init(talk: try .exponential(mean: 100)))
      ], agents: [AgentGroup(name: "desk", staffing: .constant(10), skills: [Skill("calls")])],
      run: RunSettings(replications: 2))
    change(&draft)
    return RunReport(
      Simulator(threads: 1).run(try Scenario(checking: draft)), source: ScenarioSource(file: "a.yaml", sha256: "00"))
  }

  private func words(_ report: RunReport) -> String {
    report.text().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func `a status message and who is called in are told with their numbers`() throws {
    let report = try report {
      $0.incidents = [
        Incident(
          name: "outage", start: 1800, length: 1800, contacts: ["calls"], multiply: 3,
          statusMessage: .init(hangUp: 0.5, delay: 600),
          reinforcement: .init(after: 600, agents: 3, group: "desk", length: 1200))
      ]
    }
    // 0.1 more in a second for 1800 s, half of them less for the last 1200 s.
    let text = words(report)
    #expect(
      text.contains("expected, 180 more than usual. A status message, on from 10m after it has begun, is enough for"))
    #expect(
      text.contains("50 % of those who come then, about 60, who hang up and are counted neither as entered nor as"))
    #expect(
      text.contains(
        "about 120 more than usual are left. 10m after it has begun, 3 agents are called in to desk for 20m"))
    #expect(report.json.whole.contains("\"informed\""))
  }

  @Test func `tenure is told, and what it rests on`() throws {
    let report = try report {
      $0.agents[0].tenure = Tenure(
        mix: [.init(share: 0.8, tenure: 15), .init(share: 0.2, tenure: 0)],
        learning: .init(fullAt: 16, exponent: 0.5),
        assistant: .init(tenureMultiplier: 4, resolve: 0.98))
      $0.agents[0].fatigue = Fatigue(onset: 3600, slope: 0.0299, preset: .collewet2017)
    }
    let text = words(report)
    #expect(
      text.contains(
        "Tenure in desk: 80 % in month 16 of taking contacts do 100 % and 20 % in month 1 of taking contacts"))
    #expect(text.contains("do 50 % of an experienced agent's work; an assistant makes tenure 4 times as long"))
    #expect(text.contains("In their scheduled time they do 90 % of the work of as many experienced agents."))
    #expect(text.contains("fatigue in desk 2.99 % an hour A preset "))
    #expect(report.markdown.contains("preset collewet-2017: Collewet and Sauermann"))
    #expect(text.contains("fatigue in desk, onset 1h – the file"))
    let json = report.json.whole
    #expect(json.contains("{\"key\": \"agents.desk.fatigue.slope\", \"value\": 0.0299, \"preset\": \"collewet-2017\""))
    #expect(json.contains("{\"key\": \"agents.desk.tenure.assistant.resolve\", \"value\": 0.98}"))
  }

  @Test func `nothing is said where nothing is assumed`() throws {
    let report = try report { _ in }
    #expect(!words(report).contains("Tenure") && !report.json.whole.contains("assumptions"))
  }
}
