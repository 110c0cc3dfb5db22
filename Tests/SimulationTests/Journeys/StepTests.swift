import Measures
import Randomness
import Scenarios
import Simulation
import Statistics
import Testing

/// Steps before the queue, with constant times.
@Suite struct StepTests {
  private func menu(_ change: (inout Step) throws -> Void = { _ in }) throws -> Step {
    var step = Step(name: "menu", duration: try .constant(60))
    try change(&step)
    return step
  }

  @Test func `a contact reaches its agent after the step, and its wait begins there`() throws {
    let summary = simulate(
      try scenario([calls(at: [0, 30], talk: 100, journey: ["menu"])], [desk(.constant(1))], steps: [menu()]))
    #expect(summary.contact(.entered) == 2)
    #expect(summary.contact(.offered) == 2)
    // The first talks from 60 to 160, the second waits from 90 to 160.
    #expect(summary.contact(.waitMax) == 70)
    #expect(summary.contact(.timeToHuman) == 95.0)
    #expect(summary.contact(.timeToResolution) == 195.0)
    #expect(summary.step(.entered) == 2)
    #expect(summary.step(.handedOver) == 2)
    #expect(summary.step(.sessionTime) == 60)
    #expect(summary.step(.sessions, interval: 0) == 120 / 1800.0)
    #expect(summary.step(.sessionsMax) == 2)
    #expect(summary.contact(.fcr) == 1)
  }

  @Test func `who is contained needs no agent`() throws {
    let summary = simulate(
      try scenario(
        [calls(at: [0, 30], talk: 100, journey: ["menu"])], [desk(.constant(1))], steps: [menu { $0.contain = 1 }]))
    #expect(summary.contact(.contained) == 2)
    #expect(summary.contact(.contained) == summary.contact(.resolved))
    #expect(summary.contact(.offered) == 0)
    #expect(summary.contact(.timeToResolution) == 60)
    #expect(summary.contact(.reachedHuman) == 0)
    // Two contacts of 100 s that no agent had.
    #expect(summary.contact(.automationSaved) == 200 / 3600.0)
  }

  @Test func `false containment comes back as another type, and what it costs is counted`() throws {
    let summary = simulate(
      try scenario(
        [
          calls(at: [0], talk: 100, journey: ["menu"]),
          calls("support", at: [], talk: 200),
        ], [desk(.constant(1), Skill("calls"), Skill("support"))],
        steps: [
          menu {
            $0.contain = 1
            $0.unresolved = 1
            $0.return = Return(after: try .constant(600), as: "support", handle: 1.5)
          }
        ]))
    #expect(summary.contact(.containedFalse) == 1)
    #expect(summary.contact(.returns) == 0)
    #expect(summary.contact(.returns, "support") == 1)
    #expect(summary.contact(.fresh, "support") == 0)
    #expect(summary.contact(.aht, "support") == 300)
    #expect(summary.contact(.resolved) == 1)
    #expect(summary.contact(.fcr) == 0)
    #expect(summary.contact(.contactsPerIssue) == 2)
    #expect(summary.contact(.timeToResolution) == 960.0)
    #expect(summary.contact(.timeToHuman) == 660)
    #expect(summary.all(.automationReturned) == 300 / 3600.0)
    #expect(summary.contact(.failureDemand, "support") == 1)
  }

  @Test func `a full step blocks, is skipped or makes wait`() throws {
    func run(_ whenFull: Step.WhenFull, patience: Double? = nil) throws -> Summary {
      simulate(
        try scenario(
          [calls(at: [0, 10, 20], talk: 10, patience: patience, journey: ["menu"])], [desk(.constant(3))],
          steps: [
            menu {
              $0.capacity = 1
              $0.whenFull = whenFull
            }
          ]))
    }
    let busy = try run(.busy)
    #expect(busy.contact(.blocked) == 2)
    #expect(busy.step(.blocked) == 2)
    #expect(busy.contact(.lost) == 2)
    #expect(busy.step(.foundFull) == 2)
    let skip = try run(.skip)
    #expect(skip.contact(.blocked) == 0)
    #expect(skip.contact(.offered) == 3)
    #expect(skip.contact(.timeToHuman) == 20)
    let wait = try run(.wait)
    // Sessions from 0, 60 and 120.
    #expect(wait.step(.entered) == 3)
    #expect(wait.step(.stepWait) == (0 + 50 + 100) / 3.0)
    #expect(wait.contact(.timeToHuman) == (60 + 110 + 160) / 3.0)
    #expect(wait.step(.sessionsMax) == 1)
    let impatient = try run(.wait, patience: 30)
    #expect(impatient.step(.gaveUpWaiting) == 2)
    #expect(impatient.contact(.hungUp) == 0)
    #expect(impatient.contact(.answered) == 1)
    // They wanted an agent and none came: no goal may overlook them.
    #expect(impatient.contact(.offered) == 3)
    #expect(impatient.contact(.abandoned) == 2)
    #expect(impatient.contact(.waitAbandoned) == 30)
    #expect(impatient.contact(.waited) == 2 / 3.0)
    #expect(impatient.contact(.queueLength) == 0)
    // Who is still there when a session ends gets it, patience or not.
    let exact = try run(.wait, patience: 50)
    #expect(exact.step(.gaveUpWaiting) == 1)
    #expect(exact.contact(.answered) == 2)
  }

  @Test func `outside its hours a step is skipped, and what has begun goes on`() throws {
    let summary = simulate(
      try scenario(
        [calls(at: [0, 599, 600, 3000], talk: 10, journey: ["menu"])], [desk(.constant(3))],
        steps: [
          menu { $0.open = [Step.Hours(from: ClockTime(secondOfDay: 300), length: 300)] }
        ]))
    #expect(summary.step(.foundClosed) == 3)
    #expect(summary.step(.entered) == 1)
    #expect(summary.contact(.timeToHuman) == 15)
  }

  @Test func `what a bot hands over in the night waits for the morning`() throws {
    func run(patience: Double?) throws -> Summary {
      simulate(
        try scenario(
          [calls(at: [0], talk: 10, patience: patience, journey: ["menu"])], [desk(.perInterval([0, 1]))],
          steps: [menu()]))
    }
    let patient = try run(patience: nil)
    #expect(patient.contact(.timeToHuman) == 1800)
    #expect(patient.contact(.asa) == 1740)
    #expect(try run(patience: 600).contact(.abandoned) == 1)
  }

  @Test func `who escapes skips the steps that are left, and the agent knows nothing`() throws {
    let summary = simulate(
      try scenario(
        [calls(at: [0], talk: 100, journey: ["menu", "bot"])], [desk(.constant(1))],
        steps: [
          menu {
            $0.contain = 1
            $0.escape = Step.Escape(after: 20, probability: 1)
            $0.handoff = Handoff(context: 0, saves: 30, repeats: 40)
          },
          Step(name: "bot", duration: try .constant(600)),
        ]))
    #expect(summary.contact(.escapes) == 1)
    #expect(summary.contact(.contained) == 0)
    #expect(summary.contact(.timeToHuman) == 20)
    #expect(summary.contact(.aht) == 140)
    #expect(summary.step(.entered, "bot") == 0)
    #expect(summary.contact(.automationSaved) == -40 / 3600.0)
  }

  @Test func `with context talk is shorter, but never shorter than nothing`() throws {
    func aht(_ saves: Double) throws -> Double? {
      simulate(
        try scenario(
          [calls(at: [0], talk: 100, wrap: 10, journey: ["menu"])], [desk(.constant(1))],
          steps: [menu { $0.handoff = Handoff(context: 1, saves: saves, repeats: 40) }])
      ).contact(.aht)
    }
    #expect(try aht(30) == 80)
    #expect(try aht(300) == 10)
  }

  @Test func `nobody gets out of a trap`() throws {
    let summary = simulate(
      try scenario(
        [calls(at: [0, 1], talk: 100, journey: ["menu"])], [desk(.constant(1))],
        steps: [
          menu {
            $0.leadsToHuman = false
            $0.return = Return(probability: 0, after: try .constant(1))
          }
        ]))
    #expect(summary.contact(.hungUp) == 2)
    #expect(summary.contact(.lost) == 2)
    #expect(summary.contact(.offered) == 0)
  }

  @Test func `a line is held from the first step to the end of talk`() throws {
    let summary = simulate(
      try scenario(
        [calls(at: [0, 50, 159, 161], talk: 100, wrap: 500, journey: ["menu"])], [desk(.constant(5))],
        lines: [LinePool(name: "trunk", capacity: 1, contacts: ["calls"])], steps: [menu()]))
    #expect(summary.contact(.entered) == 4)
    #expect(summary.contact(.blocked) == 2)
    #expect(summary.contact(.answered) == 2)
  }

  @Test func `who is in a step at the end is counted`() throws {
    let type = try calls(at: [3590], talk: 10, journey: ["menu"])
    let cut = simulate(try scenario([type], [desk(.constant(1))], atEnd: .cut, steps: [menu()]))
    #expect(cut.contact(.inStepsAtEnd) == 1)
    #expect(cut.contact(.pending) == 1)
    #expect(cut.step(.inStepsAtEnd) == 1)
    #expect(cut.step(.sessions) == 10 / 3600.0)
    let drain = simulate(try scenario([type], [desk(.constant(1))], steps: [menu()]))
    #expect(drain.contact(.answered, interval: 1) == 1)
    #expect(drain.contact(.inStepsAtEnd) == 0)
    let goesOn = simulate(
      try scenario(
        [type, calls("more", at: [], talk: 1)], [desk(.constant(1), Skill("calls"), Skill("more"))],
        atEnd: .continue, steps: [menu()]))
    #expect(goesOn.contact(.inStepsAtEnd) == 1)
    #expect(goesOn.contact(.resolved) == 1)
  }
}
