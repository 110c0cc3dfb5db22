import Scenarios

/// What a group's strain is about, in flat form.
struct StrainPlan: BitwiseCopyable {
  /// Whether it is followed, and whether handle times depend on it.
  var isFollowed: Bool
  var changesPace: Bool
  /// Fatigue: the hours before it sets in, and what each hour after that adds; 0 for none.
  var onset: Double
  var slope: Double
  /// The factors by occupancy, in the list of all.
  var firstPoint: Int32
  var pointCount: Int32
}

/// Which groups are followed for strain; flat tables that are empty where none is.
struct StrainModel {
  let isFollowed: Bool
  let changesPace: Bool
  let plans: UnsafeMutablePointer<StrainPlan>
  /// Occupancy and factor.
  let points: UnsafeMutablePointer<(occupancy: Double, factor: Double)>

  init(_ scenario: Scenario, _ arena: Arena) {
    isFollowed = scenario.agents.contains(where: \.isStrainFollowed)
    var plans: [StrainPlan] = []
    var points: [(occupancy: Double, factor: Double)] = []
    for group in isFollowed ? scenario.agents : [] {
      plans.append(
        StrainPlan(
          isFollowed: group.isStrainFollowed, changesPace: group.fatigue != nil || !group.load.isEmpty,
          onset: (group.fatigue?.onset ?? 0) / 3600, slope: group.fatigue?.slope ?? 0, firstPoint: Int32(points.count),
          pointCount: Int32(group.load.count)))
      points += group.load.map { ($0.occupancy, $0.factor) }
    }
    changesPace = plans.contains(where: \.changesPace)
    self.plans = arena.store(
      plans,
      padding: StrainPlan(isFollowed: false, changesPace: false, onset: 0, slope: 0, firstPoint: 0, pointCount: 0))
    self.points = arena.store(points, padding: (0, 1))
  }

  /// The factor at an occupancy: linear between the points of the table, and as at the nearest one beyond them.
  func factor(_ plan: StrainPlan, at occupancy: Double) -> Double {
    let list = points + Int(plan.firstPoint)
    let count = Int(plan.pointCount)
    guard let upper = (0..<count).first(where: { occupancy <= list[$0].occupancy }) else {
      return count == 0 ? 1 : list[count - 1].factor
    }
    guard upper > 0 else { return list[0].factor }
    let (low, high) = (list[upper - 1], list[upper])
    return low.factor + (high.factor - low.factor) * (occupancy - low.occupancy) / (high.occupancy - low.occupancy)
  }
}
