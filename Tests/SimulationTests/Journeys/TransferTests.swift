import Measures
import Randomness
import Scenarios
import Simulation
import Statistics
import TestSupport
import Testing

/// Contacts that go on to one of several types.
@Suite struct TransferTests {
  private static let targets = ["sales", "billing", "experts"]

  /// Calls that are passed on, and those who take them, with agents for all.
  private func center(_ transfers: [Transfer], count: Int = 20_000) throws -> Summary {
    var outcome = Outcome()
    outcome.transfers = transfers
    let type = try calls(at: (0..<count).map { Double($0) * 0.15 }, talk: 1, outcome: outcome)
    let others = try Self.targets.map { try calls($0, at: [], talk: 1) }
    let skills = (["calls"] + Self.targets).map { Skill($0) }
    let group = AgentGroup(name: "desk", staffing: .constant(200), skills: skills)
    return simulate(try scenario([type] + others, [group]))
  }

  @Test func `each goes to one of them, with its probability`() throws {
    let shares = [0.5, 0.3, 0.1]
    let summary = try center(zip(Self.targets, shares).map { Transfer(to: $0, probability: $1) })
    var all = 0.0
    for (name, share) in zip(Self.targets, shares) {
      let count = try #require(summary.contact(.transfersIn, name))
      all += count
      #expect(
        ZTest.standard.accepts(
          count, expected: 20_000 * share, standardError: binomialDeviation(20_000, share)),
        "\(name): \(count)")
    }
    #expect(summary.contact(.transfers) == all)
    #expect(summary.contact(.resolved) == 20_000)
  }

  @Test func `where the shares are all of them nobody stays`() throws {
    let summary = try center(Self.targets.map { Transfer(to: $0, probability: 1 / 3.0) }, count: 3000)
    #expect(summary.contact(.transfers) == 3000)
  }

  @Test func `a second target takes none of those who go to the first`() throws {
    let one = try center([Transfer(to: "sales", probability: 0.4)])
    let nobody = try center([Transfer(to: "sales", probability: 0.4), Transfer(to: "billing", probability: 0)])
    let two = try center([Transfer(to: "sales", probability: 0.4), Transfer(to: "billing", probability: 0.2)])
    #expect(one.contacts.map(\.values) == nobody.contacts.map(\.values))
    #expect(one.contact(.transfersIn, "sales") == two.contact(.transfersIn, "sales"))
    #expect(one.contacts[1].intervals == two.contacts[1].intervals)
  }

  @Test func `each target has its own handoff, and keeps the agent or does not`() throws {
    func summary(_ share: Double) throws -> Summary {
      let outcome = Outcome(
        transfer: Transfer(to: "sales", probability: share, handoff: Handoff(context: 0, repeats: 30), isWarm: true),
        Transfer(to: "experts", probability: 1 - share, handoff: Handoff(saves: 20)))
      let types = [
        try calls(at: [0], talk: 100, outcome: outcome), try calls("sales", at: [], talk: 50, patience: 300),
        try calls("experts", at: [], talk: 50, patience: 300),
      ]
      let second = desk(.perInterval([0, 1]), Skill("sales"), Skill("experts"), name: "second")
      return simulate(try scenario(types, [desk(.constant(1)), second], length: 400, interval: 200))
    }
    // From 100 on the contact waits for 200, when someone comes; a warm transfer holds the first agent that long.
    let (warm, cold) = (try summary(1), try summary(0))
    #expect(abs((warm.contact(.aht) ?? 0) - 200) < 1e-4 && warm.contact(.aht, "sales") == 80)
    #expect(cold.contact(.aht) == 100 && cold.contact(.aht, "experts") == 30)
  }

  /// Three desks with Poisson arrivals that pass calls on, one of them back: an open Jackson network (J. R. Jackson 1957),
  /// in which each contact finds Erlang C at the rate of the traffic equations λⱼ = γⱼ + Σ λᵢ pᵢⱼ.
  @Test func `a network of desks is Erlang C at the rates of the traffic equations`() throws {
    let fresh = [0.02, 0, 0.005]
    let means = [200.0, 300, 150]
    let agents = [6, 3, 3]
    let names = ["a", "b", "c"]
    let outcomes = [
      Outcome(transfer: Transfer(to: "b", probability: 0.3), Transfer(to: "c", probability: 0.2)),
      Outcome(transfer: Transfer(to: "c", probability: 0.25), Transfer(to: "a", probability: 0.1)), nil,
    ]
    let first = 0.02 / (1 - 0.3 * 0.1)
    let rates = [first, 0.3 * first, 0.005 + 0.2 * first + 0.25 * 0.3 * first]
    var types: [ContactType] = []
    for index in names.indices {
      types.append(
        ContactType(
          name: names[index], arrivals: Arrivals(.rate(perSecond: fresh[index])),
          handle: .init(talk: try .exponential(mean: means[index])), outcome: outcomes[index]))
    }
    let length = 8 * 3600.0
    let network = try scenario(
      types, names.indices.map { desk(.constant(agents[$0]), Skill(names[$0]), name: names[$0]) },
      length: length, interval: length, warmup: 4 * 3600, atEnd: .continue,
      run: RunSettings(seed: 12, replications: 600, confidence: 0.99))
    let summary = Simulator(threads: 2).run(network)
    let expected = network.expectedQueue().contacts
    for index in names.indices {
      // What lint and plans count as the load is the solution, too.
      #expect(abs(expected[index][0] - rates[index] * length) < 1e-4)
      let load = rates[index] * means[index]
      let waits = Self.erlangC(load, agents[index])
      let values = summary.contacts[index].values
      for (measure, exact) in [
        (Measure.offered, rates[index] * length), (.waited, waits),
        (.asa, waits * means[index] / (Double(agents[index]) - load)),
      ] {
        let estimate = try #require(values[measure])
        let half = try #require(estimate.halfWidth)
        #expect(
          abs(estimate.mean - exact) <= half, "\(names[index]) \(measure): \(estimate.mean) ± \(half) for \(exact)")
        #expect(half < 0.1 * exact)
      }
    }
  }

  /// The probability of waiting: n B ÷ (n − a (1 − B)) with Erlang's B.
  private static func erlangC(_ load: Double, _ agents: Int) -> Double {
    let lost = (1...agents).reduce(1.0) { load * $0 / (Double($1) + load * $0) }
    return Double(agents) * lost / (Double(agents) - load * (1 - lost))
  }
}
