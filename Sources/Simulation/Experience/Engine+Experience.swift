import Mathematics

/// What customers go through with an issue, and what it means once the issue is over.
///
/// Counts are kept for every issue. Points and chances to leave follow from all that happened to one, so they are kept
/// beside it, and only where the scenario says what they are.
extension Engine {
  /// Adds something bad that happened to an issue.
  @inline(never)
  private mutating func suffer(_ index: Int, points: Double, hazard: Double, _ time: Double) {
    let past = experiences[index]
    past.pointee.points += points
    guard hazard > 0 else { return }
    past.pointee.hazard = remembered(past, time) + hazard
    past.pointee.time = time
  }

  /// The hazard of what happened, as it is remembered at a time.
  private func remembered(_ past: UnsafeMutablePointer<IssueExperience>, _ time: Double) -> Double {
    guard past.pointee.hazard > 0, past.pointee.hazard < .infinity, experience.memory < .infinity else {
      return past.pointee.hazard
    }
    return past.pointee.hazard * Elementary.exp(-Self.log2 * max(0, time - past.pointee.time) / experience.memory)
  }

  private static let log2 = 0.693_147_180_559_945_3

  /// A customer makes contact, the first time for an issue or again.
  @inline(__always)
  mutating func noteContact(_ index: Int, _ now: Double) {
    guard experience.isUsed else { return }
    let contacts = issues[index].pointee.contacts
    guard contacts > 1 else { return experiences.begin(index, at: now) }
    let staying = experience.staying
    suffer(
      index, points: experience.perContact,
      hazard: contacts == 2 ? staying.secondContact : contacts == 3 ? staying.thirdContact : 0, now)
  }

  /// A contact begins to wait for an agent, or is called by one.
  @inline(__always)
  mutating func noteWaiting(_ index: Int, _ now: Double) {
    if experience.isUsed { experiences[index].pointee.queued = now }
  }

  /// A wait for an agent is over.
  @inline(__always)
  mutating func noteWait(_ index: Int, _ now: Double) {
    guard experience.isUsed else { return }
    let tolerance = types[Int(issues[index].pointee.type)].tolerance
    let past = experiences[index]
    past.pointee.points += experience.points(ofWait: now - past.pointee.queued, tolerance: tolerance)
    past.pointee.queued = now
  }

  /// A contact still waits when the clock has stopped. Nobody knows how long it goes on; that it was longer than customers
  /// tolerate is known as soon as it is.
  /// - Parameter issue: The issue whose wait costs points; -1 for none, as of a customer who is called back.
  mutating func noteStillWaiting(_ type: Int, _ cell: Int, since arrival: Double, _ issue: Int32) {
    guard measureEnd - arrival > types[type].tolerance else { return }
    contacts[cell].unfinishedTooLong += 1
    guard experience.isUsed, experience.waitSlope > 0, issue >= 0 else { return }
    noteWait(Int(issue), measureEnd)
    experienceTotals[Int(issues[Int(issue)].pointee.issueCell)].stillWaiting += 1
    countScore(Int(issue))
  }

  /// An agent passes a customer on.
  mutating func noteTransfer(_ index: Int, _ now: Double) {
    journeyTotals[Int(issues[index].pointee.issueCell)].passedOn += 1
    if experience.isUsed { suffer(index, points: experience.perTransfer, hazard: 0, now) }
  }

  /// A customer has to explain an issue again.
  mutating func noteRepeat(_ index: Int, _ now: Double) {
    journeyTotals[Int(issues[index].pointee.issueCell)].explainedAgain += 1
    if experience.isUsed { suffer(index, points: experience.perRepeat, hazard: 0, now) }
  }

  /// A customer left self-service that leads to no human with nothing solved: at its end, contained in name only, or by
  /// hanging up.
  mutating func noteTrap(_ index: Int, _ now: Double) {
    journeyTotals[Int(issues[index].pointee.issueCell)].traps += 1
    if experience.isUsed { suffer(index, points: experience.trapped, hazard: experience.staying.trapped, now) }
  }

  /// A customer was not served: gave up, or was turned away.
  mutating func noteUnserved(_ index: Int, _ reason: UnservedReason, _ time: Double) {
    let totals = journeyTotals + Int(issues[index].pointee.issueCell)
    switch reason {
    case .abandoned: totals.pointee.givenUp += 1
    case .blocked, .timedOut: totals.pointee.turnedAway += 1
    }
    guard experience.isUsed else { return }
    if issues[index].pointee.state == .queue { noteWait(index, time) }
    switch reason {
    case .abandoned:
      suffer(index, points: experience.abandoned, hazard: experience.staying.abandoned, time)
    case .blocked, .timedOut: suffer(index, points: experience.blocked, hazard: 0, time)
    }
  }

  /// An issue is over: what it meant is counted.
  @inline(__always)
  mutating func closeExperience(_ index: Int, isSolved: Bool, _ time: Double) {
    if experience.isUsed { countExperience(index, isSolved: isSolved, time) }
  }

  @inline(never)
  private mutating func countExperience(_ index: Int, isSolved: Bool, _ time: Double) {
    if !isSolved { suffer(index, points: experience.unresolved, hazard: experience.staying.unresolved, time) }
    let leaves = 1 - Elementary.exp(-experience.staying.base - remembered(experiences[index], time))
    experienceTotals[Int(issues[index].pointee.issueCell)].leaving += leaves
    countScore(index)
  }

  /// The factor of an issue's customer on its points: that of the type with which the issue began, wherever it ends.
  private func effortFactor(_ issue: UnsafeMutablePointer<Issue>) -> Double {
    guard usesProfiles else { return 1 }
    let origin = Int(issue.pointee.origin)
    return profilePlan(origin, row(issue, asType: origin)).pointee.effort
  }

  /// What an issue has cost its customer so far is counted.
  private mutating func countScore(_ index: Int) {
    let issue = issues[index]
    let points = experiences[index].pointee.points * effortFactor(issue)
    let score = min(100, max(0, experience.base - points))
    let totals = experienceTotals + Int(issue.pointee.issueCell)
    totals.pointee.points += points
    totals.pointee.score += score
    totals.pointee.satisfied += score >= experience.satisfied ? 1 : 0
    totals.pointee.promoters += score >= experience.promoter ? 1 : 0
    totals.pointee.detractors += score <= experience.detractor ? 1 : 0
    totals.pointee.highEffort += points >= experience.highEffort ? 1 : 0
  }
}
