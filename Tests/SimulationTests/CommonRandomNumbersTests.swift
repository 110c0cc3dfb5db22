import Measures
import Randomness
import Scenarios
import Simulation
import Statistics
import Testing

/// Two scenarios of one seed share every contact that they have in common.
@Suite struct CommonRandomNumbersTests {
  private func type(_ name: String, perHour: Double = 200, patience: Distribution = .never) throws -> ContactType {
    ContactType(
      name: name, arrivals: Arrivals(.rate(perSecond: perHour / 3600), busyness: 0.2),
      handle: .init(talk: try .lognormal(mean: 120, cv: 1)), patience: patience)
  }

  private func results(_ contacts: [ContactType], _ agents: [AgentGroup]) throws -> Summary {
    Simulator(threads: 2).run(try scenario(contacts, agents, length: 7200, run: RunSettings(replications: 20)))
  }

  @Test func `types and groups that share nothing change nobody's results, not in the last bit`() throws {
    let patience = try Distribution.exponential(mean: 60)
    let a = try type("a", patience: patience)
    let alone = try results([a], [desk(.constant(7), Skill("a"), name: "a")])
    for others in [1, 2, 5, 9] {
      let names = (0..<others).map { "other \($0)" }
      let contacts = try names.map { try type($0, patience: patience) } + [a]
      let groups =
        [desk(.constant(7), Skill("a"), name: "a")]
        + names.map { desk(.perInterval([9, 0, 20, 50]), Skill($0), name: $0, absence: 0.1) }
      let together = try results(contacts, groups)
      #expect(together.contacts.last == alone.contacts[0])
      #expect(together.agents[0] == alone.agents[0])
    }
  }

  @Test func `the order of types and of groups in the file does not matter`() throws {
    let types = try ["a", "b", "c"].map { try type($0, patience: .exponential(mean: 90)) }
    let groups = [
      desk(.constant(9), Skill("a"), Skill("b"), name: "ab"),
      desk(.constant(9), Skill("b"), Skill("c", level: 2), name: "bc"),
      desk(.constant(3), Skill("c"), name: "c"),
    ]
    let forward = try results(types, groups)
    let backward = try results(types.reversed(), groups)
    for (left, right) in zip(forward.contacts, backward.contacts.reversed()) { #expect(left == right) }
    #expect(forward.agents == backward.agents)
  }

  @Test func `a change of volume leaves every contact its own handle time`() throws {
    // One contact per interval: the k-th is handled equally long at half the volume.
    func handleTimes(gap: Double) throws -> [Double] {
      let type = ContactType(
        name: "calls", arrivals: Arrivals(.between(try .constant(gap))),
        handle: .init(talk: try .exponential(mean: 300)))
      let summary = simulate(
        try scenario([type], [desk(.constant(99))], length: 40 * gap, interval: gap, warmup: 0))
      return (1..<40).map { summary.contact(.aht, interval: $0) ?? -1 }
    }
    let times = try handleTimes(gap: 100)
    #expect(times == (try handleTimes(gap: 50)))
    #expect(Set(times).count == 39)
  }

  @Test func `without abandonment more agents never make anyone wait longer`() throws {
    // A theorem for first come, first served: by induction nobody starts later (Kiefer & Wolfowitz 1955).
    var last = (asa: Double.infinity, level: 0.0, longest: Double.infinity)
    for agents in 6...14 {
      let summary = try results([try type("calls")], [desk(.constant(agents))])
      let now = (
        asa: try #require(summary.contact(.asa)), level: try #require(summary.contact(.serviceLevel)),
        longest: try #require(summary.contact(.waitMax))
      )
      #expect(now.asa <= last.asa && now.level >= last.level && now.longest <= last.longest)
      last = now
    }
    #expect(last.level > 0.9)
  }

  @Test func `without abandonment longer handling never makes anyone wait shorter`() throws {
    var last = 0.0
    for speed in [2.0, 1.5, 1.2, 1, 0.9, 0.8, 0.5] {
      let summary = try results([try type("calls")], [desk(.constant(9), Skill("calls", speed: speed))])
      let asa = try #require(summary.contact(.asa))
      #expect(asa >= last)
      last = asa
    }
  }

  @Test func `with abandonment more agents answer more, within a few contacts`() throws {
    var last = 0.0
    for agents in stride(from: 4, through: 12, by: 2) {
      let summary = try results(
        [try type("calls", patience: .exponential(mean: 120))], [desk(.constant(agents))])
      let level = try #require(summary.contact(.serviceLevel))
      #expect(level > last)
      last = level
    }
  }
}
