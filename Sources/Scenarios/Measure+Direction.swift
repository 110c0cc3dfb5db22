extension Measure {
  /// Which way a measure is better for customers, agents or the budget.
  public enum Direction: Sendable {
    /// More is better.
    case higherIsBetter
    /// Less is better.
    case lowerIsBetter
    /// Neither way is good or bad in itself: volumes, handle times, how busy agents are.
    case neither
  }

  /// Which way the measure is better.
  public var direction: Direction {
    switch self {
    case .serviceLevel, .serviceLevelMet, .reachedHuman, .fcr, .resolved, .answered, .answeredPerHour,
      .callbacksReached, .automationSaved:
      .higherIsBetter
    case .blocked, .abandoned, .abandonedShort, .abandonedSilent, .balked, .waitingAtEnd, .asa, .waitMean,
      .waitAbandoned, .waitP50, .waitP80, .waitP90, .waitP95, .waitP99, .waitMax, .waited, .virtualWait, .abandonRate,
      .abandonRateLessShort, .abandonRateWithBalked, .blockedRate, .queueLength, .queueLengthMax, .timeToHuman,
      .timeToResolution, .interruptedTime,
      .callbacksFailed, .callbacksPending, .callbackDelay, .waitOnLine, .overtime, .paid, .cost, .returns, .redials,
      .containedFalse, .hungUp, .lost, .pending, .overflowed, .contactsPerIssue, .failureDemand, .automationReturned,
      .foundFull, .foundClosed, .gaveUpWaiting, .stepWait:
      .lowerIsBetter
    case .entered, .offered, .aht, .interruptions, .callbacksOffered, .callbacksAccepted, .occupancy, .slotOccupancy,
      .concurrency, .utilisation, .staffed, .fresh, .transfers, .transfersIn, .contained, .escapes,
      .inStepsAtStart, .inStepsAtEnd, .handedOver, .sessionTime, .sessions, .sessionsMax, .capacityUsed:
      .neither
    }
  }
}
