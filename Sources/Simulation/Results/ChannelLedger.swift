import Measures
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

  /// Fills in the sums by measure.
  /// - Parameters:
  ///   - type: Whose they are; nil for all types together.
  ///   - duration: The length of the cell, s.
  func fill(_ cell: inout CellSums, _ type: ContactType?, duration: Double) {
    cell[.answeredPerHour] = .mean(answered, times: 3600 / duration)
    if type?.silent != nil || type == nil { cell[.abandonedSilent] = .mean(silent) }
    if type?.isInterruptible ?? true {
      cell[.interruptions] = .mean(interruptions)
      cell[.interruptedTime] = .ratio(interruptedTime)
    }
    if type?.callback != nil || type == nil {
      cell[.callbacksOffered] = .mean(offered)
      cell[.callbacksAccepted] = .mean(accepted)
      cell[.callbacksReached] = .mean(reached)
      cell[.callbacksFailed] = .mean(failed)
      cell[.callbacksPending] = .mean(pending, times: 1 / duration)
      cell[.callbackDelay] = .ratio(delay)
      cell[.waitOnLine] = .ratio(waitOnLine)
    }
    if type?.isUnlimited ?? false {
      // What is without end does not wait.
      for measure in [Measure.queueLength, .queueLengthMax] { cell[measure] = nil }
    }
  }
}

/// The sums over replications of what agents held at a time, for one cell.
struct SlotLedger {
  private var occupancy = RatioSums()
  private var beyondOne = RatioSums()

  /// Adds one replication with the time that agents were there, s.
  mutating func add(_ totals: SlotTotals, available: Double) {
    occupancy.add(totals.filled, available)
    beyondOne.add(totals.open - totals.busy, totals.busy)
  }

  /// Fills in the sums by measure.
  func fill(_ cell: inout CellSums) {
    cell[.slotOccupancy] = .ratio(occupancy)
    // A busy agent holds one at least; how often it holds more may be rare.
    cell[.concurrency] = .above(.ratio(beyondOne), 1)
  }
}
