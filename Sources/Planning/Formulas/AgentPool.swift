internal import Randomness
internal import Scenarios

/// Groups that can do the same work: to a formula, one pool of agents.
///
/// A team written as two groups with one skill list is one team; each group alone would be asked to keep its own
/// reserve against chance. What decides is what a formula sees of a skill: type, level, speed, `handle` and `after`, how
/// many contacts an agent holds at a time, and the share of time on short breaks.
struct AgentPool {
  /// The groups, in the order of the scenario.
  let groups: [Int]
  /// The contacts that reach them first.
  var types: [AllocatedType] = []
  /// The share of these contacts, and of the agents that are asked for, that falls to each group, by interval: in
  /// proportion to the staff of the groups on duty.
  var shares: [[Double]] = []
  /// Whether nobody else serves its only type.
  var isAlone = false

  /// The pools of a scenario, by their first groups.
  static func all(of agents: [AgentGroup]) -> [AgentPool] {
    var members: [[Int]] = []
    for (index, group) in agents.enumerated() {
      if let pool = members.firstIndex(where: { agents[$0[0]].canDoTheSame(as: group) }) {
        members[pool].append(index)
      } else {
        members.append([index])
      }
    }
    return members.map { AgentPool(groups: $0) }
  }

  /// How many contacts an agent holds at a time, where all that arrives is of one channel: a formula then counts slots,
  /// several to an agent. With several channels, which exclude each other, it counts agents.
  var slots: Int {
    let coming = types.filter { type in type.rates.contains { $0 > 0 } }
    guard let first = coming.first, coming.allSatisfy({ $0.type.channel == first.type.channel }) else { return 1 }
    return first.slots
  }

  /// Whole agents for each group, in an interval: as many as possible in proportion, the rest to those with the largest
  /// remainder.
  func shared(_ agents: Int, at interval: Int) -> [Int] {
    let exact = shares.map { $0[interval] * Double(agents) }
    // 14 × 8/14 is 7.999999999999999 otherwise.
    var whole = exact.map { Int(($0 + 1e-9).rounded(.down)) }
    let order = exact.indices.sorted { one, other in
      let (a, b) = (exact[one] - Double(whole[one]), exact[other] - Double(whole[other]))
      return abs(a - b) < 1e-9 ? one < other : a > b
    }
    for index in order.prefix(max(0, agents - whole.reduce(0, +))) { whole[index] += 1 }
    return whole
  }
}

extension AgentGroup {
  /// Whether a formula sees no difference from another group.
  fileprivate func canDoTheSame(as other: AgentGroup) -> Bool {
    concurrency.sorted { $0.channel.rawValue < $1.channel.rawValue }
      == other.concurrency.sorted { $0.channel.rawValue < $1.channel.rawValue }
      && shortBreakShare == other.shortBreakShare && skills.count == other.skills.count
      && skills.allSatisfy { skill in
        other.skills.contains {
          $0.contact == skill.contact && $0.level == skill.level && $0.speed == skill.speed && $0.after == skill.after
            && $0.handle == skill.handle
        }
      }
  }
}
