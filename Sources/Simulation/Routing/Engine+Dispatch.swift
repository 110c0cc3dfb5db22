/// Agents take waiting contacts: the idle agents of a group, and all groups in turn.
extension Engine {
  /// Lets the idle agents of a group take waiting contacts as long as there are any they may take.
  @inline(never)
  mutating func dispatch(_ group: Int, _ now: Double) {
    if groups[group].isMultichannel { return dispatchMultichannel(group, now) }
    while groupStates[group].idleCount > 0 {
      guard let skill = bestWaitingByCriteria(group, idle: Int(groupStates[group].idleCount), now) else { return }
      let type = Int(skills[skill].type)
      let contact = queues[type].first
      takenCount &+= 1
      guard dequeue(type, contact, now) else { continue }
      let agent = idleAgent(of: group, skill, now)
      removeIdle(agent, from: group, now)
      var pending = PendingContact(contact, type, cell: cell(type, contact.row, Int(contact.interval)))
      if types[type].law >= 0 { drawWork(&pending, group) }
      serve(pending, agent, group, skills[skill].factor, now)
    }
  }

  /// All groups take waiting contacts, group by group; a group leaves contacts to free agents of a better level.
  mutating func takeWaiting(_ now: Double) {
    isDispatchingAll = true
    var before: Int
    repeat {
      before = takenCount
      for group in 0..<groupCount { dispatch(group, now) }
    } while takenCount != before
    isDispatchingAll = false
  }
}
