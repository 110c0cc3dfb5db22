/// What is measured; the raw value is the key in result files.
public enum Measure: String, Sendable, CaseIterable {
  case entered
  case blocked
  case offered
  case answered
  case abandoned
  case abandonedShort = "abandoned_short"
  case balked
  case timedOut = "timed_out"
  case waitingAtEnd = "waiting_at_end"
  case serviceLevel = "service_level"
  case serviceLevel2 = "service_level_2"
  case serviceLevel3 = "service_level_3"
  case serviceLevel4 = "service_level_4"
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
  case answerRate = "answer_rate"
  case abandonRate = "abandon_rate"
  case abandonRateLessShort = "abandon_rate_less_short"
  case abandonRateWithBalked = "abandon_rate_with_balked"
  case timedOutRate = "timed_out_rate"
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
  case callbacksAbandoned = "callbacks_abandoned"
  case callbacksPending = "callbacks_pending"
  case callbackDelay = "callback_delay"
  case waitOnLine = "wait_on_line"
  case callAnswerRate = "call_answer_rate"
  case callsWithin20 = "calls_within_20s"
  case callsWithin30 = "calls_within_30s"
  case occupancy
  case slotOccupancy = "slot_occupancy"
  case concurrency
  case utilisation
  case staffed
  case overtime
  case paid
  case cost
  case shortBreaks = "short_breaks"
  case occupancyOver85 = "occupancy_over_85"
  case occupancyOver90 = "occupancy_over_90"
  case occupancyOver95 = "occupancy_over_95"
  case longestStretch = "longest_stretch"
  case longestStretchMean = "longest_stretch_mean"
  case breaksLate = "breaks_late"
  case breakDelay = "break_delay"
  case hoursWorked = "hours_worked"
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
  // Of experience.
  case waitedTooLong = "waited_too_long"
  case transfersPerIssue = "transfers_per_issue"
  case explainedAgain = "explained_again"
  case trapsPerIssue = "traps_per_issue"
  case givenUpPerIssue = "given_up_per_issue"
  case turnedAwayPerIssue = "turned_away_per_issue"
  case neverSolved = "never_solved"
  case effort
  case satisfaction
  case csat
  case promoters
  case detractors
  case nps
  case highEffort = "high_effort"
  case churn
  case customersLost = "customers_lost"
  case told
  case turnedAgainst = "turned_against"
  case valueLost = "value_lost"
  case acquisition
  case costPerContact = "cost_per_contact"
  case costPerResolution = "cost_per_resolution"
  case costPerCustomerKept = "cost_per_customer_kept"
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

  /// The place of the measure among all, from 0: tables by measure are looked up with it, because hashing a string
  /// would be too slow. Cases without associated values are numbered in their order.
  package var ordinal: Int { Int(unsafeBitCast(self, to: UInt8.self)) }

  /// Everything about the measure. The switch has no default, so a new measure does not compile without its row.
  var row: MeasureRow {
    switch self {
    case .entered: .entered
    case .blocked: .blocked
    case .offered: .offered
    case .answered: .answered
    case .abandoned: .abandoned
    case .abandonedShort: .abandonedShort
    case .balked: .balked
    case .timedOut: .timedOut
    case .waitingAtEnd: .waitingAtEnd
    case .serviceLevel: .serviceLevel
    case .serviceLevel2: .furtherServiceLevel(2)
    case .serviceLevel3: .furtherServiceLevel(3)
    case .serviceLevel4: .furtherServiceLevel(4)
    case .serviceLevelMet: .serviceLevelMet
    case .asa: .asa
    case .waitMean: .waitMean
    case .waitAbandoned: .waitAbandoned
    case .waitP50: .percentile(50, .answeredWithinP50)
    case .waitP80: .percentile(80, .answeredWithinP80)
    case .waitP90: .percentile(90, .answeredWithinP90)
    case .waitP95: .percentile(95, .answeredWithinP95)
    case .waitP99: .percentile(99, .answeredWithinP99)
    case .waitMax: .waitMax
    case .waited: .waited
    case .virtualWait: .virtualWait
    case .answerRate: .answerRate
    case .abandonRate: .abandonRate
    case .abandonRateLessShort: .abandonRateLessShort
    case .abandonRateWithBalked: .abandonRateWithBalked
    case .timedOutRate: .timedOutRate
    case .blockedRate: .blockedRate
    case .aht: .aht
    case .queueLength: .queueLength
    case .queueLengthMax: .queueLengthMax
    case .timeToHuman: .timeToHuman
    case .reachedHuman: .reachedHuman
    case .abandonedSilent: .abandonedSilent
    case .answeredPerHour: .answeredPerHour
    case .interruptions: .interruptions
    case .interruptedTime: .interruptedTime
    case .callbacksOffered: .callbacksOffered
    case .callbacksAccepted: .callbacksAccepted
    case .callbacksReached: .callbacksReached
    case .callbacksFailed: .callbacksFailed
    case .callbacksAbandoned: .callbacksAbandoned
    case .callbacksPending: .callbacksPending
    case .callbackDelay: .callbackDelay
    case .waitOnLine: .waitOnLine
    case .callAnswerRate: .callAnswerRate
    case .callsWithin20: .callsWithin20
    case .callsWithin30: .callsWithin30
    case .occupancy: .occupancy
    case .slotOccupancy: .slotOccupancy
    case .concurrency: .concurrency
    case .utilisation: .utilisation
    case .staffed: .staffed
    case .overtime: .overtime
    case .paid: .paid
    case .cost: .cost
    case .shortBreaks: .shortBreaks
    case .occupancyOver85: .occupancyOver(85, .timeOver85)
    case .occupancyOver90: .occupancyOver(90, .timeOver90)
    case .occupancyOver95: .occupancyOver(95, .timeOver95)
    case .longestStretch: .longestStretch
    case .longestStretchMean: .longestStretchMean
    case .breaksLate: .breaksLate
    case .breakDelay: .breakDelay
    case .hoursWorked: .hoursWorked
    case .fresh: .fresh
    case .returns: .returns
    case .redials: .redials
    case .transfers: .transfers
    case .transfersIn: .transfersIn
    case .contained: .contained
    case .containedFalse: .containedFalse
    case .hungUp: .hungUp
    case .escapes: .escapes
    case .inStepsAtStart: .inStepsAtStart
    case .inStepsAtEnd: .inStepsAtEnd
    case .resolved: .resolved
    case .lost: .lost
    case .pending: .pending
    case .overflowed: .overflowed
    case .fcr: .fcr
    case .contactsPerIssue: .contactsPerIssue
    case .timeToResolution: .timeToResolution
    case .failureDemand: .failureDemand
    case .automationSaved: .automationSaved
    case .automationReturned: .automationReturned
    case .waitedTooLong: .waitedTooLong
    case .transfersPerIssue: .transfersPerIssue
    case .explainedAgain: .explainedAgain
    case .trapsPerIssue: .trapsPerIssue
    case .givenUpPerIssue: .givenUpPerIssue
    case .turnedAwayPerIssue: .turnedAwayPerIssue
    case .neverSolved: .neverSolved
    case .effort: .effort
    case .satisfaction: .satisfaction
    case .csat: .csat
    case .promoters: .promoters
    case .detractors: .detractors
    case .nps: .nps
    case .highEffort: .highEffort
    case .churn: .churn
    case .customersLost: .customersLost
    case .told: .told
    case .turnedAgainst: .turnedAgainst
    case .valueLost: .valueLost
    case .acquisition: .acquisition
    case .costPerContact: .costPerContact
    case .costPerResolution: .costPerResolution
    case .costPerCustomerKept: .costPerCustomerKept
    case .handedOver: .handedOver
    case .foundFull: .foundFull
    case .foundClosed: .foundClosed
    case .gaveUpWaiting: .gaveUpWaiting
    case .stepWait: .stepWait
    case .sessionTime: .sessionTime
    case .sessions: .sessions
    case .sessionsMax: .sessionsMax
    case .capacityUsed: .capacityUsed
    }
  }

  /// The rows by ``ordinal``.
  private static let rows = allCases.map(\.row)

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
    /// Points of effort or of a score.
    case points
  }

  /// Which way a measure is better for customers, agents or the budget.
  public enum Direction: Sendable {
    /// More is better.
    case higherIsBetter
    /// Less is better.
    case lowerIsBetter
    /// Neither way is good or bad in itself: volumes, handle times, how busy agents are.
    case neither
  }

  /// The unit of the measure's values.
  public var unit: Unit { Self.rows[ordinal].unit }

  /// Which way the measure is better.
  public var direction: Direction { Self.rows[ordinal].direction }

  /// How the measure is made from what is counted.
  public var recipe: Recipe { Self.rows[ordinal].recipe }

  /// What a scenario must have for the measure.
  public var need: Need { Self.rows[ordinal].need }

  /// Whether the measure tells how contacts are served, so that it says nothing good where none is.
  public var isOfService: Bool { Self.rows[ordinal].isOfService }

  /// The share of waits that a percentile measure leaves below it; nil for all other measures.
  public var percentile: Double? { recipe.percentile }

  /// The name in words, e.g. `average speed of answer (ASA)`.
  public var title: String { Self.rows[ordinal].title }

  /// The name among a few words, e.g. `ASA`, `service level`; the name in words where there is no shorter one.
  public var noun: String { Self.rows[ordinal].noun ?? title }

  /// The head of a column, e.g. `SL`; the noun where there is no shorter one.
  public var head: String { Self.rows[ordinal].head ?? noun }

  /// What is measured, in sentences.
  public var meaning: String { Self.rows[ordinal].meaning }

  /// How it is computed, in words and keys of the results.
  public var formula: String { Self.rows[ordinal].formula }

  /// Where the definition comes from.
  public var source: Citation { Self.rows[ordinal].source }
}
