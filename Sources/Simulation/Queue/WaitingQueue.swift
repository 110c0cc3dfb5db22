/// The contacts of one type in the order they came, in a ring.
///
/// Who abandons stays as departed until its turn comes: an agent who would have taken it tells what an endlessly
/// patient contact would have waited. That someone has left need not be known at once: unless `hasEvents`, it is found
/// out when its turn comes or when the number of those waiting matters, and until then `live` is too high, never too
/// low.
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

  init() {
    mask = 63
    contacts = .allocate(capacity: 64)
  }

  func free() { contacts.deallocate() }

  mutating func clear(hasEvents: Bool) {
    (head, tail, live) = (0, 0, 0)
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

  /// Finds the next deadline anew.
  mutating func updateNextDeadline() {
    nextDeadline = .infinity
    for number in head..<tail where !self[number].hasDeparted {
      nextDeadline = min(nextDeadline, self[number].deadline)
    }
  }

  @inline(never)
  mutating func grow() {
    let larger = UnsafeMutablePointer<WaitingContact>.allocate(capacity: 2 * (mask + 1))
    let largerMask = 2 * mask + 1
    for number in head..<tail { larger.advanced(by: number & largerMask).initialize(to: contacts[number & mask]) }
    contacts.deallocate()
    contacts = larger
    mask = largerMask
  }
}
