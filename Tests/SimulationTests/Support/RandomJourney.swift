import Randomness
import Scenarios

/// Random scenarios with journeys of every kind.
struct RandomJourney {
  private var random: RandomScenario

  init(seed: Int) { random = RandomScenario(seed: seed) }

  mutating func scenario(replications: Int = 3) throws -> Scenario {
    try addingJourneys(to: random.scenario(replications: replications))
  }

  /// Journeys of every kind through every channel: chats in slots, deferred and interrupted work, unlimited work,
  /// backlogs, callbacks and silent abandonment.
  mutating func mixture(replications: Int = 3) throws -> Scenario {
    try addingJourneys(to: random.channelScenario(replications: replications))
  }

  private mutating func addingJourneys(to plain: Scenario) throws -> Scenario {
    let names = plain.contacts.map(\.name)
    var steps: [Step] = []
    for index in 0..<random.chance.whole(0...4) { steps.append(try step("s\(index)", names)) }
    return try plain.changing { draft in
      draft.steps = steps
      for index in draft.contacts.indices {
        let journey = steps.map(\.name).filter { _ in random.chance.happens(0.5) }.shuffled(using: &random.chance)
        draft.contacts[index].journey = journey
        if random.chance.happens(0.5) { draft.contacts[index].outcome = try? outcome(names[index], names) }
        if random.chance.happens(0.5) {
          draft.contacts[index].redial = try? Redial(
            afterAbandon: share(), afterBlock: share(), further: random.chance.happens(0.3) ? share() : nil,
            delay: delay(), attempts: random.chance.whole(1...6),
            to: random.chance.happens(0.3) ? random.chance.one(of: names) : nil,
            patience: random.chance.happens(0.3) ? .keep : .new)
        }
      }
    }
  }

  private mutating func share() -> Double {
    random.chance.one(of: [0, 1, random.chance.real(0...1), random.chance.real(0...1)])
  }

  private mutating func delay() throws -> Distribution {
    random.chance.one(of: [
      try .constant(0), try .constant(60), try .exponential(mean: 300), try .exponential(mean: 5000),
    ])
  }

  private mutating func handoff() -> Handoff {
    Handoff(context: share(), saves: random.chance.real(0...60), repeats: random.chance.real(0...60))
  }

  private mutating func back(_ names: [String]) throws -> Return {
    Return(
      probability: random.chance.real(0...0.9), after: try delay(),
      as: random.chance.happens(0.5) ? random.chance.one(of: names) : nil, handle: random.chance.real(0...2))
  }

  private mutating func outcome(_ name: String, _ names: [String]) throws -> Outcome {
    var outcome = Outcome(resolve: random.chance.real(0...0.99))
    let others = names.filter { $0 != name }.shuffled(using: &random.chance).prefix(random.chance.whole(1...3))
    if random.chance.happens(0.6) {
      for other in others {
        outcome.transfers.append(
          Transfer(
            to: other, probability: random.chance.real(0...0.8) / Double(others.count), handoff: handoff(),
            isWarm: random.chance.happens(0.5)))
      }
    }
    if random.chance.happens(0.7) { outcome.return = try back(names) }
    return outcome
  }

  private mutating func step(_ name: String, _ names: [String]) throws -> Step {
    var step = Step(
      name: name, capacity: random.chance.happens(0.5) ? random.chance.whole(1...10) : nil,
      whenFull: random.chance.one(of: Step.WhenFull.allCases), duration: try delay())
    step.contain = random.chance.real(0...0.7)
    step.hangUp = random.chance.real(0...0.3)
    step.unresolved = step.contain > 0 ? share() : 0
    if step.unresolved > 0, random.chance.happens(0.6) { step.return = try back(names) }
    if random.chance.happens(0.2) { step.leadsToHuman = false }
    if step.leadsToHuman, random.chance.happens(0.3) {
      step.escape = Step.Escape(after: random.chance.real(0...100), probability: share())
    }
    step.handoff = handoff()
    if random.chance.happens(0.3) {
      step.open = [
        Step.Hours(
          from: ClockTime(secondOfDay: random.chance.whole(0...86_399)), length: random.chance.real(1...86_400))
      ]
    }
    return step
  }
}
