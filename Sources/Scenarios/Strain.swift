/// Handle times that grow with the hours an agent has worked.
public struct Fatigue: Sendable, Equatable {
  /// The time logged in before it sets in, s.
  public var onset: Double
  /// By how much of the handle time each hour after that adds.
  public var slope: Double
  /// Whose number one of them is at least; nil where both are the user's own.
  public var preset: FatiguePreset?

  /// Fatigue; neither number has a default, because studies give none that holds elsewhere.
  public init(onset: Double, slope: Double, preset: FatiguePreset? = nil) {
    self.onset = onset
    self.slope = slope
    self.preset = preset
  }
}

/// What handle times are multiplied by at an occupancy.
public struct LoadFactor: Sendable, Equatable {
  /// The group's occupancy over the last 30 minutes.
  public var occupancy: Double
  /// The factor on handle times.
  public var factor: Double

  /// A point of the table.
  public init(_ occupancy: Double, _ factor: Double) {
    self.occupancy = occupancy
    self.factor = factor
  }
}

extension AgentGroup {
  /// Whether it is followed how hard the group's agents work.
  public var isStrainFollowed: Bool { reportsStrain || fatigue != nil || !load.isEmpty }

  func checkStrain(_ report: inout ProblemReport) {
    let path = ["agents", name]
    if let fatigue {
      report.requireDuration(fatigue.onset, path + ["fatigue", "onset"])
      report.require(
        (0...10).contains(fatigue.slope), path + ["fatigue", "slope"], "must be between 0% and 1000% for each hour")
    }
    for (index, point) in load.enumerated() {
      report.requireShare(point.occupancy, path + ["load", "occupancy", "\(index)"])
      report.require(
        (0.01...100).contains(point.factor), path + ["load", "factor", "\(index)"],
        "must be between 0.01 and 100; 1 is normal")
    }
    report.require(
      zip(load, load.dropFirst()).allSatisfy { $0.occupancy < $1.occupancy }, path + ["load", "occupancy"],
      "must grow from each entry to the next")
  }
}
