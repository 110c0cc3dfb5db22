import Randomness
import Scenarios
import Testing

/// A center that begins empty where it should be busy, or after too short a warm-up.
@Suite struct StartWarningsTests {
  /// The warnings about a center from 08:00 on, at 34 erlangs on 40 agents unless told otherwise.
  private func warnings(
    rate: Double = 408, handle: Double = 300, patience: Double? = 180, staff: Int = 40, warmup: Double = 0,
    _ change: (inout ScenarioDraft) -> Void = { _ in }
  ) throws -> [String] {
    let contact = ContactType(
      name: "support", arrivals: Arrivals(.rate(perSecond: rate / 3600)),
      handle: .init(talk: try .exponential(mean: handle)),
      patience: try patience.map { try .exponential(mean: $0) } ?? .never, queueLimit: 1000)
    var draft = ScenarioDraft(
      name: "start",
      horizon: Horizon(start: ClockTime(secondOfDay: 8 * 3600), length: 7200, interval: 1800, warmup: warmup),
      contacts: [contact],
      agents: [AgentGroup(name: "desk", staffing: .constant(staff), skills: [Skill("support")])])
    change(&draft)
    return try Scenario(checking: draft).warnings.map { "\($0.path.joined(separator: ".")): \($0.message)" }
  }

  @Test func `a day that begins empty at 34 erlangs looks too good at first`() throws {
    // (1 − e⁻⁶)/6 of 34.
    #expect(
      try warnings() == [
        "horizon: the day begins empty: the first interval brings work for 34 agents, but 5.7 of them do not feel it yet, so "
          + "it looks too good; add a 'warmup' of at least 15m unless nobody is there before 08:00"
      ])
  }

  @Test func `a small beginning is as it is when a center opens`() throws {
    #expect(try warnings(rate: 120).isEmpty)
    // Ten seconds of handling are felt at once, whatever the load.
    #expect(try warnings(rate: 12_240, handle: 10).isEmpty)
    // What begins quiet may become busy.
    #expect(
      try warnings { $0.contacts[0].arrivals = Arrivals(.counts([20, 204, 204, 204], per: 1800, shape: .step)) }.isEmpty
    )
  }

  @Test func `long contacts matter sooner, and all types count together`() throws {
    #expect(try warnings(rate: 20, handle: 1800, staff: 20).count == 1)
    #expect(try warnings(rate: 60, handle: 300).isEmpty)
    let several = try warnings(rate: 60, handle: 300, staff: 80) { draft in
      for name in ["b", "c", "d"] {
        var other = draft.contacts[0]
        other.name = name
        draft.contacts.append(other)
        draft.agents[0].skills.append(Skill(name))
      }
    }
    #expect(
      several.count == 1
        && several[0].contains("the first interval brings work for 20 agents"))
  }

  @Test func `work that may lie is not felt at once anyway`() throws {
    #expect(
      try warnings(patience: nil) { draft in
        draft.contacts[0].channel = .email
        draft.contacts[0].queueLimit = nil
      }.isEmpty)
  }

  @Test func `a center that goes on at the end but begins empty is told once`() throws {
    let found = try warnings { $0.horizon.atEnd = .continue }
    #expect(found.count == 1 && found[0].hasPrefix("horizon.at_end: the center goes on at the end but starts empty"))
  }

  @Test func `a warm-up shorter than the queue's memory is too short`() throws {
    // 34 of 40 busy: 34/40 ÷ (408/h × (1 − √0.85)²) is 1231 s, so people hang up and calls end before.
    #expect(
      try warnings(warmup: 240) == [
        "horizon.warmup: 4m is shorter than the 5m or so in which the queue of 'support' forgets that it began empty; make "
          + "it several times as long"
      ])
    #expect(try warnings(warmup: 300).isEmpty)
  }

  @Test func `without hanging up the queue decides, the longer the closer it is to full load`() throws {
    #expect(try warnings(patience: nil, staff: 60, warmup: 300).isEmpty)
    let busy = try warnings(patience: nil, warmup: 1200)
    #expect(busy.count == 1 && busy[0].contains("20m is shorter than the 21m or so"))
    #expect(try warnings(patience: nil, warmup: 1260).isEmpty)
    // 34 of 35.
    #expect(try warnings(patience: nil, staff: 35, warmup: 7200).count == 1)
  }

  @Test func `chats fade in the time of a chat`() throws {
    let found = try warnings(rate: 100, handle: 990, staff: 20, warmup: 900) { draft in
      draft.contacts[0].channel = .chat
      draft.agents[0].concurrency = [Concurrency(.chat, limit: 2)]
    }
    #expect(found.count == 1 && found[0].contains("15m is shorter than the 17m or so"))
  }
}
