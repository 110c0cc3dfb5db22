import Measures
import Randomness
import Scenarios
import Simulation
import Testing

/// New agents need longer for the same contacts.
@Suite struct TenureTests {
  /// A quarter of an experienced agent's work in the first month, half of it in the fourth.
  private static let learning = Workforce.Learning(fullAt: 16, exponent: 0.5)

  private func desk(_ staffing: Staffing, _ tenure: Tenure?) -> AgentGroup {
    var group = AgentGroup(name: "desk", staffing: staffing, skills: [Skill("calls")])
    group.tenure = tenure
    return group
  }

  private func tenure(_ months: Int..., multiplier: Double? = nil, resolve: Double = 1) -> Tenure {
    Tenure(
      mix: months.map { .init(share: 1 / Double(months.count), tenure: $0) }, learning: Self.learning,
      assistant: multiplier.map { .init(tenureMultiplier: $0, resolve: resolve) })
  }

  @Test(arguments: [(0, 400.0), (3, 200), (15, 100), (60, 100)])
  func `handle time is divided by what a month of the curve does`(months: Int, seconds: Double) throws {
    let summary = simulate(
      try scenario([calls(at: [0], talk: 90, wrap: 10)], [desk(.constant(1), tenure(months))]))
    #expect(isNear(summary.contact(.aht), seconds))
  }

  @Test func `an assistant makes tenure longer, and changes nothing for the experienced`() throws {
    func time(_ months: Int, _ multiplier: Double?) throws -> Double? {
      simulate(
        try scenario([calls(at: [0], talk: 100)], [desk(.constant(1), tenure(months, multiplier: multiplier))])
      ).contact(.aht)
    }
    #expect(isNear(try time(0, 4), 200))
    #expect(isNear(try time(3, 4), 100))
    #expect(isNear(try time(20, 4), 100))
  }

  @Test func `any number of agents is as near to the mix as whole people can be`() {
    let tenure = Tenure(mix: [
      .init(share: 0.6, tenure: 24), .init(share: 0.3, tenure: 6), .init(share: 0.1, tenure: 0),
    ])
    #expect(tenure.tenures(of: 10) == [24, 6, 24, 24, 6, 24, 0, 24, 6, 24])
    for count in 0...200 {
      let found = tenure.tenures(of: count)
      for band in tenure.mix {
        let exact = band.share * Double(count)
        #expect(abs(Double(found.count { $0 == band.tenure }) - exact) <= 1, "\(count)")
      }
      #expect(found == Array(tenure.tenures(of: 200).prefix(count)))
    }
  }

  @Test func `each agent of a mix has the pace of its tenure`() throws {
    let summary = simulate(
      try scenario([calls(at: [0, 0, 0, 0], talk: 100)], [desk(.constant(4), tenure(0, 15))]))
    // Two new ones, two experienced.
    #expect(isNear(summary.contact(.aht), (2 * 400.0 + 2 * 100) / 4))
  }

  /// The new hire comes at one o'clock.
  @Test func `a shift with a date and a tenure brings new hires`() throws {
    func shift(_ start: Int, _ tenure: Int?) -> Shift {
      Shift(count: 1, start: ClockTime(secondOfDay: start), length: 3600, tenure: tenure)
    }
    let group = desk(.shifts([shift(0, nil), shift(3600, 0)]), tenure(15))
    let summary = simulate(try scenario([calls(at: [0, 3600], talk: 100)], [group], length: 7200))
    #expect(isNear(summary.contact(.aht, interval: 0), 100))
    #expect(isNear(summary.contact(.aht, interval: 2), 400))
    #expect(group.meanSpeed == 0.625)
    #expect(group.speeds(ofAgents: 3) == [1, 0.25, 1])
  }

  @Test func `an assistant changes how many contacts are resolved`() throws {
    // Half is resolved; with an assistant that doubles that, all.
    func share(_ resolve: Double) throws -> Double? {
      simulate(
        try scenario(
          [calls(at: (0..<200).map { Double($0) * 10 }, talk: 10, outcome: Outcome(resolve: 0.5))],
          [desk(.constant(5), tenure(20, multiplier: 1, resolve: resolve))])
      ).contact(.fcr)
    }
    #expect(try share(2) == 1)
    let usual = try #require(try share(1))
    #expect(usual > 0.3 && usual < 0.7)
    #expect(try #require(try share(0.5)) < usual)
  }

  @Test func `a mix of experienced agents is warned of, and so is a horizon in which agents would learn`() throws {
    func warnings(_ tenure: Tenure, length: Double = 3600) throws -> [[String]] {
      try scenario([calls(at: [0], talk: 100)], [desk(.constant(1), tenure)], length: length).warnings.map(\.path)
    }
    let (mix, all) = (["agents", "desk", "tenure", "mix"], ["agents", "desk", "tenure"])
    #expect(try warnings(tenure(15, 40)).contains(mix))
    #expect(try !warnings(tenure(0, 40)).contains(mix) && !warnings(tenure(0, 40)).contains(all))
    #expect(try warnings(tenure(0, 40), length: 40 * 86_400).contains(all))
  }

  @Test func `experienced agents change nothing`() throws {
    for seed in 0..<20 {
      var random = RandomScenario(seed: 95_000 + seed)
      let plain = try random.scenario(replications: 2)
      let full = try plain.changing { draft in
        for index in draft.agents.indices { draft.agents[index].tenure = tenure(15, 30, multiplier: 3) }
      }
      #expect(simulate(full).overall == simulate(plain).overall, "seed \(seed)")
    }
  }

  @Test func `the result does not depend on threads`() throws {
    var random = RandomScenario(seed: 95_100)
    let mixed = try random.scenario(replications: 8).changing { draft in
      for index in draft.agents.indices { draft.agents[index].tenure = tenure(0, 3, 30) }
    }
    #expect(simulate(mixed) == Simulator(threads: 2).run(mixed))
  }
}
