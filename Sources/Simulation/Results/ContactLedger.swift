import Measures
import Scenarios
import Statistics

/// The sums over replications from which the measures of contacts follow, for one cell: a type's interval, a type, or all.
struct ContactLedger {
  private var entered = MeanSums()
  private var blocked = MeanSums()
  private var offered = MeanSums()
  private var answered = MeanSums()
  private var abandoned = MeanSums()
  private var abandonedShort = MeanSums()
  private var balked = MeanSums()
  private var waitingAtEnd = MeanSums()
  private var queueTime = MeanSums()
  private var queueMax = Extremes()
  private var waitMax = Extremes()
  private var serviceLevel = RatioSums()
  private var definitions = InlineArray<6, RatioSums>(repeating: RatioSums())
  private var asa = RatioSums()
  private var waitMean = RatioSums()
  private var waitAbandoned = RatioSums()
  private var waited = RatioSums()
  private var virtualWait = RatioSums()
  private var abandonRate = RatioSums()
  private var abandonRateLessShort = RatioSums()
  private var abandonRateWithBalked = RatioSums()
  private var blockedRate = RatioSums()
  private var handleTime = RatioSums()
  private var reachedHuman = RatioSums()
  private var goalMet = 0
  private var goalTrials = 0

  /// Adds one replication. The service level comes apart from the totals, because those of all types together add up
  /// service levels of different definitions.
  ///
  /// - Parameters:
  ///   - entered: How many entered the center, which steps can keep from being the blocked and the offered.
  ///   - selfServed: How many ended in self-service, contained or not, and so asked for no place in a queue.
  ///   - channel: What its channel adds to the totals.
  mutating func add(
    _ totals: ContactTotals, entered arrivals: Double, selfServed: Double = 0, serviceLevel level: Fraction,
    goalMet met: Bool?, channel: ChannelTotals = ChannelTotals()
  ) {
    if let met {
      goalTrials += 1
      goalMet += met ? 1 : 0
    }
    // All else is zero where nobody came and nobody was left waiting.
    let supplied = channel.supplied
    guard arrivals + supplied > 0 || totals.entered > 0 || totals.queueArea != 0 || totals.queueMax > 0 else { return }
    let (offers, answers) = (totals.offered, totals.answered)
    entered.add(arrivals + supplied)
    blocked.add(totals.blocked)
    offered.add(offers + supplied)
    answered.add(answers + supplied)
    abandoned.add(totals.abandoned)
    abandonedShort.add(totals.abandonedShort)
    balked.add(totals.balked)
    waitingAtEnd.add(totals.unfinished)
    // What was carried out and in may leave a rounding below nothing.
    queueTime.add(max(totals.queueArea, 0))
    queueMax.add(totals.queueMax)
    if answers > 0 { waitMax.add(totals.waitMax) }
    serviceLevel.add(level)
    for (index, definition) in ServiceLevelDefinition.allCases.enumerated() {
      definitions[index].add(totals.serviceLevel(definition, undecided: channel.undecided))
    }
    asa.add(totals.asa)
    waitMean.add(totals.waitAnswered + totals.waitAbandoned, offers - totals.unfinished - channel.failed)
    waitAbandoned.add(totals.waitAbandoned, totals.abandoned)
    waited.add(totals.queued - totals.atOnce, offers)
    virtualWait.add(totals.waitAnswered + totals.ghostWait, answers + totals.ghosts)
    abandonRate.add(totals.abandonRate)
    abandonRateLessShort.add(totals.abandoned - totals.abandonedShort, offers - totals.abandonedShort)
    abandonRateWithBalked.add(totals.abandonRateWithBalked)
    blockedRate.add(totals.blockedRate(selfServed: selfServed))
    handleTime.add(totals.handle, answers + supplied)
    reachedHuman.add(answers + supplied, arrivals + supplied)
  }

  /// The sums by measure.
  /// - Parameter duration: The length of the cell, s, over which queues are averaged.
  func sums(duration: Double) -> CellSums {
    var cell = CellSums()
    for (measure, sums) in [
      (Measure.entered, entered), (.blocked, blocked), (.offered, offered), (.answered, answered),
      (.abandoned, abandoned), (.abandonedShort, abandonedShort), (.balked, balked), (.waitingAtEnd, waitingAtEnd),
    ] {
      cell[measure] = .mean(sums)
    }
    cell[.queueLength] = .mean(queueTime, times: 1 / duration)
    cell[.queueLengthMax] = .extreme(queueMax)
    cell[.waitMax] = .extremeOfSome(waitMax)
    for (measure, sums) in [
      (Measure.asa, asa), (.waitMean, waitMean), (.waitAbandoned, waitAbandoned), (.virtualWait, virtualWait),
      (.aht, handleTime), (.timeToHuman, asa), (.serviceLevel, serviceLevel), (.waited, waited),
      (.abandonRate, abandonRate), (.abandonRateLessShort, abandonRateLessShort),
      (.abandonRateWithBalked, abandonRateWithBalked), (.blockedRate, blockedRate), (.reachedHuman, reachedHuman),
    ] {
      cell[measure] = .ratio(sums)
    }
    for (index, definition) in ServiceLevelDefinition.allCases.enumerated() { cell[definition] = definitions[index] }
    cell[.serviceLevelMet] = .proportion(successes: goalMet, trials: goalTrials)
    return cell
  }

  /// The sum of a measure that goals are about, as in ``sums(duration:)``; nil for others. Comparisons follow these in every
  /// interval and replication, where making all sums would cost as much as the simulation.
  func goalSum(_ measure: Measure) -> MeasureSum? {
    switch measure {
    case .serviceLevel: .ratio(serviceLevel)
    case .abandonRate: .ratio(abandonRate)
    case .abandonRateWithBalked: .ratio(abandonRateWithBalked)
    case .blockedRate: .ratio(blockedRate)
    case .asa: .ratio(asa)
    default: nil
    }
  }
}

extension RatioSums {
  /// Adds what one replication says.
  fileprivate mutating func add(_ fraction: Fraction) { add(fraction.part, fraction.whole) }
}
