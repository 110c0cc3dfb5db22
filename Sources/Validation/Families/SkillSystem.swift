import Foundation
import Randomness
import Scenarios

/// Classes and pools as the reference describes them.
struct SkillSystem {
  /// Arrivals of each class, per second.
  let rates: [Double]
  /// Mean patience of each class, s.
  let patience: [Double]
  /// Mean handle times by pool, then by class, s.
  let handleTimes: [[Double]]
  /// The pools that each class may go to, best first.
  private let preferences: [[Int]]
  /// The classes that each pool serves, as agents choose among them.
  private let selection: [[Int]]
  private let agents: [Int]
  private let threshold: Double
  private let takesLongestWait: Bool
  private let classRoom: Int?
  private let totalRoom: Int?

  /// Arrivals of all classes, per second.
  var totalRate: Double { rates.reduce(0, +) }

  init(_ params: Record) throws {
    let classes = try params.records("classes")
    let pools = try params.records("pools")
    rates = try classes.map { try $0.number("arrivals_per_hour") / 3600 }
    patience = try classes.map { try $0.number("mean_patience_s") }
    preferences = try classes.map { try $0.integers("pool_preference_order") }
    agents = try pools.map { try $0.integer("agents") }
    threshold = params.optional("threshold_s") ?? 20
    if let room = params.optional("queue_capacity_total") {
      // Its agents take the contact that has waited longest, and handle times depend on the pool only.
      selection = try pools.map { try $0.integers("skills") }
      handleTimes = try pools.map { [Double](repeating: try $0.number("aht_s"), count: classes.count) }
      (takesLongestWait, classRoom, totalRoom) = (true, nil, Int(room))
    } else {
      selection = try pools.map { try $0.integers("skills_in_selection_order") }
      handleTimes = try pools.map { try $0.numbers("aht_s_by_class") }
      takesLongestWait = try params.text("queue_discipline").contains("longest-waiting")
      let room = try params.integer("queue_capacity_value")
      let isShared = try params.text("queue_capacity").contains("in total")
      (classRoom, totalRoom) = isShared ? (nil, room) : (room, nil)
    }
    guard takesLongestWait || selection.allSatisfy({ $0.map(priority) == $0.map(priority).sorted() }) else {
      throw ReferenceError(params.place, "has pools that prefer classes in opposite orders")
    }
  }

  /// The scenario, up to its horizon.
  func draft() throws -> ScenarioDraft {
    let base = rates.indices.map { handleTimes[preferences[$0][0]][$0] }
    let contacts = try rates.indices.map { index in
      ContactType(
        name: "class \(index)", arrivals: Arrivals(.rate(perSecond: rates[index])),
        handle: ContactType.Handle(talk: try .exponential(mean: base[index])),
        patience: try .exponential(mean: patience[index]), queueLimit: classRoom, priority: priority(index),
        goal: Goal(within: threshold))
    }
    let groups = selection.indices.map { pool in
      AgentGroup(
        name: "pool \(pool)", staffing: .constant(agents[pool]),
        skills: selection[pool].map { type in
          Skill(
            "class \(type)", level: (preferences[type].firstIndex(of: pool) ?? 0) + 1,
            speed: base[type] / handleTimes[pool][type])
        })
    }
    return ScenarioDraft(
      name: "reference", horizon: Horizon(length: 3600), contacts: contacts, agents: groups,
      routing: Routing(contact: takesLongestWait ? [.wait] : [.priority, .level, .wait], queueLimit: totalRoom))
  }

  /// One order of classes that agrees with the choice of all pools.
  private func priority(_ type: Int) -> Int {
    selection.compactMap { $0.firstIndex(of: type) }.max() ?? 0
  }
}
