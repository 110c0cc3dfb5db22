/// Parked contacts, reused through a free list.
struct ParkedContactPool {
  private(set) var all: UnsafeMutablePointer<ParkedContact>
  private var capacity = 64
  /// How many were ever in use in this replication.
  private(set) var count = 0
  private var parkedCount = 0
  private var firstFree: Int32 = -1

  init() { all = .allocate(capacity: capacity) }

  func free() { all.deallocate() }

  mutating func clear() {
    (count, parkedCount) = (0, 0)
    firstFree = -1
  }

  @inline(__always)
  subscript(index: Int32) -> ParkedContact {
    get { all[Int(index)] }
    nonmutating set { all[Int(index)] = newValue }
  }

  /// Parks a contact.
  /// - Returns: Its index.
  mutating func add(_ parked: ParkedContact) -> Int32 {
    parkedCount += 1
    var parked = parked
    parked.order = parkedCount
    if firstFree >= 0 {
      let index = firstFree
      firstFree = self[index].next
      self[index] = parked
      return index
    }
    if count == capacity { grow() }
    all.advanced(by: count).initialize(to: parked)
    count += 1
    return Int32(count - 1)
  }

  mutating func remove(_ index: Int32) {
    var parked = ParkedContact()
    parked.next = firstFree
    self[index] = parked
    firstFree = index
  }

  /// Puts a contact into a list by its arrival; those of the same instant in the order in which they were parked.
  /// - Complexity: O(1) for the latest of all, else O(contacts that came before).
  func insert(_ index: Int32, into list: inout ParkedContactList) {
    let parked = self[index]
    func isBefore(_ other: Int32) -> Bool {
      (parked.arrival, parked.order) < (self[other].arrival, self[other].order)
    }
    var before = list.last
    var after: Int32 = -1
    if before >= 0, isBefore(before) {
      (before, after) = (-1, list.first)
      while !isBefore(after) { (before, after) = (after, self[after].next) }
    }
    link(before, index, in: &list)
    link(index, after, in: &list)
  }

  /// Makes two contacts neighbours in a list; -1 for its ends.
  private func link(_ before: Int32, _ after: Int32, in list: inout ParkedContactList) {
    if before >= 0 { all[Int(before)].next = after } else { list.first = after }
    if after >= 0 { all[Int(after)].previous = before } else { list.last = before }
  }

  /// Takes a contact out of the list it is in.
  func unlink(_ parked: ParkedContact, from list: inout ParkedContactList) {
    link(parked.previous, parked.next, in: &list)
  }

  /// Takes the first contact out of a list; there must be one.
  func removeFirst(from list: inout ParkedContactList) -> Int32 {
    let index = list.first
    unlink(self[index], from: &list)
    return index
  }

  mutating func grow() {
    let larger = UnsafeMutablePointer<ParkedContact>.allocate(capacity: 2 * capacity)
    larger.initialize(from: all, count: count)
    all.deallocate()
    all = larger
    capacity *= 2
  }
}
