import Measures
import Randomness
import Scenarios

/// The measures that chance cannot change: nobody balks where balking is not allowed, and what is replayed arrives as
/// it was recorded. Such a number needs no interval. Whatever is not listed may happen, even if it never did.
struct CertainMeasures {
  /// By contact type.
  let types: [[Measure]]
  /// By step.
  let steps: [[Measure]]
  /// By group, whether its schedule is the same in every replication, because nobody is ever absent or on a short break.
  let hasFixedSchedule: [Bool]
  /// Of all contacts together.
  let overall: [Measure]

  init(_ scenario: Scenario) {
    types = scenario.contacts.map { Self.certain($0, scenario) }
    steps = scenario.steps.map(Self.certain)
    hasFixedSchedule = scenario.agents.map { $0.absence == 0 && $0.shortBreaks == nil }
    let all = types.map(Set.init)
    overall = Measure.allCases.filter { measure in all.allSatisfy { $0.contains(measure) } }
  }

  private static func certain(_ type: ContactType, _ scenario: Scenario) -> [Measure] {
    var certain: [Measure] = []
    if type.balk == nil { certain.append(.balked) }
    let closes = !scenario.closedIntervals(of: type).isEmpty
    if type.queueTimeout == nil, !closes { certain += [.timedOut, .timedOutRate] }
    if type.patience.isNever {
      certain += [.abandoned, .abandonedShort, .abandonRate, .abandonRateLessShort]
      if type.balk == nil { certain.append(.abandonRateWithBalked) }
    }
    let cannotBeBlocked =
      !closes && type.queueLimit == nil && scenario.routing.queueLimit == nil && type.journey.isEmpty
      && !scenario.lines.contains { $0.contacts.contains(type.name) }
    if cannotBeBlocked { certain += [.blocked, .blockedRate] }
    if !scenario.usesJourneys, type.arrivals.isReplayed {
      certain += cannotBeBlocked ? [.entered, .offered] : [.entered]
    }
    let target = scenario.timeoutTarget(of: type)
    let passesSteps = if case .step = target { true } else { !type.journey.isEmpty }
    if !passesSteps {
      certain += [.contained, .containedFalse, .hungUp, .escapes, .inStepsAtStart, .inStepsAtEnd]
    }
    if type.outcome?.transfers.isEmpty ?? true { certain.append(.transfers) }
    let isPassedOnTo = scenario.contacts.contains { other in
      other.outcome?.transfers.contains { $0.to == type.name } ?? false || other.queueTimeout?.to == type.name
    }
    if !isPassedOnTo, target?.staysInside != true { certain.append(.transfersIn) }
    return certain
  }

  private static func certain(_ step: Step) -> [Measure] {
    (step.capacity == nil ? [.foundFull, .blocked, .gaveUpWaiting] : []) + (step.open.isEmpty ? [.foundClosed] : [])
  }
}

extension Arrivals {
  /// Whether the same contacts come in every replication.
  fileprivate var isReplayed: Bool {
    guard case .times = pattern else { return false }
    return scale == 1 && busyness == 0 && intervalNoise == nil && backlog == nil
  }
}
