internal import Measures
internal import Scenarios
internal import Simulation
internal import Statistics

extension RunReport {
  /// What happened to customers, and what that means as far as the scenario says.
  var experienceTables: [ReportSection] {
    let sentences = summary.scenario.experience.map(sentences) ?? []
    let warning = StillOpen(summary).warning().map { ReportSection([.finding($0, .doubtful)]) }
    return [happenings, meanings, consequences, warning, ReportSection(sentences.map { .paragraph($0) })].compactMap {
      $0
    }
  }

  /// What results rest on: the last thing before the footer.
  var assumptions: ReportSection {
    ExperienceWords(summary.scenario)?.section() ?? ReportSection([])
  }

  private var happenings: ReportSection {
    table(
      "Customers",
      [
        .waitedTooLong, .givenUpPerIssue, .turnedAwayPerIssue, .transfersPerIssue, .explainedAgain,
        .trapsPerIssue, .neverSolved,
      ], always: [.waitedTooLong, .neverSolved],
      note:
        "too long: waits beyond what is tolerated, also of those who still wait at the end; unsolved: of the issues that ended; all others: per 100 issues, transferred and again per 100 that reach an agent"
    )
  }

  private var meanings: ReportSection {
    table(
      "Experience", [.effort, .satisfaction, .csat, .nps, .highEffort, .churn],
      always: [.satisfaction, .csat, .nps],
      note: "effort and score: points per issue that ended\(stillWaiting)")
  }

  private var consequences: ReportSection {
    table(
      "Consequences", [.customersLost, .told, .turnedAgainst, .valueLost, .acquisition], always: [],
      note: "leaving, told, turn away, and money: per \(replicationNoun)")
  }

  private var stillWaiting: String {
    summary.scenario.experience?[.waitSlope] == nil ? "" : ", or still waits beyond what is tolerated"
  }

  /// Numbers for each issue.
  private static let rates: Set<Measure> = [
    .givenUpPerIssue, .turnedAwayPerIssue, .transfersPerIssue, .explainedAgain, .trapsPerIssue,
  ]

  /// A row for each type; columns of which nothing is known, or that are zero everywhere and not always shown, are left out.
  private func table(_ title: String, _ measures: [Measure], always: Set<Measure>, note: String) -> ReportSection {
    let rows = summary.contacts.map { (name: Printable.short($0.type.name, width: 16), values: $0.values) }
    let all = rows.count < 2 ? rows : rows + [("all", summary.overall)]
    let shown = measures.filter { measure in
      summary.scenario.reports(measure)
        && all.contains { row in row.values[measure].map { always.contains(measure) || $0.mean != 0 } ?? false }
    }
    guard !shown.isEmpty else { return ReportSection([]) }
    var table = Table(
      [Table.Column(title: title, isText: true)]
        + shown.map { measure in
          let isRate = Self.rates.contains(measure)
          return Table.Column(
            measure, unit: isRate ? "per 100" : measure.unit.sign(currency: summary.scenario.currency))
        })
    for row in all {
      table.append(
        [.text(row.name)]
          + shown.map { measure in
            // A few in a hundred issues say more than a few hundredths of one.
            guard Self.rates.contains(measure), let rate = row.values[measure] else { return cell(measure, row.values) }
            return .estimate(rate, .share)
          })
    }
    return ReportSection([.table(table), .note([note])])
  }

  private func sentences(_ experience: Experience) -> [String] { [survey(experience), costs].compactMap { $0 } }

  /// What a survey adds to the NPS by chance; nil where no issue ended that a survey could ask about.
  private func survey(_ experience: Experience) -> String? {
    guard let count = experience[.surveys], count >= 1, let promoters = summary.overall[.promoters]?.mean,
      let detractors = summary.overall[.detractors]?.mean, let nps = summary.overall[.nps]?.mean,
      summary.overall[.neverSolved] != nil
    else { return nil }
    let confidence = Confidence(summary.scenario.run.confidence) ?? .ninetyFive
    let error = SurveyError(promoters: promoters, detractors: detractors, answers: count)
    return "A survey of \(Decimal.short(count)) customers would find an NPS of \(Decimal.signed(nps, 1)) "
      + "± \(Decimal.fixed(error.halfWidth(confidence), 1)): that is chance in who is asked, beside what the table shows."
  }

  private var costs: String? {
    func amount(_ measure: Measure) -> String? {
      summary.overall[measure].map { estimate in
        Decimal.fixed(estimate.mean, estimate.mean < 20 ? 2 : 0)
          + (summary.scenario.currency.map { " \(Printable.short($0, width: 8))" } ?? "")
      }
    }
    let parts = [
      amount(.costPerContact).map { "\($0) per contact" }, amount(.costPerResolution).map { "\($0) per resolution" },
      amount(.costPerCustomerKept).map { "\($0) per customer kept" },
    ].compactMap { $0 }
    return parts.isEmpty ? nil : "Agents cost \(Wording.list(parts))."
  }
}
