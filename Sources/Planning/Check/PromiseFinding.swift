public import Measures
public import Scenarios
import Simulation
public import Statistics

/// What a check says of one promise.
public struct PromiseFinding: Sendable, Equatable {
  /// The promise.
  public let promise: Promise
  /// Whether it is kept: passed, failed or inconclusive.
  public let verdict: CheckVerdict
  /// The number that decided: the promised one, or the worst of all intervals; nil where there was nothing to measure.
  public let indicator: Indicator?
  /// Its value, with the interval that decided; nil where contacts arrived and none was answered, which breaks any
  /// promise about service.
  public let estimate: Estimate?
  /// How many replications it rests on.
  public let replications: Int
  /// The share of the issues that have not ended when the horizon does, where that is why there is no verdict: they may
  /// change the number, and more replications do not tell; nil otherwise.
  public let openShare: Double?
}

/// Judges one promise.
///
/// A promise is kept when the interval of its number lies wholly on the right side of the bound, and broken when it
/// lies wholly on the wrong side. Both are one-sided statements, so with an interval of level 1 − 2α each is wrong with
/// probability at most α. To keep a worst-interval promise every interval has to be right, which needs no correction
/// for their number; to break it one of them has to be wrong even among all of them (Bonferroni).
struct PromiseJudge {
  private let promise: Promise
  /// What has to be followed.
  let indicators: [Indicator]

  init(_ promise: Promise, _ scenario: Scenario) {
    self.promise = promise
    indicators = promise.indicators(in: scenario)
  }

  /// The finding after an observation.
  /// - Parameters:
  ///   - error: How likely a wrong verdict may be.
  func finding(_ observation: Observation, error: Double) -> PromiseFinding {
    let most = 0.25
    let keeping = Confidence(oneSidedError: min(error, most)) ?? .ninetyNine
    let breaking = Confidence(oneSidedError: min(error / Double(max(indicators.count, 1)), most)) ?? .ninetyNine
    var worst: (indicator: Indicator, estimate: Estimate?, margin: Double)?
    var isKept = true
    var isBroken = false
    for indicator in indicators {
      let estimate = observation.estimate(indicator, keeping)
      if promise.asksForService, observation.summary.leavesUnserved(indicator),
        estimate.map(promise.bound.holds) ?? true
      {
        // No promise about service is kept by serving nobody.
        isBroken = true
        worst = (indicator, nil, -.infinity)
        continue
      }
      guard let estimate else { continue }
      let margin = promise.bound.margin(estimate.mean)
      if margin < worst?.margin ?? .infinity { worst = (indicator, estimate, margin) }
      isKept = isKept && promise.bound.holds(estimate)
      let strict = indicators.count == 1 ? estimate : observation.estimate(indicator, breaking)
      isBroken = isBroken || strict.map(promise.bound.isBroken) ?? false
    }
    // What nobody was answered for is broken, and a sum that only grows does not come back below its bound.
    let isSettled = isBroken && (worst?.estimate == nil || promise.isBrokenForGood)
    let openShare = isSettled ? nil : indicators.compactMap(observation.summary.decisiveOpenShare).max()
    let verdict: CheckVerdict =
      worst == nil || openShare != nil ? .inconclusive : isBroken ? .failed : isKept ? .passed : .inconclusive
    return PromiseFinding(
      promise: promise, verdict: verdict, indicator: worst?.indicator, estimate: worst?.estimate,
      replications: observation.summary.replications, openShare: openShare)
  }
}

extension Promise {
  /// The numbers that are promised: one, or one for each interval.
  fileprivate func indicators(in scenario: Scenario) -> [Indicator] {
    switch span {
    case .horizon: return [Indicator(subject, measure)]
    case .interval(let index): return [Indicator(subject, measure, .interval(index))]
    case .worstInterval:
      let promised = scenario.contacts.filter(\.goal.promisesSomething)
      let all = (promised.isEmpty ? scenario.contacts : promised).map { Indicator.Subject.contacts($0.name) }
      return (subject == .overall ? all : [subject]).flatMap { subject in
        (0..<scenario.horizon.intervalCount).map { Indicator(subject, measure, .interval($0)) }
      }
    }
  }
}

extension Promise {
  /// Whether open issues cannot mend the promise once it is broken.
  fileprivate var isBrokenForGood: Bool {
    if case .atMost = bound { measure.onlyGrowsWithOpenIssues } else { false }
  }

  /// Whether the promise is about how well arriving contacts are served.
  fileprivate var asksForService: Bool {
    guard measure.isOfService else { return false }
    return switch bound {
    case .atLeast: measure.direction == .higherIsBetter
    case .atMost: measure.direction == .lowerIsBetter
    case .between: true
    }
  }
}

extension Promise.Bound {
  /// How far a value is on the right side; negative on the wrong one.
  fileprivate func margin(_ value: Double) -> Double {
    switch self {
    case .atLeast(let bound): value - bound
    case .atMost(let bound): bound - value
    case .between(let low, let high): min(value - low, high - value)
    }
  }

  /// Whether an interval lies wholly on the right side, ends included.
  fileprivate func holds(_ estimate: Estimate) -> Bool {
    guard let lower = estimate.lower, let upper = estimate.upper else { return false }
    return switch self {
    case .atLeast(let bound): lower >= bound
    case .atMost(let bound): upper <= bound
    case .between(let low, let high): lower >= low && upper <= high
    }
  }

  /// Whether an interval lies wholly on the wrong side.
  fileprivate func isBroken(_ estimate: Estimate) -> Bool {
    guard let lower = estimate.lower, let upper = estimate.upper else { return false }
    return switch self {
    case .atLeast(let bound): upper < bound
    case .atMost(let bound): lower > bound
    case .between(let low, let high): upper < low || lower > high
    }
  }
}
