import Randomness

/// Work that is there without an arrival: a backlog at the start, or an unlimited one.
extension Engine {
  /// Numbers of contacts that no arrival has: the chance of those that come stays the same whatever lies there.
  static let backlogNumber: UInt64 = 1 << 62

  /// Whether any work is there at the start.
  var hasBacklog: Bool { (0..<typeCount).contains { channels.plans[$0].backlog > 0 } }

  /// The work that is there at the start lies in its lines; who takes what first is decided when all of it does.
  mutating func comeBacklogs(_ now: Double) {
    for type in 0..<typeCount {
      for index in 0..<channels.plans[type].backlog {
        let number = Self.backlogNumber | UInt64(index)
        admit(type, number, source.words(types[type].stream, item: number).0, isBacklog: true, now)
      }
    }
  }

  /// One more contact of work without end.
  mutating func supply(_ type: Int, _ now: Double) -> Errand {
    let number = Self.backlogNumber | channels.lines[type].supplied
    channels.lines[type].supplied += 1
    contactCount &+= 1
    channelTotals[type &* stride &+ interval].supplied += 1
    let word = source.words(types[type].stream, item: number).0
    var errand = errand(type, number, word, now)
    if usesJourneys, types[type].isTracked { errand.record = trackSupply(errand, word) }
    return errand
  }

  /// A record for a contact of work without end, which is with an agent at once.
  /// - Returns: Its index; -1 where there are as many as may be.
  mutating func trackSupply(_ errand: Errand, _ word: UInt64) -> Int32 {
    let cell = errand.type &* stride &+ errand.interval
    let totals = journeyTotals + cell
    totals.pointee.fresh += 1
    totals.pointee.counted += 1
    totals.pointee.contacts += 1
    guard let index = records.take() else {
      totals.pointee.lost += 1
      totals.pointee.overflowed += 1
      return -1
    }
    issueCount &+= 1
    var record = Record(
      number: errand.number, word: word, words: (0, 0), order: issueCount, firstEntry: errand.arrival,
      issueCell: Int32(truncatingIfNeeded: cell), origin: Int32(truncatingIfNeeded: errand.type),
      entryType: Int32(truncatingIfNeeded: errand.type), type: Int32(truncatingIfNeeded: errand.type))
    record.cell = record.issueCell
    record.entryInterval = Int32(truncatingIfNeeded: errand.interval)
    record.contacts = 1
    record.state = .queue
    record.isHeld = isMeasured(errand.interval)
    measuredCount &+= record.isHeld ? 1 : 0
    records[index].pointee = record
    return Int32(truncatingIfNeeded: index)
  }
}
