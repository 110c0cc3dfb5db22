extension Measure {
  /// How the numbers of the replications become one, from which follows how sure it is.
  public enum Recipe: Sendable, CaseIterable {
    /// A whole number of contacts or events in each replication, averaged.
    case count
    /// An amount in each replication that is never negative, averaged: hours, money, a time average.
    case amount
    /// An amount that may be below zero, averaged.
    case balance
    /// The largest value of each replication, averaged.
    case maximum
    /// A sum over all replications per contact, agent or issue: a mean wait.
    case ratio
    /// A part of a time: what was used of what was there.
    case portion
    /// A part of contacts or issues.
    case share
    /// A percentile of all waits.
    case percentile
    /// A part of the replications.
    case proportion
  }

  /// The measure's recipe: the only place that says it. What is computed and what is explained follow from it.
  public var recipe: Recipe {
    switch self {
    case .entered, .blocked, .offered, .answered, .abandoned, .abandonedShort, .balked, .waitingAtEnd,
      .abandonedSilent, .answeredPerHour, .interruptions, .callbacksOffered, .callbacksAccepted, .callbacksReached,
      .callbacksFailed, .fresh, .returns, .redials, .transfers, .transfersIn, .contained, .containedFalse, .hungUp,
      .escapes, .inStepsAtStart, .inStepsAtEnd, .resolved, .lost, .pending, .overflowed, .handedOver, .foundFull,
      .foundClosed, .gaveUpWaiting:
      .count
    case .queueLength, .callbacksPending, .staffed, .overtime, .paid, .cost, .automationReturned, .sessions: .amount
    case .automationSaved: .balance
    case .waitMax, .queueLengthMax, .sessionsMax: .maximum
    case .asa, .waitMean, .waitAbandoned, .virtualWait, .aht, .timeToHuman, .interruptedTime, .callbackDelay,
      .waitOnLine, .concurrency, .contactsPerIssue, .timeToResolution, .stepWait, .sessionTime:
      .ratio
    case .occupancy, .utilisation, .slotOccupancy, .capacityUsed, .failureDemand: .portion
    case .serviceLevel, .waited, .abandonRate, .abandonRateLessShort, .abandonRateWithBalked, .blockedRate,
      .reachedHuman, .fcr:
      .share
    case .waitP50, .waitP80, .waitP90, .waitP95, .waitP99: .percentile
    case .serviceLevelMet: .proportion
    }
  }
}
