import Measures
import Randomness
import Scenarios
import Simulation
import Statistics
import Testing

/// Journeys of chats, messages and callbacks, with constant times.
@Suite struct TrackedWorkTests {
  private func contacts(
    _ name: String, _ channel: Channel, at times: [Double], talk: Double, wrap: Double? = nil, patience: Double? = nil,
    journey: [String] = [], outcome: Outcome? = nil, redial: Redial? = nil
  ) throws -> ContactType {
    var type = try calls(
      name, at: times, talk: talk, wrap: wrap, patience: patience, journey: journey, outcome: outcome, redial: redial)
    type.channel = channel
    return type
  }

  private func chatDesk(_ count: Int, limit: Int, slowdown: [Double]? = nil) -> AgentGroup {
    AgentGroup(
      name: "desk", staffing: .constant(count), skills: [Skill("chats")],
      concurrency: [Concurrency(.chat, limit: limit, slowdown: slowdown)])
  }

  private func passing(_ to: String, isWarm: Bool = false) -> Outcome {
    Outcome(transfer: Transfer(to: to, probability: 1, isWarm: isWarm))
  }

  @Test func `a chat is passed on when it ends, however long the others made it`() throws {
    let summary = simulate(
      try scenario(
        [
          contacts("chats", .chat, at: [0, 0], talk: 100, outcome: passing("experts")),
          calls("experts", at: [], talk: 50),
        ],
        [chatDesk(1, limit: 2, slowdown: [1, 2]), desk(.constant(1), Skill("experts"), name: "second")]))
    // Both at half the pace to 200, then one after the other with the expert.
    #expect(isNear(summary.contact(.aht, "chats"), 200))
    #expect(summary.contact(.transfers, "chats") == 2)
    #expect(summary.contact(.transfersIn, "experts") == 2)
    #expect(isNear(summary.contact(.waitMax, "experts"), 50))
    #expect(isNear(summary.contact(.timeToResolution, "chats"), 275))
    #expect(summary.contact(.timeToHuman, "chats") == 0)
    #expect(summary.contact(.fcr, "chats") == 1)
  }

  @Test func `in a slot the talk ends before the after-call work`() throws {
    let summary = simulate(
      try scenario(
        [
          contacts("chats", .chat, at: [0, 60], talk: 100, wrap: 50, outcome: passing("experts")),
          calls("experts", at: [], talk: 50),
        ],
        [chatDesk(1, limit: 1), desk(.constant(1), Skill("experts"), name: "second")]))
    // 0–100 and 150–250, the expert from 100 and from 250 on.
    #expect(isNear(summary.contact(.aht, "chats"), 150))
    #expect(isNear(summary.contact(.waitMax, "chats"), 90))
    #expect(isNear(summary.contact(.timeToResolution, "chats"), (150 + 240) / 2.0))
  }

  @Test func `a warm transfer keeps the slot until the next agent answers`() throws {
    let summary = simulate(
      try scenario(
        [
          contacts("chats", .chat, at: [0, 10, 150], talk: 100, wrap: 20, outcome: passing("experts", isWarm: true)),
          calls("experts", at: [], talk: 300),
        ],
        [chatDesk(1, limit: 1), desk(.constant(1), Skill("experts"), name: "second")]))
    // Talk 0–100, wrap –120; talk 120–220, held –400, wrap –420; talk 420–520, held –700, wrap –720.
    #expect(isNear(summary.contact(.aht, "chats"), (120 + 300 + 300) / 3.0))
    #expect(isNear(summary.contact(.waitMax, "chats"), 270))
    #expect(isNear(summary.contact(.waitMax, "experts"), 180))
    #expect(isNear(summary.group(.occupancy), 720 / 3600.0))
    #expect(isNear(summary.group(.aht), 240))
    #expect(summary.contact(.resolved, "chats") == 3)
  }

  @Test func `a slot that is kept slows the other chats, and is free when the contact gives up`() throws {
    let summary = simulate(
      try scenario(
        [
          contacts("chats", .chat, at: [0, 100], talk: 100, outcome: passing("experts", isWarm: true)),
          calls("experts", at: [], talk: 300, patience: 400),
        ],
        [
          chatDesk(1, limit: 2, slowdown: [1, 2]), desk(.constant(0), Skill("experts"), name: "second"),
        ]))
    // The first waits from 100 to 500, the second talks to 300 and waits to 700.
    #expect(isNear(summary.contact(.aht, "chats"), (500 + 600) / 2.0))
    #expect(summary.contact(.abandoned, "experts") == 2)
    #expect(summary.contact(.lost, "chats") == 2)
    #expect(isNear(summary.group(.occupancy), 700 / 3600.0))
  }

  @Test func `a bot hands over to agents with several chats`() throws {
    let summary = simulate(
      try scenario(
        [contacts("chats", .chat, at: [0, 0, 0, 0], talk: 100, journey: ["bot"])], [chatDesk(1, limit: 3)],
        steps: [Step(name: "bot", kind: .chatbot, duration: .constant(60))]))
    #expect(isNear(summary.contact(.waitMax, "chats"), 100))
    #expect(summary.contact(.waited, "chats") == 0.25)
    #expect(isNear(summary.contact(.timeToHuman, "chats"), 85))
    #expect(isNear(summary.contact(.timeToResolution, "chats"), 185))
    #expect(isNear(summary.group(.concurrency), 400 / 200.0))
  }

  @Test func `a call that becomes a message gives its line back`() throws {
    let summary = simulate(
      try scenario(
        [
          calls(at: [0, 150, 160], talk: 100, outcome: passing("mails")),
          contacts("mails", .email, at: [], talk: 500),
        ],
        [desk(.constant(1)), desk(.constant(1), Skill("mails"), name: "back")],
        lines: [LinePool(name: "trunk", capacity: 1, contacts: ["calls"])]))
    #expect(summary.contact(.blocked) == 1)
    #expect(summary.contact(.answered, "mails") == 2)
    #expect(summary.contact(.resolved) == 2)
    #expect(summary.contact(.lost) == 1)
  }

  @Test func `a chat holds its line to its end`() throws {
    let summary = simulate(
      try scenario(
        [contacts("chats", .chat, at: [0, 50, 120], talk: 100, outcome: Outcome())], [chatDesk(1, limit: 2)],
        lines: [LinePool(name: "sessions", capacity: 1, contacts: ["chats"])]))
    #expect(summary.contact(.blocked, "chats") == 1)
    #expect(summary.contact(.resolved, "chats") == 2)
  }

  @Test func `a chat that becomes a call takes a line, free or not`() throws {
    let summary = simulate(
      try scenario(
        [
          contacts("chats", .chat, at: [0, 120], talk: 100, outcome: passing("experts")),
          calls("experts", at: [150, 310, 510], talk: 200),
        ],
        [chatDesk(1, limit: 2), desk(.constant(1), Skill("experts"), name: "second")],
        lines: [
          LinePool(name: "sessions", capacity: 1, contacts: ["chats"]),
          LinePool(name: "trunk", capacity: 1, contacts: ["experts"]),
        ]))
    // The chats are with the expert from 100 to 300 and to 500, the second on the line from 220 on; only the last call
    // finds it free.
    #expect(summary.contact(.blocked, "chats") == 0)
    #expect(summary.contact(.blocked, "experts") == 2)
    #expect(summary.contact(.answered, "experts") == 3)
  }

  @Test func `what is passed on after the horizon and may lie is left`() throws {
    let summary = simulate(
      try scenario(
        [
          calls(at: [3550], talk: 100, outcome: passing("mails")), contacts("mails", .email, at: [], talk: 500),
        ], [desk(.constant(1)), desk(.constant(1), Skill("mails"), name: "back")]))
    #expect(summary.contact(.waitingAtEnd, "mails") == 1)
    #expect(summary.contact(.pending) == 1)
  }

  @Test func `laid aside work is decided when it ends, and comes back with all its work`() throws {
    var mails = try contacts(
      "mails", .email, at: [0], talk: 300, outcome: Outcome(resolve: 0, return: Return(after: .constant(1000))))
    mails.isInterruptible = true
    let summary = simulate(
      try scenario(
        [mails, calls(at: [100], talk: 50)], [desk(.constant(1), Skill("calls"), Skill("mails"))]))
    // 0–100 and 150–350, back at 1350 to 1650, at 2650 to 2950; the next would come after the horizon.
    #expect(summary.contact(.interruptions, "mails") == 1)
    #expect(summary.contact(.entered, "mails") == 3)
    #expect(summary.contact(.returns, "mails") == 2)
    #expect(isNear(summary.contact(.failureDemand, "mails"), 2 / 3.0))
    #expect(summary.contact(.pending, "mails") == 1)
    #expect(isNear(summary.group(.occupancy), 950 / 3600.0))
  }

  @Test func `who passes on what could be laid aside stays with it in a warm transfer`() throws {
    var mails = try contacts("mails", .email, at: [0, 10], talk: 100, outcome: passing("experts", isWarm: true))
    mails.isInterruptible = true
    let summary = simulate(
      try scenario(
        [mails, calls(at: [250], talk: 10), calls("experts", at: [], talk: 300)],
        [desk(.constant(1), Skill("calls"), Skill("mails")), desk(.constant(1), Skill("experts"), name: "second")]))
    // 0–100; 100–200 and held to 400, so that the call waits.
    #expect(isNear(summary.contact(.waitMax), 150))
    #expect(isNear(summary.contact(.aht, "mails"), 200))
    #expect(summary.contact(.interruptions, "mails") == 0)
  }

  @Test func `a backlog has its steps behind it`() throws {
    var mails = try contacts("mails", .email, at: [1000], talk: 100, journey: ["bot"])
    mails.arrivals.backlog = .contacts(3)
    let summary = simulate(
      try scenario(
        [mails], [desk(.constant(1), Skill("mails"))], steps: [Step(name: "bot", duration: .constant(10), contain: 1)]))
    #expect(summary.contact(.fresh, "mails") == 4)
    #expect(summary.contact(.answered, "mails") == 3)
    #expect(summary.contact(.contained, "mails") == 1)
    #expect(summary.contact(.resolved, "mails") == 4)
    #expect(summary.contact(.waitMax, "mails") == 200)
  }

  @Test func `unlimited work is passed on and comes back`() throws {
    let list = ContactType(
      name: "list", arrivals: Arrivals(.rate(perSecond: 0), backlog: .unlimited),
      handle: .init(talk: try .constant(60)), channel: .outbound, outcome: passing("sales"))
    let summary = simulate(
      try scenario(
        [
          list,
          calls(
            "sales", at: [], talk: 30,
            outcome: Outcome(resolve: 0, return: Return(after: .constant(10_000)))),
        ],
        [desk(.constant(1), Skill("list")), desk(.constant(1), Skill("sales"), name: "second")], length: 600,
        interval: 600))
    #expect(summary.contact(.entered, "list") == 10)
    #expect(summary.contact(.fresh, "list") == 10)
    #expect(summary.contact(.answered, "list") == 10)
    #expect(summary.contact(.transfers, "list") == 10)
    #expect(summary.contact(.transfersIn, "sales") == 10)
    #expect(summary.contact(.pending, "list") == 10)
    #expect(summary.contact(.reachedHuman, "list") == 1)
  }

  @Test func `who is never reached redials or is lost`() throws {
    func summary(_ redial: Redial?) throws -> Summary {
      var type = try calls(at: [0, 10], talk: 100, redial: redial)
      type.callback = Callback(offer: .queue(0), accept: 1, reach: 0, attempts: 1, noAnswer: 20)
      return simulate(
        try scenario(
          [type, calls("other", at: [], talk: 10, redial: Redial(delay: .constant(1)))],
          [desk(.constant(1))].map {
            var group = $0
            group.skills.append(Skill("other"))
            return group
          }))
    }
    let redialled = try summary(Redial(afterAbandon: 1, delay: .constant(500)))
    // Tried from 100 to 120, comes again at 620.
    #expect(redialled.contact(.callbacksFailed) == 1)
    #expect(redialled.contact(.redials) == 1)
    #expect(redialled.contact(.resolved) == 2)
    #expect(redialled.contact(.entered) == 3)
    #expect(isNear(redialled.contact(.timeToHuman), 305))
    let lost = try summary(nil)
    #expect(lost.contact(.callbacksFailed) == 1)
    #expect(lost.contact(.lost) == 1)
    #expect(lost.contact(.resolved) == 1)
  }

  @Test func `who is reached keeps the issue`() throws {
    var type = try calls(
      at: [0, 10], talk: 100, outcome: Outcome(resolve: 0, return: Return(after: .constant(1000), handle: 2)))
    type.callback = Callback(offer: .queue(0), accept: 1)
    let summary = simulate(
      try scenario(
        [type], [desk(.constant(1))], length: 2000, interval: 2000,
        lines: [LinePool(name: "trunk", capacity: 2, contacts: ["calls"])]))
    // 0–100 and 100–200, back at 1100 and 1200 for 200 s each; the second of them accepts a callback as well.
    #expect(summary.contact(.callbacksReached) == 2)
    #expect(summary.contact(.returns) == 2)
    #expect(isNear(summary.contact(.aht), 150))
    #expect(isNear(summary.contact(.timeToHuman), 45))
    #expect(summary.contact(.pending) == 2)
    #expect(summary.contact(.blocked) == 0)
  }

  @Test func `who leaves a chat in silence may come again`() throws {
    var type = try contacts(
      "chats", .chat, at: [0, 10], talk: 100, patience: 50, redial: Redial(afterAbandon: 1, delay: .constant(1000)))
    type.silent = SilentAbandonment(share: 1, timeout: 30)
    let summary = simulate(try scenario([type], [chatDesk(1, limit: 1)]))
    #expect(summary.contact(.abandonedSilent, "chats") == 1)
    #expect(summary.contact(.redials, "chats") == 1)
    #expect(summary.contact(.resolved, "chats") == 2)
    #expect(isNear(summary.group(.occupancy), 230 / 3600.0))
  }

  @Test func `chats that are open at a cut are pending`() throws {
    let summary = simulate(
      try scenario(
        [contacts("chats", .chat, at: [3000, 3550], talk: 100, outcome: Outcome())], [chatDesk(1, limit: 2)],
        atEnd: .cut))
    #expect(summary.contact(.resolved, "chats") == 1)
    #expect(summary.contact(.pending, "chats") == 1)
    #expect(summary.contact(.reachedHuman, "chats") == 1)
    #expect(isNear(summary.contact(.aht, "chats"), 100))
  }

  @Test func `an outcome that changes nothing changes nothing`() throws {
    func run(_ outcome: Outcome?) throws -> ContactSummary {
      let type = ContactType(
        name: "chats", arrivals: Arrivals(.rate(perSecond: 0.08)),
        handle: .init(talk: try .exponential(mean: 200), wrap: try .exponential(mean: 30)),
        patience: try .exponential(mean: 60), channel: .chat, outcome: outcome)
      return simulate(
        try scenario([type], [chatDesk(7, limit: 3, slowdown: [1, 1.2, 1.5])], run: RunSettings(replications: 20))
      ).contacts[0]
    }
    let (plain, tracked) = (try run(nil), try run(Outcome()))
    for measure in [
      Measure.entered, .answered, .abandoned, .waited, .queueLengthMax, .serviceLevel, .asa, .aht, .queueLength,
    ] {
      let (one, other) = (plain.values[measure]?.mean ?? 0, tracked.values[measure]?.mean ?? 1)
      #expect(abs(one - other) <= 1e-6 * max(1, other), "\(measure)")
    }
  }
}
