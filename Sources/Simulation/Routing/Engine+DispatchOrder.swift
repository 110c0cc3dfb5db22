/// The order in which multichannel groups are dispatched at one instant.
///
/// What a group takes may concern others: it may preempt work, or empty a queue for which callbacks waited. The groups
/// that are still to be dispatched are in a list, and those that serve the type go to its front, the best level first.
/// It is a list rather than a recursion because every agent of a center may be preempted at one instant.
extension Engine {
  /// Lets the agents of a multichannel group take what they may, and then the groups that may take something because of
  /// it.
  mutating func dispatchMultichannel(_ group: Int, _ now: Double) {
    guard !holdsDispatch else { return }
    putFirst(group)
    dispatchRequested(now)
  }

  /// Lets every multichannel group that serves a type take what it can.
  mutating func dispatchAll(_ type: Int, _ now: Double) {
    guard !holdsDispatch else { return }
    requestDispatch(type)
    dispatchRequested(now)
  }

  /// A contact has abandoned: callbacks that waited for its queue to be empty may be due.
  @inline(never)
  mutating func reconsiderHeldCallbacks(_ type: Int, _ now: Double) {
    if queues[type].live == 0 { dispatchAll(type, now) }
  }

  /// The groups that serve a type are dispatched next. When all groups take waiting contacts in turn, they are
  /// dispatched anyway.
  mutating func requestDispatch(_ type: Int) {
    guard !isDispatchingAll else { return }
    let first = Int(types[type].firstRoute)
    for index in (first..<first + Int(types[type].routeCount)).reversed() {
      let group = Int(routes[index].group)
      if groups[group].isMultichannel { putFirst(group) }
    }
  }

  /// The queue of a type is empty now: callbacks that waited for that may be due.
  mutating func requestHeldCallbacks(_ type: Int) {
    if holdsCallbacks { requestDispatch(type) }
  }

  private mutating func dispatchRequested(_ now: Double) {
    while channels.firstToDispatch >= 0 {
      let group = Int(channels.firstToDispatch)
      if !takeOne(group, now) { takeOut(group) }
    }
  }

  /// A group is dispatched next.
  private mutating func putFirst(_ group: Int) {
    takeOut(group)
    let after = channels.firstToDispatch
    channels.dispatchLinks[group] = DispatchLink(next: after, previous: -1, isListed: true)
    if after >= 0 { channels.dispatchLinks[Int(after)].previous = Int32(group) }
    channels.firstToDispatch = Int32(group)
  }

  private mutating func takeOut(_ group: Int) {
    let link = channels.dispatchLinks[group]
    guard link.isListed else { return }
    channels.dispatchLinks[group].isListed = false
    if link.previous >= 0 {
      channels.dispatchLinks[Int(link.previous)].next = link.next
    } else {
      channels.firstToDispatch = link.next
    }
    if link.next >= 0 { channels.dispatchLinks[Int(link.next)].previous = link.previous }
  }
}
