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
    return " at \(IntervalLabels(scenario.horizon).start(index))"
  }

  /// Which type decided, where all are promised.
  private var place: String {
    guard finding.promise.span == .worstInterval, finding.promise.subject == .overall, let indicator = finding.indicator
    else { return "" }
    return " in \(PlainText.line(indicator.subject.key))"
  }

  private var advice: String {
    if finding.estimate?.range != nil {
      return "some replications keep it and some do not, and a largest value has no interval that more would narrow"
    }
    guard let estimate = finding.estimate, estimate.halfWidth != nil else {
      return "one replication decides nothing, --replications gives more"
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
