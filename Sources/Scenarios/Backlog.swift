/// Work that is there when the horizon begins.
public enum Backlog: Sendable, Equatable {
  /// So many contacts, which entered at the start.
  case contacts(Int)
  /// Work without end, such as a list of numbers to call: an agent who may take it always finds some.
  case unlimited

  /// How many contacts are there at the start; unlimited work never waits.
  public var count: Int {
    switch self {
    case .contacts(let count): count
    case .unlimited: 0
    }
  }
}

extension ContactType {
  /// Whether its contacts can be deferred: they carry over closing time and are not worked off after the horizon.
  public var isDeferred: Bool { channel.isDeferred || arrivals.backlog != nil }

  /// Whether work of the type is without end.
  public var isUnlimited: Bool { arrivals.backlog == .unlimited }
}

extension ContactType {
  /// The most contacts that a group could do over a horizon if it did nothing else.
  func mostContacts(of group: AgentGroup, over horizon: Horizon) -> Double {
    guard let skill = group.skills.first(where: { $0.contact == name }) else { return 0 }
    let time = group.scheduled(by: horizon).reduce(0, +) * horizon.interval
    return time * skill.speed * group.meanSpeed * group.pace(of: channel) / skill.handle(of: self).mean
  }
}

extension AgentGroup {
  /// The most contacts of a channel that an agent handles in the time of one: j ÷ slowdown[j] for the best j.
  public func pace(of channel: Channel) -> Double {
    guard let each = concurrency.first(where: { $0.channel == channel }) else { return 1 }
    return zip(1..., each.slowdown).map { Double($0) / $1 }.max() ?? 1
  }
}
