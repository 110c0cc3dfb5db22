import Randomness
import Scenarios

/// A contact is offered: it comes to its queue, and an agent takes it at once, or it is turned away, or it waits.
extension Engine {
  /// Offers a contact: an idle agent takes it at once, or it is turned away or waits.
  @inline(__always)
  mutating func offer(
    _ pending: PendingContact, _ plan: UnsafeMutablePointer<ContactTypePlan>, _ now: Double
  ) {
    if let (route, agent) = idleAgent(for: plan, pending.number ^ pending.origin.bits, now) {
      countAnswerAtOnce(pending)
      removeIdle(agent, from: Int(routes[route].group), now)
      serve(pending, agent, Int(routes[route].group), routes[route].factor, now)
    } else {
      enqueue(pending, plan, now)
    }
  }

  /// Offers a contact of a type with more than a plain queue: it is answered at once, called back later, balks, is
  /// blocked, or begins to wait.
  @inline(never)
  mutating func offerMultichannel(_ pending: PendingContact, _ now: Double) {
    let type = pending.type
    // A backlog is being laid in: nobody takes it yet, and nobody turns it away.
    if holdsDispatch { return wait(pending, types + type, now) }
    if !staysDeferred(channels.plans[type], now),
      let (route, agent) = readyAgent(type, pending.number ^ pending.origin.bits, now)
    {
      countAnswerAtOnce(pending)
      begin(pending, agent, Int(routes[route].group), routes[route].factor, now)
    } else if channels.plans[type].preempts, let (route, agent) = preemptibleAgent(type) {
      let group = Int(routes[route].group)
      countAnswerAtOnce(pending)
      let preempted = preempt(agent, group, now)
      begin(pending, agent, group, routes[route].factor, now)
      // Whoever else may take what was preempted does so.
      dispatchAll(preempted, now)
    } else if channels.plans[type].hasCallback, isCalledBack(pending, now) {
      dispatchAll(type, now)
    } else {
      enqueue(pending, types + type, now)
    }
  }

  /// Offers the present contact of an issue.
  mutating func offerTracked(_ index: Int, _ now: Double) {
    let issue = issues[index]
    let type = Int(issue.pointee.type)
    let own = ownInterval(issue)
    let row = row(issue)
    countOffer(issue, own)
    issue.pointee.state = .queue
    noteWaiting(index, now)
    let (item, origin) = queueDraws(issue)
    let isDrawnLater = types[type].law >= 0
    let (handle, talk) = isDrawnLater ? (0, 0) : handleTime(issue, item, origin)
    let pending = PendingContact(
      type: type, interval: own, cell: cell(type, row, own), row: row, number: item, origin: origin,
      issue: Int32(truncatingIfNeeded: index), arrival: now,
      handle: handle, talk: talk)
    if usesChannels, channels.plans[type].isTakenMultichannel {
      offerMultichannel(pending, now)
    } else if isDrawnLater {
      offerUndrawn(pending, types + type, now)
    } else {
      offer(pending, types + type, now)
    }
  }

  /// Whether work of a type is left undone, because it is deferrable and the horizon is over.
  mutating func staysDeferred(_ plan: MultichannelPlan, _ now: Double) -> Bool {
    plan.isDeferrable && atEnd == .drain && now >= measureEnd
  }

  /// Counts how a contact that is offered in an interval got there.
  @inline(__always)
  func countOffer(_ issue: UnsafeMutablePointer<Issue>, _ own: Int) {
    let journey = journeyTotals + cell(Int(issue.pointee.type), row(issue), own)
    journey.pointee.counted += 1
    if issue.pointee.isTransfer {
      journey.pointee.transfersIn += 1
    } else if isMeasured(own) != isMeasured(Int(issue.pointee.entryInterval)) {
      if isMeasured(own) {
        journey.pointee.insideAtStart += 1
      } else {
        journeyTotals[Int(issue.pointee.cell)].insideAtEnd += 1
      }
    }
  }

  /// The interval to which a contact belongs that comes to a step or a queue now. Where nobody enters after the
  /// horizon, the contacts still inside belong to its last interval.
  @inline(__always)
  func ownInterval(_ issue: UnsafeMutablePointer<Issue>) -> Int {
    guard interval > intervalCount, atEnd == .drain, isMeasured(Int(issue.pointee.entryInterval)) else {
      return interval
    }
    return intervalCount
  }

  /// Where a contact's handle time and patience are drawn: an issue's first contact has those that it would have
  /// without a journey.
  @inline(__always)
  func queueDraws(_ issue: UnsafeMutablePointer<Issue>) -> (item: UInt64, origin: StreamID) {
    issue.pointee.hop == 0 ? (issue.pointee.number, .none) : (drawIndex(issue), origin(issue))
  }
}
