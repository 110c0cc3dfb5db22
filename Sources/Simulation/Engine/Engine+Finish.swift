import Scenarios

/// The end of a replication.
extension Engine {
  @inline(never)
  mutating func flushLog() {
    waitLog._withUnsafeGuaranteedRef { $0.flush(logCount, replication: replication) }
    logCount = 0
  }

  /// Settles what is still open: contacts whose patience ends before the clock stops have left, all others still wait.
  mutating func finish() {
    let stop = atEnd == .cut ? measureEnd : Double.infinity
    for group in 0..<groupCount { accrue(group, measureEnd) }
    if followsStrain { finishStrain() }
    if usesChannels { endCallbacks(before: stop) }
    for type in 0..<typeCount {
      for position in queues[type].head..<queues[type].tail where !queues[type][position].hasDeparted {
        let contact = queues[type][position]
        if contact.deadline < stop {
          countAbandonment(type, contact)
        } else {
          let cell = cell(type, contact.row, Int(contact.interval))
          contacts[cell].unfinished += 1
          let isCalledBack = contact.parked >= 0 && channels.parked[contact.parked].state == .inQueue
          noteStillWaiting(type, cell, since: contact.arrival, isCalledBack ? -1 : contact.issue)
          addQueueTime(type, from: contact.arrival, to: measureEnd)
          if usesChannels { countUndecided(type, contact) }
        }
      }
    }
    if usesJourneys { finishJourneys() }
    if usesChannels { finishChannels() }
    flushLog()
  }

  /// Nobody knows whether a deferrable contact that still waits will be answered in time, unless it is late already.
  private mutating func countUndecided(_ type: Int, _ contact: WaitingContact) {
    guard channels.plans[type].isDeferrable else { return }
    countUndecided(type, Int(contact.interval), after: measureEnd - contact.arrival)
    guard measureEnd - contact.arrival < types[type].threshold else { return }
    channelTotals[cell(type, contact.row, Int(contact.interval))].undecided += 1
  }

  /// Settles what is still open: contacts in hand go on as they are, callbacks still wait.
  private mutating func finishChannels() {
    for group in 0..<groupCount where channels.groupConcurrency[group].contactsPerAgent > 0 {
      let first = Int(groups[group].firstAgent)
      for agent in first..<first + Int(groups[group].agentCount) { settleOpenContacts(agent, group) }
    }
    settleCallbacks()
  }
}
