internal import Files
internal import Planning
internal import Scenarios
internal import Simulation

/// How a change moves the verdicts on rules of the land.
struct RuleChanges {
  /// A rule whose verdict changes; nil on the side that does not promise to keep it.
  struct Change {
    let rule: StatutoryRule
    let before: RuleStanding?
    let after: RuleStanding?
  }

  /// The rules that either side promises to keep and that can be judged.
  let all: [Change]
  private let place: ComparedCase

  init(_ place: ComparedCase) {
    self.place = place
    let (before, after) = (RuleStanding.all(place.base), RuleStanding.all(place.answer.summary))
    let rules = StatutoryRule.all.filter { rule in (before + after).contains { $0.rule == rule } }
    all = rules.map { rule in
      Change(rule: rule, before: before.first { $0.rule == rule }, after: after.first { $0.rule == rule })
    }
  }

  /// The rules with another verdict.
  private var changed: [Change] { all.filter { $0.before?.verdict != $0.after?.verdict } }

  /// What becomes of the verdicts, and which types leave what laws are about; nil where no law is promised.
  var text: String? {
    guard !all.isEmpty else { return nil }
    let verdicts = changed.map { change in
      "\(change.rule.key) goes from \(Self.word(change.before)) to \(Self.word(change.after))"
        + (change.after.map { " (\(Self.found($0)))" } ?? "")
    }
    let called = Set(place.answer.question.scenario.calledTypes)
    let former = place.base.scenario.calledTypes.filter { !called.contains($0) }.map { Printable.short($0) }
    let left = former.isEmpty ? [] : ["the laws are no longer about \(Wording.list(former))"]
    guard !verdicts.isEmpty || !left.isEmpty else { return "No verdict on a rule of the land changes." }
    return "Rules of the land: \((verdicts + left).joined(separator: "; "))."
  }

  /// A verdict in result files.
  static func key(_ standing: RuleStanding) -> String {
    switch standing.verdict {
    case .met: "met"
    case .missed: "missed"
    case .inDoubt: "in_doubt"
    case .unknown: "unknown"
    }
  }

  /// What decides; who was lost in self-service only where that does.
  private static func found(_ standing: RuleStanding) -> String {
    let parts = standing.verdict == .inDoubt ? standing.partsWithLost : standing.parts
    return parts.map(PlainText.line).joined(separator: " ")
  }

  private static func word(_ standing: RuleStanding?) -> String { standing?.verdict.word ?? "not promised" }
}
