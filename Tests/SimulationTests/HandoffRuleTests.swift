import Measures
import Randomness
import Scenarios
import Simulation
import Testing

/// The last step passed decides the handoff, and none saves more than there was.
@Suite struct HandoffRuleTests {
  private func step(_ name: String, _ handoff: Handoff = Handoff(), open: [Step.Hours] = []) throws -> Step {
    Step(name: name, open: open, duration: try .constant(10), handoff: handoff)
  }

  @Test(arguments: [Channel.voice, .chat, .email], [0.0, 50, 110, 140, 1000])
  func `a handoff saves at most talk and hold`(channel: Channel, saves: Double) throws {
    for (speed, interrupt) in [(1.0, false), (0.5, false), (2, true)] {
      var type = try calls(at: [0, 1000, 2000], talk: 100, hold: 10, wrap: 20, journey: ["menu"])
      (type.channel, type.isInterruptible) = (channel, interrupt && channel == .email)
      var group = desk(.constant(3), Skill("calls", speed: speed))
      if channel == .chat { group.concurrency = [Concurrency(.chat, limit: 3)] }
      let summary = simulate(
        try scenario([type], [group], steps: [step("menu", Handoff(context: 1, saves: saves))]))
      let saved = min(saves, 110)
      #expect(isNear((summary.contact(.automationSaved) ?? -1) * 3600 / 3, saved / speed))
      #expect(isNear(summary.contact(.aht), (130 - saved) / speed))
    }
  }

  @Test func `what must be said again counts against what is saved`() throws {
    let summary = simulate(
      try scenario(
        [calls(at: [0], talk: 100, journey: ["menu"])], [desk(.constant(1))],
        steps: [step("menu", Handoff(context: 0, saves: 50, repeats: 30))]))
    #expect(isNear((summary.contact(.automationSaved) ?? 0) * 3600, -30))
    #expect(isNear(summary.contact(.aht), 130))
  }

  private static let handoffs = [Handoff(), Handoff(context: 1, saves: 10), Handoff(context: 0, repeats: 25)]
  private static let changes = [0.0, -10, 25]

  @Test(arguments: 0..<3, 0..<3)
  func `of two steps the second decides, also where it hands nothing on`(first: Int, second: Int) throws {
    let summary = simulate(
      try scenario(
        [calls(at: [0], talk: 100, journey: ["menu", "bot"])], [desk(.constant(1))],
        steps: [step("menu", Self.handoffs[first]), step("bot", Self.handoffs[second])]))
    #expect(isNear(summary.contact(.aht), 100 + Self.changes[second]))
    #expect(isNear((summary.contact(.automationSaved) ?? 0) * 3600, -Self.changes[second]))
    // A step that is closed is not passed.
    let closed = [Step.Hours(from: ClockTime(secondOfDay: 3000), length: 60)]
    let skipped = simulate(
      try scenario(
        [calls(at: [0], talk: 100, journey: ["menu", "bot"])], [desk(.constant(1))],
        steps: [step("menu", Self.handoffs[first]), step("bot", Self.handoffs[second], open: closed)]))
    #expect(isNear(skipped.contact(.aht), 100 + Self.changes[first]))
  }

  @Test(arguments: 0..<3)
  func `who is contained saves what an agent would have needed without any step`(first: Int) throws {
    let bot = Step(name: "bot", duration: try .constant(10), contain: 1)
    let summary = simulate(
      try scenario(
        [calls(at: [0], talk: 100, wrap: 20, journey: ["menu", "bot"])], [desk(.constant(1))],
        steps: [step("menu", Self.handoffs[first]), bot]))
    #expect(isNear((summary.contact(.automationSaved) ?? 0) * 3600, 120))
  }
}
