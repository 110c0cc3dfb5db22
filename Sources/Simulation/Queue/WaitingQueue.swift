/// The contacts of one type in the order they came, in a ring.
///
/// A contact that abandons stays, as departed, until its turn comes: the agent who would have taken it tells how long
/// an infinitely patient contact would have waited. That it has left need not be known at once: unless `hasEvents`,
/// that is found out when its turn comes or when the number of waiting contacts matters, and until then `live` is too
/// high, never too low.
struct WaitingQueue {
  private var contacts: UnsafeMutablePointer<WaitingContact>
  private var mask: Int
  /// How many ever left the ring, and how many ever joined it.
  private(set) var head = 0
  private(set) var tail = 0
  /// How many are waiting, not counting those known to have departed.
  var live = 0
  /// Nobody's patience ends before this.
  private(set) var nextDeadline = Double.infinity
  /// Whether the heap announces every abandonment.
  var hasEvents = false
  /// When the first contact of each block of positions leaves, as of the last sweep.
  private var blockDeadlines: UnsafeMutablePointer<Double>
  private var swept = 0

  init() {
    mask = 63
    contacts = .allocate(capacity: 64)
    blockDeadlines = .allocate(capacity: 2)
  }

  func free() {
    contacts.deallocate()
    blockDeadlines.deallocate()
  }

  mutating func clear(hasEvents: Bool) {
    (head, tail, live, swept) = (0, 0, 0, 0)
    nextDeadline = .infinity
    self.hasEvents = hasEvents
  }

  @inline(__always)
  var isEmpty: Bool { head == tail }

  /// How many are in the ring, departed ones included.
  @inline(__always)
  var count: Int { tail &- head }

  /// The contact that came first; there must be one.
  @inline(__always)
  var first: WaitingContact { contacts[head & mask] }

  /// When the first contact came; there must be one.
  @inline(__always)
  var firstArrival: Double { contacts[head & mask].arrival }

  /// The contact that joined as the `number`-th, still in the ring.
  @inline(__always)
  subscript(number: Int) -> WaitingContact { contacts[number & mask] }

  /// Marks that the contact that joined as the `number`-th has left; its place stays until its turn comes.
  @inline(__always)
  mutating func markDeparted(_ number: Int) {
    contacts[number & mask].deadline = -1
    live &-= 1
  }

  /// Marks that the contact that joined as the `number`-th has left, and forgets what was remembered about it.
  mutating func markForgotten(_ number: Int) {
    markDeparted(number)
    unpark(number)
  }

  /// Nothing else need be remembered about the contact that joined as the `number`-th.
  mutating func unpark(_ number: Int) { contacts[number & mask].parked = -1 }

  /// Adds a contact at the end; its number in the ring is the `tail` before.
  @inline(__always)
  mutating func append(_ contact: WaitingContact) {
    if tail &- head > mask { grow() }
    contacts[tail & mask] = contact
    nextDeadline = contact.deadline < nextDeadline ? contact.deadline : nextDeadline
    tail &+= 1
    live &+= 1
  }

  /// Removes the first contact, whose turn has come.
  @inline(__always)
  mutating func removeFirst() {
    live &-= first.hasDeparted ? 0 : 1
    head &+= 1
  }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutablePointer<WaitingContact>.allocate(capacity: 2 * (mask + 1))
    let largerMask = 2 * mask + 1
    for number in head..<tail { larger.advanced(by: number & largerMask).initialize(to: contacts[number & mask]) }
    contacts.deallocate()
    contacts = larger
    mask = largerMask
    blockDeadlines.deallocate()
    blockDeadlines = .allocate(capacity: blockMask + 1)
    swept = head
  }
}

/// The next contact to leave is sought block by block, so that a long queue that is swept often is not searched in full
/// each time.
extension WaitingQueue {
  /// How many positions a block has, as a power of 2.
  private static let blockBits = 6

  /// A ring of *n* positions touches one block more than it has; this is the next power of 2, less 1.
  private var blockMask: Int { 2 * (mask + 1) >> Self.blockBits - 1 }

  /// The blocks that hold anyone.
  var blocks: Range<Int> { isEmpty ? 0..<0 : head >> Self.blockBits..<(tail - 1) >> Self.blockBits + 1 }

  /// The positions of a block that are in the ring.
  func positions(ofBlock block: Int) -> Range<Int> {
    max(head, block << Self.blockBits)..<min(tail, (block + 1) << Self.blockBits)
  }

  /// Nobody in a block leaves before this; in the past for a block that contacts have joined or left since the last
  /// sweep.
  func deadline(ofBlock block: Int) -> Double {
    let isKnown = block << Self.blockBits >= head && (block + 1) << Self.blockBits <= swept
    return isKnown ? blockDeadlines[block & blockMask] : -.infinity
  }

  /// Sets when the first contact of a block leaves.
  func setDeadline(_ deadline: Double, ofBlock block: Int) {
    blockDeadlines.advanced(by: block & blockMask).initialize(to: deadline)
  }

  /// Finds the next deadline anew, after all blocks have got theirs.
  mutating func updateNextDeadline() {
    nextDeadline = .infinity
    for block in blocks { nextDeadline = min(nextDeadline, blockDeadlines[block & blockMask]) }
    swept = tail
  }
}
