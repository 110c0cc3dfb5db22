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
  case aht
  case queueLength = "queue_length"
  case queueLengthMax = "queue_length_max"
  case timeToHuman = "time_to_human"
  case reachedHuman = "reached_human"
  case occupancy
  case utilisation
  case staffed
  case overtime
  case paid
  case cost

  /// What a number of this measure counts.
  public enum Unit: Sendable {
    /// Contacts per replication, or contacts at a time.
    case contacts
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
      .queueLengthMax:
      .contacts
    case .serviceLevel, .serviceLevelMet, .waited, .abandonRate, .abandonRateLessShort, .reachedHuman, .occupancy,
      .utilisation:
      .share
    case .asa, .waitMean, .waitAbandoned, .waitP50, .waitP80, .waitP90, .waitP95, .waitP99, .waitMax, .virtualWait,
      .aht, .timeToHuman:
      .seconds
    case .staffed, .overtime, .paid: .agentHours
    case .cost: .money
    }
  }

  /// The measures of contacts, in the order of reports.
  public static let ofContacts: [Measure] = allCases.filter { !ofAgents.contains($0) || $0 == .answered || $0 == .aht }

  /// The measures of agents, in the order of reports.
  public static let ofAgents: [Measure] = [
    .answered, .aht, .occupancy, .utilisation, .staffed, .overtime, .paid, .cost,
  ]

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
