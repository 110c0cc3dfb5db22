import Randomness

/// Handle times that depend on who takes a contact (the scenario's `skills.TYPE.handle`).
///
/// They are drawn when an agent takes the contact, from the words from which that of the type would be drawn: whoever
/// takes it, a contact that is long for one is long for all. It has the law of the interval in which it asked for an
/// agent, as others have.
extension Engine {
  /// The handle law of a type or skill in an interval.
  mutating func handleLaw(_ law: Int32, _ interval: Int) -> HandleLaw {
    let first = handleLaws[Int(law)]
    return first.variesByInterval ? handleLaws[Int(law) + min(max(0, interval - 1), intervalCount - 1)] : first
  }

  /// A contact without an issue whose work is not known before an agent takes it.
  mutating func undrawnContact(_ type: Int, _ number: UInt64, _ now: Double) -> PendingContact {
    let row = drawRow(type, number)
    return PendingContact(
      type: type, interval: interval, cell: cell(type, row, interval), row: row, number: number, arrival: now,
      handle: Double(bitPattern: number), talk: 0)
  }

  /// Offers a contact whose work is not known before an agent takes it.
  @inline(never)
  mutating func offerUndrawn(
    _ pending: PendingContact, _ plan: UnsafeMutablePointer<ContactTypePlan>, _ now: Double
  ) {
    guard let (route, agent) = idleAgent(for: plan, pending.number ^ pending.origin.bits, now) else {
      return enqueue(pending, plan, now)
    }
    let group = Int(routes[route].group)
    countAnswerAtOnce(pending)
    removeIdle(agent, from: group, now)
    var pending = pending
    drawWork(&pending, group)
    serve(pending, agent, group, routes[route].factor, now)
  }

  /// Draws the work of a contact that an agent of a group takes; what was preempted is drawn already.
  @inline(never)
  mutating func drawWork(_ pending: inout PendingContact, _ group: Int) {
    guard !pending.isResumed else { return }
    var skill = Int(groups[group].firstSkill)
    while Int(skills[skill].type) != pending.type { skill += 1 }
    let law = handleLaw(skills[skill].law, pending.interval)
    if pending.issue >= 0 {
      let issue = issues[Int(pending.issue)]
      let (item, origin) = queueDraws(issue)
      (pending.handle, pending.talk) = handleTime(issue, item, origin, by: law)
    } else {
      let plan = types + pending.type
      let number = pending.handle.bitPattern
      let word = source.words(plan.pointee.stream, item: number).0
      let (talk, wrap) = sampleWork(plan, number, .none, word, by: law)
      let factor = usesProfiles ? profilePlan(pending.type, pending.row).pointee.handle : 1
      (pending.handle, pending.talk) = ((talk + wrap) * factor, talk * factor)
    }
  }

  /// As `sampleWork`, by a law.
  mutating func sampleWork(
    _ plan: UnsafeMutablePointer<ContactTypePlan>, _ number: UInt64, _ origin: StreamID, _ word: UInt64,
    by law: HandleLaw
  ) -> (talk: Double, wrap: Double) {
    var more = source.draws(plan.pointee.talkStream.following(origin), item: number)
    var talk = law.talk.sample(word, &more)
    if law.hasHold { talk += sample(law.hold, plan.pointee.holdStream.following(origin), number) }
    return (talk, law.hasWrap ? sample(law.wrap, plan.pointee.wrapStream.following(origin), number) : 0)
  }

  private mutating func sample(_ law: Sampler, _ stream: StreamID, _ number: UInt64) -> Double {
    var more = source.draws(stream, item: number)
    return law.sample(source.words(stream, item: number).0, &more)
  }
}
