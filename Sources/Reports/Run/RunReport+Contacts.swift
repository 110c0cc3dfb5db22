internal import Measures
internal import Scenarios
internal import Simulation
internal import Statistics

extension RunReport {
  /// Where contacts went, by type. Columns that are zero everywhere are left out.
  var contactsTable: ReportSection {
    let always: Set<Measure> = [.offered, .answered, .abandoned]
    let flow: [Measure] = [
      .entered, .blocked, .offered, .answered, .abandoned, .abandonedShort, .abandonedSilent, .balked, .timedOut,
      .callbacksFailed, .waitingAtEnd,
    ]
    let rows = contactRows
    let differs = rows.contains { $0.values[.entered] != $0.values[.offered] }
    let shown = flow.filter { measure in
      if measure == .entered { return differs }
      return always.contains(measure) || rows.contains { ($0.values[measure]?.mean ?? 0) != 0 }
    }
    var table = Table(
      [Table.Column(title: "Contacts per \(replicationNoun)", isText: true)]
        + shown.map { Table.Column($0) })
    for row in rows { table.append([.text(row.name)] + shown.map { cell($0, row.values) }) }
    return ReportSection([.table(table), .note(partsOfAbandoned(shown))])
  }

  /// Which of the abandoned some columns count again.
  private func partsOfAbandoned(_ shown: [Measure]) -> [String] {
    let times = Set(summary.contacts.filter { !$0.type.isUnlimited }.map(\.type.goal.shortAbandon))
    let short = times.count == 1 ? times.first.map(Wording.threshold) : nil
    let parts = [
      shown.contains(.abandonedShort) ? "short: within \(short ?? "short_abandon")" : nil,
      shown.contains(.abandonedSilent) ? "silent: without anybody noticing" : nil,
    ].compactMap { $0 }
    return parts.isEmpty ? [] : ["of the abandoned, \(parts.joined(separator: "; "))"]
  }

  /// How long contacts waited, by type.
  var waitsTable: ReportSection {
    // One column for all types, so that balking anywhere makes it the wider measure.
    let balks = summary.contacts.contains { $0.type.balk != nil }
    let lost = balks ? Measure.abandonRateWithBalked : .abandonRate
    let measures: [Measure] = [.asa, .waitP90, .waitMax, .waited, lost, .aht]
    var table = Table(
      [Table.Column(title: "Waits", isText: true)] + ([.serviceLevel] + measures).map { Table.Column($0) })
    for row in contactRows {
      let level = cell(.serviceLevel, row.values, row.type.flatMap { tone(of: .serviceLevel, row.values, $0) })
      let others = measures.map { measure in
        cell(measure, row.values, row.type.flatMap { tone(of: measure, row.values, $0) })
      }
      table.append([.text(row.name), level] + others)
    }
    return ReportSection([
      .table(table),
      .note(
        serviceLevelFormulas + [
          "ASA, p90: mean and 90th percentile wait of the answered; longest: mean over \(replicationNoun)s of the longest",
          "waited: share of offered that waited at all; \(balks ? "lost = (abandoned + balked)" : "lost = abandoned") ÷ offered; AHT = talk + hold + wrap",
        ]),
    ])
  }

  private struct ContactRow {
    let name: String
    let values: MeasureValues
    let type: ContactType?
  }

  /// Each type, and all of them if there are several.
  private var contactRows: [ContactRow] {
    let rows = summary.contacts.map {
      ContactRow(name: Printable.short($0.type.name, width: 20), values: $0.values, type: $0.type)
    }
    return rows.count < 2 ? rows : rows + [ContactRow(name: "all", values: summary.overall, type: nil)]
  }

  /// The tone that a promise gives to a measured value.
  func tone(of measure: Measure, _ values: MeasureValues, _ type: ContactType) -> Tone? {
    // Where a type does not balk, the two measures are the same.
    let same: [Measure] = measure == .abandonRateWithBalked ? [measure, type.abandonMeasure] : [measure]
    return type.goalParts.first { same.contains($0.measure) }.map { type.verdict($0, values).tone }
  }

  /// How the service level is counted: once if all types agree, else by type.
  private var serviceLevelFormulas: [String] {
    // Unlimited work does not wait.
    let contacts = summary.contacts.filter { !$0.type.isUnlimited }
    let formulas = contacts.map { contact in
      let goal = contact.type.goal
      return goal.definition.formula(
        within: Wording.threshold(goal.within), short: Wording.threshold(goal.shortAbandon))
    }
    if Set(formulas).count == 1, let formula = formulas.first { return ["SL = \(formula)"] }
    return zip(contacts, formulas).prefix(12).map { contact, formula in
      "SL (\(Printable.short(contact.type.name, width: 20))) = \(formula)"
    }
  }
}
