import Measures
import Randomness
import Scenarios
import Simulation
import Statistics
import TestSupport
import Testing

/// Queues that send contacts elsewhere.
@Suite struct QueueTimeoutTests {
  /// Calls of 100 s for one agent, whose queue keeps them for so long.
  private func calls(
    at times: [Double], after: Double, to target: String = QueueTimeout.voicemail, patience: Double? = nil,
    goal: Goal = Goal()
  ) throws -> ContactType {
    var type = try SimulationTests.calls(at: times, talk: 100, patience: patience, goal: goal)
    type.queueTimeout = QueueTimeout(after: after, to: target)
    return type
  }

  // MARK: - Voicemail

  @Test func `who has waited too long leaves the queue and counts as timed out alone`() throws {
    let goal = Goal(answer: 0.8, within: 20, definition: .ofOffered, answered: 0.5)
    let summary = simulate(try scenario([calls(at: [0, 10, 20], after: 30, goal: goal)], [desk(.constant(1))]))
    #expect(summary.contact(.offered) == 3)
    #expect(summary.contact(.answered) == 1)
    #expect(summary.contact(.timedOut) == 2)
    #expect(isNear(summary.contact(.timedOutRate), 2 / 3.0))
    #expect(summary.contact(.abandoned) == 0)
    #expect(summary.contact(.abandonRate) == 0)
    #expect(isNear(summary.contact(.serviceLevel), 1 / 3.0))
    #expect(isNear(summary.contact(.answerRate), 1 / 3.0))
    #expect(summary.contact(.asa) == 0)
    #expect(isNear(summary.contact(.waitMean), 20))
    #expect(isNear(summary.contact(.queueLength), 60 / 3600.0))
    // Their turns would have come at 100.
    #expect(isNear(summary.contact(.virtualWait), (0 + 90 + 80) / 3.0))
  }

  @Test func `an agent who comes free at that very instant takes the contact`() throws {
    let summary = simulate(try scenario([calls(at: [0, 70], after: 30)], [desk(.constant(1))]))
    #expect(summary.contact(.answered) == 2)
    #expect(summary.contact(.timedOut) == 0)
    #expect(summary.contact(.waitMax) == 30)
  }

  @Test func `who comes at that very instant finds it still waiting`() throws {
    var type = try calls(at: [0, 10, 40], after: 30)
    type.queueLimit = 1
    #expect(simulate(try scenario([type], [desk(.constant(1))])).contact(.blocked) == 1)
  }

  @Test(arguments: [(20.0, 1.0), (30, 0), (40, 0)])
  func `who would hang up at that very instant is sent away by the queue`(patience: Double, abandoned: Double) throws {
    let summary = simulate(
      try scenario([calls(at: [0, 10], after: 30, patience: patience)], [desk(.constant(1))]))
    #expect(summary.contact(.abandoned) == abandoned)
    #expect(summary.contact(.timedOut) == 1 - abandoned)
  }

  @Test func `nobody waits where the queue keeps nobody`() throws {
    let summary = simulate(try scenario([calls(at: [0, 10, 100], after: 0)], [desk(.constant(1))]))
    #expect(summary.contact(.timedOut) == 1)
    #expect(summary.contact(.answered) == 2)
    #expect(summary.contact(.asa) == 0)
  }

  @Test func `who left a message does not redial, and its issue is lost`() throws {
    var type = try calls(at: [0, 10], after: 30)
    type.redial = Redial(afterAbandon: 1, delay: try .constant(600))
    let summary = simulate(try scenario([type], [desk(.constant(1))]))
    #expect(summary.contact(.redials) == 0)
    #expect(summary.contact(.lost) == 1)
    #expect(summary.contact(.resolved) == 1)
  }

  @Test func `who accepted a callback stays`() throws {
    for hold in Callback.Hold.allCases {
      var type = try calls(at: [0, 10, 20], after: 30)
      type.callback = Callback(offer: .queue(1), accept: 1, hold: hold)
      let summary = simulate(try scenario([type], [desk(.constant(1))]))
      // The second finds nobody on the line and is not asked.
      #expect(summary.contact(.timedOut) == 1)
      #expect(summary.contact(.callbacksReached) == 1)
    }
  }

  @Test func `nobody leaves in silence who is sent away`() throws {
    var type = try calls(at: [0, 10], after: 30, patience: 60)
    type.channel = .chat
    type.silent = SilentAbandonment(share: 1, timeout: 20)
    let summary = simulate(try scenario([type], [desk(.constant(1))]))
    #expect(summary.contact(.timedOut) == 1)
    #expect(summary.contact(.abandonedSilent) == 0)
    #expect(summary.group(.occupancy) == 100 / 3600.0)
  }

  @Test func `deferred work times out, too, also after the horizon`() throws {
    var type = try calls(at: [0, 10], after: 4000)
    type.channel = .email
    let summary = simulate(try scenario([type], [desk(.perInterval([1, 0]))]))
    #expect(summary.contact(.answered) == 2)
    type.handle.talk = try .constant(3000)
    let late = simulate(try scenario([type], [desk(.perInterval([1, 0]))]))
    #expect(late.contact(.timedOut) == 1)
    #expect(late.contact(.waitingAtEnd) == 0)
  }

  // MARK: - Another queue

  private func second(_ name: String, talk: Double = 50) throws -> ContactType {
    try SimulationTests.calls(name, at: [], talk: talk)
  }

  @Test func `a contact goes on in another queue as by a transfer`() throws {
    let summary = simulate(
      try scenario(
        [calls(at: [0, 10, 20], after: 30, to: "back"), second("back")],
        [desk(.constant(1)), desk(.constant(1), Skill("back"), name: "second")]))
    #expect(summary.contact(.timedOut) == 2)
    #expect(summary.contact(.offered, "back") == 2)
    #expect(summary.contact(.entered, "back") == 0)
    #expect(summary.contact(.transfersIn, "back") == 2)
    #expect(summary.contact(.transfers) == 0)
    // They come at 40 and 50; the second one is taken at 90.
    #expect(summary.contact(.asa, "back") == 20)
    #expect(isNear(summary.contact(.timeToHuman), (0 + 30 + 70) / 3.0))
    #expect(summary.contact(.fcr) == 1)
    #expect(summary.contact(.contactsPerIssue) == 1)
  }

  @Test func `queues that name each other send a contact in no circle`() throws {
    var other = try second("back")
    other.queueTimeout = QueueTimeout(after: 40, to: "calls")
    let summary = simulate(
      try scenario(
        [calls(at: [0], after: 30, to: "back"), other],
        [desk(.perInterval([0, 1])), desk(.constant(0), Skill("back"), name: "second")]))
    // 30 s in the first queue, 40 s in the second, and then in the first one until an agent comes.
    #expect(summary.contact(.timedOut) == 1)
    #expect(summary.contact(.timedOut, "back") == 1)
    #expect(summary.contact(.offered) == 2)
    #expect(summary.contact(.answered) == 1)
    #expect(summary.contact(.waitMax) == 1730)
    #expect(summary.contact(.timeToHuman) == 1800)
  }

  @Test func `who redials may time out again`() throws {
    var other = try SimulationTests.calls("back", at: [], talk: 50, patience: 10, redial: nil)
    other.redial = Redial(afterAbandon: 1, delay: try .constant(100), attempts: 1)
    let summary = simulate(
      try scenario(
        [calls(at: [0], after: 30, to: "back"), other],
        [desk(.constant(0)), desk(.constant(0), Skill("back"), name: "second")]))
    // It calls again as what it was.
    #expect(summary.contact(.timedOut) == 2)
    #expect(summary.contact(.redials) == 1)
    #expect(summary.contact(.abandoned, "back") == 2)
  }

  @Test func `a line is held on, and given back where the channel changes`() throws {
    var messages = try second("back")
    messages.channel = .outbound
    let lines = [LinePool(name: "trunk", capacity: 2, contacts: ["calls"])]
    func blocked(_ other: ContactType) throws -> Double? {
      simulate(
        try scenario(
          [calls(at: [0, 10, 60], after: 30, to: "back"), other],
          [desk(.constant(1)), desk(.perInterval([0, 1]), Skill("back"), name: "second")], lines: lines)
      ).contact(.blocked)
    }
    #expect(try blocked(second("back")) == 1)
    #expect(try blocked(messages) == 0)
  }

  @Test func `an agent who stays with a contact stays until another queue's agent answers`() throws {
    var experts = try second("experts", talk: 200)
    experts.queueTimeout = QueueTimeout(after: 40, to: "back")
    let first = try SimulationTests.calls(
      at: [0], talk: 100, outcome: Outcome(transfer: Transfer(to: "experts", probability: 1, isWarm: true)))
    let summary = simulate(
      try scenario(
        [first, experts, second("back")],
        [
          desk(.constant(1)), desk(.constant(0), Skill("experts"), name: "second"),
          desk(.constant(1), Skill("back"), name: "third"),
        ]))
    #expect(isNear(summary.contact(.aht), 140))
    #expect(summary.contact(.answered, "back") == 1)
    #expect(summary.contact(.timeToResolution) == 190)
  }

  // MARK: - A step

  private func step(contain: Double = 0, _ change: (inout Step) -> Void = { _ in }) throws -> Step {
    var step = Step(name: "menu", duration: try .constant(15), contain: contain)
    change(&step)
    return step
  }

  private func through(_ step: Step, journey: [String] = [], at times: [Double] = [0, 10]) throws -> Summary {
    var type = try calls(at: times, after: 30, to: "menu")
    type.journey = journey
    return simulate(try scenario([type], [desk(.constant(1))], steps: [step]))
  }

  @Test func `a step that contains a contact ends it`() throws {
    let summary = try through(step(contain: 1))
    #expect(summary.contact(.timedOut) == 1)
    #expect(summary.contact(.contained) == 1)
    #expect(summary.contact(.offered) == 2)
    #expect(summary.contact(.resolved) == 2)
    #expect(summary.step(.entered) == 1)
    #expect(summary.contact(.timeToResolution) == (100.0 + 45) / 2)
  }

  @Test func `who is not contained waits in its own queue, where the timeout acts no more`() throws {
    let summary = try through(step())
    // It comes to the step at 40, back at 55, and is answered at 100.
    #expect(summary.contact(.timedOut) == 1)
    #expect(summary.contact(.offered) == 3)
    #expect(summary.contact(.answered) == 2)
    #expect(summary.contact(.waitMax) == 45)
    #expect(summary.contact(.timeToHuman) == 45)
    #expect(summary.contact(.transfersIn) == 1)
    #expect(summary.contact(.entered) == 2)
  }

  @Test func `a step that it has passed on its way is passed once more, with other chances`() throws {
    let summary = try through(step(contain: 0.5), journey: ["menu"], at: Array(repeating: 0, count: 400))
    let (first, second) = (summary.step(.entered) ?? 0, summary.contact(.timedOut) ?? 0)
    #expect(second > 100 && first == 400 + second)
    // With the same chances it would let through again whom it let through before.
    let contained = try #require(summary.step(.contained))
    #expect(ZTest.standard.accepts(contained, expected: first / 2, standardError: first.squareRoot() / 2))
  }

  @Test func `a step that is closed or full is gone past`() throws {
    let closed = try through(step { $0.open = [.init(from: ClockTime(secondOfDay: 1800), length: 600)] })
    #expect(closed.step(.foundClosed) == 1)
    #expect(closed.contact(.answered) == 2)
    #expect(closed.contact(.waitMax) == 60)
    let full = try through(
      step {
        $0.capacity = 1
        $0.whenFull = .skip
      }, at: [0, 10, 11])
    #expect(full.step(.foundFull) == 1)
    #expect(full.contact(.answered) == 3)
    let busy = try through(
      step {
        $0.capacity = 1
        $0.whenFull = .busy
      }, at: [0, 10, 11])
    #expect(busy.contact(.blocked) == 1)
    #expect(busy.contact(.lost) == 1)
  }

  // MARK: - Theory

  /// 60 contacts an hour of five minutes, five agents, an exponential patience of ten minutes, voicemail after two minutes.
  /// By M/M/5+G with a patience that is cut there: 54.37 % of the offered are answered within 20 s, after 22.75 s on average;
  /// 6.152 % hang up, and 13.007 % leave a message.
  @Test func `voicemail after a while is as M-M-n+G says`() throws {
    var type = ContactType(
      name: "calls", arrivals: Arrivals(.rate(perSecond: 1.0 / 60)), handle: .init(talk: try .exponential(mean: 300)),
      patience: try .exponential(mean: 600), goal: Goal(answer: 0.8, within: 20, definition: .ofOffered))
    type.queueTimeout = QueueTimeout(after: 120)
    let summary = simulate(
      try scenario(
        [type], [desk(.constant(5))], length: 72_000, interval: 3600, warmup: 7200, atEnd: .continue,
        run: RunSettings(replications: 400)))
    for (measure, truth) in [
      (Measure.serviceLevel, 0.543659), (.asa, 22.7521), (.abandonRate, 0.0615224), (.timedOutRate, 0.1300659),
    ] {
      let estimate = try #require(summary.contacts[0].values[measure])
      let error = try #require(estimate.halfWidth) / 1.96
      #expect(
        ZTest.standard.accepts(estimate.mean, expected: truth, standardError: error), "\(measure): \(estimate.mean)")
    }
  }

  // MARK: - Conservation

  @Test func `everybody is counted once in each queue, and comes from somewhere`() throws {
    for seed in 0..<60 {
      let features: RandomCenter.Features =
        seed % 2 == 0 ? [.timeouts] : .all.union(.timeouts)
      var random = RandomCenter(seed: 7000 + seed, features)
      let scenario = try random.scenario()
      for contact in simulate(scenario).contacts {
        func sum(_ measures: Measure...) -> Double { measures.reduce(0) { $0 + (contact.values[$1]?.mean ?? 0) } }
        let comment: Comment = "seed \(seed), \(contact.type.name)"
        // What has no end is in no queue.
        if contact.type.isUnlimited { continue }
        #expect(
          sum(.offered) == sum(.answered, .abandoned, .balked, .timedOut, .waitingAtEnd, .callbacksFailed), comment)
        guard scenario.usesJourneys else {
          #expect(sum(.entered) == sum(.offered, .blocked), comment)
          continue
        }
        #expect(
          sum(.entered, .transfersIn, .inStepsAtStart)
            == sum(.contained, .hungUp, .blocked, .offered, .inStepsAtEnd), comment)
      }
    }
  }
}
