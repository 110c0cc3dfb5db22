internal import Scenarios
internal import Statistics

/// How a promise stands, given what is known.
enum Verdict: Equatable {
  /// The whole confidence interval keeps the promise.
  case met
  /// The whole confidence interval breaks it.
  case missed
  /// The promise lies inside the interval, or there is no interval.
  case inDoubt
  /// There was nothing to judge.
  case unknown
}

/// One of the things that a goal promises.
struct GoalPart: Equatable {
  /// What is promised of.
  let measure: Measure
  /// The promised value, in the measure's unit.
  let limit: Double
  /// Whether more is better.
  let isAtLeast: Bool

  /// By how much a value is on the wrong side of the limit; negative where there is room to spare.
  func shortfall(_ value: Double) -> Double {
    isAtLeast ? limit - value : value - limit
  }

  /// How the promise stands.
  func verdict(_ estimate: Estimate?) -> Verdict {
    guard let estimate, estimate.mean.isFinite else { return .unknown }
    guard let halfWidth = estimate.halfWidth else { return .inDoubt }
    let shortfall = shortfall(estimate.mean)
    if shortfall + halfWidth <= 0 { return .met }
    return shortfall - halfWidth > 0 ? .missed : .inDoubt
  }
}

extension Goal {
  /// What is promised, in the order of reports.
  var parts: [GoalPart] {
    [
      answer.map { GoalPart(measure: .serviceLevel, limit: $0, isAtLeast: true) },
      abandon.map { GoalPart(measure: .abandonRate, limit: $0, isAtLeast: false) },
      asa.map { GoalPart(measure: .asa, limit: $0, isAtLeast: false) },
    ].compactMap { $0 }
  }

  /// How the worst part of the goal stands.
  func verdict(_ values: (Measure) -> Estimate?) -> Verdict {
    let verdicts = parts.map { $0.verdict(values($0.measure)) }
    return [.missed, .inDoubt, .met].first { verdicts.contains($0) } ?? .unknown
  }
}
