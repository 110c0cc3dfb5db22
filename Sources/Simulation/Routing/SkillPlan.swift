import Scenarios

/// A type that a group may take.
struct SkillPlan: BitwiseCopyable {
  var type: Int32
  var level: Int32
  var priority: Int32
  /// A step of priority is gained per so many seconds of waiting; infinite for never.
  var aging: Double
  var reserve: Int32
  /// Equal ranks are compared by wait; set by the discipline.
  var rank: Int32
  var order: Int32
  /// The factor on handle times.
  var factor: Double
  /// What the rule `fastest` compares: the factor, or, where handle times depend on who takes a contact, the mean handle
  /// time, s. It is that of the horizon, which tells the agents of one group apart as well as that of an interval.
  var pace: Double
  var after: Double
  /// Where its handle time is among ``Model/handleLaws``; -1 where a contact takes as long whoever takes it.
  var law: Int32 = -1

  init(_ skill: Skill, type: Int, priority: Int, aging: Double = .infinity, order: Int) {
    self.type = Int32(type)
    level = Int32(skill.level)
    self.priority = Int32(priority)
    self.aging = aging
    reserve = Int32(skill.reserve)
    rank = 0
    self.order = Int32(order)
    factor = 1 / skill.speed
    pace = factor
    after = skill.after
  }
}
