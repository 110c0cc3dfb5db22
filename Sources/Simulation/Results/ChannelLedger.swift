import Scenarios
import Statistics

/// The sums over replications from which the measures of chats, messages and callbacks follow, for one cell.
struct ChannelLedger {
  private var silent = MeanSums()
  private var answered = MeanSums()
  private var interruptions = MeanSums()
  private var interruptedTime = RatioSums()
  private var offered = MeanSums()
  private var accepted = MeanSums()
  private var reached = MeanSums()
  private var failed = MeanSums()
  private var pending = MeanSums()
  private var delay = RatioSums()
  private var waitOnLine = RatioSums()

  /// Adds one replication.
  mutating func add(_ totals: ContactTotals, _ channel: ChannelTotals) {
    silent.add(channel.silent)
    answered.add(totals.answered + channel.supplied)
    interruptions.add(channel.interruptions)
    interruptedTime.add(channel.interruptedTime, channel.resumptions)
    offered.add(channel.offered)
    accepted.add(channel.accepted)
    reached.add(channel.reached)
    failed.add(channel.failed)
    pending.add(channel.pendingTime)
    delay.add(channel.delay, channel.reached)
    // Who stayed on the line, and has left it.
    let online = totals.offered - totals.unfinished - (channel.accepted - channel.pendingAtEnd)
    waitOnLine.add(max(totals.waitAnswered + totals.waitAbandoned - channel.delay, 0), online)
  }

  /// Fills in the estimates after so many replications.
  /// - Parameters:
  ///   - type: Whose they are; nil for all types together.
  ///   - duration: The length of the cell, s.
  func fill(
    _ values: inout MeasureValues, _ type: ContactType?, replications n: Int, duration: Double,
    _ confidence: Confidence
  ) {
    func estimate(_ sums: MeanSums) -> Estimate? { sums.estimate(replications: n, confidence: confidence) }
    func estimate(_ sums: RatioSums) -> Estimate? { sums.estimate(replications: n, confidence: confidence) }
    values[.answeredPerHour] = estimate(answered)?.scaled(by: 3600 / duration)
    if type?.silent != nil || type == nil { values[.abandonedSilent] = estimate(silent) }
    if type?.isInterruptible ?? true {
      values[.interruptions] = estimate(interruptions)
      values[.interruptedTime] = estimate(interruptedTime)
    }
    if type?.callback != nil || type == nil {
      values[.callbacksOffered] = estimate(offered)
      values[.callbacksAccepted] = estimate(accepted)
      values[.callbacksReached] = estimate(reached)
      values[.callbacksFailed] = estimate(failed)
      values[.callbacksPending] = estimate(pending)?.scaled(by: 1 / duration)
      values[.callbackDelay] = estimate(delay)
      values[.waitOnLine] = estimate(waitOnLine)
    }
    if type?.isUnlimited ?? false {
      // What is without end does not wait.
      for measure in [Measure.queueLength, .queueLengthMax] { values[measure] = nil }
    }
  }
}

/// The sums over replications of what agents held at a time, for one cell.
struct SlotLedger {
  private var occupancy = RatioSums()
  private var concurrency = RatioSums()

  /// Adds one replication with the time that slots were there, s.
  mutating func add(_ totals: SlotTotals, available: Double) {
    occupancy.add(totals.open, available)
    concurrency.add(totals.open, totals.busy)
  }

  /// Fills in the estimates after so many replications.
  func fill(_ values: inout MeasureValues, replications n: Int, _ confidence: Confidence) {
    values[.slotOccupancy] = occupancy.estimate(replications: n, confidence: confidence)
    values[.concurrency] = concurrency.estimate(replications: n, confidence: confidence)
  }
}
