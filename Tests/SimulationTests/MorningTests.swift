import Measures
import Randomness
import Scenarios
import Simulation
import Testing

/// What lies there in the morning is taken by priority, and the unlimited work last.
@Suite struct MorningTests {
  private func work(_ name: String, _ channel: Channel, _ backlog: Backlog, priority: Int) throws -> ContactType {
    ContactType(
      name: name, arrivals: Arrivals(.rate(perSecond: 0), backlog: backlog),
      handle: .init(talk: try .constant(300)), priority: priority, channel: channel)
  }

  private static let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]

  @Test(arguments: orders, [0.0, 600])
  func `posts before mails before the list, in whatever order they stand in the file`(
    order: [Int], warmup: Double
  ) throws {
    let types = try [
      work("posts", .social, .contacts(5), priority: 5), work("mails", .email, .contacts(10), priority: 10),
      work("list", .outbound, .unlimited, priority: 20),
    ]
    let skills = [Skill("posts"), Skill("mails"), Skill("list", reserve: 2)]
    for skillOrder in Self.orders {
      let group = AgentGroup(name: "desk", staffing: .constant(5), skills: skillOrder.map { skills[$0] })
      let summary = simulate(try scenario(order.map { types[$0] }, [group], interval: 3600, warmup: warmup))
      #expect(summary.contact(.waitMax, "posts") == 0)
      #expect(summary.contact(.waited, "posts") == 0)
      #expect(summary.contact(.asa, "mails") == 450)
      #expect(summary.contact(.waited, "mails") == 1)
      #expect(summary.contact(.queueLengthMax, "mails") == 10)
      #expect(summary.contact(.queueLengthMax, "posts") == 0)
      // Three at a time from 900 on.
      #expect(summary.contact(.answered, "list") == 27)
    }
  }

  @Test(arguments: [1, 2, 5, 20])
  func `no queue limit turns away what lies there, and none of it is asked to wait that can begin`(count: Int) throws {
    var mails = try work("mails", .email, .contacts(20), priority: 10)
    mails.queueLimit = 3
    let summary = simulate(try scenario([mails], [desk(.constant(count), Skill("mails"))], atEnd: .cut))
    #expect(summary.contact(.blocked, "mails") == 0)
    #expect(summary.contact(.offered, "mails") == 20)
    #expect(isNear(summary.contact(.waited, "mails"), 1 - Double(count) / 20))
  }

  @Test func `what lies there is begun before those who come at the same instant`() throws {
    var chats = try calls("chats", at: [0], talk: 100)
    chats.channel = .chat
    let types = try [work("mails", .email, .contacts(1), priority: 1), chats, calls(at: [0], talk: 100)]
    let group = AgentGroup(
      name: "desk", staffing: .constant(1), skills: [Skill("calls"), Skill("chats"), Skill("mails")],
      concurrency: [Concurrency(.chat, limit: 2)])
    let summary = simulate(try scenario(types, [group]))
    // The mail lies there before the first call and the first chat come; these go by the order of the skills.
    #expect(summary.contact(.asa, "mails") == 0)
    #expect(summary.contact(.asa) == 300)
    #expect(summary.contact(.asa, "chats") == 400)
  }

  @Test(arguments: [true, false])
  func `what lies there goes to the best level first`(isReversed: Bool) throws {
    let groups = [
      desk(.constant(1), Skill("mails", level: 2), name: "helpers"),
      desk(.constant(2), Skill("mails"), name: "experts"),
    ]
    let summary = simulate(
      try scenario(
        [work("mails", .email, .contacts(2), priority: 1)], isReversed ? groups.reversed() : groups))
    #expect(summary.group(.answered, "experts") == 2)
    #expect(summary.group(.answered, "helpers") == 0)
  }
}
