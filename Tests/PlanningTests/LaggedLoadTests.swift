import Planning
import Queueing
import Randomness
import Scenarios
import Testing

@Suite struct LaggedLoadTests {
  private static let counts = [40.0, 90, 20, 0, 60, 60]

  private static func requirement(handle: Double, warmup: Double = 0) throws -> FormulaRequirement {
    let type = ContactType(
      name: "mail", arrivals: Arrivals(.counts(counts, per: 1800, shape: .step)),
      handle: .init(talk: try .exponential(mean: handle)), goal: Goal(answer: 0.9, within: 300))
    let draft = ScenarioDraft(
      name: "test", horizon: Horizon(length: 6 * 1800, warmup: warmup), contacts: [type],
      agents: [AgentGroup(name: "desk", staffing: .constant(9), skills: [Skill("mail")])])
    return try #require(FormulaRequirement.all(of: try Scenario(checking: draft)).first)
  }

  /// m′ = λ − m/S in small steps of the classical Runge–Kutta method, and its mean over each interval by Simpson.
  private static func integrated(handle: Double, start: Double) -> [Double] {
    let steps = 2000
    let step = 1800 / Double(steps)
    var busy = start
    return counts.map { count in
      func slope(_ busy: Double) -> Double { count / 1800 - busy / handle }
      var sum = 0.0
      for _ in 0..<steps {
        let one = slope(busy)
        let two = slope(busy + step / 2 * one)
        let three = slope(busy + step / 2 * two)
        let four = slope(busy + step * three)
        let next = busy + step / 6 * (one + 2 * two + 2 * three + four)
        let middle = (busy + next) / 2 + step / 8 * (one - slope(next))
        sum += (busy + 4 * middle + next) / 6
        busy = next
      }
      return sum / Double(steps)
    }
  }

  @Test(arguments: [60.0, 600, 1800, 7200])
  func `it is the mean of the differential equation`(handle: Double) throws {
    let cold = try Self.requirement(handle: handle).intervals.map(\.laggedLoad)
    for (load, truth) in zip(cold, Self.integrated(handle: handle, start: 0)) {
      #expect(abs(load - truth) < 1e-9 * max(1, truth))
    }
    let warm = try Self.requirement(handle: handle, warmup: 600).intervals.map(\.laggedLoad)
    let steady = Self.counts[0] / 1800 * handle
    for (load, truth) in zip(warm, Self.integrated(handle: handle, start: steady)) {
      #expect(abs(load - truth) < 1e-9 * max(1, truth))
    }
    #expect(abs(warm[0] - steady) < 1e-9)
  }

  @Test func `long handle times are staffed by it, short ones are not`() throws {
    let long = try Self.requirement(handle: 1800)
    #expect(long.usesLag)
    // Nobody comes in the fourth interval, but there is work left.
    #expect(long.intervals[3].offeredLoad == 0)
    for interval in long.intervals {
      let load = try Workload(erlangs: interval.laggedLoad, handleTime: 1800)
      #expect(interval.erlangC == ErlangC.fewestAgents(load, try Goals(answer: 0.9, within: 300)))
    }
    #expect((long.intervals[3].erlangC ?? 0) > 20)
    let short = try Self.requirement(handle: 450)
    #expect(!short.usesLag)
    #expect(short.intervals[3].erlangC == 0)
    #expect(try Self.requirement(handle: 451).usesLag)
  }
}
