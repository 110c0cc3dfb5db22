import Planning
import Queueing
import Randomness
import Scenarios
import Testing

@Suite struct TransientRequirementTests {
  private static let counts = [30.0, 80, 100, 40, 0, 50]
  private static let goal = Goal(answer: 0.8, abandon: 0.05)

  private static func requirement(
    _ counts: [Double], warmup: Double = 0, patience: Double = 150, _ goal: Goal = goal
  ) throws -> FormulaRequirement {
    let type = ContactType(
      name: "support", arrivals: Arrivals(.counts(counts, per: 1800, shape: .step)),
      handle: .init(talk: try .exponential(mean: 240)), patience: try .exponential(mean: patience), goal: goal)
    let draft = ScenarioDraft(
      name: "test", horizon: Horizon(length: Double(counts.count) * 1800, warmup: warmup), contacts: [type],
      agents: [AgentGroup(name: "desk", staffing: .constant(9), skills: [Skill("support")])])
    return try #require(FormulaRequirement.all(of: try Scenario(checking: draft)).first)
  }

  /// What the last of some intervals is like.
  private static func last(_ agents: [Int]) throws -> IntervalMeasures {
    let intervals = try zip(agents, counts).map { agents, count in
      try StaffedInterval(length: 1800, agents: agents, arrivals: .constant(count / 1800))
    }
    return try #require(try StaffedDay(intervals, handleTime: 240, patience: 150).measures().intervals.last)
  }

  @Test func `each interval has the fewest agents that meet the goals after those before`() throws {
    let agents = try Self.requirement(Self.counts).intervals.compactMap(\.transient)
    #expect(agents.count == 6)
    let goals = try Goals(answer: 0.8, abandon: 0.05)
    for index in agents.indices {
      let enough = Array(agents[...index])
      #expect(goals.areMet(by: try Self.last(enough)) == true, "interval \(index)")
      guard enough[index] > 0 else { continue }
      #expect(goals.areMet(by: try Self.last(enough.dropLast() + [enough[index] - 1])) == false, "interval \(index)")
    }
  }

  @Test func `a day that stays as it is needs what Erlang A says`() throws {
    let warm = try Self.requirement([80, 80, 80], warmup: 7200)
    #expect(warm.intervals.allSatisfy { $0.transient == $0.erlangA })
    let cold = try Self.requirement([80, 80, 80])
    #expect(cold.intervals[2].transient == cold.intervals[2].erlangA)
    #expect((cold.intervals[0].transient ?? .max) <= (cold.intervals[0].erlangA ?? 0))
  }

  @Test(arguments: [60.0, 180, 300, 600])
  func `who comes late and abandons later is counted where he came`(patience: Double) throws {
    // In balance as many of the interval before abandon in it as of it abandon after it, so nothing but Erlang A is left.
    let goal = Goal(abandon: 0.05)
    let warm = try Self.requirement([80, 80, 80], warmup: 12 * 3600, patience: patience, goal).intervals
    #expect(warm.allSatisfy { $0.transient == $0.erlangA })
    // A day that begins empty has somebody for those who are too patient to leave at once.
    let cold = try Self.requirement([80, 80, 80], patience: 36_000, goal).intervals
    #expect(cold.allSatisfy { ($0.transient ?? 0) > 0 })
  }

  @Test func `it is silent where it knows no answer, or where the answer would take long`() throws {
    #expect(try Self.requirement([80], Goal(answer: 0.8, asa: 20)).intervals[0].transient == nil)
    #expect(try Self.requirement([80], Goal()).intervals[0].transient == nil)
    // 200 erlangs.
    let large = try Self.requirement([80, 1500]).intervals
    #expect(large.allSatisfy { $0.transient == nil && $0.erlangA != nil })
  }
}
