import Measures
import Scenarios

extension CoverageStudy {
  /// The kinds whose coverage is not what it should be.
  public var misses: [CoverageRow] { rows.filter { !CoverageRow.wanted.contains($0.coverage) } }

  /// The study as a chapter in Markdown, equal to the last byte wherever it is made.
  public var markdown: String {
    let table = MarkdownText.table(
      ["interval", "lowest measure", "cells", "intervals", "reported", "covers", "±"],
      rows.map { row in
        [
          row.kind.label,
          row.worst.map { "\($0.measure.rawValue) \(MarkdownText.percent($0.coverage))" } ?? "–",
          "\(row.cells)", "\(row.intervals)", MarkdownText.percent(row.reported), MarkdownText.percent(row.coverage),
          MarkdownText.percent(row.standardError),
        ]
      })
    let names = scenarios.map { "\($0.name) (\($0.scenario.name))" }.joined(separator: "; ")
    let verdict =
      misses.isEmpty
      ? "**Every kind covers between 91 % and 99 %.**"
      : "**Outside 91 to 99 %: \(misses.map(\.kind.label).joined(separator: "; ")).**"
    return """
      ## Intervals: how often they contain the truth

      \(scenarios.count) scenarios, each simulated for \(effort.days) days with \(effort.seeds) seeds, as a user would, against \
      the mean of \(effort.truthDays) days. Every interval of every day and half hour that is reported at 95 % counts. \
      \(verdict)

      - **Scenarios**: \(names).
      - **rare**: the \(effort.days) days hold fewer than \(MarkdownText.number(CoverageKind.fewEvents)) events on the rarer side, \
      one a day: as many independent single events would vary as much. For a percentile, fewer than as many waits beyond it.
      - **reported**: where too little is seen (a single day says everything, a percentile may lie beyond the largest wait) \
      there is no interval. A maximum never has one, but its range over the days; what chance cannot change needs none.
      - **±**: standard error of the coverage between seeds. **Lowest measure**: among those with 1,000 intervals of the kind.
      - Counts are whole: where hardly one event is expected in all \(effort.days) days, no interval that holds 0 can cover as \
      rarely as 95 times of 100.

      \(table)
      """
  }
}
