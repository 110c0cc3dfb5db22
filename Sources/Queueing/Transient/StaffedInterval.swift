/// A stretch of the day with a fixed number of agents.
public struct StaffedInterval: Sendable {
  /// How long, s.
  public let length: Double

  /// How many are on duty.
  public let agents: Int

  /// How fast contacts arrive.
  public let arrivals: ArrivalRate

  /// The most agents that ``StaffedDay`` can follow: its chain has a state for every number in the system.
  public static let mostAgents = 20_000

  /// - Throws: ``InvalidInput`` when the length, the agents or a constant or linear rate is out of range.
  public init(length: Double, agents: Int, arrivals: ArrivalRate) throws(InvalidInput) {
    try Limits.check(length, "interval", 1e-3...1e7)
    try Limits.check(agents, "agents", 0...Self.mostAgents)
    switch arrivals {
    case .constant(let rate): try Limits.check(rate, "arrival rate", 0...1e4)
    case .linear(let start, let end):
      try Limits.check(start, "arrival rate", 0...1e4)
      try Limits.check(end, "arrival rate", 0...1e4)
    case .varying: break
    }
    self.length = length
    self.agents = agents
    self.arrivals = arrivals
  }
}
