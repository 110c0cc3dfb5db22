import Randomness

/// Work that is there without an arrival: a backlog at the start, or an unlimited one.
extension Engine {
  /// Contact numbers that no arrival has, so that the draws of arrivals stay the same whatever the backlog.
  static let backlogNumber: UInt64 = 1 << 62

  /// Whether any work is there at the start.
  var hasBacklog: Bool { (0..<typeCount).contains { channels.plans[$0].backlog > 0 } }

  /// The work that is there at the start joins its queues; who takes what is decided only when all of it has joined.
  mutating func enterBacklogs(_ now: Double) {
    for type in 0..<typeCount {
      for index in 0..<channels.plans[type].backlog {
        let number = Self.backlogNumber | UInt64(index)
        admit(type, number, source.words(types[type].stream, item: number).0, isBacklog: true, now)
      }
    }
  }

  /// One more contact of an unlimited backlog.
  mutating func takeUnlimited(_ type: Int, _ now: Double) -> PendingContact {
    let number = Self.backlogNumber | channels.queues[type].takenFromBacklog
    channels.queues[type].takenFromBacklog += 1
    contactCount &+= 1
    let word = source.words(types[type].stream, item: number).0
    var pending = specialContact(types + type, type, number, word, now)
    channelTotals[pending.cell].takenFromBacklog += 1
    if usesJourneys, types[type].isTracked { pending.issue = trackUnlimited(pending, word) }
    return pending
  }

  /// An issue for a contact of an unlimited backlog, which goes straight to an agent.
  /// - Returns: Its index; -1 where there are as many as may be.
  private mutating func trackUnlimited(_ pending: PendingContact, _ word: UInt64) -> Int32 {
    let cell = pending.cell
    let totals = journeyTotals + cell
    totals.pointee.fresh += 1
    totals.pointee.counted += 1
    totals.pointee.contacts += 1
    guard let index = issues.take() else {
      totals.pointee.lost += 1
      totals.pointee.overflowed += 1
      return -1
    }
    issueCount &+= 1
    var issue = Issue(
      number: pending.number, word: word, words: (0, 0), order: issueCount, firstEntry: pending.arrival,
      issueCell: Int32(truncatingIfNeeded: cell), origin: Int32(truncatingIfNeeded: pending.type),
      entryType: Int32(truncatingIfNeeded: pending.type), type: Int32(truncatingIfNeeded: pending.type))
    issue.cell = issue.issueCell
    if usesProfiles { issue.profile = UInt16(profilePlan(pending.type, pending.row).pointee.profile) }
    issue.entryInterval = Int32(truncatingIfNeeded: pending.interval)
    issue.contacts = 1
    issue.state = .queue
    issue.isHeld = isMeasured(pending.interval)
    measuredCount &+= issue.isHeld ? 1 : 0
    issues[index].pointee = issue
    noteContact(index, pending.arrival)
    return Int32(truncatingIfNeeded: index)
  }
}
