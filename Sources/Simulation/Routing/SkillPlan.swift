import Scenarios

/// A type that a group may take.
struct SkillPlan: BitwiseCopyable {
  var type: Int32
  var level: Int32
  var priority: Int32
  var reserve: Int32
  /// Equal ranks are compared by wait; set by the discipline.
  var rank: Int32
  var order: Int32
  /// The factor on handle times.
  var factor: Double
  var after: Double

  init(_ skill: Skill, type: Int, priority: Int, order: Int) {
    self.type = Int32(type)
    level = Int32(skill.level)
    self.priority = Int32(priority)
    reserve = Int32(skill.reserve)
    rank = 0
    self.order = Int32(order)
    factor = 1 / skill.speed
    after = skill.after
  }
}
