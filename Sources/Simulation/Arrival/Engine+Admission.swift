import Randomness

/// A contact arrives: it finds no free trunk, goes through its steps, or is offered.
extension Engine {
  /// Admits a contact.
  /// - Parameter isBacklog: Whether it was there at the start; then its steps are behind it.
  @inline(__always)
  mutating func admit(_ type: Int, _ number: UInt64, _ word: UInt64, isBacklog: Bool = false, _ now: Double) {
    contactCount &+= 1
    let plan = types + type
    if usesJourneys, plan.pointee.isTracked { return enterFresh(type, number, word, isPastSteps: isBacklog, now) }
    guard !usesTrunks || seizeTrunk(ofType: type) else { return countBlocked(type, number) }
    if isBacklog || plan.pointee.isSpecial { return offerSpecial(type, number, word, isBacklog: isBacklog, now) }
    offer(pendingContact(plan, type, number, word, now), plan, now)
  }

  /// Counts a contact without an issue that finds no trunk.
  @inline(never)
  private mutating func countBlocked(_ type: Int, _ number: UInt64) {
    contacts[cell(type, drawRow(type, number), interval)].blocked += 1
  }

  /// Offers a contact without an issue that needs more than an idle agent or a place in the queue, or whose customer has a
  /// profile.
  @inline(never)
  private mutating func offerSpecial(_ type: Int, _ number: UInt64, _ word: UInt64, isBacklog: Bool, _ now: Double) {
    let plan = types + type
    if isBacklog || plan.pointee.isMultichannel {
      offerMultichannel(specialContact(plan, type, number, word, now), now)
    } else if plan.pointee.law >= 0 {
      offerUndrawn(undrawnContact(type, number, now), plan, now)
    } else {
      offer(profiledContact(plan, type, number, word, now), plan, now)
    }
  }

  /// A contact of any type without an issue, and its work unless that depends on who takes it.
  mutating func specialContact(
    _ plan: UnsafeMutablePointer<ContactTypePlan>, _ type: Int, _ number: UInt64, _ word: UInt64, _ now: Double
  ) -> PendingContact {
    plan.pointee.law >= 0
      ? undrawnContact(type, number, now) : profiledContact(plan, type, number, word, now)
  }

  /// A contact without an issue, whose customer may have a profile, and its work.
  @inline(__always)
  private mutating func profiledContact(
    _ plan: UnsafeMutablePointer<ContactTypePlan>, _ type: Int, _ number: UInt64, _ word: UInt64, _ now: Double
  ) -> PendingContact {
    var pending = pendingContact(plan, type, number, word, now)
    guard usesProfiles else { return pending }
    pending.row = drawRow(type, number)
    pending.cell = cell(type, pending.row, interval)
    let factor = profilePlan(type, pending.row).pointee.handle
    pending.handle *= factor
    pending.talk *= factor
    return pending
  }

  /// A contact without an issue and without a profile, and its work.
  @inline(__always)
  mutating func pendingContact(
    _ plan: UnsafeMutablePointer<ContactTypePlan>, _ type: Int, _ number: UInt64, _ word: UInt64, _ now: Double
  ) -> PendingContact {
    let (talk, wrap) = sampleWork(plan, number, .none, word)
    return PendingContact(
      type: type, interval: interval, cell: cell(type, 0, interval), number: number, arrival: now, handle: talk + wrap,
      talk: talk)
  }
}
