import Randomness

/// Contacts with a record whose end nobody knows when they start: those in slots, which slow each other, and work that can
/// be laid aside.
///
/// What comes of them is decided when their talk ends (and when all of it ends, for work that can be laid aside), and so
/// are their lines and the handle time of failures; what is drawn comes from the same place as at the start. Who passes a
/// contact on warmly keeps it in its slot, which slows the others, or is kept altogether where there are no slots.
extension Engine {
  /// An agent begins a contact in a slot.
  mutating func beginTracked(_ errand: Errand, in slot: inout Slot, own: Double, _ now: Double) {
    let record = records[Int(errand.record)]
    meetAgent(Int(errand.record), own: own, now)
    record.pointee.state = .talk
    slot.record = errand.record
    slot.isMeasured = slot.isMeasured || record.pointee.isHeld
    slot.split(talk: errand.talk * own, wrap: (errand.handle - errand.talk) * own)
    slot.isFailure = record.pointee.isFailure
    slot.isFromStep = record.pointee.isFromStep
  }

  /// An agent begins work that can be laid aside, or takes it up again.
  mutating func beginTracked(_ errand: Errand, _ cell: Int, own: Double, _ now: Double) {
    let index = Int(errand.record)
    meetAgent(index, own: own, now)
    records[index].pointee.state = .talk
    addFailure(index, cell, errand.handle * own)
  }

  /// The talk of a contact in a slot ends, and what hangs on it is decided.
  /// - Returns: Whether its slot is free; otherwise the agent stays with it, or goes on with after-call work.
  mutating func endTalk(_ slot: UnsafeMutablePointer<Slot>, _ agent: Int, _ now: Double) -> Bool {
    slot.pointee.isTalk = false
    if slot.pointee.record >= 0 {
      let index = Int(slot.pointee.record)
      switch talkFate(index, Int(slot.pointee.cell), now) {
      case .keepsAgent:
        records[index].pointee.agent = Int32(truncatingIfNeeded: agent)
        slot.pointee.remaining = .infinity
        slot.pointee.keptSince = now
        return false
      // It is solved when the agent is done with it.
      case .solved: break
      case .over: slot.pointee.record = -1
      }
    }
    if slot.pointee.pool >= 0 { freeLines[Int(slot.pointee.pool)] += 1 }
    guard slot.pointee.wrap > 0 else { return true }
    slot.pointee.remaining = slot.pointee.wrap
    slot.pointee.wrap = 0
    return false
  }

  /// An agent ends work that could have been laid aside.
  /// - Returns: Whether the agent stays with it.
  mutating func endTracked(_ agent: Int, _ now: Double) -> Bool {
    let desk = channels.desks + agent
    let index = Int(desk.pointee.record)
    let cell = Int(desk.pointee.type) &* stride &+ Int(desk.pointee.entered)
    desk.pointee.record = -1
    switch talkFate(index, cell, now) {
    case .over: return false
    case .solved:
      resolve(index, now)
      return false
    case .keepsAgent:
      let record = records[index]
      record.pointee.heldWrap = 0
      record.pointee.heldCell = Int32(truncatingIfNeeded: cell)
      record.pointee.heldGroupCell = Int32(
        truncatingIfNeeded: Int(groupOfAgent[agent]) &* stride &+ Int(desk.pointee.begun))
      keep(index, agent, now)
      return true
    }
  }

  /// What comes of a contact whose talk ends.
  private enum TalkFate {
    /// Passed on warmly: the agent stays with it.
    case keepsAgent
    /// Its issue is solved as soon as the agent is done.
    case solved
    /// The agent has nothing more to do with its issue.
    case over
  }

  /// Decides what comes of a contact whose talk ends; unless it is passed on, its line is free.
  private mutating func talkFate(_ index: Int, _ cell: Int, _ now: Double) -> TalkFate {
    let record = records[index]
    let plan = journeys.plans + Int(record.pointee.type)
    let (isPassedOn, word) = outcome(record, plan)
    if isPassedOn {
      journeyTotals[cell].transfers += 1
      schedule(.transfer, index, now)
      return plan.pointee.isWarm ? .keepsAgent : .over
    }
    letGo(index)
    if plan.pointee.resolve >= 1 || Draws.unit(word) < plan.pointee.resolve { return .solved }
    leaveUnsolved(index, now)
    return .over
  }
}
