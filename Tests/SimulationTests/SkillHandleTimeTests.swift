import Measures
import Randomness
import Scenarios
import Simulation
import Statistics
import TestSupport
import Testing

/// Groups that have handle times of their own for a type.
@Suite struct SkillHandleTimeTests {
  private func skill(
    _ name: String = "calls", level: Int = 1, speed: Double = 1, talk: Double, hold: Double? = nil, wrap: Double? = nil
  ) throws -> Skill {
    Skill(
      name, level: level, speed: speed,
      handle: .init(
        talk: try .constant(talk), hold: try hold.map { try .constant($0) }, wrap: try wrap.map { try .constant($0) }))
  }

  @Test func `who takes a contact decides how long it takes, at once and after a wait, and speed still divides`() throws
  {
    // The first group has one agent, 100 s + 20 s + 30 s at speed 2; the second takes as long as the type says.
    let groups = [
      desk(.constant(1), try skill(speed: 2, talk: 100, hold: 20, wrap: 30), name: "own"),
      desk(.constant(1), Skill("calls", level: 2, speed: 0.5), name: "usual"),
    ]
    let summary = simulate(try scenario([calls(at: [0, 1, 2, 3], talk: 60)], groups))
    // 0 and 1 are taken at once, until 75 and 121; 2 by the first group from 75 to 150, 3 by the second from 121 to 241.
    #expect(summary.group(.aht, "own") == 75)
    #expect(summary.group(.aht, "usual") == 120)
    #expect(summary.contact(.aht) == 97.5)
    #expect(summary.contact(.waitMax) == 118)
    #expect(summary.group(.answered, "own") == 2)
  }

  @Test func `a contact has the time of the interval in which it asked`() throws {
    var group = desk(.constant(1))
    group.skills[0].handle = .init(talk: try .byInterval([.constant(1000), .constant(300)]))
    let summary = simulate(try scenario([calls(at: [0, 900, 1900], talk: 60)], [group]))
    // From 0, from 1000, and from 2000: the second came in the first half hour.
    #expect(summary.contact(.aht, interval: 0) == 1000)
    #expect(summary.contact(.aht, interval: 1) == 300)
    #expect(summary.contact(.waitMax) == 100)
  }

  @Test func `a handoff saves of the time of the group, and no more than there is`() throws {
    let step = Step(
      name: "menu", duration: try .constant(10), handoff: Handoff(context: 1, saves: 90, repeats: 0))
    let groups = [
      desk(.constant(1), try skill(talk: 100, wrap: 30), name: "slow"),
      desk(.constant(1), try skill(level: 2, talk: 40, wrap: 30), name: "fast"),
    ]
    let summary = simulate(
      try scenario([calls(at: [0, 5], talk: 60, journey: ["menu"])], groups, steps: [step]))
    #expect(summary.group(.aht, "slow") == 40)
    #expect(summary.group(.aht, "fast") == 30)
    #expect(isNear(summary.contact(.automationSaved), (90 + 40) / 3600))
  }

  @Test func `work of one contact is drawn from one place, whoever takes it`() throws {
    // With the same law in the group, or with one twice as long and agents twice as fast, nothing changes.
    let talk = try Distribution.lognormal(mean: 200, cv: 1.2)
    let wrap = try Distribution.exponential(mean: 30)
    func summary(_ skill: Skill, journey: Bool = false) throws -> Summary {
      let type = ContactType(
        name: "calls", arrivals: Arrivals(.rate(perSecond: 0.05)), handle: .init(talk: talk, wrap: wrap),
        patience: try .exponential(mean: 100), outcome: journey ? Outcome(resolve: 0.5) : nil)
      return simulate(
        try scenario([type], [desk(.constant(11), skill)], length: 36_000, run: RunSettings(replications: 4)))
    }
    for journey in [false, true] {
      let plain = try summary(Skill("calls"), journey: journey)
      let same = try summary(Skill("calls", handle: .init(talk: talk, wrap: wrap)), journey: journey)
      #expect(plain.contacts[0].values == same.contacts[0].values)
      #expect(plain.agents[0].values == same.agents[0].values)
      let twice = ContactType.Handle(talk: try talk.scaled(by: 2), wrap: try wrap.scaled(by: 2))
      let faster = try summary(Skill("calls", speed: 2, handle: twice), journey: journey)
      for measure in [Measure.aht, .asa, .abandoned, .answered] {
        #expect(isNear(faster.contact(measure), try #require(plain.contact(measure))), "\(measure)")
      }
    }
  }

  @Test func `the fastest is who takes least time for the type`() throws {
    let groups = [
      desk(.constant(1), try skill(speed: 1.5, talk: 300), name: "quick hands"),
      desk(.constant(1), try skill(talk: 100), name: "short talk"),
    ]
    let summary = simulate(
      try scenario([calls(at: [0], talk: 60)], groups, routing: Routing(agent: .fastest)))
    #expect(summary.group(.answered, "short talk") == 1)
  }

  @Test func `the fastest is who takes least time in the interval in which the contact comes`() throws {
    // Over the horizon the first is faster, 200 s to 250 s; in the second half hour the second is.
    let groups = [
      desk(
        .constant(1), Skill("calls", handle: .init(talk: try .byInterval([.constant(100), .constant(300)]))), name: "a"),
      desk(
        .constant(1), Skill("calls", handle: .init(talk: try .byInterval([.constant(300), .constant(200)]))), name: "b"),
    ]
    let summary = simulate(
      try scenario([calls(at: [0, 1000, 1900, 2500], talk: 60)], groups, routing: Routing(agent: .fastest)))
    #expect(summary.group(.answered, "a", interval: 0) == 2)
    #expect(summary.group(.answered, "b", interval: 1) == 2)
  }

  @Test func `each chat takes as long as its group says, beside others, and unlimited work, too`() throws {
    var chats = try calls("chats", at: [0, 0, 0], talk: 60)
    chats.channel = .chat
    var group = desk(.constant(1), try skill("chats", talk: 100))
    group.concurrency = [Concurrency(.chat, limit: 3, slowdown: [1, 1.5, 2])]
    let summary = simulate(try scenario([chats], [group]))
    #expect(isNear(summary.contact(.aht, "chats"), 200))

    let list = ContactType(
      name: "list", arrivals: Arrivals(.rate(perSecond: 0), backlog: .unlimited),
      handle: .init(talk: try .constant(60)), channel: .outbound)
    let worked = simulate(try scenario([list], [desk(.constant(1), try skill("list", talk: 90))], atEnd: .cut))
    #expect(worked.contact(.answered, "list") == 40)
    #expect(worked.contact(.aht, "list") == 90)
  }

  @Test func `two handle times in one pool have the waits of their mixture`() throws {
    // M/M/c with a mixture over agents is no textbook queue, but with nobody waiting the busy numbers are: M/M/∞ of two
    // levels. 90 agents of the first level never run out.
    let type = ContactType(
      name: "calls", arrivals: Arrivals(.rate(perSecond: 0.1)), handle: .init(talk: try .exponential(mean: 1)))
    let group = desk(
      .constant(90), Skill("calls", handle: .init(talk: try .exponential(mean: 300), wrap: try .exponential(mean: 60))))
    let summary = simulate(
      try scenario([type], [group], length: 72_000, warmup: 3600, atEnd: .continue, run: RunSettings(replications: 60)))
    let occupancy = try #require(summary.agents[0].values[.occupancy])
    let error = try #require(occupancy.halfWidth) / 2
    #expect(ZTest.standard.accepts(occupancy.mean, expected: 36.0 / 90, standardError: error))
  }
}
