import Measures
import Planning
import Queueing
import Randomness
import Scenarios
import Simulation
import Statistics
import Testing

/// Agents who hold several chats at a time: formulas and caps count slots.
@Suite struct ChatCapacityTests {
  private static func type(
    _ channel: Channel = .chat, perHour rate: Double = 100, talk: Double = 990
  ) throws -> ContactType {
    var type = ContactType(
      name: channel.rawValue, arrivals: Arrivals(.rate(perSecond: rate / 3600)),
      handle: .init(talk: try .exponential(mean: talk)), goal: Goal(answer: 0.8, within: 20))
    type.channel = channel
    return type
  }

  private static func desk(
    _ staff: Int = 17, _ channels: [Channel] = [.chat], slots: Int = 2, slowdown: [Double]? = nil, cap: Double? = nil
  ) -> AgentGroup {
    AgentGroup(
      name: "desk", staffing: .constant(staff), skills: channels.map { Skill($0.rawValue) }, maxOccupancy: cap,
      concurrency: [Concurrency(.chat, limit: slots, slowdown: slowdown)])
  }

  private static func scenario(_ contacts: [ContactType], _ agents: [AgentGroup]) throws -> Scenario {
    try Scenario(
      checking: ScenarioDraft(
        name: "chats", horizon: Horizon(length: 7200, interval: 3600, warmup: 10_800, atEnd: .continue),
        contacts: contacts, agents: agents))
  }

  private static func formula(
    _ contacts: [ContactType], _ agents: AgentGroup...
  ) throws -> [FormulaRequirement.Interval] {
    FormulaRequirement.all(of: try scenario(contacts, agents)).map { $0.intervals[0] }
  }

  /// By Erlang C: so many chats an hour of 16.5 min.
  private static func slots(perHour rate: Double, talk: Double = 990, occupancy: Double? = nil) throws -> Int {
    try #require(
      ErlangC.fewestAgents(
        Workload(arrivalRate: rate / 3600, handleTime: talk),
        Goals(answer: 0.8, within: 20, occupancy: occupancy)))
  }

  @Test func `a hundred chats an hour, two at a time, take 17 agents from 34 slots`() throws {
    #expect(try Self.slots(perHour: 100) == 34)
    let need = try Self.formula([Self.type()], Self.desk())[0]
    #expect(need.erlangC == 17 && need.erlangA == 17 && need.transient == 17)
    // 27.5 chats are open, agents' worth of work 13.75.
    #expect(abs(need.offeredLoad - 13.75) < 1e-9)
  }

  @Test func `ten times that take 146`() throws {
    #expect(try Self.formula([Self.type(perHour: 1000)], Self.desk(145))[0].erlangC == 146)
  }

  @Test(arguments: [1, 2, 3, 4, 6])
  func `agents are slots divided by those of one, rounded up`(slots: Int) throws {
    let need = try Self.formula([Self.type()], Self.desk(slots: slots))[0]
    #expect(need.erlangC == (34 + slots - 1) / slots)
  }

  @Test func `a full agent is slower, and the formula takes every slot as taken`() throws {
    let need = try Self.formula([Self.type()], Self.desk(slots: 3, slowdown: [1, 1.1, 1.3]))[0]
    #expect(need.erlangC == (try Self.slots(perHour: 100, talk: 990 * 1.3) + 2) / 3)
  }

  @Test(arguments: [(0.85, 17), (0.8, 18), (0.6, 23), (0.5, 28)])
  func `a cap limits slots in use`(cap: Double, agents: Int) throws {
    // 27.5 chats on 34 slots are 80.9 %.
    #expect(try Self.formula([Self.type()], Self.desk(cap: cap))[0].erlangC == agents)
    #expect(agents == max(17, Int((27.5 / cap / 2).rounded(.up))))
  }

  @Test func `calls and chats exclude each other, so that an agent counts as one`() throws {
    let contacts = [try Self.type(perHour: 40), try Self.type(.voice, perHour: 60, talk: 300)]
    let need = try Self.formula(contacts, Self.desk(17, [.chat, .voice]))[0]
    let pooled = try Workload(arrivalRate: 100.0 / 3600, handleTime: 0.4 * 990 / 2 + 0.6 * 300)
    #expect(need.erlangC == ErlangC.fewestAgents(pooled, try Goals(answer: 0.8, within: 20)))
  }

  @Test func `a group of calls beside one of chats counts agents`() throws {
    let calls = AgentGroup(name: "phones", staffing: .constant(9), skills: [Skill("voice")])
    let need = try Self.formula([Self.type(), Self.type(.voice, perHour: 200, talk: 180)], Self.desk(), calls)
    #expect(need.map(\.erlangC) == [17, 14])
  }

  @Test func `two groups of chats with one skill are one pool of slots`() throws {
    var other = Self.desk(7)
    other.name = "other"
    #expect(try Self.formula([Self.type()], Self.desk(10), other).map(\.erlangC) == [10, 7])
  }

  // 16.5 chats of 33 min an hour are 9.1 open ones.
  @Test(arguments: [0.95, 0.75, 0.5])
  func `a plan keeps the slots in use below the cap`(cap: Double) throws {
    let scenario = try Self.scenario([Self.type(perHour: 33)], [Self.desk(8, cap: cap)])
    let plan = try Planner(threads: 2).plan(scenario, PlanRequest(replications: 200))
    #expect(plan.meetsGoals)
    for (index, interval) in plan.groups[0].intervals.enumerated() {
      let used = try #require(plan.check.agents[0].intervals[index][.slotOccupancy]).mean
      #expect(used <= cap)
      #expect(interval.formula.erlangC.map { abs($0 - interval.agents) <= 1 } == true)
      // Most agents have an open chat: as a cap on agents who are busy it would take far more of them.
      let busy = try #require(plan.check.agents[0].intervals[index][.occupancy]).mean
      #expect(busy > used + 0.05)
    }
  }
}
