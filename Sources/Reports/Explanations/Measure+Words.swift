internal import Scenarios

extension Measure {
  /// What is said of the measure. The switch has no default, so a new measure does not compile without its words.
  var words: MeasureWords {
    switch self {
    case .entered: .entered
    case .blocked: .blocked
    case .offered: .offered
    case .answered: .answered
    case .abandoned: .abandoned
    case .abandonedShort: .abandonedShort
    case .balked: .balked
    case .waitingAtEnd: .waitingAtEnd
    case .serviceLevel: .serviceLevel
    case .serviceLevelMet: .serviceLevelMet
    case .asa: .asa
    case .waitMean: .waitMean
    case .waitAbandoned: .waitAbandoned
    case .waitP50: .percentile(50)
    case .waitP80: .percentile(80)
    case .waitP90: .percentile(90)
    case .waitP95: .percentile(95)
    case .waitP99: .percentile(99)
    case .waitMax: .waitMax
    case .waited: .waited
    case .virtualWait: .virtualWait
    case .abandonRate: .abandonRate
    case .abandonRateLessShort: .abandonRateLessShort
    case .aht: .aht
    case .queueLength: .queueLength
    case .queueLengthMax: .queueLengthMax
    case .timeToHuman: .timeToHuman
    case .reachedHuman: .reachedHuman
    case .occupancy: .occupancy
    case .utilisation: .utilisation
    case .staffed: .staffed
    case .overtime: .overtime
    case .paid: .paid
    case .cost: .cost
    }
  }
}
