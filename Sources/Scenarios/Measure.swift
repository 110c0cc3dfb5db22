/// What is measured; the raw value is the key in result files.
public enum Measure: String, Sendable, CaseIterable {
  case entered
  case blocked
  case offered
  case answered
  case abandoned
  case abandonedShort = "abandoned_short"
  case balked
  case waitingAtEnd = "waiting_at_end"
  case serviceLevel = "service_level"
  case serviceLevelMet = "service_level_met"
  case asa
  case waitMean = "wait_mean"
  case waitAbandoned = "wait_abandoned"
  case waitP50 = "wait_p50"
  case waitP80 = "wait_p80"
  case waitP90 = "wait_p90"
  case waitP95 = "wait_p95"
  case waitP99 = "wait_p99"
  case waitMax = "wait_max"
  case waited
  case virtualWait = "virtual_wait"
  case abandonRate = "abandon_rate"
  case abandonRateLessShort = "abandon_rate_less_short"
  case abandonRateWithBalked = "abandon_rate_with_balked"
  case blockedRate = "blocked_rate"
  case aht
  case queueLength = "queue_length"
  case queueLengthMax = "queue_length_max"
  case timeToHuman = "time_to_human"
  case reachedHuman = "reached_human"
  case abandonedSilent = "abandoned_silent"
  case answeredPerHour = "answered_per_hour"
  case interruptions
  case interruptedTime = "interrupted_time"
  case callbacksOffered = "callbacks_offered"
  case callbacksAccepted = "callbacks_accepted"
  case callbacksReached = "callbacks_reached"
  case callbacksFailed = "callbacks_failed"
  case callbacksPending = "callbacks_pending"
  case callbackDelay = "callback_delay"
  case waitOnLine = "wait_on_line"
  case occupancy
  case slotOccupancy = "slot_occupancy"
  case concurrency
  case utilisation
  case staffed
  case overtime
  case paid
  case cost
  // Of journeys.
  case fresh
  case returns
  case redials
  case transfers
  case transfersIn = "transfers_in"
  case contained
  case containedFalse = "contained_false"
  case hungUp = "hung_up"
  case escapes
  case inStepsAtStart = "in_steps_at_start"
  case inStepsAtEnd = "in_steps_at_end"
  case resolved
  case lost
  case pending
  case overflowed
  case fcr
  case contactsPerIssue = "contacts_per_issue"
  case timeToResolution = "time_to_resolution"
  case failureDemand = "failure_demand"
  case automationSaved = "automation_saved"
  case automationReturned = "automation_returned"
  // Of steps.
  case handedOver = "handed_over"
  case foundFull = "found_full"
  case foundClosed = "found_closed"
  case gaveUpWaiting = "gave_up_waiting"
  case stepWait = "step_wait"
  case sessionTime = "session_time"
  case sessions
  case sessionsMax = "sessions_max"
  case capacityUsed = "capacity_used"

  /// The place of the measure among all, from 0: tables by measure are looked up with it, which hashing a text is too
  /// slow for. Cases of an enumeration without values are numbered in their order.
  package var ordinal: Int { Int(unsafeBitCast(self, to: UInt8.self)) }

  /// What a number of this measure counts.
  public enum Unit: Sendable {
    /// Contacts per replication, or contacts at a time.
    case contacts
    /// Contacts per hour.
    case perHour
    /// A part of one.
    case share
    /// Seconds.
    case seconds
    /// Hours of agents.
    case agentHours
    /// The scenario's currency.
    case money
  }

  /// The unit of the measure's values.
  public var unit: Unit {
    switch self {
    case .entered, .blocked, .offered, .answered, .abandoned, .abandonedShort, .balked, .waitingAtEnd, .queueLength,
      .queueLengthMax, .fresh, .returns, .redials, .transfers, .transfersIn, .contained, .containedFalse, .hungUp,
      .escapes, .inStepsAtStart, .inStepsAtEnd, .resolved, .lost, .pending, .overflowed, .contactsPerIssue,
      .handedOver, .foundFull, .foundClosed, .gaveUpWaiting, .sessions, .sessionsMax, .abandonedSilent, .interruptions,
      .callbacksOffered, .callbacksAccepted, .callbacksReached, .callbacksFailed, .callbacksPending, .concurrency:
      .contacts
    case .answeredPerHour: .perHour
    case .serviceLevel, .serviceLevelMet, .waited, .abandonRate, .abandonRateLessShort, .abandonRateWithBalked,
      .blockedRate, .reachedHuman, .occupancy,
      .utilisation, .fcr, .failureDemand, .capacityUsed, .slotOccupancy:
      .share
    case .asa, .waitMean, .waitAbandoned, .waitP50, .waitP80, .waitP90, .waitP95, .waitP99, .waitMax, .virtualWait,
      .aht, .timeToHuman, .timeToResolution, .stepWait, .sessionTime, .interruptedTime, .callbackDelay, .waitOnLine:
      .seconds
    case .staffed, .overtime, .paid, .automationSaved, .automationReturned: .agentHours
    case .cost: .money
    }
  }

  /// The measures of contacts, in the order of reports.
  public static let ofContacts: [Measure] = allCases.filter { measure in
    !(ofAgents + ofJourneys + ofSteps).contains(measure) || [.entered, .blocked, .answered, .aht].contains(measure)
  }

  /// The measures of agents, in the order of reports.
  public static let ofAgents: [Measure] = [
    .answered, .aht, .occupancy, .slotOccupancy, .concurrency, .utilisation, .staffed, .overtime, .paid, .cost,
  ]

  /// The measures of contacts that come with journeys, in the order of reports; only scenarios with journeys have them.
  public static let ofJourneys: [Measure] = [
    .fresh, .returns, .redials, .transfers, .transfersIn, .contained, .containedFalse, .hungUp, .escapes,
    .inStepsAtStart, .inStepsAtEnd, .resolved, .lost, .pending, .overflowed, .fcr, .contactsPerIssue,
    .timeToResolution, .failureDemand, .automationSaved, .automationReturned,
  ]

  /// The measures of steps, in the order of reports.
  public static let ofSteps: [Measure] = [
    .entered, .contained, .containedFalse, .hungUp, .escapes, .handedOver, .inStepsAtEnd, .foundFull, .blocked,
    .foundClosed, .gaveUpWaiting, .stepWait, .sessionTime, .sessions, .sessionsMax, .capacityUsed,
  ]

  /// The measures of contacts and agents together, in the order of reports.
  public static let overall: [Measure] =
    allCases.filter { ofContacts.contains($0) || ofAgents.contains($0) } + ofJourneys

  /// The share of waits that a percentile measure leaves below it; nil for all other measures.
  public var percentile: Double? {
    switch self {
    case .waitP50: 0.5
    case .waitP80: 0.8
    case .waitP90: 0.9
    case .waitP95: 0.95
    case .waitP99: 0.99
    default: nil
    }
  }
}
