/// The idle agents of a group, in the order in which they became idle.
extension Engine {
  /// An agent joins the idle ones of its group, at the end.
  @inline(__always)
  mutating func addIdle(_ agent: Int, to group: Int, _ now: Double) {
    let state = groupStates + group
    let last = state.pointee.lastIdle
    agents[agent].isIdle = true
    agents[agent].idleSince = now
    if followsStrain { noteIdle(agent, group, now) }
    agents[agent].previous = last
    agents[agent].next = -1
    if last >= 0 { agents[Int(last)].next = Int32(agent) } else { state.pointee.firstIdle = Int32(agent) }
    state.pointee.lastIdle = Int32(agent)
    state.pointee.idleCount &+= 1
  }

  /// An idle agent is no longer idle.
  @inline(__always)
  mutating func removeIdle(_ agent: Int, from group: Int, _ now: Double) {
    if followsStrain { noteBusy(agent, group, now) }
    let state = groupStates + group
    let (before, after) = (agents[agent].previous, agents[agent].next)
    agents[agent].isIdle = false
    if before >= 0 { agents[Int(before)].next = after } else { state.pointee.firstIdle = after }
    if after >= 0 { agents[Int(after)].previous = before } else { state.pointee.lastIdle = before }
    state.pointee.idleCount &-= 1
  }
}
