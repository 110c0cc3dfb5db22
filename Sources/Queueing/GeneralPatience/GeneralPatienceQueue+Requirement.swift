extension GeneralPatienceQueue {
  /// The fewest agents that meet every goal, and what they achieve.
  ///
  /// - Complexity: O(log √a) evaluations.
  public static func requirement(_ workload: Workload, patience: P, _ goals: Goals) -> Requirement {
    Requirement.fewest(workload, goals) { GeneralPatienceQueue(checked: workload, $0, patience) }
  }
}
