internal import Queueing
public import Scenarios

extension FormulaRequirement {
  /// What the formulas ask of each group, in the order of the scenario.
  public static func all(of scenario: Scenario) -> [FormulaRequirement] {
    let allocation = Allocation(scenario)
    return scenario.agents.indices.map { index in
      FormulaRequirement(
        scenario.agents[index], allocation.groups[index], isPair: allocation.isPair[index], scenario.horizon)
    }
  }

  private init(_ group: AgentGroup, _ types: [AllocatedType], isPair: Bool, _ horizon: Horizon) {
    let length = horizon.interval
    let loads = types.map { type in
      LaggedLoad.means(
        rates: type.rates, handleTime: type.handleTime, length: length, isSettled: horizon.warmup > 0)
    }
    self.group = group.name
    usesLag = Self.meanHandleTime(types) > Self.longHandleTime * length
    let goals = types.map { Goals($0.type.goal, maxOccupancy: group.maxOccupancy) }
    let transient =
      isPair && goals.count == 1
      ? goals[0].flatMap { TransientStaffing($0, types[0], horizon)?.agents } : nil
    let usesLag = usesLag
    intervals = (0..<horizon.intervalCount).map { interval in
      let pool = PooledLoad(
        types.indices.map { index in
          let type = types[index]
          let lags = usesLag && type.handleTime > 0
          // The rate at which a steady center would have the lagged load.
          return PooledLoad.Part(
            rate: lags ? loads[index][interval] / type.handleTime : type.rates[interval],
            handleTime: type.handleTime, leaving: 1 / type.patience, goals: goals[index])
        })
      return Interval(
        offeredLoad: types.reduce(0) { $0 + $1.rates[interval] * $1.handleTime },
        laggedLoad: loads.reduce(0) { $0 + $1[interval] }, erlangC: pool.erlangC, erlangA: pool.erlangA,
        transient: transient?[interval])
    }
  }

  /// The mean handle time of all contacts of the day, s.
  private static func meanHandleTime(_ types: [AllocatedType]) -> Double {
    let counts = types.map { $0.rates.reduce(0, +) }
    let count = counts.reduce(0, +)
    return count > 0 ? zip(types, counts).reduce(0) { $0 + $1.0.handleTime * $1.1 } / count : 0
  }
}
