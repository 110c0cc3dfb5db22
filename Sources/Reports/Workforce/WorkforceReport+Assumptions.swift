internal import Planning
internal import Scenarios

extension WorkforceReport {
  /// What the plan rests on: each value, how good the evidence for it is, where it comes from, and who set it.
  var assumptions: Table {
    // What is said of a preset may be long.
    let isLong = plan.workforce.attrition.preset != nil || plan.workforce.assistantPreset != nil
    return Assumption.table(rows, isShortened: isLong)
  }

  private var rows: [Assumption] {
    let people = plan.workforce
    let leaving = people.attrition
    let loss =
      leaving.preset != nil && leaving.early == leaving.later
      ? Wording.percent(leaving.early)
      : "\(Wording.percent(leaving.early)) in the first \(leaving.until), then \(Wording.percent(leaving.later))"
    var rows = [
      Assumption(name: "attrition a month", value: loss, evidence: leaving.preset.map { .init($0) }),
      Assumption(name: "training", value: Wording.count(people.training, "month")),
    ]
    if let learning = people.learning {
      rows.append(
        Assumption(
          name: "learning curve",
          value: "full at \(Decimal.short(learning.fullAt)), exponent \(Decimal.short(learning.exponent))",
          evidence: .learningShape))
    } else {
      rows.append(
        Assumption(name: "learning curve", value: "none", evidence: .init(grade: "–", source: "not in the file")))
    }
    if people.tenureMultiplier != 1 {
      rows.append(
        Assumption(
          name: "assistant", value: "tenure × \(Decimal.short(people.tenureMultiplier))",
          evidence: people.assistantPreset.map { .init($0) }
            ?? .init(grade: "A (one firm)", source: "the file; Brynjolfsson and others, QJE 2025: 3")))
    }
    return rows
  }
}
