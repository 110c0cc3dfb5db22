internal import Measures
internal import Planning
internal import Scenarios

/// The table of the rules of the land, for a terminal.
public struct RuleExplanation: Sendable {
  /// The keys that have a page: `rules`, and each law.
  public static let keys: [String] = ["rules"] + Regulation.allCases.map(\.rawValue)

  private let laws: [Regulation]

  /// The page of a law, or of all laws with the key `rules`; nil for other keys.
  public init?(key: String) {
    guard key != "rules" else {
      laws = Regulation.allCases
      return
    }
    guard let law = Regulation(rawValue: key) else { return nil }
    laws = [law]
  }

  /// A paragraph on each law and a line for each of its rules, with a line break at the end.
  public var text: String { laws.map(Self.page).joined(separator: "\n") }

  private static func page(_ law: Regulation) -> String {
    ReferencePage(
      heading: "\(law.rawValue): for \(law.scope)", meaning: "\(law.name), \(law.gazette). \(law.note)",
      properties: [("Write", "expect: {rules: \(law.rawValue)}")]
    ).text + "\n" + ReferencePage.list(law.rules.map { ($0.name, meaning(of: $0)) })
  }

  private static func meaning(of rule: StatutoryRule) -> String {
    let text = rule.isTextSeen ? "its text was seen" : "its text was not seen"
    let article = rule.articleWords.prefix(1).uppercased() + rule.articleWords.dropFirst()
    return "\(rule.demand) \(article); \(text). \(check(of: rule))"
  }

  private static func check(of rule: StatutoryRule) -> String {
    switch rule.method {
    case .promise(let measure, let least):
      "Checked by simulation: overall.\(measure.rawValue) is at least \(Wording.percent(least)) over the horizon, and "
        + "at most \(Wording.percent(SelfServiceLoss.most)) of all callers are lost in self-service."
    case .report(let measure, let reason): "\(measure.rawValue) is reported without a verdict: \(reason)."
    case .menu: "Checked by the steps alone, without simulation."
    case .direct(let profile):
      "Checked without simulation: every voice type has no steps, or customers with the profile '\(profile)', which has "
        + "self_service: skip."
    case .none(let reason): "Not checked: \(reason)."
    }
  }
}
