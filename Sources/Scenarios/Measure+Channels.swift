extension Scenario {
  /// Whether a measure has anything to say in the scenario. Those of chats, messages and callbacks are reported only where
  /// these are, so that plain results stay as short as they were.
  public func reports(_ measure: Measure) -> Bool {
    switch measure {
    case .abandonedSilent: self.contacts.contains { $0.silent != nil }
    case .answeredPerHour: self.contacts.contains(where: \.isDeferred)
    case .interruptions, .interruptedTime: self.contacts.contains(where: \.isInterruptible)
    case .callbacksOffered, .callbacksAccepted, .callbacksReached, .callbacksFailed, .callbacksPending, .callbackDelay,
      .waitOnLine:
      self.contacts.contains { $0.callback != nil }
    case .slotOccupancy, .concurrency: self.agents.contains { !$0.concurrency.isEmpty }
    default: usesJourneys || !Measure.ofJourneys.contains(measure)
    }
  }
}
