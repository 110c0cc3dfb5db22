/// What an incident does to the number of contacts, as expected over a horizon.
public struct IncidentEffect: Sendable, Equatable {
  /// More contacts than usual, if nobody were told.
  public let surge: Double
  /// Those of them that do not come because a message reached people.
  public let spared: Double
  /// Those of the spared that come after all, within the horizon.
  public let back: Double

  /// More contacts than usual.
  public var extra: Double { surge - spared + back }
}

extension Scenario {
  /// What an incident of the scenario does to the number of contacts, before chance.
  public func effect(of incident: Incident) -> IncidentEffect {
    /// Extra contacts with a share of the message's effect.
    func extra(_ change: (inout Incident.Notice) -> Void) -> Double {
      var changed = incident
      if var notice = incident.notice {
        change(&notice)
        changed.notice = notice
      }
      return self.contacts.reduce(0) { total, type in
        guard incident.contacts.contains(type.name) else { return total }
        var arrivals = type.arrivals
        arrivals.incidents = [changed]
        return total + (arrivals.extraRate(over: self.horizon)?.count(from: 0, to: self.horizon.length) ?? 0)
      }
    }
    let surge = extra { $0.suppress = 0 }
    let without = extra { $0.rebound = 0 }
    return IncidentEffect(surge: surge, spared: surge - without, back: extra { _ in } - without)
  }
}
