import Measures
import Planning
import Queueing
import Randomness
import Scenarios
import Testing

/// What the formulas ask of a group, against what is known of one queue.
@Suite struct FormulaRequirementTests {
  private typealias Definition = ServiceLevelDefinition

  private static let hour = Horizon(length: 3600)

  private static func type(
    _ name: String = "support", perHour rate: Double, handle: Double, patience: Double? = nil, _ goal: Goal = Goal()
  ) throws -> ContactType {
    ContactType(
      name: name, arrivals: Arrivals(.rate(perSecond: rate / 3600)),
      handle: .init(talk: try .exponential(mean: handle)),
      patience: try patience.map { try .exponential(mean: $0) } ?? .never, goal: goal)
  }

  private static func desk(_ skills: String..., occupancy: Double? = nil) -> AgentGroup {
    AgentGroup(
      name: "desk", staffing: .constant(5), skills: (skills.isEmpty ? ["support"] : skills).map { Skill($0) },
      maxOccupancy: occupancy)
  }

  private static func requirements(
    _ contacts: [ContactType], _ agents: [AgentGroup] = [desk()], _ horizon: Horizon = hour
  ) throws -> [FormulaRequirement] {
    let draft = ScenarioDraft(name: "test", horizon: horizon, contacts: contacts, agents: agents)
    return FormulaRequirement.all(of: try Scenario(checking: draft))
  }

  private static func first(
    _ contacts: ContactType..., by agents: AgentGroup = desk()
  ) throws -> FormulaRequirement.Interval {
    try #require(try requirements(contacts, [agents]).first?.intervals.first)
  }

  // Cases of the reference files erlang_c_required_agents and erlang_a_required_agents.
  @Test(arguments: [(10.0, 180.0, 2), (30, 180, 4), (30, 360, 6), (60, 180, 5), (60, 360, 9)])
  func `one type on one group is Erlang C`(rate: Double, handle: Double, agents: Int) throws {
    let interval = try Self.first(Self.type(perHour: rate, handle: handle, Goal(answer: 0.8)))
    #expect(interval.erlangC == agents)
    #expect(interval.erlangA == agents, "endless patience is Erlang C")
    #expect(abs(interval.offeredLoad - rate * handle / 3600) < 1e-12)
  }

  @Test func `a group's own handle time counts in place of the type's, at its speed`() throws {
    let type = try Self.type(perHour: 60, handle: 30, Goal(answer: 0.8))
    var group = Self.desk()
    group.skills[0] = Skill("support", speed: 2, handle: .init(talk: try .exponential(mean: 720)))
    let interval = try Self.first(type, by: group)
    #expect(abs(interval.offeredLoad - 6) < 1e-12)
    #expect(interval.erlangC == 9)
    // Groups that differ in it are no pool: each has half of the contacts, 3 and ¼ agents of work.
    var other = Self.desk()
    other.name = "other"
    let both = try Self.requirements([type], [group, other])
    #expect(both.map { $0.intervals[0].offeredLoad } == [3, 0.25])
  }

  @Test func `who is on a short break is no server`() throws {
    let type = try Self.type(perHour: 60, handle: 360, Goal(answer: 0.8))
    var group = Self.desk()
    group.shortBreaks = ShortBreaks(every: try .constant(2700), length: try .constant(300))
    let interval = try Self.first(type, by: group)
    // 9 of 10 are there.
    #expect((interval.erlangC, interval.erlangA) == (10, 10))
    #expect(abs(interval.offeredLoad - 6) < 1e-12)
    let plain = try #require(try Self.requirements([type]).first?.intervals.first?.transient)
    #expect(interval.transient == (plain * 10 + 8) / 9)
  }

  @Test func `patience makes it Erlang A, by the definition of the goal`() throws {
    func agents(_ goal: Goal) throws -> Int? {
      try Self.first(Self.type(perHour: 60, handle: 300, patience: 120, goal)).erlangA
    }
    #expect(try agents(Goal(answer: 0.8, definition: .ofOffered)) == 7)
    #expect(try agents(Goal(answer: 0.8, definition: .ignoreAbandons)) == 7)
    #expect(try agents(Goal(answer: 0.8, definition: .ofAnswered)) == 6)
    #expect(try agents(Goal(abandon: 0.05)) == 8)
    #expect(try agents(Goal(abandon: 0.01)) == 10)
    #expect(try agents(Goal(answer: 0.8, definition: .ofOffered, abandon: 0.01)) == 10)
  }

  @Test func `types in one group are one stream of average contacts`() throws {
    let goal = Goal(answer: 0.8, definition: .ofOffered)
    let alone = try Self.first(Self.type(perHour: 60, handle: 300, patience: 120, goal))
    // Mean handle time 300 s; 1 ÷ 80 s and 1 ÷ 240 s are 1 ÷ 120 s on average.
    let pooled = try Self.first(
      Self.type("one", perHour: 30, handle: 240, patience: 80, goal),
      Self.type("other", perHour: 30, handle: 360, patience: 240, goal), by: Self.desk("one", "other"))
    #expect(pooled.erlangA == alone.erlangA && pooled.erlangC == alone.erlangC)
    #expect(abs(pooled.offeredLoad - alone.offeredLoad) < 1e-12)
    #expect(abs(pooled.laggedLoad - alone.laggedLoad) > 0.01, "each type lags by its own handle time")
    #expect(pooled.transient == nil && alone.transient != nil)
  }

  @Test func `who never leaves counts with a rate of nothing`() throws {
    let goal = Goal(answer: 0.8, definition: .ofOffered)
    let mixed = try Self.first(
      Self.type("one", perHour: 30, handle: 300, patience: 60, goal),
      Self.type("other", perHour: 30, handle: 300, goal), by: Self.desk("one", "other"))
    #expect(mixed.erlangA == 7, "as with a mean patience of 120 s")
  }

  @Test func `the most demanding type decides, and who is promised nothing asks for nothing`() throws {
    func pooled(_ one: Goal, _ other: Goal) throws -> Int? {
      try Self.first(
        Self.type("one", perHour: 30, handle: 300, patience: 120, one),
        Self.type("other", perHour: 30, handle: 300, patience: 120, other), by: Self.desk("one", "other")
      ).erlangA
    }
    #expect(try pooled(Goal(abandon: 0.05), Goal(abandon: 0.01)) == 10)
    #expect(try pooled(Goal(abandon: 0.05), Goal()) == 8)
    #expect(try pooled(Goal(), Goal()) == nil)
  }

  @Test func `an occupancy limit is a promise, too`() throws {
    let type = try Self.type(perHour: 100, handle: 360)
    #expect(try Self.first(type).erlangC == nil)
    // 10 erlangs.
    #expect(try Self.first(type, by: Self.desk(occupancy: 0.8)).erlangC == 13)
    #expect(try Self.first(type, by: Self.desk(occupancy: 0.5)).erlangA == 20)
  }

  @Test func `nobody is needed where nobody comes, and no number is enough for the impossible`() throws {
    let quiet = try Self.first(Self.type(perHour: 0, handle: 300, patience: 60, Goal(answer: 0.8)))
    #expect(quiet.erlangC == 0 && quiet.erlangA == 0 && quiet.transient == 0)
    let wish = try Self.first(Self.type(perHour: 60, handle: 300, patience: 60, Goal(answer: 1)))
    #expect(wish.erlangC.map { $0 > 20 } ?? true)
    #expect(wish.transient.map { $0 <= 150 } ?? true)
  }

  @Test func `a type goes to its best groups by their staff, and evenly where nobody is there`() throws {
    func group(_ name: String, _ staff: [Int], _ skill: Skill) -> AgentGroup {
      AgentGroup(name: name, staffing: .perInterval(staff), skills: [skill])
    }
    let all = try Self.requirements(
      [Self.type(perHour: 60, handle: 300, Goal(answer: 0.8))],
      [
        group("small", [2, 0], Skill("support")), group("large", [6, 0], Skill("support", speed: 0.5)),
        group("reserve", [9, 9], Skill("support", level: 2)),
        group("late", [9, 9], Skill("support", after: 60)),
      ])
    #expect(all.map(\.group) == ["small", "large", "reserve", "late"])
    let loads = all.map { $0.intervals.map(\.offeredLoad) }
    // Five erlangs, and twice the work at half the speed.
    #expect(loads == [[1.25, 2.5], [7.5, 5], [0, 0], [0, 0]])
    #expect(all[2].intervals.map(\.erlangC) == [0, 0])
    #expect(all.allSatisfy { $0.intervals.allSatisfy { $0.transient == nil } })
  }

  @Test func `a type that every group takes late still goes to one`() throws {
    let late = AgentGroup(name: "late", staffing: .constant(3), skills: [Skill("support", after: 60)])
    #expect(try Self.first(Self.type(perHour: 60, handle: 300), by: late).offeredLoad == 5)
  }

  @Test func `counts are scaled, and spread over the intervals`() throws {
    var type = try Self.type(perHour: 0, handle: 360, Goal(answer: 0.8))
    type.arrivals = Arrivals(.counts([30, 60, 10, 0], per: 900, shape: .step), scale: 1.5)
    let loads = try Self.requirements([type])[0].intervals.map(\.offeredLoad)
    #expect(zip(loads, [27.0, 3]).allSatisfy { abs($0 - $1) < 1e-12 })
  }
}
