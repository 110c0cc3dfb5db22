internal import Measures
internal import Planning
internal import Scenarios
internal import Simulation
internal import Statistics

extension RunReport {
  /// How the rules of the scenario's laws stand, as far as they can be judged; none where it names no law.
  var ruleVerdicts: ReportSection {
    let lines = summary.scenario.rules.compactMap(ruleLine)
    guard !lines.isEmpty else { return ReportSection([]) }
    let scope = ScopeWords(.horizon, summary.scenario.horizon)
    return ReportSection([
      .paragraph("Rules of the land \(scope.everywhere), on average; 'sira check' names the articles"),
      .verdicts(lines),
    ])
  }

  private func ruleLine(_ rule: StatutoryRule) -> VerdictLine? {
    switch rule.method {
    case .promise(let measure, let least): return line(rule, measure, atLeast: least)
    case .menu: return menuLine(rule)
    case .report, .none: return nil
    }
  }

  private func line(_ rule: StatutoryRule, _ measure: Measure, atLeast least: Double) -> VerdictLine {
    let demand = "the law demands at least \(Wording.percent(least))"
    guard let estimate = summary.overall[measure], estimate.mean.isFinite else {
      return line(rule, .unknown, ["no call came,", demand])
    }
    let figure = Figure(estimate, unit: measure.unit)
    let found = figure.halfWidth.map { "\(figure.mean) % ± \($0)" } ?? "\(figure.mean) %"
    let verdict: GoalVerdict =
      if let lower = estimate.lower, let upper = estimate.upper {
        lower >= least ? .met : upper < least ? .missed : .inDoubt
      } else {
        .inDoubt
      }
    return line(rule, verdict, ["\(found) \(measure.noun),", demand])
  }

  /// What the steps say, of the types that decide.
  private func menuLine(_ rule: StatutoryRule) -> VerdictLine {
    let findings = summary.scenario.menuFindings(rule)
    let decisive: [(MenuFinding.Standing, GoalVerdict)] = [(.broken, .missed), (.open, .inDoubt), (.kept, .met)]
    for (standing, verdict) in decisive {
      let sentences = findings.filter { $0.standing == standing }.map(\.sentence)
      if !sentences.isEmpty {
        return line(rule, verdict, sentences.joined(separator: "; ").split(separator: " ").map(String.init))
      }
    }
    return line(rule, .unknown, ["no type is called"])
  }

  private func line(_ rule: StatutoryRule, _ verdict: GoalVerdict, _ parts: [String]) -> VerdictLine {
    VerdictLine(rule.key, verdict: verdict.word, tone: verdict.tone, parts: parts)
  }
}
