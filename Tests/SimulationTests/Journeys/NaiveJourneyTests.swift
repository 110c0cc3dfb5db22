import Measures
import Randomness
import Scenarios
import Simulation
import Statistics
import Testing

/// The engine against the rules of journeys in plain words, on random scenarios without chance.
@Suite struct NaiveJourneyTests {
  @Test(arguments: 0..<6)
  func `the engine and a naive simulator agree on journeys`(batch: Int) throws {
    var transfers = 0.0
    var follows = 0.0
    for seed in batch * 100..<(batch + 1) * 100 {
      let comparison = CenterComparison(try Self.scenario(seed))
      let differences = comparison.differences
      #expect(differences.isEmpty, "seed \(seed): \(differences.count) differences: \(differences.prefix(6))")
      for contact in comparison.summary.contacts {
        func count(_ measure: Measure) -> Double { contact.values[measure]?.mean ?? 0 }
        transfers += count(.transfers)
        follows += count(.returns) + count(.redials)
      }
    }
    #expect(transfers > 100 && follows > 100)
  }

  private static func scenario(_ seed: Int) throws -> Scenario {
    var chance = Chance(seed: 90_000 + seed)
    // On a grid that sums stay on, so that what happens at one instant does so for both.
    func real(_ range: ClosedRange<Double>) -> Double { (chance.real(range) * 0x1p20).rounded() * 0x1p-20 }
    func time(_ mean: Double) throws -> Distribution { try .constant(real(0.3 * mean...1.7 * mean)) }
    func flag(_ probability: Double) -> Double { chance.happens(probability) ? 1 : 0 }
    func handoff() -> Handoff {
      chance.happens(0.5)
        ? Handoff() : Handoff(context: flag(0.5), saves: real(0...90), repeats: real(1...60))
    }
    func back(_ names: [String]) throws -> Return {
      Return(
        probability: flag(0.8), after: try time(900), as: chance.happens(0.5) ? chance.one(of: names) : nil,
        handle: chance.one(of: [0.25, 0.5, 1, 1.5, 2]))
    }
    let names = ["a", "b", "c"]
    var steps: [Step] = []
    for index in 0..<chance.whole(1...3) {
      var step = Step(
        name: "s\(index)", capacity: chance.happens(0.6) ? chance.whole(1...4) : nil,
        whenFull: chance.one(of: Step.WhenFull.allCases), duration: try time(60))
      if chance.happens(0.25) {
        step.contain = 1
        step.unresolved = flag(0.6)
      } else if chance.happens(0.15) {
        step.leadsToHuman = false
      }
      if step.leadsToHuman, chance.happens(0.3) {
        step.escape = Step.Escape(after: real(0...80), probability: flag(0.8))
      }
      if step.unresolved > 0 || !step.leadsToHuman { step.return = try back(names) }
      if chance.happens(0.3) {
        step.open = [
          Step.Hours(from: ClockTime(secondOfDay: chance.whole(0...4000)), length: real(100...3000))
        ]
      }
      step.handoff = handoff()
      steps.append(step)
    }
    var contacts: [ContactType] = []
    for (index, name) in names.enumerated() {
      let times = (0..<chance.whole(0...60)).map { _ in real(0...7100) }.sorted()
      var type = ContactType(
        name: name, arrivals: Arrivals(.times(times)),
        handle: .init(talk: try time(120), wrap: chance.happens(0.5) ? try time(40) : nil),
        patience: chance.happens(0.6) ? try time(200) : .never,
        journey: steps.map(\.name).filter { _ in chance.happens(0.6) })
      if chance.happens(0.6) {
        var outcome = Outcome(resolve: flag(0.5))
        // Each type is passed on by one other at most, and none back to where it came from.
        if index + 1 < names.count, chance.happens(0.5) {
          outcome.transfers = [
            Transfer(to: names[index + 1], probability: 1, handoff: handoff(), isWarm: chance.happens(0.5))
          ]
        }
        if outcome.resolve < 1 { outcome.return = try back(names) }
        type.outcome = outcome
      }
      if chance.happens(0.5) {
        type.redial = Redial(
          afterAbandon: flag(0.7), afterBlock: flag(0.7), delay: try time(300), attempts: chance.whole(1...4))
      }
      contacts.append(type)
    }
    // Disjoint skills, so that a transfer leaves its group and warm ones cannot wait for themselves.
    let agents = names.map {
      AgentGroup(name: "desk \($0)", staffing: .constant(chance.whole(1...4)), skills: [Skill($0)])
    }
    let lines =
      chance.happens(0.4) ? [LinePool(name: "trunk", capacity: chance.whole(1...8), contacts: ["a", "c"])] : []
    return try SimulationTests.scenario(contacts, agents, length: 7200, lines: lines, steps: steps)
  }
}
