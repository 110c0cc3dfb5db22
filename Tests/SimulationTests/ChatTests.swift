import Measures
import Randomness
import Scenarios
import Simulation
import Testing

/// Agents who hold several chats at a time.
@Suite struct ChatTests {
  private func chats(
    _ name: String = "chats", at times: [Double], talk: Double, wrap: Double? = nil, patience: Double? = nil,
    silent: SilentAbandonment? = nil
  ) throws -> ContactType {
    var type = try calls(name, at: times, talk: talk, wrap: wrap, patience: patience)
    type.channel = .chat
    type.silent = silent
    return type
  }

  private func chatDesk(
    _ staffing: Staffing, limit: Int, slowdown: [Double]? = nil, _ skills: [Skill] = [Skill("chats")]
  ) -> AgentGroup {
    AgentGroup(
      name: "desk", staffing: staffing, skills: skills,
      concurrency: [Concurrency(.chat, limit: limit, slowdown: slowdown)])
  }

  @Test func `chats that are open together slow each other, and what is left is scaled when one ends`() throws {
    // Alone to 100; both at 2/3 of the pace to 400, when the first is done; the second alone to 500.
    let summary = simulate(
      try scenario([chats(at: [0, 100], talk: 300)], [chatDesk(.constant(1), limit: 2, slowdown: [1, 1.5])]))
    #expect(isNear(summary.contact(.aht, "chats"), 400))
    #expect(summary.contact(.asa, "chats") == 0)
    #expect(isNear(summary.group(.occupancy), 500 / 3600.0))
    #expect(isNear(summary.group(.slotOccupancy), 800 / 7200.0))
    #expect(isNear(summary.group(.concurrency), 1.6))
    #expect(isNear(summary.group(.aht), 400))
  }

  @Test func `a call leaves no room for chats, and so takes all the slots of its agent`() throws {
    let contacts = [try chats(at: [0, 100], talk: 300), try calls(at: [1000], talk: 600, wrap: 60)]
    let summary = simulate(
      try scenario(contacts, [chatDesk(.constant(1), limit: 3, [Skill("chats"), Skill("calls")])]))
    // Two chats of 300 s, and a call of 660 s that takes three slots, of three an hour.
    #expect(isNear(summary.group(.slotOccupancy), (600 + 3 * 660) / (3 * 3600.0)))
    #expect(isNear(summary.group(.concurrency), (600 + 660) / (400 + 660.0)))
    #expect(isNear(summary.group(.occupancy), (400 + 660) / 3600.0))
  }

  @Test func `wrap is part of the work of a slot`() throws {
    let summary = simulate(
      try scenario([chats(at: [0, 100], talk: 250, wrap: 50)], [chatDesk(.constant(1), limit: 2, slowdown: [1, 1.5])]))
    #expect(isNear(summary.contact(.aht, "chats"), 400))
  }

  @Test func `a chat goes to who has the fewest open, and waits when all are full`() throws {
    // Two at each of two agents from 3 on; the fifth begins when the first of all ends, at 200.
    let summary = simulate(
      try scenario([chats(at: [0, 1, 2, 3, 4], talk: 200)], [chatDesk(.constant(2), limit: 2)]))
    #expect(summary.contact(.waitMax, "chats") == 196)
    #expect(summary.contact(.waited, "chats") == 0.2)
    // From 0 and from 1 on an agent is busy; the one that gets the fifth to 400, the other to 203.
    let busy = (summary.group(.occupancy) ?? 0) * 7200
    #expect(abs(busy - (400 + (203 - 1))) < 1e-5)
  }

  @Test func `a call excludes chats, and chats exclude calls`() throws {
    let types = try [chats(at: [0, 50], talk: 100), calls(at: [10], talk: 100)]
    let skills = [Skill("chats"), Skill("calls")]
    let summary = simulate(try scenario(types, [chatDesk(.constant(1), limit: 3, skills)]))
    // The chats end at 100 and 150, then the call begins.
    #expect(summary.contact(.asa) == 140)
    let other = simulate(
      try scenario(
        [chats(at: [10], talk: 100), calls(at: [0], talk: 100)], [chatDesk(.constant(1), limit: 3, skills)]))
    #expect(other.contact(.asa, "chats") == 90)
  }

  @Test func `without slowdown an agent with k chats is as good as k agents`() throws {
    let chat = ContactType(
      name: "calls", arrivals: Arrivals(.rate(perSecond: 0.05)), handle: .init(talk: try .exponential(mean: 200)),
      patience: try .exponential(mean: 100), channel: .chat)
    let run = RunSettings(replications: 20)
    let slots = simulate(
      try scenario(
        [chat],
        [
          AgentGroup(
            name: "desk", staffing: .constant(4), skills: [Skill("calls")], concurrency: [.init(.chat, limit: 3)])
        ],
        run: run))
    let agents = simulate(try scenario([chat], [desk(.constant(12))], run: run))
    for measure in [Measure.answered, .abandoned, .asa, .waited, .queueLengthMax, .queueLength] {
      let (one, other) = (slots.contact(measure) ?? 0, agents.contact(measure) ?? 1)
      #expect(abs(one - other) <= 1e-4 * max(1, other), "\(measure)")
    }
  }

  @Test func `who leaves takes no new chat and ends those that are open`() throws {
    // One of two agents leaves at 1800: the next to end a chat. It ends the other one too, in overtime.
    let type = try chats(at: [1000, 1001, 1200, 1201, 2100], talk: 1000)
    let summary = simulate(
      try scenario([type], [chatDesk(.perInterval([2, 1]), limit: 2)], length: 3600))
    // The first chat ends at 2000; its agent leaves at 2200 with the third. The other agent takes the last at 2100.
    #expect(summary.contact(.answered, "chats") == 5)
    #expect(summary.contact(.asa, "chats") == 0)
    #expect(isNear(summary.group(.overtime), 400 / 3600.0))
  }

  @Test func `agents on shifts end their chats after the shift`() throws {
    let shift = Shift(count: 1, start: ClockTime(secondOfDay: 0), length: 1000)
    let summary = simulate(
      try scenario([chats(at: [800, 900, 950], talk: 500)], [chatDesk(.shifts([shift]), limit: 2)]))
    // The third finds no room until the shift is over.
    #expect(summary.contact(.answered, "chats") == 2)
    #expect(summary.contact(.waitingAtEnd, "chats") == 1)
    #expect(isNear(summary.group(.overtime), 400 / 3600.0))
  }

  @Test func `who left in silence occupies an agent until the timeout`() throws {
    // The second gives up at 60 and is found at 100; the third waits until 100 + 30.
    func summary(_ share: Double) throws -> Summary {
      simulate(
        try scenario(
          [chats(at: [0, 10, 90], talk: 100, patience: 50, silent: .init(share: share, timeout: 30))],
          [chatDesk(.constant(1), limit: 1)]))
    }
    let silent = try summary(1)
    #expect(silent.contact(.abandoned, "chats") == 1)
    #expect(silent.contact(.abandonedSilent, "chats") == 1)
    #expect(silent.contact(.waitMax, "chats") == 40)
    #expect(isNear(silent.group(.occupancy), 230 / 3600.0))
    #expect(silent.contact(.aht, "chats") == 100)
    let heard = try summary(0)
    #expect(heard.contact(.abandonedSilent, "chats") == 0)
    #expect(heard.contact(.waitMax, "chats") == 10)
  }

  @Test func `calls that nobody hears hang up occupy an agent too`() throws {
    var type = try calls(at: [0, 10, 90], talk: 100, patience: 50)
    type.silent = SilentAbandonment(share: 1, timeout: 30)
    let summary = simulate(try scenario([type], [desk(.constant(1))]))
    #expect(summary.contact(.waitMax) == 40)
    #expect(summary.group(.answered) == 2)
    #expect(isNear(summary.group(.occupancy), 230 / 3600.0))
  }

  @Test func `at a cut, open chats count as far as they came`() throws {
    let summary = simulate(
      try scenario(
        [chats(at: [3000, 3300], talk: 900)], [chatDesk(.constant(1), limit: 2, slowdown: [1, 2])], atEnd: .cut))
    #expect(isNear(summary.group(.occupancy), 600 / 3600.0))
    #expect(isNear(summary.group(.slotOccupancy), 900 / 7200.0))
    // If nothing changed the first would end at 3300 + 1200, the second at 3300 + 1800.
    #expect(isNear(summary.contact(.aht, "chats"), (1500 + 1800) / 2))
  }
}
