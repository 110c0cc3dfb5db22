import Scenarios

/// Handle times that depend on how long agents have worked and how busy their group is.
extension Engine {
  /// Sets an agent's factor on handle times for a contact that begins now: the agent's own, times 1 + slope × hours
  /// worked beyond the onset, times what the group's occupancy over the last half hour asks for.
  @inline(never)
  mutating func setPace(_ agent: Int, _ group: Int, _ now: Double) {
    let plan = strainPlans[group]
    guard plan.changesPace else { return }
    var factor = strain[agent].factor
    if plan.slope > 0 {
      let worked = agents[agent].loggedIn + (now - agents[agent].loggedInSince) - strain[agent].loggedInBefore
      factor *= 1 + plan.slope * max(0, worked / 3600 - plan.onset)
    }
    if plan.pointCount > 0, let occupancy = groupLoads[group].occupancy(now) {
      factor *= strainModel.factor(plan, at: occupancy)
    }
    agents[agent].factor = factor
  }
}
