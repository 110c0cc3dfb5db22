internal import Planning
internal import Scenarios

extension WorkforceReport {
  /// What the plan rests on: each value, how good the evidence for it is, where it comes from, and who set it.
  var assumptions: Table {
    // What is said of a preset may be long.
    let isLong = plan.workforce.attrition.preset != nil || plan.workforce.assistantPreset != nil
    var table = Table([
      Table.Column(title: "assumption", isText: true), Table.Column(title: "value", isText: true),
      Table.Column(title: "grade", isText: true), Table.Column(title: "source", isText: true, isShortened: isLong),
    ])
    for row in rows { table.append([.text(row.name), .text(row.value), .text(row.grade), .text(row.source)]) }
    return table
  }

  private struct Row {
    var name: String
    var value: String
    var grade = "–"
    var source = "the file"

    /// The row with the evidence of the preset that its value is from.
    func from(_ preset: (some StaffPreset)?) -> Row {
      guard let preset else { return self }
      return Row(
        name: name, value: value, grade: preset.grade.rawValue, source: "preset \(preset.rawValue): \(preset.source)")
    }
  }

  private var rows: [Row] {
    let people = plan.workforce
    let leaving = people.attrition
    let loss =
      leaving.preset != nil && leaving.early == leaving.later
      ? Wording.percent(leaving.early)
      : "\(Wording.percent(leaving.early)) in the first \(leaving.until), then \(Wording.percent(leaving.later))"
    var rows = [
      Row(name: "attrition a month", value: loss).from(leaving.preset),
      Row(name: "training", value: Wording.count(people.training, "month")),
    ]
    if let learning = people.learning {
      rows.append(
        Row(
          name: "learning curve",
          value: "full at \(Decimal.short(learning.fullAt)), exponent \(Decimal.short(learning.exponent))",
          grade: "A (shape)", source: "Gans and others 2010; exponents found: 0.12–0.26"))
    } else {
      rows.append(Row(name: "learning curve", value: "none", source: "not in the file"))
    }
    if people.tenureMultiplier != 1 {
      rows.append(
        Row(
          name: "assistant", value: "tenure × \(Decimal.short(people.tenureMultiplier))", grade: "A (one firm)",
          source: "the file; Brynjolfsson and others, QJE 2025: 3"
        ).from(people.assistantPreset))
    }
    return rows
  }
}
