internal import Measures
internal import Planning
internal import Scenarios
internal import Simulation
internal import Statistics

/// How a rule of a law stands in the results of a simulation, on average.
struct RuleStanding {
  /// The rule.
  let rule: StatutoryRule
  /// Whether it is kept.
  let verdict: GoalVerdict
  /// What was found, in parts that stay on one line.
  let parts: [String]
  /// Who was lost before asking for a person, beside a rule about those who asked; nil where nobody was.
  private(set) var lost: String?

  /// Nil for rules that get no verdict.
  init?(_ rule: StatutoryRule, _ summary: Summary) {
    self.rule = rule
    switch rule.method {
    case .promise(let measure, let least):
      let loss = SelfServiceLoss(summary)
      let found = Self.judged(measure, atLeast: least, summary)
      let isLossDecisive = found.0 == .met && loss?.isTooMuch ?? false
      (verdict, parts) = (isLossDecisive ? .inDoubt : found.0, found.1)
      lost = loss.flatMap { $0.share > 0 ? $0.text + (isLossDecisive ? " (\($0.doubt))" : "") : nil }
    case .menu, .direct: (verdict, parts) = Self.found(rule, summary.scenario)
    case .report, .none: return nil
    }
  }

  /// All that there is to say, in parts that stay on one line.
  var partsWithLost: [String] {
    guard let lost, let last = parts.last else { return parts }
    return Array(parts.dropLast()) + ["\(last);"] + lost.split(separator: " ").map(String.init)
  }

  /// How all rules of the laws of a scenario stand that can be judged.
  static func all(_ summary: Summary) -> [RuleStanding] {
    summary.scenario.rules.compactMap { RuleStanding($0, summary) }
  }

  private static func judged(_ measure: Measure, atLeast least: Double, _ summary: Summary) -> (GoalVerdict, [String]) {
    let demand = "the law demands at least \(Wording.percent(least))"
    guard let estimate = summary.overall[measure], estimate.mean.isFinite else {
      return (.unknown, ["no call came,", demand])
    }
    let figure = Figure(estimate, unit: measure.unit)
    let found = figure.halfWidth.map { "\(figure.mean) % ± \($0)" } ?? "\(figure.mean) %"
    let verdict: GoalVerdict =
      if let lower = estimate.lower, let upper = estimate.upper {
        lower >= least ? .met : upper < least ? .missed : .inDoubt
      } else {
        .inDoubt
      }
    return (verdict, ["\(found) \(measure.noun),", demand])
  }

  /// What the steps say, of the types that decide.
  private static func found(_ rule: StatutoryRule, _ scenario: Scenario) -> (GoalVerdict, [String]) {
    let findings = scenario.menuFindings(rule)
    let decisive: [(MenuFinding.Standing, GoalVerdict)] = [(.broken, .missed), (.open, .inDoubt), (.kept, .met)]
    for (standing, verdict) in decisive {
      let sentences = findings.filter { $0.standing == standing }.map(\.sentence)
      if !sentences.isEmpty {
        return (verdict, sentences.joined(separator: "; ").split(separator: " ").map(String.init))
      }
    }
    return (.unknown, ["no type is called"])
  }
}
