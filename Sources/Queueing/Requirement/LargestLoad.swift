import Mathematics

extension Requirement {
  /// The largest arrival rate, contacts per second, with which `model` still meets `goals`: 0 where it never does,
  /// nil where it always does (nothing bounds the load).
  ///
  /// Bisection to the last bit on rates up to `Limits.erlangs`; about sixty questions.
  ///
  /// - Parameters:
  ///   - handleTime: of the contacts, s.
  ///   - goals: what to achieve.
  ///   - model: the queue under a load.
  public static func largestArrivalRate<Model: QueueingModel>(
    handleTime: Double, _ goals: Goals, model: (Workload) -> Model
  ) throws(InvalidInput) -> Double? {
    try Limits.check(handleTime, "handle time", Limits.durations)
    let most = Limits.erlangs.upperBound / handleTime
    func holds(_ rate: Double) -> Bool {
      let load = Workload(checkedRate: rate, handleTime: handleTime)
      return goals.areMet(by: model(load).means(goals.thresholds))
    }
    // A load so small that nothing can be said about it is still a load: zero meets any goal.
    let least = 1e-12 / handleTime
    guard holds(least) else { return 0 }
    let rate = Search.last(from: least, to: most, holds: holds)
    return rate == most ? nil : rate
  }
}
