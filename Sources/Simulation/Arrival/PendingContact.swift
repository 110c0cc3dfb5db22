import Randomness

/// A contact on its way to an agent: it is offered, its turn in the waiting queue has come, or it was parked.
struct PendingContact: BitwiseCopyable {
  var type: Int
  /// The interval that it belongs to, and the cell of its totals: that of its type and interval.
  var interval: Int
  var cell: Int
  /// The row of those cells, from the first of its type.
  var row: UInt16 = 0
  /// The number by which it draws, and the origin that its streams follow; `none` for a contact that follows from no
  /// other.
  var number: UInt64
  var origin = StreamID.none
  /// Its issue, where its type has a journey; -1 for none.
  var issue: Int32 = -1
  /// When it was offered.
  var arrival: Double
  /// Its work with a normal agent, and the part of it before the wrap, s. Where that depends on who takes it, `handle`
  /// has the bits of its number until then.
  var handle: Double
  var talk: Double
  /// Whether an agent had it before.
  var isResumed = false
}

extension PendingContact {
  /// A contact whose turn in the waiting queue of its type has come.
  /// - Parameter number: The number by which it draws from now on; nothing is drawn for a plain contact that has
  ///   waited.
  @inline(__always)
  init(_ contact: WaitingContact, _ type: Int, cell: Int, number: UInt64 = 0) {
    self.init(
      type: type, interval: Int(contact.interval), cell: cell, row: contact.row, number: number, issue: contact.issue,
      arrival: contact.arrival,
      handle: contact.handle, talk: contact.talk)
  }

  /// A callback that is made, or preempted work that is resumed.
  init(_ parked: ParkedContact, cell: Int) {
    self.init(
      type: Int(parked.type), interval: Int(parked.interval), cell: cell, row: parked.row, number: parked.number,
      issue: parked.issue,
      arrival: parked.arrival, handle: parked.handle, talk: parked.talk, isResumed: parked.state == .preempted)
  }
}
