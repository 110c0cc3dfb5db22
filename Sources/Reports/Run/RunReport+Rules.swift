internal import Planning
internal import Scenarios
internal import Simulation

extension RunReport {
  /// How the rules of the scenario's laws stand, as far as they can be judged; none where it names no law.
  var ruleVerdicts: ReportSection {
    let standings = RuleStanding.all(summary)
    guard !standings.isEmpty else { return ReportSection([]) }
    let scope = ScopeWords(.horizon, summary.scenario.horizon)
    return ReportSection([
      .paragraph("Rules of the land \(scope.everywhere), on average; 'sira check' names the articles"),
      .verdicts(
        standings.map { standing in
          VerdictLine(
            standing.rule.key, verdict: standing.verdict.word, tone: standing.verdict.tone,
            parts: standing.partsWithLost)
        }),
    ])
  }
}
