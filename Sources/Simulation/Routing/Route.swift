import Scenarios

/// A group that may take a type.
struct Route: BitwiseCopyable {
  var group: Int32
  var level: Int32
  var reserve: Int32
  var factor: Double
  /// As ``SkillPlan/pace``.
  var pace: Double
  /// Where the pace of each interval is among ``Model/paces``; -1 where it is the same all day.
  var firstPace: Int32 = -1
  var after: Double

  init(group: Int, _ skill: Skill) {
    self.group = Int32(group)
    level = Int32(skill.level)
    reserve = Int32(skill.reserve)
    factor = 1 / skill.speed
    pace = factor
    after = skill.after
  }
}
