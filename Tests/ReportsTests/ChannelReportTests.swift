import Randomness
import Files
import Reports
import Scenarios
import Simulation
import Testing

/// Chats, messages and callbacks in the reports.
@Suite struct ChannelReportTests {
  private func summary() throws -> Summary {
    let calls = ContactType(
      name: "calls", arrivals: Arrivals(.rate(perSecond: 0.05)), handle: .init(talk: try .exponential(mean: 200)),
      patience: try .exponential(mean: 100), callback: Callback(offer: .queue(1), accept: 0.5, reach: 0.8))
    let chats = ContactType(
      name: "chats", arrivals: Arrivals(.rate(perSecond: 0.05)), handle: .init(talk: try .exponential(mean: 300)),
      patience: try .exponential(mean: 60), channel: .chat, silent: SilentAbandonment(share: 0.5, timeout: 30))
    let mails = ContactType(
      name: "mails", arrivals: Arrivals(.rate(perSecond: 0.001), backlog: .contacts(9)),
      handle: .init(talk: try .constant(120)), channel: .email, isInterruptible: true)
    return Simulator(threads: 1).run(
      try Scenario(
        checking: ScenarioDraft(
          name: "Every channel", horizon: Horizon(length: 3600), contacts: [calls, chats, mails],
          agents: [
            AgentGroup(
              name: "desk", staffing: .constant(12), skills: [Skill("calls"), Skill("chats"), Skill("mails")],
              concurrency: [Concurrency(.chat, limit: 3)])
          ], run: RunSettings(replications: 10))))
  }

  @Test func `the text shows callbacks, deferred work and open chats`() throws {
    let text = RunReport(try summary()).text()
    for heading in ["\nCallbacks ", "\nDeferred work ", "\nSeveral at a time ", "silent", "interrupted"] {
      #expect(text.contains(heading), "\(heading)")
    }
    #expect(!text.lowercased().contains("nan"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 130 })
  }

  @Test func `JSON and CSV have the measures, and plain scenarios do not`() throws {
    let special = try summary()
    let plain = Simulator(threads: 1).run(
      try special.scenario.changing { draft in
        draft.contacts = [
          ContactType(name: "calls", arrivals: draft.contacts[0].arrivals, handle: draft.contacts[0].handle)
        ]
        draft.agents = [AgentGroup(name: "desk", staffing: .constant(12), skills: [Skill("calls")])]
      })
    let source = ScenarioSource(file: "a.yaml", sha256: "")
    let names = [
      "abandoned_silent", "answered_per_hour", "interruptions", "interrupted_time", "callbacks_offered",
      "callbacks_accepted", "callbacks_reached", "callbacks_failed", "callbacks_pending", "callback_delay",
      "wait_on_line", "slot_occupancy", "concurrency",
    ]
    for name in names {
      #expect(RunReport(special, source: source).json.whole.contains("\"\(name)\": {\"mean\""), "\(name)")
      #expect(RunReport(special).csv.whole.contains(",\(name),"), "\(name)")
      #expect(!RunReport(plain, source: source).json.whole.contains("\"\(name)\""), "\(name)")
      #expect(!RunReport(plain).csv.whole.contains(",\(name),"), "\(name)")
    }
  }
}
