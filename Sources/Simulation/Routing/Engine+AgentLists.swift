/// Lists of busy agents who could take one more contact, or whose work could be preempted.
extension Engine {
  /// Puts a busy agent at the end of a list.
  mutating func addToList(_ agent: Int, _ list: Int) {
    let last = channels.lists[list].last
    agents[agent].previous = last
    agents[agent].next = -1
    if last >= 0 { agents[Int(last)].next = Int32(agent) } else { channels.lists[list].first = Int32(agent) }
    channels.lists[list].last = Int32(agent)
    channels.work[agent].list = Int32(list)
  }

  /// Takes a busy agent out of its list, if it is in one.
  mutating func removeFromList(_ agent: Int) {
    let list = Int(channels.work[agent].list)
    guard list >= 0 else { return }
    channels.work[agent].list = -1
    let (before, after) = (agents[agent].previous, agents[agent].next)
    if before >= 0 { agents[Int(before)].next = after } else { channels.lists[list].first = after }
    if after >= 0 { agents[Int(after)].previous = before } else { channels.lists[list].last = before }
  }
}
