import Measures
import Randomness
import Scenarios
import Testing

@Suite struct WarningsTests {
  @Test func `a scenario with room to spare has no warnings`() throws {
    #expect(try warnings().isEmpty)
  }

  @Test func `load above staff is named with the interval and the arithmetic`() throws {
    #expect(
      try warnings { $0.contacts[0].arrivals = Arrivals(.counts([50, 150, 50], per: 1800, shape: .step)) } == [
        "contacts.support.arrivals: offered load is above staff at 08:30: 25 agents of work (150 contacts × 300 s in 30m) "
          + "for 20 agents; not all can be answered"
      ])
  }

  @Test func `the load is that of the agents who are done first`() throws {
    // 150 contacts of 300 s are 25 agents of work; a group that needs 200 s at speed 1.25 makes 13.3 of them.
    #expect(
      try warnings {
        $0.contacts[0].arrivals = Arrivals(.counts([50, 150, 50], per: 1800, shape: .step))
        $0.agents[0].skills[0].handle = .init(talk: try .constant(200))
        $0.agents[0].skills[0].speed = 1.25
      }.isEmpty)
    #expect(
      try warnings {
        $0.contacts[0].arrivals = Arrivals(.counts([30, 90, 30], per: 1800, shape: .step))
        $0.agents[0].skills[0].handle = .init(talk: try .constant(500))
      } == [
        "contacts.support.arrivals: offered load is above staff at 08:30: 25 agents of work (90 contacts × 500 s in 30m) "
          + "for 20 agents; not all can be answered"
      ])
  }

  @Test func `short breaks leave fewer agents for the load`() throws {
    // 108 contacts of 300 s are 18 agents of work for the 17 of 20 who are not on a break.
    #expect(
      try warnings {
        $0.contacts[0].arrivals = Arrivals(.counts([50, 108, 50], per: 1800, shape: .step))
        $0.agents[0].shortBreaks = ShortBreaks(every: try .exponential(mean: 3060), length: try .constant(540))
      } == [
        "contacts.support.arrivals: offered load is above staff at 08:30: 18 agents of work (108 contacts × 300 s in 30m) "
          + "for 17 agents; not all can be answered"
      ])
  }

  @Test func `aging decides nothing where waits are compared first`() throws {
    #expect(
      try warnings {
        $0.routing = Routing(contact: [.level, .wait, .priority], aging: 60)
        $0.contacts[0].aging = 30
      } == [
        "routing.aging: has no effect, as 'routing.contact' compares waits before priorities; put priority before wait",
        "contacts.support.aging: has no effect, as 'routing.contact' compares waits before priorities; put priority "
          + "before wait",
      ])
  }

  @Test func `aging decides nothing where no agent has a choice that it could change`() throws {
    let fact = "has no effect, as no agent chooses between contacts that differ in priority or aging"
    #expect(try warnings { $0.contacts[0].aging = 30 } == ["contacts.support.aging: \(fact)"])
    #expect(try warnings { $0.routing.aging = 30 } == ["routing.aging: \(fact)"])
    #expect(
      try warnings { $0.routing = Routing(contact: [.level, .wait], aging: 60) } == [
        "routing.aging: has no effect, as 'routing.contact' does not compare priorities; add priority to it"
      ])
    func two(_ change: (inout ScenarioDraft) -> Void) throws -> [String] {
      try warnings { draft in
        var sales = draft.contacts[0]
        sales.name = "sales"
        sales.arrivals = Arrivals(.rate(perSecond: 0.001))
        draft.contacts.append(sales)
        draft.agents[0].skills.append(Skill("sales"))
        draft.routing.aging = 60
        change(&draft)
      }
    }
    #expect(try two { _ in } == ["routing.aging: \(fact)"])
    #expect(try two { $0.contacts[1].priority = 1 }.isEmpty)
    #expect(try two { $0.contacts[1].aging = 30 }.isEmpty)
    #expect(
      try two {
        $0.contacts[1].priority = 1
        $0.agents[0].skills[1].level = 2
      } == ["routing.aging: \(fact)"])
  }

  @Test func `breaks of everybody at one instant, and a number that is rounded to nobody, are named`() throws {
    #expect(
      try warnings {
        $0.agents[0].shortBreaks = ShortBreaks(every: try .constant(5400), length: try .constant(300))
      } == [
        "agents.desk.short_breaks.every: is always 1h30m, so that all who come on duty together are due for a break at one "
          + "instant; write for example {exponential: {mean: 1h30m}}"
      ])
    #expect(
      try warnings {
        $0.contacts[0].arrivals = Arrivals(.counts([0.2, 0.1, 0.1], per: 1800, shape: .step), isFixed: true)
      } == [
        "contacts.support.arrivals.fixed: the 0.4 contacts of the horizon are rounded to 0, so that none ever comes; leave it "
          + "out, or let more come"
      ])
  }

  @Test func `patience that ends before an abandonment counts is named`() throws {
    func found(_ definition: ServiceLevelDefinition, patience: Double) throws -> [String] {
      try warnings {
        $0.contacts[0].goal = Goal(answer: 0.8, within: 20, definition: definition)
        $0.contacts[0].patience = try .exponential(mean: 120).capped(at: patience)
      }
    }
    #expect(
      try found(.lessShort, patience: 4) == [
        "contacts.support.goal.short_abandon: nobody's patience is longer than 4s, so all who abandon are short ones, which "
          + "'answer' does not count as missed; lower it, or promise 'abandon' or 'answered' as well"
      ])
    #expect(try found(.lessShort, patience: 6).isEmpty)
    #expect(try found(.ofOffered, patience: 4).isEmpty)
  }

  @Test func `a type that is called voicemail is not taken for a message`() throws {
    let found = try warnings { draft in
      var voicemail = draft.contacts[0]
      voicemail.name = "voicemail"
      voicemail.arrivals = Arrivals(.rate(perSecond: 0.001))
      draft.contacts.append(voicemail)
      draft.agents[0].skills.append(Skill("voicemail"))
      draft.contacts[0].queueTimeout = QueueTimeout(after: 60)
    }
    #expect(
      found == [
        "contacts.support.queue_timeout.to: is the type or step that is called 'voicemail' here, and not a message that nobody "
          + "works on; for messages give that another name"
      ])
  }

  @Test func `load above staff with endless patience grows a queue without bound`() throws {
    let found = try warnings {
      $0.contacts[0].arrivals = Arrivals(.rate(perSecond: 0.1))
      $0.contacts[0].patience = .never
    }
    // And that 30 agents of work meet an empty center.
    #expect(found.count == 3)
    #expect(
      found.dropFirst().first
        == "contacts.support.patience: patience is endless and the queue has no limit, so nobody ever gives up; "
        + "real customers do")
    #expect(
      found.last?.hasSuffix(
        "in 3 of 3 intervals, most at 08:00: 30 agents of work (180 contacts × 300 s in 30m) for 20 agents; with endless "
          + "patience and no queue limit the queue grows without bound as long as that lasts") == true)
  }

  @Test func `a queue limit makes endless patience harmless`() throws {
    #expect(
      try warnings {
        $0.contacts[0].patience = .never
        $0.contacts[0].queueLimit = 10
      }.isEmpty)
  }

  @Test func `messages that nobody works on are named, and goals that do not count them`() throws {
    let voicemail =
      "contacts.support.queue_timeout.to: nobody works on the messages; to have them worked, name a contact type, such as one "
      + "with 'channel: outbound'"
    #expect(try warnings { $0.contacts[0].queueTimeout = QueueTimeout(after: 60) } == [voicemail])
    for goal in [Goal(answer: 0.8), Goal(answered: 0.9, abandon: 0.05)] {
      #expect(
        try warnings {
          $0.contacts[0].queueTimeout = QueueTimeout(after: 60)
          $0.contacts[0].goal = goal
        } == [voicemail])
    }
    for goal in [Goal(abandon: 0.05), Goal(asa: 30), Goal(answer: 0.8, definition: .ofAnswered)] {
      #expect(
        try warnings {
          $0.contacts[0].queueTimeout = QueueTimeout(after: 60)
          $0.contacts[0].goal = goal
        }.last
          == "contacts.support.goal: no part of it counts contacts that time out, so it may be met by sending everybody away; "
          + "promise 'answered' as well")
    }
  }

  @Test func `contacts that come while it is closed are counted`() throws {
    #expect(
      try warnings {
        $0.contacts[0].arrivals = Arrivals(.counts([50, 20, 30], per: 1800, shape: .step))
        $0.agents[0].staffing = .perInterval([20, 0, 20])
        $0.agents[0].closed = [false, true, false]
      } == [
        "contacts.support.arrivals: about 20 of 100 contacts come while everybody with the skill 'support' is closed, at 08:30, "
          + "and are turned away: they count as blocked"
      ])
  }

  @Test func `who is turned away is not among the offered that the staff must serve`() throws {
    let found = try warnings {
      $0.contacts[0].arrivals = Arrivals(.counts([30, 300, 30], per: 1800, shape: .step))
      $0.agents[0].staffing = .perInterval([20, 0, 20])
      $0.agents[0].closed = [false, true, false]
      $0.contacts[0].goal = Goal(answer: 0.8, within: 20, abandon: 0.05)
    }
    #expect(!found.contains { $0.contains("out of reach") }, "\(found)")
  }

  @Test func `a part of a goal that can never be what is missed is idle`() throws {
    #expect(
      try warnings {
        $0.contacts[0].goal = Goal(answer: 0.8, within: 20, furtherAnswers: [.init(share: 0.7, within: 60)])
      } == [
        "contacts.support.goal.answers.1: 70 % within 1m asks for less than 80 % within 20s, so it changes nothing"
      ])
    #expect(
      try warnings { $0.contacts[0].goal = Goal(waitPercentiles: [.waitP50: 60, .waitP90: 30]) } == [
        "contacts.support.goal.wait_p50: is no shorter than 'wait_p90', which keeps it as well, so it changes nothing"
      ])
    #expect(
      try warnings {
        $0.contacts[0].patience = try .uniform(min: 10, max: 40)
        $0.contacts[0].goal = Goal(waitPercentiles: [.waitP50: 10, .waitP90: 40])
      } == [
        "contacts.support.goal.wait_p90: nobody waits longer than 40s, the longest patience, so this cannot be missed, "
          + "however many abandon; promise 'answered' or 'abandon' as well"
      ])
  }

  @Test func `a goal that the staff cannot reach is said to be out of reach`() throws {
    let found = try warnings {
      $0.contacts[0].arrivals = Arrivals(.rate(perSecond: 0.1))
      $0.contacts[0].goal = Goal(answer: 0.8, abandon: 0.05)
    }
    #expect(
      found.last
        == "contacts.support.goal.answer: the staff can serve at most about 66.7 % of the offered over the horizon: "
        + "the goal of 80 % is out of reach")
  }

  @Test func `contacts without anyone to answer are named`() throws {
    #expect(
      try warnings { $0.agents[0].staffing = .perInterval([0, 0, 20]) } == [
        "contacts.support.arrivals: contacts come, but nobody with the skill 'support' is there in 2 of 3 intervals, "
          + "first at 08:00"
      ])
  }

  @Test func `a type that every group takes late cannot be answered sooner`() throws {
    let late = [Skill("support", after: 60)]
    #expect(
      try warnings {
        $0.agents[0].skills = late
        $0.contacts[0].goal = Goal(answer: 0.8)
      } == [
        "contacts.support.goal.within: every skill for 'support' opens after a wait, the first one after 1m, so nobody is "
          + "answered within 20s: the goal cannot be met"
      ])
    #expect(
      try warnings { $0.agents[0].skills = late } == [
        "contacts.support: every skill for 'support' opens after a wait, the first one after 1m, even while agents are "
          + "idle; give one of them no 'after'"
      ])
  }

  @Test func `a reserve as large as the group is never met`() throws {
    #expect(
      try warnings { $0.agents[0].skills = [Skill("support", reserve: 20)] } == [
        "agents.desk.skills.support.reserve: 20 agents are to stay idle, but at most 20 are there: the skill is never used"
      ])
  }

  @Test func `a steady state that starts empty needs a warm-up`() throws {
    #expect(
      try warnings { $0.horizon.atEnd = .continue } == [
        "horizon.at_end: the center goes on at the end but starts empty, so the first intervals look too good; add a "
          + "'warmup'"
      ])
  }

  @Test func `types that share agents are looked at together`() throws {
    #expect(
      try warnings {
        var second = $0.contacts[0]
        second.name = "sales"
        $0.contacts = [$0.contacts[0], second].map { type in
          var type = type
          type.arrivals = Arrivals(.rate(perSecond: 0.05))
          return type
        }
        $0.agents[0].skills.append(Skill("sales"))
        $0.horizon.warmup = 3600
      } == [
        "agents: offered load of 'support', 'sales' together is above staff in 3 of 3 intervals, most at 08:00: 30 agents "
          + "of work for 20 agents"
      ])
  }

  @Test func `one replication has no interval`() throws {
    #expect(
      try warnings { $0.run.replications = 1 } == [
        "run.replications: one replication gives no confidence interval; 100 is a good start"
      ])
  }

  @Test func `people on a break are not there`() throws {
    let shift = Shift(
      count: 20, start: ClockTime(secondOfDay: 8 * 3600), length: 5400,
      breaks: [Shift.Break(.offset(1800), length: 900)])
    let group = AgentGroup(name: "desk", staffing: .shifts([shift]), skills: [Skill("support")])
    let horizon = Horizon(start: ClockTime(secondOfDay: 8 * 3600), length: 5400)
    #expect(group.scheduled(by: horizon) == [20, 10, 20])
  }

  @Test func `counts per hour fall evenly into half hours`() {
    let horizon = Horizon(length: 7200)
    let arrivals = Arrivals(.counts([60, 100], per: 3600, shape: .step), scale: 2)
    #expect(arrivals.expectedCounts(by: horizon) == [60, 60, 100, 100])
  }

  /// The warnings of a quiet center of 20 agents, open from 08:00 for three half hours, after a change.
  private func warnings(_ change: (inout ScenarioDraft) throws -> Void = { _ in }) throws -> [String] {
    let contact = ContactType(
      name: "support", arrivals: Arrivals(.rate(perSecond: 0.03)),
      handle: ContactType.Handle(talk: try .exponential(mean: 300)), patience: try .exponential(mean: 120))
    var draft = ScenarioDraft(
      name: "quiet", horizon: Horizon(start: ClockTime(secondOfDay: 8 * 3600), length: 5400), contacts: [contact],
      agents: [AgentGroup(name: "desk", staffing: .constant(20), skills: [Skill("support")])])
    try change(&draft)
    return try Scenario(checking: draft).warnings.map { "\($0.path.joined(separator: ".")): \($0.message)" }
  }
}
