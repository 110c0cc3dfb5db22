/// Which special groups look at what waits at one instant, one after the other.
///
/// What a group takes may be news for others: work that it lays aside, or a line that is empty now, for which callbacks
/// waited. The groups that are still to look stand in a row, and those who serve the type step to its front, the best
/// level first. A row and not calls within calls: every agent of a center may be interrupted at one instant.
extension Engine {
  /// Lets the agents of a special group take what they may, and then whoever may take something because of it.
  mutating func dispatchSpecially(_ group: Int, _ now: Double) {
    guard !holdsBack else { return }
    stepForward(group)
    lookOn(now)
  }

  /// Lets every special group that serves a type look whom it can take.
  mutating func dispatchAll(_ type: Int, _ now: Double) {
    guard !holdsBack else { return }
    letLook(type)
    lookOn(now)
  }

  /// A contact left the line: callbacks may be due that waited for it.
  @inline(never)
  mutating func reconsider(_ type: Int, _ now: Double) {
    if waiting[type].live == 0 { dispatchAll(type, now) }
  }

  /// Those who serve a type are the next to look. When all groups take what waits, they look anyway.
  mutating func letLook(_ type: Int) {
    guard !leavesToBetter else { return }
    let first = Int(types[type].firstRoute)
    for index in (first..<first + Int(types[type].routeCount)).reversed() {
      let group = Int(routes[index].group)
      if groups[group].isSpecial { stepForward(group) }
    }
  }

  /// The line of a type is empty now: callbacks may be due that waited for it.
  mutating func letCallHeld(_ type: Int) {
    if holdsCallbacks { letLook(type) }
  }

  private mutating func lookOn(_ now: Double) {
    while channels.firstInRow >= 0 {
      let group = Int(channels.firstInRow)
      if !takeOne(group, now) { stepOut(group) }
    }
  }

  /// A group is the next to look.
  private mutating func stepForward(_ group: Int) {
    stepOut(group)
    let after = channels.firstInRow
    channels.places[group] = RowPlace(next: after, previous: -1, isInRow: true)
    if after >= 0 { channels.places[Int(after)].previous = Int32(group) }
    channels.firstInRow = Int32(group)
  }

  private mutating func stepOut(_ group: Int) {
    let place = channels.places[group]
    guard place.isInRow else { return }
    channels.places[group].isInRow = false
    if place.previous >= 0 {
      channels.places[Int(place.previous)].next = place.next
    } else {
      channels.firstInRow = place.next
    }
    if place.next >= 0 { channels.places[Int(place.next)].previous = place.previous }
  }
}
