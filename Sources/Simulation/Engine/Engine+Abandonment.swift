/// Who has left, and how many are waiting.
///
/// Nothing hangs on the moment of most abandonments, so no event is spent on them: a contact found past its deadline has
/// left. Where something does, the heap announces them. A line that grows long gets announcements too, because looking
/// through it for those who left would take too long.
extension Engine {
  /// The longest line that is looked through.
  private static let longestUnannounced = 256

  /// Puts the end of a contact's patience on the heap.
  @inline(__always)
  mutating func announce(_ deadline: Double, _ type: Int, _ place: Int) {
    guard deadline < .infinity else { return }
    heap.add(HeapEvent(deadline, .abandonment, subject: type, number: place))
  }

  /// Finds out who of a type has left by now.
  @inline(never)
  mutating func sweep(_ type: Int, _ now: Double) {
    guard waiting[type].nextDeadline < now, !waiting[type].hasEvents else { return }
    for place in waiting[type].head..<waiting[type].tail {
      let contact = waiting[type][place]
      guard contact.deadline < now, !contact.isGhost else { continue }
      waiting[type].makeGhost(place)
      countAbandonment(type, contact)
    }
    waiting[type].updateNextDeadline()
  }

  /// Finds out who of a type has left by now, and has the others announced if it was a long look. Not for a moment in the
  /// past: an announcement must not come too late.
  private mutating func follow(_ type: Int, _ now: Double) {
    guard waiting[type].nextDeadline < now, !waiting[type].hasEvents else { return }
    sweep(type, now)
    guard waiting[type].count > Self.longestUnannounced else { return }
    waiting[type].hasEvents = true
    for place in waiting[type].head..<waiting[type].tail where !waiting[type][place].isGhost {
      announce(waiting[type][place].deadline, type, place)
    }
  }

  /// How many of a type wait, callbacks that are not in the line included.
  @inline(__always)
  func length(_ type: Int) -> Int {
    usesChannels ? waiting[type].live &+ channels.lines[type].apart : waiting[type].live
  }

  /// More seem to be waiting than ever in this interval: counts them, and notes the number if it is so.
  @inline(never)
  mutating func noteLongest(_ type: Int, _ cell: UnsafeMutablePointer<ContactTotals>, _ now: Double) {
    follow(type, now)
    cell.pointee.queueMax = max(cell.pointee.queueMax, Double(length(type)))
    if Double(liveCount) > queueMax[interval] {
      for type in 0..<typeCount { follow(type, now) }
      queueMax[interval] = max(queueMax[interval], Double(liveCount))
    }
  }
}
