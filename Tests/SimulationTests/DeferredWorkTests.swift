import Measures
import Randomness
import Scenarios
import Simulation
import Statistics
import Testing

/// Messages and work of the center's own: they may lie, and they may be laid aside.
@Suite struct DeferredWorkTests {
  private func mails(
    _ name: String = "mails", at times: [Double] = [], talk: Double, backlog: Backlog? = nil, interrupt: Bool = false,
    channel: Channel = .email
  ) throws -> ContactType {
    ContactType(
      name: name,
      arrivals: times.isEmpty
        ? Arrivals(.rate(perSecond: 0), backlog: backlog) : Arrivals(.times(times), backlog: backlog),
      handle: .init(talk: try .constant(talk)), channel: channel, isInterruptible: interrupt)
  }

  @Test func `a backlog lies over a closed night and meets the morning`() throws {
    // Five messages of 600 s: three are begun until closing at 1800, the others from 3600 on; one comes in the night and is
    // last.
    let summary = simulate(
      try scenario(
        [mails(at: [2000], talk: 600, backlog: .contacts(5))],
        [desk(.perInterval([1, 0, 1]), Skill("mails"))], length: 5400))
    #expect(summary.contact(.entered, "mails") == 6)
    #expect(summary.contact(.answered, "mails") == 6)
    #expect(summary.contact(.abandoned, "mails") == 0)
    let waits = [0.0, 600, 1200, 3600, 4200, 2800]
    let mean = waits.reduce(0, +) / 6
    #expect(isNear(summary.contact(.asa, "mails"), mean))
    #expect(summary.contact(.waitMax, "mails") == 4200)
    #expect(summary.contact(.queueLengthMax, "mails", interval: 1) == 3)
    #expect(summary.contact(.answeredPerHour, "mails") == 4)
  }

  @Test func `after the horizon nobody works off what may lie, but calls are answered`() throws {
    let types = try [mails(at: [0, 0, 0], talk: 1500), calls(at: [3500], talk: 100)]
    let summary = simulate(try scenario(types, [desk(.constant(1), Skill("calls"), Skill("mails"))]))
    // Begun at 0, 1500 and 3000; the call follows in overtime.
    #expect(summary.contact(.waitingAtEnd, "mails") == 0)
    #expect(summary.contact(.asa) == 1000)
    let more = simulate(
      try scenario(
        [mails(at: [0, 0, 0, 0], talk: 1500), types[1]], [desk(.constant(1), Skill("calls"), Skill("mails"))]))
    #expect(more.contact(.waitingAtEnd, "mails") == 1)
    #expect(more.contact(.answered) == 1)
    #expect(more.group(.overtime) == 1000 / 3600.0)
  }

  @Test func `what is not late yet at the end counts neither way`() throws {
    // Begun at 0 and at 1795; then nobody is there. The third is late at the end, the fourth is not.
    var type = try mails(at: [0, 10, 2000, 3000], talk: 1795)
    type.goal = Goal(answer: 0.3, within: 1000)
    let summary = simulate(try scenario([type], [desk(.perInterval([1, 0]), Skill("mails"))]))
    #expect(summary.contact(.waitingAtEnd, "mails") == 2)
    #expect(isNear(summary.contact(.serviceLevel, "mails"), 1 / 3.0))
    #expect(summary.contact(.serviceLevelMet, "mails") == 1)
    type.channel = .voice
    type.priority = 0
    let calls = simulate(try scenario([type], [desk(.perInterval([1, 0]), Skill("mails"))]))
    #expect(isNear(calls.contact(.serviceLevel, "mails"), 1 / 4.0))
  }

  @Test func `calls come before messages, messages before work of the center's own`() throws {
    let types = try [
      mails("campaign", at: [1], talk: 100, channel: .outbound), mails(at: [2], talk: 100),
      calls(at: [0, 3], talk: 100),
    ]
    let summary = simulate(
      try scenario(types, [desk(.constant(1), Skill("campaign"), Skill("mails"), Skill("calls"))]))
    #expect(summary.contact(.waitMax) == 97)
    #expect(summary.contact(.asa, "mails") == 198)
    #expect(summary.contact(.asa, "campaign") == 299)
  }

  @Test func `a call interrupts, and the work goes on where it stopped`() throws {
    let types = try [mails(at: [0, 10], talk: 300, interrupt: true), calls(at: [100], talk: 50)]
    let summary = simulate(try scenario(types, [desk(.constant(1), Skill("calls"), Skill("mails"))]))
    #expect(summary.contact(.asa) == 0)
    // The first is back before the second: 100 s, then 200 s from 150 on.
    #expect(isNear(summary.contact(.asa, "mails"), 340 / 2))
    #expect(summary.contact(.interruptions, "mails") == 1)
    #expect(summary.contact(.interruptedTime, "mails") == 50)
    #expect(isNear(summary.contact(.aht, "mails"), 300))
    #expect(summary.contact(.answered, "mails") == 2)
    #expect(summary.group(.answered) == 3)
    #expect(isNear(summary.group(.occupancy), 650 / 3600.0))
  }

  @Test func `what was begun last is laid aside first, and only if nobody is idle`() throws {
    let types = try [mails(at: [0, 10], talk: 300, interrupt: true), calls(at: [20, 21, 22], talk: 50)]
    let summary = simulate(try scenario(types, [desk(.constant(2), Skill("calls"), Skill("mails"))]))
    // The third call finds two calls in hand, and waits; the two interrupted are taken up at 70 and 72, no 71 + 50 − …
    #expect(summary.contact(.interruptions, "mails") == 2)
    #expect(summary.contact(.waitMax) == 48)
    let idle = simulate(try scenario(types, [desk(.constant(5), Skill("calls"), Skill("mails"))]))
    #expect(idle.contact(.interruptions, "mails") == 0)
  }

  @Test func `a skill that opens later interrupts when it opens`() throws {
    let types = try [mails(at: [0], talk: 300, interrupt: true), calls(at: [10], talk: 50)]
    let summary = simulate(
      try scenario(types, [desk(.constant(1), Skill("calls", after: 60), Skill("mails"))]))
    #expect(summary.contact(.asa) == 60)
    #expect(summary.contact(.interruptions, "mails") == 1)
  }

  /// M/M/1 and M/D/1 with preemption and resumption: the upper class does not see the lower one; the lower one waits
  /// R ÷ ((1 − ρ₁)(1 − ρ)) until it is first taken, is interrupted at the upper class's rate while in hand, and then lies
  /// for a busy period of the upper class. Source: L. Kleinrock, Queueing Systems II, 1976, §3.6.
  @Test(arguments: [true, false])
  func `preemption with resumption gives the closed form`(isExponential: Bool) throws {
    let (rate1, mean1, rate2, mean2) = (10 / 3600.0, 120.0, 8 / 3600.0, 150.0)
    let work = isExponential ? try Distribution.exponential(mean: mean2) : try .constant(mean2)
    let voice = ContactType(
      name: "calls", arrivals: Arrivals(.rate(perSecond: rate1)), handle: .init(talk: try .exponential(mean: mean1)))
    let mail = ContactType(
      name: "mails", arrivals: Arrivals(.rate(perSecond: rate2)), handle: .init(talk: work), channel: .email,
      isInterruptible: true)
    let summary = Simulator(threads: 2).run(
      try scenario(
        [voice, mail], [desk(.constant(1), Skill("calls"), Skill("mails"))], length: 400 * 3600, interval: 40 * 3600,
        warmup: 20 * 3600, atEnd: .continue, run: RunSettings(replications: 200, confidence: 0.9999)))
    let (load1, load) = (rate1 * mean1, rate1 * mean1 + rate2 * mean2)
    let residual = rate1 * mean1 * mean1 + rate2 * mean2 * mean2 * (isExponential ? 1 : 0.5)
    func expect(_ measure: Measure, of type: Int, _ value: Double) throws {
      let estimate = try #require(summary.contacts[type].values[measure])
      guard let halfWidth = estimate.halfWidth else {
        // What never varies has no interval.
        #expect(isNear(estimate.mean, value), "\(measure) \(estimate), expected \(value)")
        return
      }
      #expect(abs(estimate.mean - value) <= halfWidth, "\(measure) \(estimate), expected \(value)")
      #expect(halfWidth < 0.05 * value)
    }
    try expect(.asa, of: 0, load1 / (1 / mean1 - rate1))
    try expect(.asa, of: 1, residual / ((1 - load1) * (1 - load)))
    try expect(.aht, of: 1, mean2)
    try expect(.interruptions, of: 1, rate2 * 400 * 3600 * rate1 * mean2)
    try expect(.interruptedTime, of: 1, mean1 / (1 - load1))
    let occupancy = try #require(summary.agents[0].values[.occupancy])
    #expect(abs(occupancy.mean - load) <= occupancy.halfWidth ?? 0)
  }

  @Test func `unlimited work fills every gap that its reserve leaves, and its waits mean nothing`() throws {
    let types = try [mails("list", talk: 600, backlog: .unlimited, channel: .outbound), calls(at: [100], talk: 300)]
    let summary = simulate(
      try scenario(types, [desk(.constant(3), Skill("calls"), Skill("list", reserve: 1))]))
    // One agent stays idle for calls, but for 300 s: two do six each, begun from 0 to 3000.
    #expect(summary.contact(.answered, "list") == 12)
    #expect(summary.contact(.answeredPerHour, "list") == 12)
    #expect(summary.contact(.entered, "list") == 12)
    #expect(summary.contact(.waitingAtEnd, "list") == 0)
    #expect(summary.contact(.asa) == 0)
    #expect(summary.contact(.aht, "list") == 600)
    for measure in [
      Measure.asa, .waitMean, .serviceLevel, .waited, .waitP90, .queueLength, .queueLengthMax, .abandonRate,
    ] {
      #expect(summary.contact(measure, "list") == nil, "\(measure)")
    }
    #expect(summary.all(.asa) == 0)
    #expect(summary.all(.serviceLevel) == 1)
    #expect(summary.all(.answered) == 13)
  }

  @Test func `what lies at the start moves nobody else's chance`() throws {
    let mail = ContactType(
      name: "calls", arrivals: Arrivals(.rate(perSecond: 0.01)), handle: .init(talk: try .exponential(mean: 100)),
      channel: .email)
    var fuller = mail
    fuller.arrivals.backlog = .contacts(50)
    let run = RunSettings(replications: 5)
    let plain = simulate(try scenario([mail], [desk(.constant(1000))], run: run))
    let full = simulate(try scenario([fuller], [desk(.constant(1000))], run: run))
    for index in [1] {
      #expect(plain.contact(.entered, interval: index) == full.contact(.entered, interval: index))
      #expect(plain.contact(.aht, interval: index) == full.contact(.aht, interval: index))
    }
    #expect((full.contact(.entered) ?? 0) - (plain.contact(.entered) ?? 0) == 50)
  }
}
