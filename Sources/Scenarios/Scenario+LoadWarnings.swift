internal import Measures
internal import Randomness

extension ScenarioDraft {
  /// Looks at one type and all agents who can serve it, as if they did nothing else.
  ///
  func warnOfLoad(
    _ type: ContactType, _ staff: [String: [Double]], _ factors: QueueFactors, _ report: inout ProblemReport
  ) {
    // Deferrable work need not be done in the interval in which it arrives.
    guard !type.isDeferred else { return }
    let path = ["contacts", type.name]
    let servers = servers(of: [type])
    let counts = queued(type, factors)
    guard counts.contains(where: { $0 > 0 }) else {
      guard !comesFromOthers(type), factors.contacts[type.name] ?? 1 > 0 else { return }
      return report.add(path + ["arrivals"], "no contact of this type ever comes")
    }
    let load = self.load(type, factors)
    let present = present(servers, staff)
    let closed = closedIntervals(of: type)
    let shut = closed.indices.filter { closed[$0] && counts[$0] > 0 }
    if let most = shut.max(by: { counts[$0] < counts[$1] }) {
      report.add(
        path + ["arrivals"],
        "about \(Self.rounded(shut.reduce(0) { $0 + counts[$1] })) of \(Self.rounded(counts.reduce(0, +))) contacts come while "
          + "everybody with the skill '\(type.name)' is closed, \(places(shut, most, "most")), and are turned away: they count "
          + "as blocked")
    }
    // What a bot hands over at night may wait for the morning.
    let deserted =
      type.journey.isEmpty
      ? counts.indices.filter { counts[$0] > 0 && present[$0] <= 0 && !(closed.indices.contains($0) && closed[$0]) }
      : []
    if let first = deserted.first {
      report.add(
        path + ["arrivals"],
        "contacts come, but nobody with the skill '\(type.name)' is there \(places(deserted, first, "first"))")
    }
    let tooMuch = load.indices.filter { load[$0] > present[$0] && present[$0] > 0 }
    if let worst = tooMuch.max(by: { load[$0] / present[$0] < load[$1] / present[$1] }) {
      let work =
        "\(Self.rounded(counts[worst])) contacts × \(Self.rounded(quickest(type, factors, in: worst).handle)) s in "
        + Text.duration(horizon.interval)
      let consequence =
        type.canQueueForever(routing)
        ? "with endless patience and no queue limit the queue grows without bound as long as that lasts"
        : "not all can be answered"
      report.add(
        path + ["arrivals"],
        "offered load is above staff \(places(tooMuch, worst, "most")): \(Self.rounded(load[worst])) agents of work "
          + "(\(work)) for \(Self.rounded(present[worst])) agents; \(consequence)")
    }
    warnOfGoal(type, load: load.reduce(0, +), staff: present.reduce(0, +), &report)
  }

  /// Agents cannot do more work than they have time for, whatever the queue is like.
  private func warnOfGoal(_ type: ContactType, load: Double, staff: Double, _ report: inout ProblemReport) {
    let path = ["contacts", type.name, "goal"]
    guard load > staff, horizon.atEnd != .drain || !type.patience.isNever else { return }
    let served = staff / load
    let fact = "the staff can serve at most about \(Self.percent(served)) of the offered over the horizon"
    for part in type.goalParts {
      switch part.measure {
      case .abandonRate, .abandonRateWithBalked:
        guard served < 1 - part.limit else { continue }
        return report.add(
          path + part.path, "\(fact): at most \(Self.percent(part.limit)) abandoned is out of reach")
      case .answerRate, .serviceLevel, .serviceLevel2, .serviceLevel3, .serviceLevel4:
        let countsAll = part.measure == .answerRate || type.goal.definition != .ofAnswered
        guard countsAll, served < part.limit else { continue }
        return report.add(
          path + part.path, "\(fact): the goal of \(Self.percent(part.limit)) is out of reach")
      default: continue
      }
    }
  }

  /// Looks at types that share agents, together; a single type was looked at before.
  func warnOfSharedLoad(
    _ staff: [String: [Double]], _ factors: QueueFactors, _ report: inout ProblemReport
  ) {
    for names in typesThatShareAgents where names.count > 1 {
      let types = contacts.filter { names.contains($0.name) && !$0.isDeferred }
      guard types.count > 1 else { continue }
      let servers = servers(of: contacts.filter { names.contains($0.name) })
      let load = types.map { self.load($0, factors) }.reduce(Array(repeating: 0.0, count: horizon.intervalCount)) {
        zip($0, $1).map(+)
      }
      let present = present(servers, staff)
      let tooMuch = load.indices.filter { load[$0] > present[$0] && present[$0] > 0 }
      guard let worst = tooMuch.max(by: { load[$0] / present[$0] < load[$1] / present[$1] }) else { continue }
      let listed = Self.listed(types.map(\.name))
      report.add(
        ["agents"],
        "offered load of \(listed) together is above staff \(places(tooMuch, worst, "most")): "
          + "\(Self.rounded(load[worst])) agents of work for \(Self.rounded(present[worst])) agents")
    }
  }

  /// Agents who would be busy in each interval if every contact were served at once by the fastest agents who can; none
  /// by contacts that come while the type is closed.
  func load(_ type: ContactType, _ factors: QueueFactors) -> [Double] {
    let closed = closedIntervals(of: type)
    return queued(type, factors).enumerated().map { interval, count in
      guard !(closed.indices.contains(interval) && closed[interval]) else { return 0 }
      let (handle, speed) = quickest(type, factors, in: interval)
      return count * handle / speed / horizon.interval
    }
  }

  /// The mean handle time at normal speed, s, and the speed of the agents who are done first with a contact of a type.
  /// - Parameter time: What is taken of a handle time.
  func quickest(
    _ type: ContactType, _ time: (ContactType.Handle) -> Double
  ) -> (handle: Double, speed: Double) {
    var best: (handle: Double, speed: Double)?
    for group in agents {
      for skill in group.skills where skill.contact == type.name {
        let own = (
          handle: time(skill.handle(of: type)), speed: skill.speed * group.meanSpeed * group.pace(of: type.channel)
        )
        let isBetter =
          best.map { ($0.handle / $0.speed, -$0.speed) > (own.handle / own.speed, -own.speed) } ?? true
        if isBetter { best = own }
      }
    }
    return best ?? (time(type.handle), 1)
  }

  /// As ``quickest(_:_:)``, of the mean in an interval of those who join the queue.
  func quickest(_ type: ContactType, _ factors: QueueFactors, in interval: Int) -> (handle: Double, speed: Double) {
    let factor = factors.handle[type.name] ?? 1
    return quickest(type) { $0.mean(in: interval) * factor }
  }

  /// The longest mean handle time of a type at normal speed, whoever takes it, s.
  func longestHandleTime(_ type: ContactType) -> Double {
    agents.flatMap(\.skills).filter { $0.contact == type.name }.map { $0.handle(of: type).mean }.max()
      ?? type.handle.mean
  }

  /// The groups that can serve any of some types.
  func servers(of types: [ContactType]) -> [AgentGroup] {
    let names = Set(types.map(\.name))
    return agents.filter { group in group.skills.contains { names.contains($0.contact) } }
  }

  /// Expected contacts that join the type's queue, as if all follow-on contacts came at once.
  func queued(_ type: ContactType, _ factors: QueueFactors) -> [Double] {
    let counts = type.arrivals.expectedCounts(by: horizon)
    return factors.contacts[type.name].map { factor in counts.map { $0 * factor } } ?? counts
  }

  /// Whether contacts of other types go on or come back as this one.
  func comesFromOthers(_ type: ContactType) -> Bool {
    contacts.contains { other in
      other.outcome?.transfers.contains { $0.to == type.name } ?? false
        || other.outcome?.return?.contact == type.name
        || other.redial.map { $0.begins && $0.to == type.name } ?? false
        || other.queueTimeout?.to == type.name
    } || steps.contains { $0.return?.contact == type.name }
  }

  /// Agents of some groups in each interval, absence and short breaks deducted.
  func present(_ groups: [AgentGroup], _ staff: [String: [Double]]) -> [Double] {
    groups.reduce(into: Array(repeating: 0.0, count: horizon.intervalCount)) { total, group in
      for (index, agents) in (staff[group.name] ?? []).enumerated() where index < total.count {
        total[index] += agents * (1 - group.absence) * (1 - group.shortBreakShare)
      }
    }
  }

  /// The types by pools of agents: two types share a pool if a group serves both, or others connect them.
  var typesThatShareAgents: [Set<String>] {
    agents.reduce(into: [Set<String>]()) { pools, group in
      let skills = Set(group.skills.map(\.contact))
      let touched = pools.filter { !$0.isDisjoint(with: skills) }
      pools.removeAll { !$0.isDisjoint(with: skills) }
      pools.append(touched.reduce(skills) { $0.union($1) })
    }
  }

  private func places(_ intervals: [Int], _ chosen: Int, _ adverb: String) -> String {
    let place = "at \(horizon.label(ofInterval: chosen))"
    return intervals.count == 1
      ? place : "in \(intervals.count) of \(horizon.intervalCount) intervals, \(adverb) \(place)"
  }

  static func rounded(_ value: Double) -> String {
    Text.number((value * 10).rounded() / 10)
  }

  static func percent(_ share: Double) -> String {
    "\(rounded(share * 100)) %"
  }

  /// Some names, not too many.
  static func listed(_ names: [String]) -> String {
    names.prefix(4).map { "'\($0)'" }.joined(separator: ", ") + (names.count > 4 ? ", …" : "")
  }
}
