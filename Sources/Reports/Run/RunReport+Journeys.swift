internal import Measures
internal import Scenarios
internal import Simulation
internal import Statistics

extension RunReport {
  /// What self-service is worth and what customers who come back cost, in sentences that a planner can quote.
  var journeySentences: ReportSection {
    // Where demand explodes, no sentence is worth quoting.
    guard summary.scenario.usesJourneys, summary.demandWarning == nil else { return ReportSection([]) }
    let sentences = summary.steps.compactMap(containment) + [worth, failure].compactMap { $0 }
    return ReportSection(sentences.map { .paragraph($0) })
  }

  /// What a step ends, and how much of it is false.
  private func containment(_ step: StepSummary) -> String? {
    func mean(_ measure: Measure) -> Double { step.values[measure]?.mean ?? 0 }
    guard mean(.contained) > 0, mean(.entered) > 0 else { return nil }
    let name = Printable.short(step.step.name)
    let ended = "\(name) ends \(Portion(mean(.contained) / mean(.entered)).of("sessions"))"
    let unsolved = Portion(mean(.containedFalse) / mean(.contained))
    guard mean(.containedFalse) > 0 else { return ended + ", all of them solved." }
    let back = Portion(step.step.return?.probability ?? 0)
    return "\(ended); \(unsolved.text) of those \(unsolved.isOne ? "is" : "are") not solved, and \(back.text) of these "
      + "\(back.isOne ? "comes" : "come") back."
  }

  /// What self-service saves, less what comes back from it.
  private var worth: String? {
    guard let saved = summary.overall[.automationSaved]?.mean, !summary.steps.isEmpty,
      (summary.overall[.contained]?.mean ?? 0) > 0 || saved != 0
    else { return nil }
    let returned = summary.overall[.automationReturned]?.mean ?? 0
    // Whole tenths, so that the net is what the reader computes.
    let tenths = (saved: (saved * 10).rounded(), returned: (returned * 10).rounded())
    func hours(_ tenths: Double) -> String { Decimal.fixed(tenths / 10, 1) }
    let each = "agent-hours per \(replicationNoun)"
    guard tenths.saved >= 0 else {
      return "Self-service costs \(hours(-tenths.saved)) \(each) more in talk than it saves, and "
        + "\(hours(tenths.returned)) in contacts that come back."
    }
    guard tenths.returned > 0 else {
      return "Self-service saves \(hours(tenths.saved)) \(each), and none of it comes back."
    }
    return "Self-service saves \(hours(tenths.saved)) \(each) and costs \(hours(tenths.returned)) again: "
      + "\(hours(tenths.saved - tenths.returned)) net."
  }

  private var failure: String? {
    guard let share = summary.overall[.failureDemand]?.mean, share > 0 else { return nil }
    return
      "\(Portion.percent(share)) of handle time is failure demand: customers who come back because their issue was not "
      + "solved."
  }

  // MARK: Issues

  /// What contacts add up to for a customer, by the type of an issue's first contact. A type that is never a first
  /// contact has a row for its failure demand.
  var issuesTable: ReportSection {
    guard summary.scenario.usesJourneys else { return ReportSection([]) }
    let rows = summary.contacts.map { (name: Printable.short($0.type.name, width: 16), values: $0.values) }
    var table = Table([
      Table.Column(title: "Issues", isText: true), Table.Column(.fcr),
      Table.Column(title: "contacts", unit: "per issue"), Table.Column(title: "reach a", unit: "human, %"),
      Table.Column(.timeToHuman), Table.Column(title: "solved", unit: "after min"),
      Table.Column(title: "failure", unit: "demand, %"),
    ])
    for row in rows.count < 2 ? rows : rows + [("all", summary.overall)] {
      table.append([
        .text(row.name), cell(.fcr, row.values), cell(.contactsPerIssue, row.values), cell(.reachedHuman, row.values),
        cell(.timeToHuman, row.values), minutes(row.values[.timeToResolution]), cell(.failureDemand, row.values),
      ])
    }
    return ReportSection([
      .table(table),
      .note([
        "FCR: first-contact resolution, solved by the first contact ÷ issues, in self-service or by agents; after: mean "
          + "time from the first entry, all attempts included; failure demand: share of handle time that goes to returns"
      ]),
    ])
  }

  private func minutes(_ seconds: Estimate?) -> Table.Cell {
    guard let seconds, seconds.mean.isFinite else { return .none }
    return .estimate(
      Estimate(mean: seconds.mean / 60, halfWidth: seconds.halfWidth.map { $0 / 60 }), .seconds)
  }

  // MARK: Steps

  /// How full steps are, and how long they take. Columns that say nothing about any step are left out.
  var stepsTable: ReportSection {
    let steps = summary.steps.filter { ($0.values[.entered]?.mean ?? 0) > 0 }
    guard !steps.isEmpty else { return ReportSection([]) }
    let isLimited = steps.contains { $0.step.capacity != nil }
    let hasLine = steps.contains { $0.step.capacity != nil && $0.step.whenFull == .wait }
    var columns = [
      Table.Column(title: "Steps", isText: true), Table.Column(title: "sessions", unit: "at a time"),
      Table.Column(.sessionsMax),
    ]
    if isLimited { columns += [Table.Column(title: "capacity"), Table.Column(.capacityUsed)] }
    columns.append(Table.Column(.sessionTime))
    if hasLine { columns.append(Table.Column(.stepWait)) }
    var table = Table(columns)
    for step in steps {
      let values = step.values
      var row = [
        .text(Printable.short(step.step.name, width: 20)), cell(.sessions, values), cell(.sessionsMax, values),
      ]
      if isLimited { row += [.text(step.step.capacity.map { "\($0)" } ?? "no limit"), cell(.capacityUsed, values)] }
      row.append(cell(.sessionTime, values))
      if hasLine { row.append(step.step.whenFull == .wait ? cell(.stepWait, values) : .none) }
      table.append(row)
    }
    return ReportSection([
      .table(table),
      .note(["sessions at a time: time average; largest: mean over \(replicationNoun)s; session: mean time in it"]),
    ])
  }
}
