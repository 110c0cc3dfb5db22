internal import Planning
internal import Scenarios

extension WorkforceReport {
  /// What the plan rests on: each value, how good the evidence for it is, where it comes from, and who set it.
  var assumptions: Table {
    var table = Table([
      Table.Column(title: "assumption", isText: true), Table.Column(title: "value", isText: true),
      Table.Column(title: "grade", isText: true), Table.Column(title: "source", isText: true),
    ])
    for row in rows { table.append([.text(row.name), .text(row.value), .text(row.grade), .text(row.source)]) }
    return table
  }

  private struct Row {
    var name: String
    var value: String
    var grade = "–"
    var source = "the file"
  }

  private var rows: [Row] {
    let people = plan.workforce
    let leaving = people.attrition
    var rows = [
      Row(
        name: "attrition a month",
        value: "\(Wording.percent(leaving.early)) in the first \(leaving.until), then \(Wording.percent(leaving.later))"
      ),
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
          source: "the file; Brynjolfsson and others, QJE 2025: 3"))
    }
    return rows
  }
}
