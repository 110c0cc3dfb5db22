/// What a customer has gone through with an issue so far.
struct IssueExperience: BitwiseCopyable {
  /// When its present contact began to wait for an agent.
  var queued = 0.0
  /// Points of effort.
  var points = 0.0
  /// −log of the share of customers who would stay, bad events counting as they are remembered at `time`.
  var hazard = 0.0
  var time = 0.0
}

/// What all open issues have gone through, by the index of the issue.
struct IssueExperiences {
  private var all: UnsafeMutablePointer<IssueExperience>
  private var capacity: Int

  /// Room for some, or for none where experience is not followed.
  init(capacity: Int) {
    self.capacity = capacity
    all = .allocate(capacity: max(capacity, 1))
    all.initialize(repeating: IssueExperience(), count: max(capacity, 1))
  }

  func free() { all.deallocate() }

  /// What an issue has gone through; the pointer holds until the next ``begin(_:at:)``.
  @inline(__always)
  subscript(index: Int) -> UnsafeMutablePointer<IssueExperience> { all + index }

  /// A new issue has gone through nothing.
  mutating func begin(_ index: Int, at now: Double) {
    if index >= capacity {
      let larger = UnsafeMutablePointer<IssueExperience>.allocate(capacity: 2 * index + 2)
      larger.initialize(repeating: IssueExperience(), count: 2 * index + 2)
      larger.update(from: all, count: max(capacity, 1))
      all.deallocate()
      all = larger
      capacity = 2 * index + 2
    }
    all[index] = IssueExperience(queued: now, time: now)
  }
}
