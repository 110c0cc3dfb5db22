internal import Randomness
internal import Scenarios

/// The contacts of one type that reach one pool of agents.
struct AllocatedType {
  /// The type.
  let type: ContactType
  /// How many of it an agent may hold at a time.
  let slots: Int
  /// The mean handle time at the pool's speed, while all slots of an agent are taken, s.
  let handleTime: Double
  /// What the mean handle time is multiplied by in each interval; empty where it is the same all day.
  let courses: [Double]
  /// The mean patience, s; infinite where some never leave.
  let patience: Double
  /// Contacts per second in each interval.
  let rates: [Double]

  /// The mean handle time in an interval, s.
  func handleTime(in interval: Int) -> Double { courses.isEmpty ? handleTime : handleTime * courses[interval] }

  /// The mean patience in an interval, s.
  func patience(in interval: Int) -> Double { type.patience.during(interval).mean }

  /// Whether the handle time or the patience is another one in other intervals.
  var variesByInterval: Bool { !courses.isEmpty || type.patience.intervals != nil }
}

/// How much of each type each group is to expect, before anyone has simulated it.
///
/// A type goes to the groups on duty that take it at once, and among them to those of the best level; only where every
/// group waits for its `after` does it go to the best level of all. Several such groups share it in proportion to their
/// scheduled staff in the interval, evenly where nobody is scheduled. Where no group is on duty it goes to those whose
/// shift has a break, else to all. What overflows to other levels is left to the simulation.
struct Allocation {
  /// Groups that can do the same work, together.
  private(set) var pools: [AgentPool]

  private struct Server {
    let group: Int
    let skill: Skill
  }

  init(_ scenario: Scenario) {
    let agents = scenario.agents
    pools = AgentPool.all(of: agents)
    var servers: [String: [Server]] = [:]
    for (index, group) in agents.enumerated() {
      for skill in group.skills { servers[skill.contact, default: []].append(Server(group: index, skill: skill)) }
    }
    let staff = agents.map { $0.scheduled(by: scenario.horizon).map { max(0, $0) } }
    let attendance = agents.map { $0.attendance(by: scenario.horizon) }
    let intervals = 0..<scenario.horizon.intervalCount
    for index in pools.indices {
      pools[index].shares = Self.shares(pools[index].groups, staff, attendance, intervals) { group, interval in
        agents[group].isClosed(in: interval)
      }
    }
    let queue = scenario.expectedQueue()
    for (index, type) in scenario.contacts.enumerated() {
      let able = servers[type.name] ?? []
      // What falls to each group, in each interval.
      var parts = agents.map { _ in intervals.map { _ in 0.0 } }
      for interval in intervals {
        let first = Self.first(of: Self.reachable(able, attendance, interval, agents))
        let together = first.reduce(0) { $0 + staff[$1.group][interval] }
        for server in first {
          let part = together > 0 ? staff[server.group][interval] / together : 1 / Double(first.count)
          parts[server.group][interval] = queue.contacts[index][interval] / scenario.horizon.interval * part
        }
      }
      let isUsual = Set(Self.first(of: able).map(\.group))
      for pool in pools.indices {
        let rates = intervals.map { interval in pools[pool].groups.reduce(0) { $0 + parts[$1][interval] } }
        guard let server = able.first(where: { pools[pool].groups.contains($0.group) }),
          isUsual.contains(server.group) || rates.contains(where: { $0 > 0 })
        else { continue }
        let group = agents[server.group]
        let handle = server.skill.handle(of: type)
        pools[pool].types.append(
          AllocatedType(
            type: type, slots: group.slots(for: type.channel),
            handleTime: handle.mean * queue.handleFactors[index] / (server.skill.speed * group.meanSpeed)
              * group.slowdownWhenFull(of: type.channel),
            courses: Self.courses(handle, queue.handleFactors[index], queue.handleFactorsByInterval[index]),
            patience: type.patience.mean, rates: rates))
      }
    }
    for pool in pools.indices {
      let groups = pools[pool].groups
      let skills = groups.first.map { agents[$0].skills } ?? []
      pools[pool].isAlone =
        skills.count == 1 && (servers[skills[0].contact] ?? []).allSatisfy { groups.contains($0.group) }
    }
  }

  /// The mean handle time of each interval ÷ that of all; empty where it is the same all day.
  /// - Parameters:
  ///   - factor: What the mix of profiles makes of it over the horizon.
  ///   - factors: The same in each interval.
  private static func courses(_ handle: ContactType.Handle, _ factor: Double, _ factors: [Double]) -> [Double] {
    let mean = handle.mean
    guard mean > 0, factor > 0, handle.variesByInterval || factors.contains(where: { $0 != factor }) else { return [] }
    return factors.enumerated().map { handle.mean(in: $0) / mean * ($1 / factor) }
  }

  /// Those on duty among the groups that can serve a type; where there are none, those whose shift has a break; else
  /// those that are open, or all.
  private static func reachable(
    _ servers: [Server], _ attendance: [[Attendance]], _ interval: Int, _ agents: [AgentGroup]
  ) -> [Server] {
    let onDuty = servers.filter { attendance[$0.group][interval].isOnDuty }
    if !onDuty.isEmpty { return onDuty }
    let onBreak = servers.filter { attendance[$0.group][interval] == .onBreak }
    guard onBreak.isEmpty else { return onBreak }
    let open = open(servers.map(\.group)) { agents[$0].isClosed(in: interval) }
    return servers.filter { open.contains($0.group) }
  }

  /// Where it is open though nobody is on duty; all where it is closed everywhere.
  private static func open(_ groups: [Int], _ closed: (Int) -> Bool) -> [Int] {
    let open = groups.filter { !closed($0) }
    return open.isEmpty ? groups : open
  }

  private static func first(of servers: [Server]) -> [Server] {
    let open = servers.filter { $0.skill.after == 0 }
    let candidates = open.isEmpty ? servers : open
    let best = candidates.map(\.skill.level).min()
    return candidates.filter { $0.skill.level == best }
  }

  /// How what is asked of a pool is divided among its groups.
  private static func shares(
    _ groups: [Int], _ staff: [[Double]], _ attendance: [[Attendance]], _ intervals: Range<Int>,
    _ isClosed: (_ group: Int, _ interval: Int) -> Bool
  ) -> [[Double]] {
    let parts = intervals.map { interval in
      let onDuty = groups.filter { attendance[$0][interval].isOnDuty }
      let onBreak = groups.filter { attendance[$0][interval] == .onBreak }
      let others = open(groups) { isClosed($0, interval) }
      let chosen = Set(!onDuty.isEmpty ? onDuty : !onBreak.isEmpty ? onBreak : others)
      let together = chosen.reduce(0) { $0 + staff[$1][interval] }
      return groups.map { group -> Double in
        guard chosen.contains(group) else { return 0 }
        return together > 0 ? staff[group][interval] / together : 1 / Double(chosen.count)
      }
    }
    return groups.indices.map { member in parts.map { $0[member] } }
  }
}
