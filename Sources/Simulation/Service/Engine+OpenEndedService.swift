import Randomness

/// Contacts with an issue whose end is not known when they start: concurrent ones, which slow each other down, and
/// preemptible work.
///
/// Their outcome is decided when their talk ends (for preemptible work, when all of the work ends), and with it their
/// trunks and the handle time of failures; draws have the same index as at the start. An agent who passes a contact on
/// warmly keeps it open, which slows the others down, or is held altogether where there is no concurrency.
extension Engine {
  /// An agent begins a contact beside which others may be open.
  mutating func beginTracked(_ pending: PendingContact, in contact: inout OpenContact, own: Double, _ now: Double) {
    let issue = issues[Int(pending.issue)]
    meetAgent(Int(pending.issue), own: own, now)
    issue.pointee.state = .talk
    contact.issue = pending.issue
    contact.isMeasured = contact.isMeasured || issue.pointee.isHeld
    contact.split(talk: pending.talk * own, wrap: (pending.handle - pending.talk) * own)
    contact.isFailure = issue.pointee.isFailure
    contact.isFromStep = issue.pointee.isFromStep
  }

  /// An agent begins preemptible work, or resumes it.
  mutating func beginTracked(_ pending: PendingContact, own: Double, _ now: Double) {
    let index = Int(pending.issue)
    meetAgent(index, own: own, now)
    issues[index].pointee.state = .talk
    addFailure(index, pending.cell, pending.handle * own)
  }

  /// The talk of an open contact ends, and what depends on that is decided.
  /// - Returns: Whether it is over; otherwise the agent stays with it, or goes on with after-call work.
  mutating func endTalk(_ contact: UnsafeMutablePointer<OpenContact>, _ agent: Int, _ now: Double) -> Bool {
    contact.pointee.isTalk = false
    if contact.pointee.issue >= 0 {
      let index = Int(contact.pointee.issue)
      switch talkOutcome(index, Int(contact.pointee.cell), agent, now) {
      case .keepsAgent:
        issues[index].pointee.agent = Int32(truncatingIfNeeded: agent)
        contact.pointee.remaining = .infinity
        contact.pointee.keptSince = now
        return false
      // The issue is solved when the agent is done with it.
      case .solved: break
      case .over: contact.pointee.issue = -1
      }
    }
    releaseTrunk(ofGroup: contact.pointee.trunkGroup)
    guard contact.pointee.wrap > 0 else { return true }
    contact.pointee.remaining = contact.pointee.wrap
    contact.pointee.wrap = 0
    return false
  }

  /// An agent ends work that could have been preempted.
  /// - Returns: Whether the agent stays with it.
  mutating func endTracked(_ agent: Int, _ now: Double) -> Bool {
    let work = channels.work + agent
    let index = Int(work.pointee.issue)
    let cell = cell(Int(work.pointee.type), work.pointee.row, Int(work.pointee.entered))
    work.pointee.issue = -1
    switch talkOutcome(index, cell, agent, now) {
    case .over: return false
    case .solved:
      resolve(index, now)
      return false
    case .keepsAgent:
      let issue = issues[index]
      issue.pointee.heldWrap = 0
      issue.pointee.heldCell = Int32(truncatingIfNeeded: cell)
      issue.pointee.heldGroupCell = Int32(
        truncatingIfNeeded: Int(groupOfAgent[agent]) &* stride &+ Int(work.pointee.begun))
      keep(index, agent, now)
      return true
    }
  }

  /// What becomes of a contact whose talk ends.
  private enum TalkOutcome {
    /// Passed on warmly: the agent stays with it.
    case keepsAgent
    /// Its issue is solved as soon as the agent is done.
    case solved
    /// The agent has nothing more to do with its issue.
    case over
  }

  /// Decides what becomes of a contact whose talk ends; unless it is passed on, its trunk becomes free.
  private mutating func talkOutcome(_ index: Int, _ cell: Int, _ agent: Int, _ now: Double) -> TalkOutcome {
    let issue = issues[index]
    let plan = journeys.plans + Int(issue.pointee.type)
    let (transfer, word) = outcome(issue, plan)
    if transfer >= 0 {
      issue.pointee.transfer = Int32(truncatingIfNeeded: transfer)
      journeyTotals[cell].transfers += 1
      schedule(.transfer, index, now)
      return journeys.transfers[transfer].isWarm ? .keepsAgent : .over
    }
    endContact(index)
    if isResolved(issue, plan, word, by: Int(groupOfAgent[agent])) { return .solved }
    leaveUnsolved(index, now)
    return .over
  }
}
