/// Pending events in a heap with four children to a parent. The order is total, so the result of a run does not depend
/// on its shape. An empty heap holds an event that never comes, so that the first can be had without a check.
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

  /// Whether no event comes before its parent.
  package var isSound: Bool { (0..<count).allSatisfy { $0 == 0 || !(events[$0] < events[($0 - 1) / 4]) } }

  /// Looks at every event, in no order.
  func forEach(_ body: (HeapEvent) -> Void) {
    for index in 0..<count { body(events[index]) }
  }

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
  /// The gap sinks to the bottom along the earlier children, and the event rises from there (R. W. Floyd 1964). The
  /// processor cannot predict which child is earlier, so that is computed without a branch; and the event seldom rises
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
  mutating func grow() {
    let larger = UnsafeMutablePointer<HeapEvent>.allocate(capacity: 2 * capacity + 4)
    larger.update(from: events, count: count)
    events.deallocate()
    events = larger
    capacity *= 2
  }
}
