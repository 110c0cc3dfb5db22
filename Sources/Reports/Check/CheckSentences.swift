internal import Files
internal import Measures
internal import Planning
internal import Scenarios
internal import Statistics

/// What a check says of a promise, in words.
struct PromiseSentence {
  private let finding: PromiseFinding
  private let scenario: CheckedScenario
  private let figures: CheckFigures

  init(_ finding: PromiseFinding, _ scenario: CheckedScenario) {
    self.finding = finding
    self.scenario = scenario
    figures = CheckFigures(finding.promise.measure, currency: scenario.currency)
  }

  /// Where the number must be, e.g. `at least 80 %`.
  var promised: String { figures.bound(finding.promise.bound) }

  /// Where it is, e.g. `71.2 % ± 0.9 at 08:30`; nil where there was nothing to measure.
  var measured: String? {
    finding.estimate.map { figures.value($0) + time }
      ?? (finding.verdict == .failed ? "nobody was answered\(time)" : nil)
  }

  /// E.g. `contacts.support.asa breaks its promise: 25.3 s ± 0.4 after 100 days, promised at most 20 s`.
  var text: String {
    let key = PlainText.line(finding.promise.key)
    let days = Wording.count(finding.replications, scenario.noun)
    guard let measured else {
      return "\(key) cannot be judged: \(days) gave nothing to measure, promised \(promised)"
        + (finding.openShare == nil ? "" : "; \(advice)")
    }
    let numbers = "\(measured)\(place) after \(days), promised \(promised)"
    return switch finding.verdict {
    case .passed: "\(key) keeps its promise: \(numbers)"
    case .failed: "\(key) breaks its promise: \(numbers)"
    default: "\(key) is undecided: \(numbers); \(advice)"
    }
  }

  /// Which interval decided, where all are promised.
  private var time: String {
    guard finding.promise.span == .worstInterval, case .interval(let index) = finding.indicator?.span else { return "" }
    return " at \(ClockLabels(scenario.horizon).start(index))"
  }

  /// Which type decided, where all are promised.
  private var place: String {
    guard finding.promise.span == .worstInterval, finding.promise.subject == .overall, let indicator = finding.indicator
    else { return "" }
    return " in \(PlainText.line(indicator.subject.key))"
  }

  /// What would decide an undecided promise.
  var advice: String {
    if let share = finding.openShare {
      return "\(Portion.percent(share)) of the issues have not ended when the horizon does, which may change it; "
        + "a longer horizon tells, or more agents"
    }
    if finding.estimate?.range != nil {
      return "some replications keep it and some do not, and a largest value has no interval that more would narrow"
    }
    guard let estimate = finding.estimate, estimate.halfWidth != nil else {
      return finding.replications > 1
        ? "too few contacts for an interval, --max-replications gives more"
        : "one replication decides nothing, --replications gives more"
    }
    let gap =
      switch finding.promise.bound {
      case .atLeast(let bound), .atMost(let bound): (estimate.mean - bound).magnitude
      case .between(let least, let most): min((estimate.mean - least).magnitude, (estimate.mean - most).magnitude)
      }
    let needed = ReplicationsNeeded.about(finding.replications, halfWidth: estimate.halfWidth, gap: gap)
    return "more are needed" + (needed.map { ", perhaps \($0)" } ?? "") + " (--max-replications)"
  }
}

/// What a check says of a measure against its baseline, in words.
struct BaselineSentence {
  private let finding: BaselineFinding
  private let scenario: CheckedScenario
  private let figures: CheckFigures?

  init(_ finding: BaselineFinding, _ scenario: CheckedScenario) {
    self.finding = finding
    self.scenario = scenario
    figures = finding.indicator.map { CheckFigures($0.measure, currency: scenario.currency) }
  }

  /// The values then and now, and the difference; nil where one is missing.
  var change: CheckFigures.Change? {
    guard let figures, let base = finding.base, let now = finding.now, let difference = finding.difference else {
      return nil
    }
    return figures.change(from: base, to: now, difference)
  }

  /// The value in the baseline; nil where there was nothing to measure, or its unit is no longer known.
  var base: String? { change?.base ?? finding.base.flatMap { figures?.value($0) } }

  /// The value now.
  var now: String? { change?.now ?? finding.now.flatMap { figures?.value($0) } }

  /// How far the measure may move.
  var margin: String? { finding.margin.flatMap { figures?.margin($0) } }

  /// E.g. `contacts.support.asa regressed: 9.1 s became 12.3 s (+3.2 ± 0.4 s); 1 s is allowed`.
  var text: String {
    let key = PlainText.line(finding.key)
    guard let indicator = finding.indicator else {
      return "\(key) is in the baseline, but the scenario does not have it any more; --accept takes it out"
    }
    guard let change else { return "\(key) \(incomparable)" }
    guard let difference = change.difference else {
      return finding.verdict == .equivalent
        ? "\(key) is as in the baseline to the last digit: \(change.now)"
        : "\(key) is \(change.now) as in the baseline; \(advice)"
    }
    let moved = "\(change.base) became \(change.now) (\(difference)); \(allowed)"
    switch finding.verdict {
    case .regressed: return "\(key) \(indicator.measure.direction == .neither ? "moved" : "regressed"): \(moved)"
    case .improved: return "\(key) improved: \(moved)"
    case .equivalent: return "\(key) is as in the baseline: \(moved)"
    default: return "\(key) may have moved too far: \(moved); \(advice)"
    }
  }

  private var incomparable: String {
    switch (base, now) {
    case (nil, nil): "has nothing to measure, as in the baseline"
    case (let base?, _): "was \(base) in the baseline, but now there is nothing to measure"
    case (nil, let now?): "is \(now), but there was nothing to measure in the baseline"
    }
  }

  private var allowed: String {
    guard let margin else { return "no change is allowed" }
    let number = margin.prefix { $0 != " " }
    return "\(margin) \(number == "1" ? "is" : "are") allowed"
  }

  private var advice: String {
    let replications = scenario.check.baseline?.replications ?? 1
    guard let difference = finding.difference, difference.halfWidth != nil, let margin = finding.margin else {
      return (replications > 1 ? "too few contacts for an interval" : "one replication decides nothing")
        + ", accept a baseline with more (--replications)"
    }
    let gap = (difference.mean.magnitude - margin).magnitude
    let needed = ReplicationsNeeded.about(replications, halfWidth: difference.halfWidth, gap: gap)
    return "accept a baseline with more than \(Wording.count(replications, scenario.noun)) to decide"
      + (needed.map { ", perhaps \($0)" } ?? "") + " (--replications)"
  }
}
