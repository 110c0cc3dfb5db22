/// What else may happen, besides arrivals and service ends; in the order they go at one instant.
package enum EventKind: UInt64 {
  /// A talk ends, its line becomes free.
  case lineFree
  /// A skill opens for a contact that has waited long enough.
  case overflow
  /// A session of a step ends.
  case sessionEnd
  /// Patience with the line for a session ends. Sessions that end at this instant have made room.
  case lineEnd
  /// A talk ends whose contact is passed on.
  case transfer
  /// What came of a contact is known, as its agent is done with it.
  case settle
  /// Someone comes back or redials.
  case comeBack
  /// A callback that was not reached is to be tried again.
  case callback
  /// A contact's patience ends. After arrivals, unlike the others.
  case abandonment = 15
}

/// An event of the heap: a time, then what, for whom.
package struct HeapEvent: BitwiseCopyable {
  package let time: Double
  /// The kind in the highest 4 bits; then a subject in 20 and a number in 40, or an issue's order in 40 and its record in 20.
  package let what: UInt64

  @inline(__always)
  package init(_ time: Double, _ kind: EventKind, subject: Int, number: Int = 0) {
    self.time = time
    what = kind.rawValue << 60 | UInt64(truncatingIfNeeded: subject) << 40 | UInt64(truncatingIfNeeded: number)
  }

  /// What happens to an issue: of one kind at one instant, issues go in the order in which they came up.
  @inline(__always)
  package init(_ time: Double, _ kind: EventKind, order: Int, record: Int) {
    self.time = time
    what = kind.rawValue << 60 | UInt64(truncatingIfNeeded: order) << 20 | UInt64(truncatingIfNeeded: record)
  }

  static let never = HeapEvent(.infinity, .abandonment, subject: 0)

  @inline(__always)
  var kind: UInt64 { what &>> 60 }
  @inline(__always)
  package var isAbandonment: Bool { kind == EventKind.abandonment.rawValue }
  @inline(__always)
  package var subject: Int { Int(truncatingIfNeeded: what &>> 40 & 0xFFFFF) }
  @inline(__always)
  package var order: Int { Int(truncatingIfNeeded: what &>> 20 & 0xFF_FFFF_FFFF) }
  @inline(__always)
  package var record: Int { Int(truncatingIfNeeded: what & 0xFFFFF) }
  @inline(__always)
  package var number: Int { Int(truncatingIfNeeded: what & 0xFF_FFFF_FFFF) }

  /// 1 if it goes before another one, else 0, without a branch; times are not negative, so their bits have their order.
  @inline(__always)
  fileprivate func isBefore(_ other: HeapEvent) -> Int {
    let own = UInt128(time.bitPattern) << 64 | UInt128(what)
    let others = UInt128(other.time.bitPattern) << 64 | UInt128(other.what)
    return own < others ? 1 : 0
  }

  @inline(__always)
  package static func < (left: HeapEvent, right: HeapEvent) -> Bool {
    left.time < right.time || (left.time == right.time && left.what < right.what)
  }
}

/// Pending events in a heap with four children to a parent. The order is total, so the result of a run does not depend on
/// its shape. An empty heap holds an event that never comes, so that asking for the first needs no question.
/// - Complexity: O(log n) to add or to remove the first.
package struct EventHeap {
  private var events: UnsafeMutablePointer<HeapEvent>
  private var capacity: Int
  package private(set) var count = 0
  /// Whether the first place is empty.
  private var hasGap = false

  package init() {
    capacity = 256
    events = .allocate(capacity: capacity + 4)
    clear()
  }

  package func free() { events.deallocate() }

  /// The first event; of infinite time when there is none.
  @inline(__always)
  package var first: HeapEvent { events[0] }

  package mutating func clear() {
    count = 0
    hasGap = false
    events[0] = .never
  }

  /// Adds an event.
  @inline(__always)
  package mutating func add(_ event: HeapEvent) {
    if hasGap {
      hasGap = false
      return sink(event)
    }
    if count == capacity { grow() }
    var index = count
    count &+= 1
    while index > 0 {
      let parent = (index &- 1) &>> 2
      guard event < events[parent] else { break }
      events[index] = events[parent]
      index = parent
    }
    events[index] = event
  }

  /// Removes the first event.
  @inline(__always)
  package mutating func removeFirst() {
    openGap()
    closeGap()
  }

  /// Takes the first event out and leaves its place for the next one that is added: most events lead to another. Until
  /// ``closeGap()`` nothing may ask for the first.
  @inline(__always)
  mutating func openGap() { hasGap = true }

  /// Fills the place of the event that was taken out, if nothing has been added.
  @inline(__always)
  mutating func closeGap() {
    guard hasGap else { return }
    hasGap = false
    count &-= 1
    guard count > 0 else { return events[0] = .never }
    sink(events[count])
  }

  /// Puts an event where the first one was.
  ///
  /// The gap sinks to the bottom along the earlier children, and the event rises from there (R. W. Floyd 1964): which
  /// child is earlier is a coin toss for the processor, so it is computed without a branch, and the event seldom rises
  /// far.
  @inline(never)
  private mutating func sink(_ event: HeapEvent) {
    // Behind the last event, for a last parent with fewer children than four.
    for place in count..<count &+ 3 { events[place] = .never }
    var index = 0
    var child = 1
    while child < count {
      let left = child &+ events[child &+ 1].isBefore(events[child])
      let right = child &+ 2 &+ events[child &+ 3].isBefore(events[child &+ 2])
      child = left &+ events[right].isBefore(events[left]) &* (right &- left)
      events[index] = events[child]
      index = child
      child = 4 &* index &+ 1
    }
    while index > 0 {
      let parent = (index &- 1) &>> 2
      guard event < events[parent] else { break }
      events[index] = events[parent]
      index = parent
    }
    events[index] = event
  }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutablePointer<HeapEvent>.allocate(capacity: 2 * capacity + 4)
    larger.update(from: events, count: count)
    events.deallocate()
    events = larger
    capacity *= 2
  }
}
