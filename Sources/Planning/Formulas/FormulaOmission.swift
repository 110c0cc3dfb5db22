public import Scenarios

/// What a simulation takes into account and Erlang C, Erlang A and the transient model do not.
///
/// Each case is a key of the file. Distributions beyond their mean are another matter: the formulas know none.
public enum FormulaOmission: String, Sendable, CaseIterable {
  /// `lines`: a contact that finds no free trunk is lost.
  case lines
  /// `queue_limit`, of a type or shared.
  case queueLimit = "queue_limit"
  /// `goal.blocked`, or the bound that a plan keeps in its place: in a queue without limits nobody is blocked.
  case blocked = "goal.blocked"
  /// `balk`: a contact that would have to wait leaves.
  case balk
  /// `queue_timeout` to a type or a step: the contact is heard of again there.
  case queueTimeout = "queue_timeout"
  /// `callback`: a waiting contact may hang up and be called back.
  case callback
  /// `redial`: who did not get through may try again.
  case redial
  /// `knows`: what an agent knows of earlier contacts makes talk shorter or longer.
  case knows
  /// `profiles`: customers differ, and only their mean handle time and how often they come are known.
  case profiles
  /// `silent`: a contact that abandons unnoticed still takes up an agent.
  case silent
  /// `arrivals.fixed`: as many come every day.
  case fixed = "arrivals.fixed"
  /// `priority`: some types are served before others.
  case priority
  /// `aging`, of a type: its contacts gain priority sooner or later than others.
  case aging
  /// `reserve`: agents stay idle for other types.
  case reserve
  /// `after`: a skill opens late.
  case after
  /// `level`: a group helps where others come first.
  case level
  /// `absence`: not everybody turns up.
  case absence
  /// `speed_spread`: agents differ.
  case speedSpread = "speed_spread"
  /// `tenure`: agents differ, though not on average, and what an assistant does to resolution.
  case tenure
  /// `fatigue`: handle times grow with the hours worked.
  case fatigue
  /// `load`: handle times depend on how busy a group is.
  case load

  /// Whose key it is in a scenario: types, groups or trunk groups by name; empty where nothing is left out.
  public func places(in scenario: Scenario) -> [String] {
    func types(_ has: (ContactType) -> Bool) -> [String] { scenario.contacts.filter(has).map(\.name) }
    func groups(_ has: (AgentGroup) -> Bool) -> [String] { scenario.agents.filter(has).map(\.name) }
    switch self {
    case .lines: return scenario.lines.map(\.name)
    case .queueLimit:
      return (scenario.routing.queueLimit == nil ? [] : ["routing"]) + types { $0.queueLimit != nil }
    case .blocked:
      let bounded = scenario.boundedTypes
      return types { $0.goal.blocked != nil || bounded.contains($0.name) }
    case .balk: return types { $0.balk != nil }
    case .queueTimeout: return types { scenario.timeoutTarget(of: $0)?.staysInside ?? false }
    case .callback: return types { $0.callback != nil }
    case .redial: return types { $0.redial != nil }
    case .knows: return types { !$0.knows.isEmpty }
    case .profiles: return types { scenario.mix(of: $0) != nil }
    case .silent: return types { $0.silent != nil }
    case .fixed: return types { $0.arrivals.isFixed }
    case .priority:
      let first = scenario.contacts.map(\.priority).min()
      return types { $0.priority != first }
    case .aging: return types { $0.aging != nil }
    case .reserve: return groups { $0.skills.contains { $0.reserve > 0 } }
    case .after: return groups { $0.skills.contains { $0.after > 0 } }
    case .level:
      return groups { group in
        group.skills.contains { skill in
          scenario.agents.contains { $0.skills.contains { $0.contact == skill.contact && $0.level < skill.level } }
        }
      }
    case .absence: return groups { $0.absence > 0 }
    case .speedSpread: return groups { $0.speedSpread > 0 }
    case .tenure: return groups { $0.tenure.map { $0.makesDifference } ?? false }
    case .fatigue: return groups { $0.fatigue.map { $0.slope > 0 } ?? false }
    case .load: return groups { $0.load.contains { $0.factor != 1 } }
    }
  }
}
