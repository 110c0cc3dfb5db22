/// When callbacks are offered.
extension Engine {
  /// Whether the queue or the expected wait is long enough to offer a callback.
  mutating func isCallbackOffered(_ type: Int, _ now: Double) -> Bool {
    if channels.plans[type].offerExpectedWait < .infinity {
      return expectedWait(type, now) >= channels.plans[type].offerExpectedWait
    }
    if queues[type].live >= channels.plans[type].offerQueue { return true }
    guard queues[type].live > 0 else { return channels.plans[type].offerWait <= 0 }
    let queue = channels.queues + type
    // Those who have left do not come back.
    queue.pointee.firstWaiting = max(queue.pointee.firstWaiting, queues[type].head)
    while queues[type][queue.pointee.firstWaiting].hasDeparted { queue.pointee.firstWaiting += 1 }
    return now - queues[type][queue.pointee.firstWaiting].arrival >= channels.plans[type].offerWait
  }

  /// The wait that the center expects for one more contact of a type, s: the work that waits ahead of it, its own
  /// included, ÷ the agents on duty; infinite where there are none.
  private mutating func expectedWait(_ type: Int, _ now: Double) -> Double {
    var agents = 0.0
    let first = Int(types[type].firstRoute)
    for index in first..<first + Int(types[type].routeCount) {
      agents += Double(groupStates[Int(routes[index].group)].scheduled) / routes[index].factor
    }
    guard agents > 0 else { return .infinity }
    var work = types[type].meanHandle
    let plan = channels.plans[type]
    for index in plan.firstAhead..<plan.firstAhead + plan.aheadCount {
      let other = Int(channels.typesAhead[Int(index)])
      sweep(other, now)
      work += Double(queues[other].live) * types[other].meanHandle
    }
    return work / agents
  }
}
