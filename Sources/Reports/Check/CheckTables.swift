internal import Planning

/// The findings of a checked scenario as tables, bad ones first.
struct CheckTables {
  /// How many good findings are listed; if there are more, they are only counted.
  private static let mostGood = 12

  let scenario: CheckedScenario
  /// Whether good findings are only counted.
  let isAbridged: Bool

  /// Promises, and what is left out; nil where there is nothing to list.
  var promises: (table: Table?, rest: String?) {
    let rows = zip(scenario.promiseFindings, scenario.check.promises).map { finding, promise in
      let sentence = PromiseSentence(promise, scenario)
      return Row(
        finding,
        [
          .text(sentence.promised), sentence.measured.map { .text($0) } ?? .none, .text("\(promise.replications)"),
        ])
    }
    return list(
      rows, "promise", rest: ("holds", "hold"),
      columns: [
        Table.Column(title: "promise", isText: true, isShortened: true), Table.Column(title: "promised", isText: true),
        Table.Column(title: "measured", isText: true), Table.Column(title: "\(scenario.noun)s"),
      ])
  }

  /// Rules of laws about which a number or a verdict is known, and what is left out; nil where there is nothing to list.
  var rules: (table: Table?, rest: String?) {
    let rows = zip(scenario.ruleFindings, scenario.check.rules).compactMap { finding, rule -> Row? in
      let sentence = RuleSentence(rule, scenario)
      guard finding.verdict != .unchecked else { return nil }
      return Row(
        finding,
        [
          sentence.demanded.map { .text($0) } ?? .none, sentence.measured.map { .text($0) } ?? .none,
          rule.promise.map { .text("\($0.replications)") } ?? .none,
        ])
    }
    return list(
      rows, "rule", rest: ("holds", "hold"),
      columns: [
        Table.Column(title: "rule", isText: true, isShortened: true), Table.Column(title: "promised", isText: true),
        Table.Column(title: "measured", isText: true), Table.Column(title: "\(scenario.noun)s"),
      ])
  }

  /// Measures against the baseline, and what is left out; nil where there is nothing to list.
  var measures: (table: Table?, rest: String?) {
    let rows = zip(scenario.measureFindings, scenario.check.measures).map { finding, measure in
      let sentence = BaselineSentence(measure, scenario)
      let difference = sentence.change.map { Table.Cell.text($0.difference ?? "none") }
      return Row(
        finding,
        [
          sentence.base.map { .text($0) } ?? .none, sentence.now.map { .text($0) } ?? .none,
          difference ?? .none, sentence.margin.map { .text($0) } ?? .none,
        ])
    }
    return list(
      rows, "measure", rest: ("is as in the baseline", "are as in the baseline"),
      columns: [
        Table.Column(title: "measure", isText: true, isShortened: true), Table.Column(title: "baseline"),
        Table.Column(title: "now"),
        Table.Column(title: "difference"), Table.Column(title: "allowed"),
      ])
  }

  private struct Row {
    let finding: CheckFinding
    let cells: [Table.Cell]

    init(_ finding: CheckFinding, _ cells: [Table.Cell]) {
      self.finding = finding
      self.cells = cells
    }

    /// Whether it is as it should be, so that a number of such rows says enough.
    var isPlain: Bool { finding.verdict == .passed || finding.verdict == .equivalent }
  }

  private func list(
    _ rows: [Row], _ noun: String, rest: (one: String, many: String), columns: [Table.Column]
  ) -> (table: Table?, rest: String?) {
    let plain = rows.count(where: \.isPlain)
    let hidesPlain = isAbridged || plain > Self.mostGood
    let shown = hidesPlain ? rows.filter { !$0.isPlain } : rows
    let order: [CheckVerdict] = [.failed, .regressed, .inconclusive, .improved, .passed, .equivalent, .reported]
    let sorted = order.flatMap { verdict in shown.filter { $0.finding.verdict == verdict } }
    let more = Wording.count(plain, sorted.isEmpty ? noun : "other \(noun)")
    return (
      sorted.isEmpty ? nil : table(sorted, columns),
      hidesPlain && plain > 0 ? "\(more) \(plain == 1 ? rest.one : rest.many)" : nil
    )
  }

  private func table(_ rows: [Row], _ columns: [Table.Column]) -> Table {
    var table = Table([Table.Column(title: "verdict", isText: true)] + columns)
    for row in rows { table.append([.text(row.finding.word, row.finding.tone), .text(row.finding.key)] + row.cells) }
    return table
  }
}
