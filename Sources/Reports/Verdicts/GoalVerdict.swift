internal import Measures
internal import Scenarios
internal import Simulation
internal import Statistics

/// How a promise stands, given what is known.
enum GoalVerdict: Equatable {
  /// The whole confidence interval keeps the promise.
  case met
  /// The whole confidence interval breaks it, or nobody was served.
  case missed
  /// The promise lies inside the interval, or there is no interval.
  case inDoubt
  /// There was nothing to judge.
  case unknown
}

extension GoalPart {
  /// How the promise stands, given an estimate of its measure.
  func verdict(_ estimate: Estimate?) -> GoalVerdict {
    guard let estimate, estimate.mean.isFinite else { return .unknown }
    guard let halfWidth = estimate.uncertainty else { return .inDoubt }
    let shortfall = shortfall(estimate.mean)
    if shortfall + halfWidth <= 0 { return .met }
    return shortfall - halfWidth > 0 ? .missed : .inDoubt
  }

  /// How the promise stands, given what a simulation says of it: it is never met by serving nobody.
  func verdict(_ finding: GoalFinding) -> GoalVerdict {
    switch finding {
    case .nothing: .unknown
    case .value(let estimate): verdict(estimate)
    case .unserved(let isDoubtful): isDoubtful ? .inDoubt : .missed
    }
  }
}

extension ContactType {
  /// How one part of the goal stands in a cell.
  func verdict(_ part: GoalPart, _ values: MeasureValues) -> GoalVerdict { part.verdict(finding(part, values)) }

  /// How the worst part of the goal stands in a cell.
  func verdict(_ values: MeasureValues) -> GoalVerdict {
    .worst(goalParts.map { verdict($0, values) })
  }

  /// The shortfall of a part in a cell, to compare cells: most where contacts arrived and nobody was served, none where
  /// no contacts arrived.
  func shortfall(_ part: GoalPart, _ values: MeasureValues) -> Double {
    let finding = finding(part, values)
    if finding == .nothing { return -.infinity }
    return finding.estimate.map { part.shortfall($0.mean) } ?? .infinity
  }
}

extension GoalVerdict {
  /// The worst of some; unknown where none is known.
  static func worst(_ verdicts: [GoalVerdict]) -> GoalVerdict {
    [.missed, .inDoubt, .met].first { verdicts.contains($0) } ?? .unknown
  }
}
