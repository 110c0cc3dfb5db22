internal import Queueing
public import Scenarios

extension FormulaRequirement {
  /// What the formulas ask of each group, in the order of the scenario.
  public static func all(of scenario: Scenario) -> [FormulaRequirement] {
    var requirements: [Int: FormulaRequirement] = [:]
    for pool in Allocation(scenario).pools {
      let need = PoolRequirement(pool, scenario)
      for (member, group) in pool.groups.enumerated() {
        requirements[group] = FormulaRequirement(
          group: scenario.agents[group].name, usesLag: need.usesLag, intervals: need.intervals.map { $0[member] })
      }
    }
    return scenario.agents.indices.compactMap { requirements[$0] }
  }
}

/// What the formulas ask of a pool of agents, divided among its groups.
private struct PoolRequirement {
  let usesLag: Bool
  /// By interval, then by group.
  let intervals: [[FormulaRequirement.Interval]]

  init(_ pool: AgentPool, _ scenario: Scenario) {
    let horizon = scenario.horizon
    let slots = pool.slots
    // With several channels at once, an agent who holds k contacts counts as one who works k times as fast.
    let types = slots > 1 ? pool.types : pool.types.map(\.ofWholeAgents)
    let loads = types.map { type in
      LaggedLoad.means(
        rates: type.rates, handleTime: type.handleTime, length: horizon.interval, isSettled: horizon.warmup > 0)
    }
    // The strictest limit of its groups.
    let cap = pool.groups.compactMap { scenario.agents[$0].maxOccupancy }.min()
    let goals = types.map { Goals.all($0.type.goal, maxOccupancy: cap, timesOut: $0.type.queueTimeout != nil) }
    let lossGoals = types.map { Goals.all(ifNobodyWaits: $0.type, maxOccupancy: cap, in: scenario) }
    // In one queue, either nobody waits or all do.
    let mayBeLost =
      types.indices.allSatisfy { !types[$0].type.goal.promisesSomething || !lossGoals[$0].isEmpty }
      && lossGoals.contains { !$0.isEmpty }
    let closed = (0..<horizon.intervalCount).map { interval in
      pool.groups.allSatisfy { scenario.agents[$0].isClosed(in: interval) }
    }
    let transient =
      pool.isAlone && goals.count == 1
      ? TransientStaffing(goals[0], types[0], horizon, slots: slots, closed: closed)?.agents : nil
    let usesLag = Self.meanHandleTime(types) > FormulaRequirement.longHandleTime * horizon.interval
    self.usesLag = usesLag
    intervals = (0..<horizon.intervalCount).map { interval in
      let load = PooledLoad(
        types.indices.map { index in
          let type = types[index]
          let handleTime = type.handleTime(in: interval)
          let lags = usesLag && handleTime > 0
          // The rate at which a steady center would have the lagged load.
          return PooledLoad.Part(
            rate: lags ? loads[index][interval] / handleTime : type.rates[interval],
            handleTime: handleTime, leaving: 1 / type.patience(in: interval), goals: goals[index],
            lossGoals: lossGoals[index],
            timeout: type.type.queueTimeout.map {
              PooledLoad.Timeout(after: $0.after, abandon: type.type.goal.abandon)
            })
        })
      // Who is on a short break is no server.
      let present = 1 - (pool.groups.map { scenario.agents[$0].shortBreakShare }.first ?? 0)
      func scheduled(_ agents: Int) -> Int { present < 1 ? AgentGroup.people(Double(agents) / present) : agents }
      func shared(_ servers: Int?) -> [Int]? {
        // What is open then, such as work from before, waits or is finished by those who were there.
        if closed[interval] { return pool.groups.map { _ in 0 } }
        return servers.map { pool.shared(scheduled(($0 + slots - 1) / slots), at: interval) }
      }
      let (erlangC, erlangA) = (shared(load.erlangC), shared(load.erlangA))
      let erlangB = mayBeLost ? shared(load.erlangB) : nil
      let chain = transient.flatMap { shared($0[interval].map { $0 * slots }) }
      let offered = types.reduce(0) { $0 + $1.rates[interval] * $1.handleTime(in: interval) } / Double(slots)
      let lagged = loads.reduce(0) { $0 + $1[interval] } / Double(slots)
      return pool.groups.indices.map { member in
        let share = pool.shares[member][interval]
        return FormulaRequirement.Interval(
          offeredLoad: offered * share, laggedLoad: lagged * share, erlangC: erlangC?[member],
          erlangB: erlangB?[member], erlangA: erlangA?[member], transient: chain?[member])
      }
    }
  }

  /// The mean handle time of all contacts of the day, s.
  private static func meanHandleTime(_ types: [AllocatedType]) -> Double {
    let counts = types.map { $0.rates.reduce(0, +) }
    let count = counts.reduce(0, +)
    return count > 0 ? zip(types, counts).reduce(0) { $0 + $1.0.handleTime * $1.1 } / count : 0
  }
}

extension AllocatedType {
  /// The same, each contact taking only its part of an agent's time.
  fileprivate var ofWholeAgents: AllocatedType {
    AllocatedType(
      type: type, slots: 1, handleTime: handleTime / Double(slots), courses: courses, patience: patience, rates: rates)
  }
}
