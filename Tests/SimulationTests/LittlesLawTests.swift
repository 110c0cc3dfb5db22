import Measures
import Randomness
import Scenarios
import Simulation
import Statistics
import Testing

/// Little's law: contacts waiting on average = arrivals per time × mean wait (J. D. C. Little 1961), exactly, wherever all
/// who come have left before the end. One side is measured by the clock, the other contact by contact.
@Suite struct LittlesLawTests {
  @Test(arguments: 0..<10)
  func `the average queue is what all contacts waited, by the clock`(batch: Int) throws {
    var waited = 0
    for seed in batch * 30..<(batch + 1) * 30 {
      let summary = simulate(try Self.quietEvening(seed))
      let length = summary.scenario.horizon.length
      for (name, values) in summary.contacts.map({ ($0.type.name, $0.values) }) + [("all", summary.overall)] {
        #expect(values[.waitingAtEnd]?.mean == 0, "seed \(seed) \(name)")
        let byTheClock = (values[.queueLength]?.mean ?? 0) * length
        let byContacts = (values[.waitMean]?.mean ?? 0) * (values[.offered]?.mean ?? 0)
        #expect(abs(byTheClock - byContacts) <= 1e-9 * max(1, byContacts), "seed \(seed) \(name)")
        waited += byContacts > 0 ? 1 : 0
      }
    }
    #expect(waited > 40)
  }

  /// Contacts of up to four types come in the first hour of a day; by any rules, all have left long before midnight.
  private static func quietEvening(_ seed: Int) throws -> Scenario {
    var chance = Chance(seed: 500_000 + seed)
    let contacts = try (0..<chance.whole(1...4)).map { index in
      ContactType(
        name: "t\(index)",
        arrivals: Arrivals(.times((0..<chance.whole(0...150)).map { _ in chance.real(0...3600) }.sorted())),
        handle: ContactType.Handle(talk: try .lognormal(mean: chance.real(10...300), cv: chance.real(0.1...2))),
        patience: chance.happens(0.3) ? .never : try .weibull(mean: chance.real(1...900), shape: chance.real(0.5...3)),
        balk: chance.happens(0.2) ? .probability(0.3) : nil, priority: chance.whole(0...2))
    }
    let agents = (0..<chance.whole(1...3)).map { index in
      let skills = contacts.enumerated().filter { index == 0 || ($0.offset + index) % 2 == 0 }.map(\.element.name)
      return AgentGroup(
        name: "g\(index)", staffing: .constant(chance.whole(4...12)),
        skills: (skills.isEmpty ? ["t0"] : skills).map {
          Skill(
            $0, level: chance.whole(1...3), speed: chance.real(0.5...2), after: index == 0 ? 0 : chance.real(0...60))
        })
    }
    return try scenario(
      contacts, agents, length: 86_400, interval: chance.one(of: [900, 1800, 3600]),
      routing: Routing(
        agent: chance.one(of: Routing.AgentRule.allCases), aging: chance.happens(0.5) ? chance.real(5...300) : nil),
      run: RunSettings(seed: chance.next(), replications: 3))
  }
}
