import Measures
import Randomness
import Scenarios
import Simulation
import Statistics
import Testing

/// Parts of a goal beside one service level: further answers, the share that is answered at all, percentiles of waits.
@Suite struct GoalPartTests {
  /// Ten contacts at once and one agent who takes ten seconds for each: waits of 0, 10 … 90 s.
  private func row(_ goal: Goal, patience: Double? = nil) throws -> Summary {
    let times = [Double](repeating: 0, count: 10)
    return simulate(try scenario([calls(at: times, talk: 10, patience: patience, goal: goal)], [desk(.constant(1))]))
  }

  @Test func `each answer has its own threshold`() throws {
    let answers: [Goal.Answer] = [60, 90, 0].map { Goal.Answer(share: 0.5, within: $0) }
    let summary = try row(Goal(answer: 0.1, within: 20, furtherAnswers: answers))
    for interval in [nil, 0] {
      #expect(isNear(summary.contact(.serviceLevel, interval: interval), 0.3))
      #expect(isNear(summary.contact(.serviceLevel2, interval: interval), 0.7))
      #expect(isNear(summary.contact(.serviceLevel3, interval: interval), 1))
      #expect(isNear(summary.contact(.serviceLevel4, interval: interval), 0.1))
    }
  }

  @Test(arguments: [(0.7, 1.0), (0.71, 0)])
  func `a day keeps a goal only with every answer`(share: Double, met: Double) throws {
    let summary = try row(Goal(answer: 0.3, within: 20, furtherAnswers: [.init(share: share, within: 60)]))
    #expect(summary.contact(.serviceLevelMet) == met)
  }

  @Test(arguments: [(80.0, 1.0), (79, 0)])
  func `a day keeps a percentile that its waits do not exceed`(limit: Double, met: Double) throws {
    let summary = try row(Goal(waitPercentiles: [.waitP90: limit]))
    #expect(summary.contact(.serviceLevelMet) == met)
  }

  @Test(arguments: [(0.4, 1.0), (0.41, 0)])
  func `who abandons is not answered`(share: Double, met: Double) throws {
    // With a patience of 35 s those with waits of 0 to 30 s are answered.
    let summary = try row(Goal(answered: share), patience: 35)
    #expect(isNear(summary.contact(.answerRate), 0.4))
    #expect(summary.contact(.serviceLevelMet) == met)
  }

  @Test func `all types together have the answers of those that have some`() throws {
    let goal = Goal(answer: 0.5, within: 20, furtherAnswers: [.init(share: 0.9, within: 60)])
    let times = [Double](repeating: 0, count: 10)
    let types = try [
      calls("one", at: times, talk: 10, goal: goal), calls("two", at: [0], talk: 1, goal: Goal(answer: 0.5)),
    ]
    let groups = [desk(.constant(1), Skill("one"), name: "a"), desk(.constant(1), Skill("two"), name: "b")]
    let summary = simulate(try scenario(types, groups))
    #expect(isNear(summary.all(.serviceLevel2), 0.7))
    #expect(summary.contact(.serviceLevel2, "two") == nil)
  }

  /// Whatever the scenario, another threshold counts as the first one would.
  @Test(arguments: 0..<40)
  func `a further answer is the service level of another goal`(seed: Int) throws {
    var random = RandomScenario(seed: seed)
    let plain = try seed.isMultiple(of: 2) ? random.scenario(replications: 3) : random.channelScenario(replications: 3)
    let thresholds = [7.0, 60, 300]
    func scenario(_ goal: (ServiceLevelDefinition) -> Goal) throws -> Scenario {
      try plain.changing { draft in
        for index in draft.contacts.indices where draft.contacts[index].arrivals.backlog != .unlimited {
          draft.contacts[index].goal = goal(draft.contacts[index].goal.definition)
        }
      }
    }
    let all = simulate(
      try scenario { definition in
        Goal(
          answer: 0.5, within: 20, furtherAnswers: thresholds.map { .init(share: 0.5, within: $0) },
          definition: definition)
      })
    for (index, threshold) in thresholds.enumerated() {
      let one = simulate(try scenario { Goal(answer: 0.5, within: threshold, definition: $0) })
      let measure = Measure.serviceLevels[index + 1]
      #expect(all.overall[measure] == one.overall[.serviceLevel])
      for (mine, other) in zip(all.contacts, one.contacts) where !mine.type.isUnlimited {
        #expect(mine.values[measure] == other.values[.serviceLevel])
        #expect(mine.intervals.map { $0[measure] } == other.intervals.map { $0[.serviceLevel] })
      }
    }
  }

  /// The days that keep a percentile are those on which so many of the answered wait no longer.
  @Test(arguments: Measure.percentiles, [5.0, 45, 200])
  func `a percentile is kept on the days on which the share is answered in time`(measure: Measure, limit: Double) throws
  {
    let share = try #require(measure.percentile)
    func days(_ goal: Goal) throws -> Estimate? {
      var type = ContactType(
        name: "calls", arrivals: Arrivals(.rate(perSecond: 0.05)), handle: .init(talk: try .exponential(mean: 180)),
        patience: try .exponential(mean: 200), goal: goal)
      type.arrivals.busyness = 0.3
      let scenario = try scenario([type], [desk(.constant(10))], run: RunSettings(replications: 200))
      return simulate(scenario).contacts[0].values[.serviceLevelMet]
    }
    let percentile = try days(Goal(waitPercentiles: [measure: limit]))
    #expect(percentile == (try days(Goal(answer: share, within: limit, definition: .ofAnswered))))
    #expect(percentile != nil)
  }

  /// Mails come all day and are answered in the first hour only: by the end, none of the later ones is late for an answer
  /// within a day, and all are late for one within half an hour.
  @Test(arguments: [false, true])
  func `the order of answers changes nothing, where work is deferred`(isReversed: Bool) throws {
    let answers: [Goal.Answer] = [.init(share: 0.5, within: 1800), .init(share: 0.5, within: 86_400)]
    let ordered = isReversed ? answers.reversed() : answers
    var type = try calls(
      at: (0..<48).map { Double($0) * 300 }, talk: 10,
      goal: Goal(
        answer: ordered[0].share, within: ordered[0].within, furtherAnswers: Array(ordered.dropFirst()), answered: 0.9))
    type.channel = .email
    let summary = simulate(
      try scenario([type], [desk(.perInterval([1, 0, 0, 0]))], length: 14_400, interval: 3600))
    let contact = summary.contacts[0]
    #expect(contact.intervals.map { $0[.serviceLevelMet]?.mean } == [1, 0, 0, 0])
    // No mail is late by the longer time, so nothing says that one will not be answered.
    #expect(isNear(summary.contact(.answerRate), 1))
    #expect(contact.intervals[3][.answerRate] == nil)
    #expect(contact.leavesUnserved(.interval(3)))
  }
}
