/// Opening hours inside a horizon: groups that are closed in some intervals.
///
/// Where every group that serves a type is closed, contacts that wait leave at the first instant and count as timed out, and
/// contacts that come are turned away and count as blocked. Deferred work stays and waits. That nobody happens to be
/// scheduled closes nothing.
extension AgentGroup {
  /// Whether the group is closed in an interval of the horizon.
  public func isClosed(in interval: Int) -> Bool { closed.indices.contains(interval) && closed[interval] }

  /// Checks that nobody is scheduled where the group is closed.
  func checkClosing(_ report: inout ProblemReport, _ horizon: Horizon) {
    guard !closed.isEmpty else { return }
    let path = ["agents", name, "staff"]
    guard case .perInterval(let counts) = staffing, closed.count == counts.count else {
      return report.add(path, "only a list with an entry for each interval can close some of them")
    }
    for index in closed.indices where closed[index] && counts[index] != 0 {
      report.add(path + ["\(index)"], "nobody can be there while the group is closed")
    }
  }
}

extension ScenarioDraft {
  /// Whether a type is closed in an interval: every group that serves it is, and it cannot wait for them.
  public func isClosed(_ type: ContactType, in interval: Int) -> Bool {
    guard !type.isDeferred else { return false }
    let servers = servers(of: [type])
    return !servers.isEmpty && servers.allSatisfy { $0.isClosed(in: interval) }
  }

  /// Whether a type is closed in each interval of the horizon; empty where it never is.
  public func closedIntervals(of type: ContactType) -> [Bool] {
    guard agents.contains(where: { !$0.closed.isEmpty }) else { return [] }
    let closed = (0..<horizon.intervalCount).map { isClosed(type, in: $0) }
    return closed.contains(true) ? closed : []
  }

  /// Contacts by type and interval, without those that come while their type is closed.
  func withoutClosed(_ counts: [[Double]]) -> [[Double]] {
    zip(contacts, counts).map { type, counts in
      let closed = closedIntervals(of: type)
      return closed.isEmpty ? counts : zip(counts, closed).map { $1 ? 0 : $0 }
    }
  }

  /// The intervals in which contacts of a type come although it is closed, as far as can be told beforehand: they are
  /// turned away, and no goal is judged.
  func intervalsTurnedAway(_ type: ContactType) -> [Int] {
    let closed = closedIntervals(of: type)
    guard !closed.isEmpty else { return [] }
    let counts = type.arrivals.expectedCounts(by: horizon)
    let follows = comesFromOthers(type)
    return closed.indices.filter { closed[$0] && (follows || counts[$0] > 0) }
  }

  /// Whether a type is closed in any interval.
  func closes(_ type: ContactType) -> Bool { !closedIntervals(of: type).isEmpty }
}

extension Scenario {
  /// Whether a type is closed in each interval of the horizon; empty where it never is.
  public func closedIntervals(of type: ContactType) -> [Bool] {
    self[dynamicMember: \.self].closedIntervals(of: type)
  }

  /// The intervals in which contacts of a type come although it is closed, as far as can be told beforehand: they are
  /// turned away, and no goal is judged.
  public func intervalsTurnedAway(_ type: ContactType) -> [Int] {
    self[dynamicMember: \.self].intervalsTurnedAway(type)
  }
}
