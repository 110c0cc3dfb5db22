internal import Randomness
import Scenarios

/// A scenario without causes that make ways of planning differ.
struct Ablation {
  /// What is left.
  private(set) var scenario: Scenario
  /// How many intervals stand for one.
  private(set) var stretch = 1
  /// Whether it is enough that goals hold on average.
  private(set) var trustsMeans = false
  /// Whether the same days are simulated as for the given scenario.
  private(set) var keepsScenario = true

  /// A scenario without some causes; nil where it does not have all of them.
  init?(_ scenario: Scenario, without causes: [MethodDifference.Cause]) {
    self.scenario = scenario
    for cause in causes {
      guard remove(cause) else { return nil }
      if cause != .confidence { keepsScenario = false }
    }
  }
}

extension Ablation {
  /// How many intervals stand for one to let it forget the one before.
  private static let forgetting = 2

  /// Takes a cause out.
  /// - Returns: Whether it was there.
  private mutating func remove(_ cause: MethodDifference.Cause) -> Bool {
    switch cause {
    case .confidence: trustsMeans = true
    case .carryOver:
      guard scenario[dynamicMember: \.self].canStretchIntervals else { return false }
      stretch = Self.forgetting
    case .pooling:
      guard let separate = SeparateGroups(scenario) else { return false }
      scenario = separate.scenario
    default:
      if cause == .profiles, !scenario.usesProfiles { return false }
      guard let without = try? scenario.changing({ $0.remove(cause) }), without != scenario else { return false }
      scenario = without
    }
    return true
  }
}

extension ScenarioDraft {
  /// Takes out a cause that is a matter of a few fields.
  fileprivate mutating func remove(_ cause: MethodDifference.Cause) {
    switch cause {
    case .abandonment: changeContacts { $0.patience = .never }
    case .queueTimeout: changeContacts { $0.queueTimeout = nil }
    case .leaving:
      changeContacts { type in
        type.patience = .never
        type.queueTimeout = nil
      }
    case .redial: changeContacts { $0.redial = nil }
    case .profiles:
      changeContacts { $0.profiles = [] }
      // Some may be about a profile; a plan keeps goals, not promises.
      promises = []
    case .knows: changeContacts { $0.knows = [] }
    case .busyDays:
      changeContacts { type in
        type.arrivals.busyness = 0
        type.arrivals.intervalNoise = nil
      }
    case .handleTimes:
      changeContacts { $0.handle.makeExponential() }
      changeAgents { group in
        for index in group.skills.indices { group.skills[index].handle?.makeExponential() }
      }
    case .patience: changeContacts { $0.makePatienceExponential() }
    case .absence: changeAgents { $0.absence = 0 }
    case .shortBreaks: changeAgents { $0.shortBreaks = nil }
    case .agentSpeeds: changeAgents { $0.speedSpread = 0 }
    case .occupancyCap: changeAgents { $0.maxOccupancy = nil }
    case .places: liftPlaces()
    case .priorities:
      routing.aging = nil
      changeContacts { type in
        type.priority = 0
        type.aging = nil
      }
    case .carryOver, .confidence, .pooling: break
    }
  }

  private mutating func changeContacts(_ change: (inout ContactType) -> Void) {
    for index in contacts.indices { change(&contacts[index]) }
  }

  private mutating func changeAgents(_ change: (inout AgentGroup) -> Void) {
    for index in agents.indices { change(&agents[index]) }
  }
}

extension ContactType.Handle {
  fileprivate mutating func makeExponential() {
    guard let talk = try? Distribution.exponential(mean: mean) else { return }
    self = ContactType.Handle(talk: talk)
  }
}

extension ContactType {
  fileprivate mutating func makePatienceExponential() {
    guard !patience.isNever, let exponential = try? Distribution.exponential(mean: patience.mean) else { return }
    patience = exponential
  }
}
