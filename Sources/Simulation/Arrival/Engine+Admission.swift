import Randomness
import Scenarios

/// A contact comes whose type or group needs more than a plain queue: it is admitted, passes its steps and is offered.
extension Engine {
  /// A contact of a special type comes.
  @inline(never)
  mutating func arriveSpecially(_ type: Int, _ now: Double) {
    let number = arrivals[type].number
    let word = arrivals[type].word
    scheduleNextArrival(type)
    admit(type, number, word, now)
  }

  /// A contact comes and passes its steps, finds no line, or joins its queue.
  mutating func admit(
    _ type: Int, _ number: UInt64, _ word: UInt64, isBacklog: Bool = false, _ now: Double
  ) {
    contactCount &+= 1
    let plan = types + type
    if usesJourneys, plan.pointee.isTracked { return enterFresh(type, number, word, isPastSteps: isBacklog, now) }
    let cell = contacts + (type &* stride &+ interval)
    if usesLines, plan.pointee.pool >= 0 {
      let pool = Int(plan.pointee.pool)
      guard freeLines[pool] > 0 else {
        cell.pointee.blocked += 1
        return
      }
      freeLines[pool] -= 1
    }
    receive(errand(type, number, word, now), now)
  }

  /// Whether contacts of a type with a record join their queue the special way.
  func isSpecialWork(_ type: Int) -> Bool { usesChannels && channels.plans[type].isTakenSpecially }

  /// Whether work of a type stays where it is, as it may lie and the horizon is over.
  func rests(_ plan: ChannelPlan, _ now: Double) -> Bool { plan.isDeferred && atEnd == .drain && now >= measureEnd }

  /// A contact with its work.
  mutating func errand(_ type: Int, _ number: UInt64, _ word: UInt64, _ now: Double) -> Errand {
    let plan = types + type
    var more = source.draws(plan.pointee.talkStream, item: number)
    var talk = plan.pointee.talk.sample(word, &more)
    if plan.pointee.hasHold { talk += sampleHold(plan, number) }
    let handle = plan.pointee.hasWrap ? talk + sampleWrap(plan, number) : talk
    return Errand(type: type, interval: interval, number: number, arrival: now, handle: handle, talk: talk)
  }
}
