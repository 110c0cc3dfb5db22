internal import Files
internal import Planning
internal import Scenarios

extension UncheckedScenario {
  /// What a report says of it.
  var section: ReportSection {
    ReportSection([.heading(headline)] + lines.map { .finding($0, .bad) })
  }
}

extension [OrphanBaseline] {
  /// What a report says of them; nil where there are none.
  var section: ReportSection? {
    guard !isEmpty else { return nil }
    let left = count { !$0.isRemoved }
    let headline =
      left == 0
      ? "\(Wording.count(count, "baseline")) removed"
      : "\(Wording.count(left, "baseline")) without a scenario"
    return ReportSection(
      [.heading(headline)] + map { .finding($0.sentence + ".", $0.isRemoved ? .quiet : .bad) })
  }
}

/// How all scenarios together stand, in a sentence for each thing.
struct CheckConclusion {
  let report: CheckReport

  private var total: Int { report.scenarios.count + report.unchecked.count }

  /// E.g. `The check failed: 1 of 3 scenarios failed, 1 is undecided.`
  var sentence: String {
    let verdict = "The check \(report.outcome.word)"
    let parts = self.parts
    guard total > 1 || !report.orphans.isEmpty, report.outcome != .good, !parts.isEmpty else { return verdict + "." }
    return "\(verdict): \(parts.joined(separator: ", "))."
  }

  private var parts: [String] {
    let counts: [(number: Int, words: (one: String, many: String))] = [
      (report.unchecked.count, ("cannot be checked", "cannot be checked")),
      (report.scenarios.count { $0.outcome == .bad }, ("failed", "failed")),
      (report.scenarios.count { $0.outcome == .open }, ("is undecided", "are undecided")),
    ]
    var parts: [String] = []
    for (number, words) in counts where number > 0 {
      let all = parts.isEmpty ? " of \(Wording.count(total, "scenario"))" : ""
      parts.append("\(number)\(all) \(number == 1 ? words.one : words.many)")
    }
    let orphans = report.orphans.count { !$0.isRemoved }
    if orphans > 0 {
      parts.append("\(Wording.count(orphans, "baseline")) \(orphans == 1 ? "has" : "have") no scenario")
    }
    return parts
  }

  /// What holds, where everything does, e.g. `3 promises and 12 measures of 2 scenarios hold`.
  var success: String {
    let promises = report.scenarios.reduce(0) { $0 + $1.check.promises.count }
    let measures = report.scenarios.reduce(0) { $0 + ($1.isAccepted ? 0 : $1.check.measures.count) }
    let rules = report.scenarios.reduce(0) { $0 + $1.ruleFindings.count(where: \.isJudged) }
    let parts = [(promises, "promise"), (rules, "rule"), (measures, "measure")].filter { $0.0 > 0 }.map {
      Wording.count($0.0, $0.1)
    }
    guard total > 0 else { return "the baselines of scenarios that are gone were removed" }
    let scenarios = Wording.count(total, "scenario")
    guard !parts.isEmpty else { return "the results of \(scenarios) were accepted" }
    return "\(parts.joined(separator: " and ")) of \(scenarios) \(promises + rules + measures == 1 ? "holds" : "hold")"
  }

  /// Said once, and not by each scenario: that old baselines guard only measures; nil where there are none.
  var unguarded: String? {
    let files = report.scenarios.filter(\.lacksCommitments).compactMap(\.baselineFile).map(PlainText.line)
    guard !files.isEmpty else { return nil }
    return
      "\(Wording.list(files)) \(files.count == 1 ? "is" : "are") of an older version and \(files.count == 1 ? "does" : "do") "
      + "not keep what was promised; accept with --accept to guard promises and goals, too."
  }
}
