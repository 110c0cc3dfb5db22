import Randomness
import Scenarios

/// An agent group in flat form.
struct AgentGroupPlan: BitwiseCopyable {
  var firstSkill: Int32
  var skillCount: Int32
  var firstAgent: Int32
  var agentCount: Int32
  /// Whether a freed agent may take any waiting contact at once, and knows its work: no skill has a delay, a reserve or
  /// a handle time that depends on who takes it.
  var isPlain: Bool
  /// Whether its agents have several contacts at a time, take deferrable or preemptible work or callbacks, or serve a
  /// type whose empty queue lets a callback be made.
  var isMultichannel = false
  /// Whether those who are to leave are named at once when the number falls and nobody is idle.
  var namesLeavers = false
  /// Whether people come and go by name (shifts) and not by number.
  var isPersonal: Bool
  /// Whether its agents take short breaks.
  var hasShortBreaks: Bool
  /// The factor on the share of contacts that its agents resolve.
  var resolve: Double
  var speedSpread: Double
  var speedStream: StreamID

  init(_ group: AgentGroup, _ skills: [SkillPlan], firstSkill: Int, agents: Range<Int>) {
    self.firstSkill = Int32(firstSkill)
    skillCount = Int32(skills.count)
    firstAgent = Int32(agents.lowerBound)
    agentCount = Int32(agents.count)
    isPlain = !skills.contains { $0.after > 0 || $0.reserve > 0 || $0.law >= 0 }
    if case .shifts = group.staffing { isPersonal = true } else { isPersonal = false }
    hasShortBreaks = group.shortBreaks != nil
    resolve = group.tenure?.assistant?.resolve ?? 1
    speedSpread = group.speedSpread
    speedStream = StreamID("agents.\(group.name).speed")
  }

  static var none: AgentGroupPlan {
    AgentGroupPlan(AgentGroup(name: "", staffing: .constant(0), skills: []), [], firstSkill: 0, agents: 0..<0)
  }
}
