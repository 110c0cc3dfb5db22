import Scenarios

/// The open issues of a replication, reused through a list of free ones.
struct IssuePool {
  private var issues: UnsafeMutablePointer<Issue>
  private var capacity = 64
  /// How many were ever in use.
  private(set) var count = 0
  private var firstFree: Int32 = -1

  private static let blank = Issue(
    number: 0, word: 0, words: (0, 0), order: 0, firstEntry: 0, issueCell: 0, origin: 0, entryType: 0, type: 0)

  init() {
    issues = .allocate(capacity: capacity)
  }

  func free() { issues.deallocate() }

  mutating func clear() {
    count = 0
    firstFree = -1
  }

  /// The issue of an index below `count`; the pointer holds until the next `take`.
  @inline(__always)
  subscript(index: Int) -> UnsafeMutablePointer<Issue> { issues + index }

  /// An issue that is not in use; nil where there are as many as may be.
  @inline(__always)
  mutating func take() -> Int? {
    if firstFree >= 0 {
      let index = Int(firstFree)
      firstFree = issues[index].next
      return index
    }
    guard count < ScenarioLimits.openIssues else { return nil }
    if count == capacity { grow() }
    (issues + count).initialize(to: Self.blank)
    count &+= 1
    return count &- 1
  }

  @inline(__always)
  mutating func giveBack(_ index: Int) {
    issues[index].state = .free
    issues[index].next = firstFree
    firstFree = Int32(truncatingIfNeeded: index)
  }

  @inline(never)
  mutating func grow() {
    let larger = UnsafeMutablePointer<Issue>.allocate(capacity: 2 * capacity)
    larger.initialize(from: issues, count: count)
    issues.deallocate()
    issues = larger
    capacity *= 2
  }
}
