/// Agents who join a group for a while, because something has happened.
public struct CalledIn: Sendable, Equatable {
  /// How many.
  public var count: Int
  /// When they come, s from the start of the horizon.
  public var from: Double
  /// When they go, unless a contact keeps them.
  public var to: Double

  /// Agents for a while.
  public init(count: Int, from: Double, to: Double) {
    self.count = count
    self.from = from
    self.to = to
  }

  /// How many agent-hours of a horizon that is.
  public func hours(in horizon: Horizon) -> Double {
    Double(count) * max(0, min(to, horizon.length) - max(0, from)) / 3600
  }

  /// Whether they are there at any time of a horizon.
  func touches(_ horizon: Horizon) -> Bool { count > 0 && from < horizon.length && to > max(from, 0) }
}

extension AgentGroup {
  /// The most of those who are called in that are there at one time.
  public var mostCalledIn: Int {
    calledIn.reduce(0) { most, one in
      max(most, calledIn.reduce(0) { $1.from <= one.from && one.from < $1.to ? $0 + $1.count : $0 })
    }
  }
}
