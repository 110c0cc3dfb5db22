import Planning
import Queueing
import Randomness
import Scenarios
import Testing

/// One team written as several groups is one team to the formulas.
@Suite struct AgentPoolTests {
  /// 200 calls an hour of three minutes: ten erlangs, for which Erlang C asks 14 agents at 80 % in 20 s.
  private static func calls(_ name: String = "calls", perHour rate: Double = 200) throws -> ContactType {
    ContactType(
      name: name, arrivals: Arrivals(.rate(perSecond: rate / 3600)),
      handle: .init(talk: try .exponential(mean: 180)), goal: Goal(answer: 0.8, within: 20))
  }

  private static func group(_ name: String, _ staff: Int..., skills: [Skill] = [Skill("calls")]) -> AgentGroup {
    AgentGroup(
      name: name, staffing: staff.count == 1 ? .constant(staff[0]) : .perInterval(staff), skills: skills)
  }

  private static func requirements(
    _ agents: [AgentGroup], _ contacts: [ContactType]? = nil, warmup: Double = 3600
  ) throws -> [FormulaRequirement] {
    let horizon = Horizon(length: 3600, warmup: warmup, atEnd: .continue)
    return FormulaRequirement.all(
      of: try Scenario(
        checking: ScenarioDraft(
          name: "pools", horizon: horizon, contacts: contacts ?? [calls()], agents: agents)))
  }

  private static func erlangC(_ agents: [AgentGroup], _ contacts: [ContactType]? = nil) throws -> [[Int?]] {
    try requirements(agents, contacts).map { $0.intervals.map(\.erlangC) }
  }

  @Test func `twins need what the whole team needs`() throws {
    let twins = try Self.requirements([Self.group("full_time", 8), Self.group("part_time", 6)])
    #expect(twins.map { $0.intervals[0].erlangC } == [8, 6])
    #expect(twins.map { $0.intervals[0].erlangA } == [8, 6])
    let whole = try Self.requirements([Self.group("desk", 14)])
    let chain = try #require(whole[0].intervals[0].transient)
    #expect(twins.compactMap { $0.intervals[0].transient }.reduce(0, +) == chain)
    #expect(abs(twins.reduce(0) { $0 + $1.intervals[0].offeredLoad } - 10) < 1e-12)
  }

  // Shares of 14 in whole people: 9.33 and 4.67; 7, 4.2 and 2.8; 13.86 and .14; four times 3.5.
  @Test(arguments: [
    ([10, 5], [9, 5]), ([5, 3, 2], [7, 4, 3]), ([99, 1], [14, 0]), ([1, 1, 1, 1], [4, 4, 3, 3]), ([0, 0], [7, 7]),
    ([3, 0], [14, 0]),
  ])
  func `the need is divided in whole people by staff`(staff: [Int], need: [Int]) throws {
    let groups = staff.enumerated().map { Self.group("g\($0.offset)", $0.element) }
    #expect(try Self.erlangC(groups).map { $0[0] } == need)
  }

  @Test func `each interval is divided by its own staff`() throws {
    let need = try Self.erlangC([Self.group("early", 10, 0), Self.group("late", 4, 12)])
    #expect(need == [[10, 0], [4, 14]])
  }

  @Test func `the order of skills and the reserve make no difference`() throws {
    let contacts = [try Self.calls(perHour: 120), try Self.calls("mail", perHour: 80)]
    let one = Self.group("one", 7, skills: [Skill("calls"), Skill("mail")])
    let other = Self.group("other", 7, skills: [Skill("mail", reserve: 2), Skill("calls")])
    #expect(try Self.erlangC([one, other], contacts).map { $0[0] } == [7, 7])
  }

  @Test(arguments: [Skill("calls", level: 2), Skill("calls", after: 30)])
  func `a group that only helps is none of the team`(skill: Skill) throws {
    let need = try Self.erlangC([Self.group("one", 7), Self.group("other", 7, skills: [skill])])
    #expect(need.map { $0[0] } == [14, 0])
  }

  @Test func `groups of other speed stay apart, each with its own reserve`() throws {
    let need = try Self.erlangC([Self.group("one", 7), Self.group("slow", 7, skills: [Skill("calls", speed: 0.9)])])
    func alone(_ handle: Double) throws -> Int? {
      ErlangC.fewestAgents(
        try Workload(arrivalRate: 100.0 / 3600, handleTime: handle), try Goals(answer: 0.8, within: 20))
    }
    #expect(need.map { $0[0] } == [try alone(180), try alone(200)])
  }

  @Test func `the strictest limit of a pool counts`() throws {
    var careful = Self.group("careful", 7)
    careful.maxOccupancy = 0.5
    let need = try Self.erlangC([Self.group("one", 7), careful])
    #expect(need.map { $0[0] } == [10, 10])
  }

  @Test func `a pool of twins beside another group is divided among them alone`() throws {
    let contacts = [try Self.calls(), try Self.calls("sales")]
    let sales = Self.group("sales", 20, skills: [Skill("sales")])
    let need = try Self.erlangC([Self.group("one", 8), sales, Self.group("two", 6)], contacts)
    #expect(need.map { $0[0] } == [8, 14, 6])
  }

  @Test func `a planned team of two halves has no difference to explain`() throws {
    let scenario = try Scenario(
      checking: ScenarioDraft(
        name: "twins", horizon: Horizon(length: 3600, warmup: 3600, atEnd: .continue), contacts: [Self.calls()],
        agents: [Self.group("full_time", 8), Self.group("part_time", 6)]))
    let plan = try Planner(threads: 2).plan(scenario, PlanRequest(replications: 200))
    func hours(_ method: PlanMethod) -> Double? { plan.outcomes.first { $0.method == method }?.hours }
    #expect(hours(.erlangC) == 14)
    #expect(hours(.simulation).map { abs($0 - 14) <= 0.5 } == true)
    #expect(plan.differences.allSatisfy { $0.reason == nil })
  }
}
