internal import Randomness
import Scenarios

/// A scenario without causes that make ways of planning differ.
struct Ablation {
  /// What is left.
  private(set) var scenario: Scenario
  /// How many intervals stand for one.
  private(set) var stretch = 1
  /// By how much hours of the changed scenario outnumber those of the given one.
  private(set) var scale = 1.0
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
  /// How much larger a group is made to see what its smallness does.
  private static let enlargement = 8

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
    case .smallGroups:
      guard let larger = try? scenario.changing({ $0.enlarge(by: Self.enlargement) }) else { return false }
      scenario = larger
      scale = Double(Self.enlargement)
    default:
      guard let without = try? scenario.changing({ $0.remove(cause) }), without != scenario else { return false }
      scenario = without
    }
    return true
  }
}

extension ScenarioDraft {
  /// Takes a cause out that is a matter of some fields.
  fileprivate mutating func remove(_ cause: MethodDifference.Cause) {
    switch cause {
    case .abandonment: changeContacts { $0.patience = .never }
    case .busyDays:
      changeContacts { type in
        type.arrivals.busyness = 0
        type.arrivals.intervalNoise = nil
      }
    case .handleTimes: changeContacts { $0.makeHandleExponential() }
    case .patience: changeContacts { $0.makePatienceExponential() }
    case .absence: changeAgents { $0.absence = 0 }
    case .agentSpeeds: changeAgents { $0.speedSpread = 0 }
    case .places:
      lines = []
      routing.queueLimit = nil
      changeContacts { type in
        type.queueLimit = nil
        type.balk = nil
      }
    case .priorities:
      routing.aging = nil
      changeContacts { $0.priority = 0 }
    case .carryOver, .confidence, .pooling, .smallGroups: break
    }
  }

  /// So many centers in one.
  fileprivate mutating func enlarge(by factor: Int) {
    changeContacts { type in
      type.arrivals.scale *= Double(factor)
      type.queueLimit = type.queueLimit.map { $0 * factor }
    }
    for index in lines.indices { lines[index].capacity *= factor }
    for index in steps.indices { steps[index].capacity = steps[index].capacity.map { $0 * factor } }
    routing.queueLimit = routing.queueLimit.map { $0 * factor }
    changeAgents { group in
      group.minStaff = group.minStaff?.multiplied(by: factor)
      group.maxStaff = group.maxStaff?.multiplied(by: factor)
    }
  }

  private mutating func changeContacts(_ change: (inout ContactType) -> Void) {
    for index in contacts.indices { change(&contacts[index]) }
  }

  private mutating func changeAgents(_ change: (inout AgentGroup) -> Void) {
    for index in agents.indices { change(&agents[index]) }
  }
}

extension ContactType {
  fileprivate mutating func makeHandleExponential() {
    guard let talk = try? Distribution.exponential(mean: handle.mean) else { return }
    handle = Handle(talk: talk)
  }

  fileprivate mutating func makePatienceExponential() {
    guard !patience.isNever, let exponential = try? Distribution.exponential(mean: patience.mean) else { return }
    patience = exponential
  }
}

extension StaffLimit {
  fileprivate func multiplied(by factor: Int) -> StaffLimit {
    switch self {
    case .constant(let count): .constant(count * factor)
    case .perInterval(let counts): .perInterval(counts.map { $0 * factor })
    }
  }
}
