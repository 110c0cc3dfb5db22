import Randomness
import Scenarios

/// A contact comes whose type or group needs more than a plain queue: it is admitted, passes its steps and is offered.
extension Engine {
  /// A contact of a multichannel type comes.
  @inline(never)
  mutating func arriveMultichannel(_ type: Int, _ now: Double) {
    let number = arrivals[type].number
    let word = arrivals[type].word
    scheduleNextArrival(type)
    admit(type, number, word, now)
  }

  /// A contact comes and passes its steps, finds no free trunk, or is offered.
  mutating func admit(
    _ type: Int, _ number: UInt64, _ word: UInt64, isBacklog: Bool = false, _ now: Double
  ) {
    contactCount &+= 1
    let plan = types + type
    if usesJourneys, plan.pointee.isTracked { return enterFresh(type, number, word, isPastSteps: isBacklog, now) }
    let cell = contacts + (type &* stride &+ interval)
    if usesTrunks, plan.pointee.trunkGroup >= 0 {
      let trunkGroup = Int(plan.pointee.trunkGroup)
      guard freeTrunks[trunkGroup] > 0 else {
        cell.pointee.blocked += 1
        return
      }
      freeTrunks[trunkGroup] -= 1
    }
    offer(pendingContact(type, number, word, now), now)
  }

  /// Whether contacts of a type that have an issue join their queue the multichannel way.
  func isMultichannelWork(_ type: Int) -> Bool { usesChannels && channels.plans[type].isTakenMultichannel }

  /// Whether work of a type stays where it is, as it is deferrable and the horizon is over.
  func staysDeferred(_ plan: MultichannelPlan, _ now: Double) -> Bool {
    plan.isDeferrable && atEnd == .drain && now >= measureEnd
  }

  /// A contact with its work.
  mutating func pendingContact(_ type: Int, _ number: UInt64, _ word: UInt64, _ now: Double) -> PendingContact {
    let plan = types + type
    var more = source.draws(plan.pointee.talkStream, item: number)
    var talk = plan.pointee.talk.sample(word, &more)
    if plan.pointee.hasHold { talk += sampleHold(plan, number) }
    let handle = plan.pointee.hasWrap ? talk + sampleWrap(plan, number) : talk
    return PendingContact(type: type, interval: interval, number: number, arrival: now, handle: handle, talk: talk)
  }
}
