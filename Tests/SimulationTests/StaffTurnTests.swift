import Measures
import Randomness
import Scenarios
import Simulation
import Testing

/// Who is due to leave takes nobody more; then others come, and only then waiting contacts are taken.
@Suite struct StaffTurnTests {
  enum Kind: CaseIterable {
    case byNumber, byShift, beforeBreak
  }

  /// A type whose contacts are all there from the beginning.
  private func work(_ count: Int, talk: Double, _ channel: Channel) throws -> ContactType {
    var type = try calls(at: channel == .voice ? Array(repeating: 0, count: count) : [], talk: talk)
    guard channel != .voice else { return type }
    type.channel = channel
    type.arrivals = Arrivals(.rate(perSecond: 0), backlog: .contacts(count))
    return type
  }

  private func staffing(_ kind: Kind, _ count: Int) -> Staffing {
    let start = ClockTime(secondOfDay: 0)
    return switch kind {
    case .byNumber: .perInterval([count, count, 0])
    case .byShift: .shifts([Shift(count: count, start: start, length: 3600)])
    case .beforeBreak:
      .shifts([Shift(count: count, start: start, length: 5400, breaks: [.init(.offset(3600), length: 1800)])])
    }
  }

  @Test(arguments: Kind.allCases, [Channel.voice, .email, .social])
  func `work of a length that fits is done when the shift ends, and nothing more is begun`(
    kind: Kind, channel: Channel
  ) throws {
    for (count, talk) in [(1, 300.0), (1, 900), (2, 600), (3, 1800), (10, 600), (7, 1200)] {
      for atEnd in [Horizon.AtEnd.drain, .cut] {
        let summary = simulate(
          try scenario(
            [work(200, talk: talk, channel)], [desk(staffing(kind, count))], length: 5400, atEnd: atEnd))
        let done = Double(count) * 3600 / talk
        #expect(summary.contact(.answered) == done)
        #expect(summary.contact(.waitingAtEnd) == 200 - done)
        #expect(summary.group(.overtime) == 0)
        #expect(isNear(summary.group(.occupancy), 1))
      }
    }
  }

  @Test func `ten agents do 120 e-mails of ten minutes in two hours, without overtime`() throws {
    let summary = simulate(
      try scenario(
        [work(200, talk: 600, .email)], [desk(.perInterval([10, 10, 0]))], length: 3 * 3600, interval: 3600))
    #expect(summary.contact(.answered) == 120)
    #expect(summary.group(.overtime) == 0)
  }

  @Test(arguments: Channel.allCases)
  func `an agent who is there, away and there again answers after 5, 15 and 20 minutes`(channel: Channel) throws {
    var type = try calls(at: [0, 0, 0], talk: 300)
    type.channel = channel
    let staff = [0, 1, 0] + Array(repeating: 1, count: 9)
    let shifts = [(300.0, 300.0), (900, 2700)].map {
      Shift(count: 1, start: ClockTime(secondOfDay: Int($0.0)), length: $0.1)
    }
    for staffing in [Staffing.perInterval(staff), .shifts(shifts)] {
      for atEnd in [Horizon.AtEnd.drain, .cut, .continue] {
        let summary = simulate(try scenario([type], [desk(staffing)], interval: 300, atEnd: atEnd))
        #expect(summary.contact(.asa) == 800)
        #expect(summary.contact(.waitMax) == 1200)
        #expect(summary.group(.overtime) == 0)
      }
    }
  }

  @Test(arguments: [Skill("calls"), Skill("calls", level: 2), Skill("calls", after: 60), Skill("calls", speed: 0.5)])
  func `who relieves a colleague at this instant takes who waits`(skill: Skill) throws {
    // Both calls come at 0; the first agent is done at 1800, as the shift ends, when the second comes.
    let talk = skill.after > 0 ? 1740 : 1800 * skill.speed
    let groups = [
      desk(.perInterval([1, 0]), skill, name: "early"), desk(.perInterval([0, 1]), skill, name: "late"),
    ]
    for order in [groups, groups.reversed()] {
      let summary = simulate(try scenario([calls(at: [0, 0], talk: talk)], order))
      #expect(summary.contact(.waitMax) == 1800)
      #expect(summary.group(.answered, "early") == 1)
      #expect(summary.group(.answered, "late") == 1)
      #expect(summary.group(.overtime, "early") == 0)
    }
  }

  @Test func `agents with several chats end them at the end of the shift and take no others`() throws {
    for limit in 1...4 {
      var type = try calls(at: Array(repeating: 0, count: 20), talk: 600)
      type.channel = .chat
      var group = desk(.perInterval([1, 0]))
      group.concurrency = [Concurrency(.chat, limit: limit)]
      let summary = simulate(try scenario([type], [group]))
      #expect(summary.contact(.answered) == Double(3 * limit))
      #expect(summary.group(.overtime) == 0)
    }
  }

  @Test func `who is due to leave takes no chat beside those that are open`() throws {
    for staffing in [
      Staffing.perInterval([1, 0]), .shifts([Shift(count: 1, start: ClockTime(secondOfDay: 0), length: 1800)]),
    ] {
      var type = try calls(at: [1700, 1900], talk: 600)
      type.channel = .chat
      var group = desk(staffing)
      group.concurrency = [Concurrency(.chat, limit: 3)]
      let summary = simulate(try scenario([type], [group]))
      #expect(summary.contact(.answered) == 1)
      #expect(summary.contact(.waitingAtEnd) == 1)
      #expect(isNear(summary.group(.overtime), 500 / 3600.0))
    }
  }

  @Test func `who is due to leave is not interrupted`() throws {
    for staffing in [
      Staffing.perInterval([1, 0]), .shifts([Shift(count: 1, start: ClockTime(secondOfDay: 0), length: 1800)]),
    ] {
      var mails = try calls("mails", at: [1700], talk: 600)
      (mails.channel, mails.isInterruptible) = (.email, true)
      let summary = simulate(
        try scenario([calls(at: [1900], talk: 10), mails], [desk(staffing, Skill("calls"), Skill("mails"))]))
      #expect(summary.contact(.answered) == 0)
      #expect(summary.contact(.interruptions, "mails") == 0)
    }
  }

  @Test func `of those with chats the one nearest to the end leaves`() throws {
    // Two open with the first agent from 1600 and 1650 on, one with the second from 1610 on: the second leaves.
    var type = try calls(at: [1600, 1610, 1650, 1900], talk: 600)
    type.channel = .chat
    var group = desk(.perInterval([2, 1]))
    group.concurrency = [Concurrency(.chat, limit: 3)]
    let summary = simulate(try scenario([type], [group]))
    #expect(summary.contact(.asa) == 0)
    #expect(isNear(summary.group(.overtime), 410 / 3600.0))
  }

  @Test(arguments: [true, false])
  func `who is passed on warmly at this instant meets those who come, not those who leave`(comes: Bool) throws {
    let summary = simulate(
      try scenario(
        [
          calls(
            at: [1200], talk: 600, outcome: Outcome(transfer: Transfer(to: "experts", probability: 1, isWarm: true))),
          calls("experts", at: [], talk: 100),
        ],
        [desk(.constant(1)), desk(.perInterval(comes ? [0, 1] : [1, 0]), Skill("experts"), name: "second")]))
    #expect(summary.contact(.answered, "experts") == (comes ? 1 : 0))
    #expect(summary.contact(.waited, "experts") == (comes ? 0 : 1))
  }

  @Test(arguments: [true, false])
  func `when all come at once a waiting contact goes to the best level`(isReversed: Bool) throws {
    let groups = [
      desk(.perInterval([0, 1]), Skill("calls", level: 2), name: "helpers"),
      desk(.perInterval([0, 1]), Skill("calls"), name: "experts"),
    ]
    for (count, helped) in [(1, 0.0), (2, 1)] {
      let summary = simulate(
        try scenario(
          [calls(at: Array(repeating: 100, count: count), talk: 10)], isReversed ? groups.reversed() : groups))
      #expect(summary.group(.answered, "experts") == 1)
      #expect(summary.group(.answered, "helpers") == helped)
    }
  }

  @Test func `the longest line of an interval begins with who is left when its agents have come`() throws {
    for (there, left) in [(3, 7.0), (10, 0), (12, 0), (0, 10)] {
      let summary = simulate(
        try scenario([calls(at: Array(repeating: 100, count: 10), talk: 10_000)], [desk(.perInterval([0, there]))]))
      #expect(summary.contact(.queueLengthMax, interval: 0) == 10)
      #expect(summary.contact(.queueLengthMax, interval: 1) == left)
    }
    // Who is taken by an agent who becomes free just then is not counted either; who comes just then is.
    let summary = simulate(try scenario([calls(at: [0, 100, 1800], talk: 1800)], [desk(.constant(1))]))
    #expect(summary.contact(.queueLengthMax, interval: 1) == 1)
  }
}
