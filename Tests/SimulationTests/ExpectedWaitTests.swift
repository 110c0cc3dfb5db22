import Measures
import Randomness
import Scenarios
import Simulation
import Testing

/// Callbacks that are offered by the wait to be expected.
@Suite struct ExpectedWaitTests {
  private func calls(
    _ name: String = "calls", at times: [Double], talk: Distribution? = nil, priority: Int = 0,
    channel: Channel = .voice,
    _ offer: Callback.Offer? = nil
  ) throws -> ContactType {
    ContactType(
      name: name, arrivals: Arrivals(.times(times)), handle: .init(talk: try talk ?? .constant(100)),
      priority: priority, channel: channel, callback: offer.map { Callback(offer: $0, accept: 0) })
  }

  /// (n + 1) · 200 s ÷ 8 agents is 100 s or more from n = 3 on.
  @Test func `with one type and so many agents it is a length of the queue`() throws {
    func run(_ offer: Callback.Offer) throws -> Summary {
      let type = ContactType(
        name: "calls", arrivals: Arrivals(.rate(perSecond: 0.045)), handle: .init(talk: try .exponential(mean: 200)),
        patience: try .exponential(mean: 300), callback: Callback(offer: offer, accept: 0.5, hold: .idle))
      return simulate(try scenario([type], [desk(.constant(8))], run: RunSettings(replications: 10)))
    }
    let (time, length) = (try run(.expectedWait(100)), try run(.queue(3)))
    #expect(time.contacts.map(\.values) == length.contacts.map(\.values))
    #expect(time.contacts.map(\.intervals) == length.contacts.map(\.intervals))
    #expect(time.agents == length.agents)
    #expect((time.contact(.callbacksOffered) ?? 0) > 10)
    #expect(try run(.expectedWait(101)).contact(.callbacksOffered) != length.contact(.callbacksOffered))
  }

  @Test func `it goes by the handle time of the interval and by who is on duty`() throws {
    // 50, 100 and 150 s for the third to fifth call; from 1800 on handle times are 400 s, and the third waits 200 s.
    let talk = try Distribution.byInterval([.constant(100), .constant(400)])
    let times = [0.0, 0, 1, 2, 3, 1800, 1800, 1801]
    let both = try calls(at: times, talk: talk, .expectedWait(120))
    let offered = simulate(try scenario([both], [desk(.constant(2))]))
    #expect(offered.contact(.callbacksOffered, interval: 0) == 1)
    #expect(offered.contact(.callbacksOffered, interval: 1) == 1)
    // With four more agents there are 400 ÷ 6 s to wait, and nobody does.
    let more = simulate(try scenario([both], [desk(.perInterval([2, 6]))]))
    #expect(more.contact(.callbacksOffered) == 1)
    let nobody = simulate(try scenario([try calls(at: [0], .expectedWait(86_400))], [desk(.constant(0))]))
    #expect(nobody.contact(.callbacksOffered) == 1)
  }

  @Test func `who is served first or alike is ahead, and fast agents are more than one`() throws {
    func offered(_ wait: Double, speed: Double = 1) throws -> Double? {
      let types = [
        try calls(at: [0, 45], priority: 1, .expectedWait(wait)), try calls("vip", at: [10]),
        try calls("same", at: [20], priority: 1), try calls("late", at: [30], priority: 2),
        try calls("mails", at: [40], priority: 0, channel: .email), try calls("others", at: [5, 6]),
      ]
      let names = ["calls", "vip", "same", "late", "mails"]
      let group = AgentGroup(
        name: "desk", staffing: .constant(1), skills: names.map { Skill($0, speed: $0 == "calls" ? speed : 1) })
      let other = desk(.constant(1), Skill("others"), name: "second")
      return simulate(try scenario(types, [group, other])).contact(.callbacksOffered)
    }
    // At 45 one of high priority and one alike wait before it: 3 · 100 s.
    #expect(try offered(300) == 1)
    #expect(try offered(301) == 0)
    #expect(try offered(150, speed: 2) == 1)
    #expect(try offered(151, speed: 2) == 0)
  }
}
