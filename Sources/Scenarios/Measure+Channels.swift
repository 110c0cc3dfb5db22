extension ScenarioDraft {
  /// Whether a measure has anything to say in the scenario. Those of chats, messages, callbacks, balking and limits are
  /// reported only where these are, so that plain results stay as short as they were.
  func reports(_ measure: Measure) -> Bool {
    switch measure {
    case .abandonRateWithBalked: contacts.contains { $0.balk != nil }
    case .blockedRate: contacts.contains { $0.goal.blocked != nil || limitsPlaces(of: $0) }
    case .abandonedSilent: contacts.contains { $0.silent != nil }
    case .answeredPerHour: contacts.contains(where: \.isDeferred)
    case .interruptions, .interruptedTime: contacts.contains(where: \.isInterruptible)
    case .callbacksOffered, .callbacksAccepted, .callbacksReached, .callbacksFailed, .callbacksPending, .callbackDelay,
      .waitOnLine:
      contacts.contains { $0.callback != nil }
    case .slotOccupancy, .concurrency: agents.contains { !$0.concurrency.isEmpty }
    default: usesJourneys || !Measure.ofJourneys.contains(measure)
    }
  }
}

extension Scenario {
  /// Whether a measure has anything to say in the scenario. Those of chats, messages, callbacks, balking and limits are
  /// reported only where these are, so that plain results stay as short as they were.
  public func reports(_ measure: Measure) -> Bool { self[dynamicMember: \.self].reports(measure) }
}
