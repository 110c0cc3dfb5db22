public import Measures

extension ScenarioDraft {
  /// Whether the scenario has anywhere what a measure needs.
  func has(_ need: Need) -> Bool {
    switch need {
    case .nothing: true
    case .waitingQueue: contacts.contains { $0.has(need) }
    case .balking: contacts.contains { $0.balk != nil }
    case .timeouts: contacts.contains { $0.queueTimeout != nil || closes($0) } || isPromised(need)
    case .limits: contacts.contains { $0.goal.blocked != nil || limitsPlaces(of: $0) || closes($0) } || isPromised(need)
    case .secondAnswer, .thirdAnswer, .fourthAnswer: contacts.contains { $0.has(need) }
    case .answeredGoal: contacts.contains { $0.goal.answered != nil }
    case .silentAbandonment: contacts.contains { $0.silent != nil }
    case .deferredWork: contacts.contains(where: \.isDeferred)
    case .interruption: contacts.contains(where: \.isInterruptible)
    case .callbacks: contacts.contains { $0.callback != nil }
    case .callbackPatience: contacts.contains { $0.callback?.patience != nil }
    case .concurrency: agents.contains { !$0.concurrency.isEmpty }
    case .journeys: usesJourneys
    case .capacity: steps.contains { $0.capacity != nil }
    case .cost: agents.contains { $0.cost != nil }
    case .shortBreaks: agents.contains { $0.shortBreaks != nil }
    case .strain: agents.contains(where: \.isStrainFollowed)
    case .experience: experience != nil || usesProfiles
    case .effort: experience?.hasEffort ?? false
    case .score: experience?.hasScore ?? false
    case .satisfiedCut: says(.satisfied)
    case .promoterCuts: says(.promoter)
    case .effortCut: says(.highEffort)
    case .churn: experience?.hasChurn ?? false
    case .wordOfMouth: says(.reach)
    case .conversion: says(.convert)
    case .lostValue: has(.churn) && experience?.customerValue != nil
    case .replacement: has(.churn) && says(.acquisition)
    case .costOfExperience: experience != nil && has(.cost)
    case .costOfKeeping: has(.churn) && has(.cost)
    case .callAnswerRule, .callsWithin20Rule, .callsWithin30Rule:
      isDemanded(need) && contacts.contains { $0.has(need) }
    }
  }

  /// Whether there is a number about experience, of the user's own or of a preset.
  private func says(_ key: ExperienceKey) -> Bool { experience?[key] != nil }

  /// Whether a promise is about a measure with a need. Where nothing can time out or be blocked the measure is 0, so that a
  /// promise that it is small goes on being kept when a limit is lifted.
  private func isPromised(_ need: Need) -> Bool { promises.contains { $0.measure.need == need } }

  /// Whether a measure is reported in the scenario, though perhaps without a value at some of its places.
  func reports(_ measure: Measure) -> Bool { measure.need.isOfPlaces || has(measure.need) }
}

extension ContactType {
  /// Whether the type has what a measure of contacts needs, as far as that depends on the type.
  package func has(_ need: Need) -> Bool {
    switch need {
    case .waitingQueue: !isUnlimited
    case .secondAnswer: goal.furtherAnswers.count >= 1
    case .thirdAnswer: goal.furtherAnswers.count >= 2
    case .fourthAnswer: goal.furtherAnswers.count >= 3
    case .silentAbandonment: silent != nil
    case .interruption: isInterruptible
    case .callbacks: callback != nil
    case .callbackPatience: callback?.patience != nil
    case .callAnswerRule, .callsWithin20Rule, .callsWithin30Rule: isCalled
    default: true
    }
  }
}

extension AgentGroup {
  /// Whether the group has what a measure of agents needs, as far as that depends on the group.
  package func has(_ need: Need) -> Bool {
    switch need {
    case .concurrency: !concurrency.isEmpty
    case .cost: cost != nil
    case .shortBreaks: shortBreaks != nil
    case .strain: isStrainFollowed
    default: true
    }
  }
}

extension Step {
  /// Whether the step has what a measure of steps needs, as far as that depends on the step.
  package func has(_ need: Need) -> Bool { need != .capacity || capacity != nil }
}

extension Scenario {
  /// Whether a measure is reported in the scenario, though perhaps without a value at some of its places.
  public func reports(_ measure: Measure) -> Bool { self[dynamicMember: \.self].reports(measure) }

  /// Whether the scenario has anywhere what a measure needs.
  package func has(_ need: Need) -> Bool { self[dynamicMember: \.self].has(need) }
}
