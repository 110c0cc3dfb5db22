/// What an incident does to the number of contacts, as expected over a horizon.
public struct IncidentEffect: Sendable, Equatable {
  /// More contacts than usual, if nobody were told.
  public let surge: Double
  /// Those of them that do not come because a message reached people.
  public let spared: Double
  /// Those of the spared that come after all, within the horizon.
  public let back: Double
  /// Those of all who come that hear a status message and hang up content.
  public let informed: Double

  /// More contacts than usual that want more than the status message.
  public var extra: Double { surge - spared + back - informed }
}

extension Scenario {
  /// What an incident of the scenario does to the number of contacts, before chance.
  public func effect(of incident: Incident) -> IncidentEffect {
    /// Extra contacts with a share of the messages' effect.
    func extra(isAnnounced: Bool = false, _ change: (inout Incident.Notice) -> Void) -> Double {
      var changed = incident
      if !isAnnounced { changed.statusMessage = nil }
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
    let coming = extra { _ in }
    return IncidentEffect(
      surge: surge, spared: surge - without, back: coming - without,
      informed: incident.statusMessage == nil ? 0 : coming - extra(isAnnounced: true) { _ in })
  }
}
