import Planning
import ScenarioFiles
import Scenarios
import Testing

/// A cause that is named is one: the examples are planned again without it. Only the plan with the cause is asked for
/// reasons; of the other only the hours count.
@Suite struct DifferenceCauseTests {
  private static let folder = "\(#filePath)".split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" }

  /// An example, or as many of its first intervals as a cause takes to show: a plan takes time by their square.
  private static func example(
    _ name: String, first intervals: Int? = nil, _ change: (inout ScenarioDraft) -> Void = { _ in }
  ) throws -> Scenario {
    try ScenarioFile.read(path: "\(folder)/Scenarios/\(name).yaml").scenario.changing { draft in
      change(&draft)
      if let intervals { draft.end(after: intervals) }
    }
  }

  /// Why the simulation asks for other hours than Erlang A.
  private static func explained(_ scenario: Scenario) throws -> MethodDifference {
    let plan = try Planner(threads: 2).plan(scenario)
    return try #require(plan.differences.first { $0.to == .simulation })
  }

  /// How many hours more the simulation asks for than Erlang A.
  private static func hours(_ scenario: Scenario) throws -> Double {
    let plan = try Planner(threads: 2, explains: false).plan(scenario)
    #expect(plan.differences.isEmpty)
    func hours(_ method: PlanMethod) throws -> Double {
      try #require(plan.outcomes.first { $0.method == method }?.hours)
    }
    return try hours(.simulation) - hours(.erlangA)
  }

  /// Goals out of reach have no causes, and the desk's lines block more than a plan keeps unless it is told to.
  private static func technicalDesk(
    seed: UInt64 = 1, _ change: (inout ScenarioDraft) -> Void = { _ in }
  ) throws -> Scenario {
    try example("technical-desk", first: 8) { draft in
      draft.run.seed = seed
      draft.contacts[0].goal.blocked = 0.2
      draft.contacts[1].goal.blocked = 0.2
      change(&draft)
    }
  }

  /// Each level keeps to its own calls.
  private static func takeApart(_ desk: inout ScenarioDraft) {
    desk.agents[0].skills.removeAll { $0.contact == "incident" }
    desk.agents[1].skills.removeAll { $0.contact == "how_to" }
  }

  @Test func `without groups that speak two languages most of what pooling adds is gone`() throws {
    let found = try Self.explained(Self.example("multilingual-desk", first: 5))
    #expect(found.reason?.cause == .pooling)
    #expect(found.opposites == nil)
    #expect(abs(found.hours) >= 2)
    let left = try Self.hours(
      Self.example("multilingual-desk", first: 5) { draft in
        draft.agents.removeAll { ["turkish_german", "turkish_english"].contains($0.name) }
      })
    #expect(abs(left) < abs(found.hours) / 2, "\(found.hours) with it, \(left) without")
  }

  /// A few hours are known no better than the days allow, so they are added up over several studies.
  @Test func `without levels that help each other most of what pooling saves is gone`() throws {
    var (hours, left) = (0.0, 0.0)
    for seed in 1...3 as ClosedRange<UInt64> {
      let found = try Self.explained(Self.technicalDesk(seed: seed))
      #expect(found.reason?.cause == .pooling)
      #expect(found.opposites == nil)
      hours += found.hours
      left += try Self.hours(Self.technicalDesk(seed: seed, Self.takeApart))
    }
    #expect(abs(hours) >= 2)
    #expect(abs(left) < abs(hours) / 2, "\(hours) with it, \(left) without")
  }

  /// With the other group, pooling would make up for what absence takes.
  @Test func `when all come most of what absence adds is gone`() throws {
    func fullTime(absence: Double?) throws -> Scenario {
      try Self.example("shifts-and-absence") { draft in
        draft.agents.removeAll { $0.name == "part_time" }
        if let absence { draft.agents[0].absence = absence }
      }
    }
    let found = try Self.explained(fullTime(absence: nil))
    #expect(found.reason?.cause == .absence)
    #expect(found.opposites == nil)
    #expect(abs(found.hours) >= 2)
    let left = try Self.hours(fullTime(absence: 0))
    #expect(abs(left) < abs(found.hours) / 2, "\(found.hours) with it, \(left) without")
  }

  /// People who are absent are made up for by groups that help each other: neither alone is the reason, the two are.
  @Test func `two opposite causes that are taken out together take the difference along`() throws {
    func desk(absence: Double, _ change: (inout ScenarioDraft) -> Void = { _ in }) throws -> Scenario {
      try Self.technicalDesk { draft in
        for group in draft.agents.indices { draft.agents[group].absence = absence }
        change(&draft)
      }
    }
    let found = try Self.explained(desk(absence: 0.1))
    #expect(found.reason == nil)
    let opposites = try #require(found.opposites)
    #expect(opposites.along.cause == .absence)
    #expect(opposites.against.cause == .pooling)
    #expect(opposites.along.hours > found.hours)
    #expect(opposites.against.hours < 0)
    #expect(opposites.along.hours + opposites.against.hours + opposites.hoursWithout == found.hours)

    let present = try Self.hours(desk(absence: 0))
    let apart = try Self.hours(desk(absence: 0.1, Self.takeApart))
    let both = try Self.hours(desk(absence: 0, Self.takeApart))
    #expect(present < 0, "without absence")
    #expect(apart > found.hours, "without pooling")
    #expect(abs(both) < found.hours / 3, "\(found.hours) with both, \(both) without")
  }

  /// People who differ a lot are the reason; that absence and pooling all but cancel is said beside it. People who are
  /// there all day, as nobody is planned outside shifts, and days that are alike, as they would hide it.
  @Test func `opposite causes that stand behind a reason are named with it`() throws {
    func service(_ change: (inout ScenarioDraft) -> Void = { _ in }) throws -> Scenario {
      try Self.example("shifts-and-absence", first: 10) { draft in
        for type in draft.contacts.indices {
          draft.contacts[type].arrivals.busyness = 0
          draft.contacts[type].arrivals.intervalNoise = nil
        }
        draft.agents[0].staffing = .constant(16)
        draft.agents[1].staffing = .constant(6)
        for group in draft.agents.indices {
          draft.agents[group].absence = 0.1
          draft.agents[group].speedSpread = 0.25
        }
        change(&draft)
      }
    }
    func present(_ draft: inout ScenarioDraft) {
      for group in draft.agents.indices { draft.agents[group].absence = 0 }
    }
    func apart(_ draft: inout ScenarioDraft) { draft.agents[0].skills = [Skill("returns")] }

    let found = try Self.explained(service())
    #expect(found.reason?.cause == .agentSpeeds)
    let opposites = try #require(found.opposites)
    #expect(opposites.along.cause == .pooling)
    #expect(opposites.against.cause == .absence)
    #expect(opposites.along.hours + opposites.against.hours + opposites.hoursWithout == found.hours)

    // What each adds on its own is far more than what the two add together.
    let absence = found.hours - (try Self.hours(service(present)))
    let pooling = found.hours - (try Self.hours(service(apart)))
    let together =
      found.hours
      - (try Self.hours(
        service { draft in
          present(&draft)
          apart(&draft)
        }))
    #expect(absence > 2 * abs(found.hours))
    #expect(pooling < -2 * abs(found.hours))
    #expect(abs(together) < min(absence, -pooling) / 2, "\(absence) and \(pooling), together \(together)")
  }
}

extension ScenarioDraft {
  /// Leaves all intervals out but the first.
  fileprivate mutating func end(after intervals: Int) {
    horizon.length = Double(intervals) * horizon.interval
    for type in contacts.indices {
      guard case .counts(let counts, let length, let shape) = contacts[type].arrivals.pattern else { continue }
      contacts[type].arrivals.pattern = .counts(
        Array(counts.prefix(Int(horizon.length / length))), per: length, shape: shape)
    }
    for group in agents.indices {
      guard case .perInterval(let counts) = agents[group].staffing else { continue }
      agents[group].staffing = .perInterval(Array(counts.prefix(intervals)))
    }
  }
}
