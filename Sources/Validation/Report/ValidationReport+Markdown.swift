import Foundation
import Scenarios
import Statistics

extension ValidationReport {
  /// The command that makes the full table.
  static let command = "swift run -c release sira-bench validation"

  /// The report as Markdown, equal to the last byte wherever it is made.
  public var markdown: String {
    let parts = [introduction, summary] + chapters.map(\.markdown)
    return parts.joined(separator: "\n\n") + "\n"
  }

  private var introduction: String {
    """
    # Theory against simulation

    Every system of `Tests/ValidationTests/Fixtures/reference/` has an exact answer: a closed form, or a Markov chain solved
    numerically. Sira simulates each one as a scenario and is compared with the answer in every number that both define.
    Made by `\(Self.command)`.

    - **half-width**: of the 95 % confidence interval that Sira reports.
    - **z**: (simulated − expected) ÷ standard error, the standard error being half-width ÷ Student's critical value; large
      scores are read as normal ones of the same probability. If theory and simulation agree, and Sira is honest about its
      error, the z of independent cases are standard normal.
    - **=**: equal to nine digits, a number without chance. **rare (n)**: only n contacts of the whole run tell of it, too few
      for a confidence interval. **–**: nothing was there to measure.
    - Each case has a seed of its own and at least \(Effort.fewestReplications) replications. A steady state is measured \
    after \(MarkdownText.number(RunPlan.relaxationsBefore)) relaxation
      times (the inverse spectral gap, for M/M/n about mean handle time ÷ (agents · (1 − √ρ)²)) and a time to fill, for at \
    least
      \(MarkdownText.number(RunPlan.relaxationsMeasured)) more, with `at_end: continue`. Counts are per replication, waits in seconds.
    """
  }

  private var summary: String {
    let simulated = chapters.flatMap(\.results).filter { $0.scenario != nil }
    let contacts = simulated.reduce(0) { $0 + $1.contacts }
    let rows = conclusion.pools.map { pooled in
      let check = pooled.check
      return [
        pooled.pool.rawValue, "\(check.count)", MarkdownText.signed(check.mean), MarkdownText.fixed(check.variance),
        MarkdownText.percent(check.shareBeyond), MarkdownText.fixed(check.distancePValue),
        MarkdownText.fixed(check.meanPValue),
        MarkdownText.fixed(check.variancePValue),
      ]
    }
    let table = MarkdownText.table(
      ["one number per case", "cases", "mean z", "variance", "beyond ±1.96", "KS p", "mean p", "variance p"], rows)
    let wrong = conclusion.wrong.map { "- **wrong**: \($0)\n" }.joined()
    return """
      ## All together

      \(simulated.count) of \(chapters.reduce(0) { $0 + $1.results.count }) cases simulated, \
      \(conclusion.count) scores, \(MarkdownText.number(Double(contacts))) contacts. \
      **\(conclusion.agrees ? "Theory and simulation agree." : "Theory and simulation do not agree.")**

      \(table)

      The largest of all scores is \(MarkdownText.fixed(conclusion.largest)); right ones stay below \
      \(MarkdownText.fixed(conclusion.bound)) with probability \(MarkdownText.percent(1 - Conclusion.significance)) at least (Bonferroni).
      \(wrong)
      """.trimmingCharacters(in: .newlines)
  }
}

extension ValidationReport.Chapter {
  fileprivate var markdown: String {
    var parts = ["## \(file.name): \(file.model)"]
    if !file.notes.isEmpty { parts.append(file.notes.map { "- \($0)" }.joined(separator: "\n")) }
    parts.append(
      MarkdownText.table(
        ["case", "seed", "replications", "warm-up", "horizon", "contacts"], results.map(\.settings)))
    let rows = results.flatMap { result in
      result.findings.map { finding in
        [
          result.id, finding.label, MarkdownText.number(finding.expected), MarkdownText.number(finding.estimate?.mean),
          MarkdownText.number(finding.estimate?.halfWidth), finding.agreement.text,
        ]
      }
    }
    parts.append(MarkdownText.table(["case", "quantity", "expected", "simulated", "half-width", "z"], rows))
    return parts.joined(separator: "\n\n")
  }
}

extension CaseResult {
  fileprivate var settings: [String] {
    guard let scenario else { return [id, reason ?? "not simulated", "", "", "", ""] }
    return [
      id, "\(scenario.run.seed)", "\(scenario.run.replications)", "\(MarkdownText.number(scenario.horizon.warmup)) s",
      "\(MarkdownText.number(scenario.horizon.length)) s", MarkdownText.number(Double(contacts)),
    ]
  }
}

extension Finding.Agreement {
  fileprivate var text: String {
    switch self {
    case .score(let score): MarkdownText.signed(score)
    case .equal: "="
    case .wrong: "**wrong**"
    case .rare(let witnesses): witnesses < 1e-6 ? "–" : "rare (\(MarkdownText.number(witnesses.rounded(.up))))"
    }
  }
}
