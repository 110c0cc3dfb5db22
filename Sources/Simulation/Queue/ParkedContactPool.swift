/// Some notes in the order of the contacts' arrival.
struct NoteList: BitwiseCopyable {
  var first: Int32 = -1
  var last: Int32 = -1

  @inline(__always)
  var isEmpty: Bool { first < 0 }
}

/// Notes, reused through a free list.
struct NotePool {
  private(set) var all: UnsafeMutablePointer<Note>
  private var capacity = 64
  /// Places that were ever used in this replication.
  private(set) var count = 0
  private var noted = 0
  private var firstFree: Int32 = -1

  init() { all = .allocate(capacity: capacity) }

  func free() { all.deallocate() }

  mutating func clear() {
    (count, noted) = (0, 0)
    firstFree = -1
  }

  @inline(__always)
  subscript(index: Int32) -> Note {
    get { all[Int(index)] }
    nonmutating set { all[Int(index)] = newValue }
  }

  /// Keeps a note.
  /// - Returns: Its place.
  mutating func add(_ note: Note) -> Int32 {
    noted += 1
    var note = note
    note.order = noted
    if firstFree >= 0 {
      let place = firstFree
      firstFree = self[place].next
      self[place] = note
      return place
    }
    if count == capacity { grow() }
    all.advanced(by: count).initialize(to: note)
    count += 1
    return Int32(count - 1)
  }

  mutating func remove(_ place: Int32) {
    var note = Note()
    note.next = firstFree
    self[place] = note
    firstFree = place
  }

  /// Puts a note into a list by its arrival; those of the same instant in the order in which they were noted.
  /// - Complexity: O(1) for the latest of all, else O(notes that came before).
  func insert(_ place: Int32, into list: inout NoteList) {
    let note = self[place]
    func isBefore(_ other: Int32) -> Bool {
      (note.arrival, note.order) < (self[other].arrival, self[other].order)
    }
    all[Int(place)].next = -1
    guard list.last >= 0 else {
      list = NoteList(first: place, last: place)
      return
    }
    if !isBefore(list.last) {
      all[Int(list.last)].next = place
      list.last = place
      return
    }
    var before: Int32 = -1
    var after = list.first
    while !isBefore(after) { (before, after) = (after, self[after].next) }
    all[Int(place)].next = after
    if before >= 0 { all[Int(before)].next = place } else { list.first = place }
  }

  /// Takes the first note out of a list; there must be one.
  func removeFirst(from list: inout NoteList) -> Int32 {
    let place = list.first
    list.first = self[place].next
    if list.first < 0 { list.last = -1 }
    return place
  }

  mutating func grow() {
    let larger = UnsafeMutablePointer<Note>.allocate(capacity: 2 * capacity)
    larger.initialize(from: all, count: count)
    all.deallocate()
    all = larger
    capacity *= 2
  }
}
