public import Measures
public import Scenarios
import Simulation
public import Statistics

/// What a check says of one rule of a law.
public struct RuleFinding: Sendable, Equatable {
  /// The rule.
  public let rule: StatutoryRule
  /// Whether it is kept: passed, failed, inconclusive, or reported or unchecked where no verdict is possible.
  public let verdict: CheckVerdict
  /// What was found of the measure that a rule bounds; nil for other rules.
  public let promise: PromiseFinding?
  /// What the steps say of a rule about them, type by type; empty for other rules.
  public let menus: [MenuFinding]
  /// What is told where no bound is known, over the horizon.
  public let reported: [ReportedMeasure]
  /// Beside a rule about the share of calls that are answered: callers who were lost before they asked for a person; nil
  /// for other rules, and where no call passes self-service.
  public let loss: SelfServiceLoss?
}

/// A measure that a rule is about without a bound.
public struct ReportedMeasure: Sendable, Equatable {
  /// The number.
  public let indicator: Indicator
  /// Its value; nil where there was nothing to measure.
  public let estimate: Estimate?
}

extension RuleFinding {
  /// The findings on all rules of a scenario.
  /// - Parameter promises: What was found of the measures that rules bound, rule by rule.
  static func all(of summary: Summary, _ promises: ArraySlice<PromiseFinding>) -> [RuleFinding] {
    var promises = promises
    let loss = SelfServiceLoss(summary)
    return summary.scenario.rules.map { rule in
      switch rule.method {
      case .promise:
        let promise = promises.popFirst()
        let verdict = promise?.verdict ?? .inconclusive
        let isEmpty = verdict == .passed && loss?.isTooMuch ?? false
        return RuleFinding(rule, isEmpty ? .inconclusive : verdict, promise: promise, loss: loss)
      case .report(let measure, _):
        let isOfCalls = Indicator.Subject.overall.measures.contains(measure)
        return RuleFinding(rule, .reported, reported: rule.reported(summary), loss: isOfCalls ? loss : nil)
      case .menu, .direct:
        let menus = summary.scenario.menuFindings(rule)
        return RuleFinding(rule, CheckVerdict(menus.map(\.standing)), menus: menus)
      case .none: return RuleFinding(rule, .unchecked)
      }
    }
  }

  private init(
    _ rule: StatutoryRule, _ verdict: CheckVerdict, promise: PromiseFinding? = nil, menus: [MenuFinding] = [],
    reported: [ReportedMeasure] = [], loss: SelfServiceLoss? = nil
  ) {
    self.rule = rule
    self.verdict = verdict
    self.promise = promise
    self.menus = menus
    self.reported = reported
    self.loss = loss
  }
}

extension CheckVerdict {
  /// The worst of what several types say of a rule: it is kept only if each of them keeps it.
  init(_ standings: [MenuFinding.Standing]) {
    self =
      standings.contains(.broken) ? .failed : standings.contains(.open) || standings.isEmpty ? .inconclusive : .passed
  }
}

extension StatutoryRule {
  /// The measures that the rule is about, of all contacts, or of each step that called types pass.
  func reported(_ summary: Summary) -> [ReportedMeasure] {
    guard let measure else { return [] }
    let isOfSteps = !Indicator.Subject.overall.measures.contains(measure)
    let indicators =
      isOfSteps
      ? summary.scenario.calledSteps.map { Indicator(.steps($0.name), measure) } : [Indicator(.overall, measure)]
    return indicators.map { ReportedMeasure(indicator: $0, estimate: summary.estimate($0)) }
  }
}
