import Randomness
import Scenarios

extension ProblemMessageTests.Case {
  /// A step `menu` that the type passes, changed.
  private static func step(
    _ path: String, _ message: String, _ spoil: @escaping @Sendable (inout Step) throws -> Void
  ) -> Self {
    Self(path, message) { draft in
      var step = Step(name: "menu", duration: try .constant(60))
      try spoil(&step)
      draft.steps = [step]
      draft.contacts[0].journey = ["menu"]
    }
  }

  /// Two types, the first with an outcome.
  private static func outcome(_ path: String, _ message: String, _ outcomes: Outcome...) -> Self {
    Self("contacts.\(path)", message) { draft in
      draft.contacts.append(draft.contacts[0])
      draft.contacts[1].name = "experts"
      draft.agents[0].skills.append(Skill("experts"))
      for (index, outcome) in outcomes.enumerated() { draft.contacts[index].outcome = outcome }
    }
  }

  /// Three types, `support`, `experts` and `others`, with outcomes.
  private static func threeTypes(_ path: String, _ message: String, _ outcomes: Outcome...) -> Self {
    Self("contacts.\(path)", message) { draft in
      for name in ["experts", "others"] {
        draft.contacts.append(draft.contacts[0])
        draft.contacts[draft.contacts.count - 1].name = name
        draft.agents[0].skills.append(Skill(name))
      }
      for (index, outcome) in outcomes.enumerated() { draft.contacts[index].outcome = outcome }
    }
  }

  private static func redial(_ path: String, _ message: String, _ redial: @escaping @Sendable () throws -> Redial)
    -> Self
  {
    Self("contacts.support.redial.\(path)", message) { $0.contacts[0].redial = try redial() }
  }

  private static let day = try? Distribution.constant(86_400)
  private static let back = Return(after: day ?? .never)

  static let ofJourneys: [Self] = [
    Self("contacts.support.journey.0", "unknown step 'menu'; describe it under 'steps'") {
      $0.contacts[0].journey = ["menu"]
    },
    Self("contacts.support.journey.0", "unknown step 'meny'; did you mean 'menu'?") {
      $0.steps = [Step(name: "menu", duration: try .constant(1))]
      $0.contacts[0].journey = ["meny"]
    },
    Self("contacts.support.journey.1", "'menu' appears twice; a journey passes each step once") {
      $0.steps = [Step(name: "menu", duration: try .constant(1))]
      $0.contacts[0].journey = ["menu", "menu"]
    },
    Self("steps.menu", "appears twice") {
      $0.steps = [Step(name: "menu", duration: try .constant(1)), Step(name: "menu", duration: try .constant(1))]
    },
    step("steps.menu.capacity", "must be between 1 and 1000000 sessions") { $0.capacity = 0 },
    step("steps.menu.duration", "a session cannot last forever") { $0.duration = .never },
    step("steps.menu.duration", "the mean must be at most 7d") { $0.duration = try .constant(8 * 86_400) },
    step("steps.menu.contain", "must be between 0% and 100%") { $0.contain = 1.5 },
    step("steps.menu.hang_up", "'contain' and 'hang_up' are shares of all sessions and add up to more than 100%") {
      $0.contain = 0.7
      $0.hangUp = 0.4
    },
    step("steps.menu.unresolved", "is a share of the contained, but 'contain' is 0%") { $0.unresolved = 0.1 },
    step(
      "steps.menu.return",
      "nobody leaves this step unresolved; set 'unresolved' or 'hang_up', or leave 'return' out"
    ) { $0.return = back },
    step("steps.menu.return.as", "unknown type of contact 'suport'; did you mean 'support'?") {
      $0.hangUp = 0.1
      $0.return = Return(after: try .constant(1), as: "suport")
    },
    step(
      "steps.menu.return.after",
      "a return cannot be 'never' away; lower 'probability' for customers who do not come back"
    ) {
      $0.hangUp = 0.1
      $0.return = Return(after: .never)
    },
    step("steps.menu.return.handle", "must be between 0 and 100; 1 is the usual handle time") {
      $0.hangUp = 0.1
      $0.return = Return(after: try .constant(1), handle: -1)
    },
    step("steps.menu.escape", "does not go with 'human: never'; leave one of them out") {
      $0.leadsToHuman = false
      $0.escape = Step.Escape(after: 10, probability: 0.1)
    },
    step("steps.menu.escape.after", "must not be negative") { $0.escape = Step.Escape(after: -1, probability: 0.1) },
    step("steps.menu.handoff.context", "must be between 0% and 100%") { $0.handoff.context = 2 },
    step("steps.menu.handoff.repeats", "must be at most 1d") { $0.handoff.repeats = 90_000 },
    step("steps.menu.open.0", "must be longer than 0s and at most 7d") {
      $0.open = [Step.Hours(from: ClockTime(secondOfDay: 0), length: 0)]
    },
    outcome("support.outcome.resolve", "must be between 0% and 100%", Outcome(resolve: -1)),
    outcome(
      "support.outcome.return", "everything is resolved, so nobody comes back; set 'resolve' below 100%",
      Outcome(return: back)),
    outcome(
      "support.outcome.transfer.to", "unknown type of contact 'expert'; did you mean 'experts'?",
      Outcome(transfer: Transfer(to: "expert", probability: 0.1))),
    outcome(
      "support.outcome.transfer.to", "is the type itself; name the type that other agents take",
      Outcome(transfer: Transfer(to: "support", probability: 0.1))),
    outcome(
      "support.outcome.transfer.probability",
      "every contact is transferred in a circle and never leaves; lower one of the probabilities",
      Outcome(transfer: Transfer(to: "experts", probability: 1)),
      Outcome(transfer: Transfer(to: "support", probability: 1))),
    outcome(
      "support.outcome.transfer.1.to", "'experts' is there twice; write it once, with the sum of the probabilities",
      Outcome(transfer: Transfer(to: "experts", probability: 0.1), Transfer(to: "experts", probability: 0.2))),
    threeTypes(
      "support.outcome.transfer",
      "the probabilities add up to 110 %, but each contact is passed on once at most; lower one of them",
      Outcome(transfer: Transfer(to: "experts", probability: 0.6), Transfer(to: "others", probability: 0.5))),
    threeTypes(
      "support.outcome.transfer",
      "every contact is transferred in a circle and never leaves; lower one of the probabilities",
      Outcome(transfer: Transfer(to: "experts", probability: 0.5), Transfer(to: "others", probability: 0.5)),
      Outcome(transfer: Transfer(to: "others", probability: 1)),
      Outcome(transfer: Transfer(to: "support", probability: 1))),
    redial("after_abandon", "must be between 0% and 100%") { Redial(afterAbandon: 2, delay: try .constant(1)) },
    redial("delay", "a redial cannot be 'never' away; lower the shares for customers who do not redial") {
      Redial(afterBlock: 1, delay: .never)
    },
    redial("further", "must be between 0% and 100%") {
      Redial(afterAbandon: 0.5, further: -0.1, delay: try .constant(1))
    },
    redial("to", "unknown type of contact 'suport'; did you mean 'support'?") {
      Redial(afterAbandon: 0.5, delay: try .constant(1), to: "suport")
    },
    redial("attempts", "must be between 1 and 1000") { Redial(afterBlock: 1, delay: try .constant(1), attempts: 0) },
  ]
}
