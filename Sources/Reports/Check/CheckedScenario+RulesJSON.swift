internal import Files
internal import Measures
internal import Planning
internal import Scenarios
internal import Statistics

extension CheckedScenario {
  /// The rules of laws, each with its verdict.
  var rules: JSONValue { .array(zip(ruleFindings, check.rules).map(rule)) }

  private func rule(_ finding: CheckFinding, _ found: RuleFinding) -> JSONValue {
    let rule = found.rule
    var members: JSONMembers = [
      ("key", .string(rule.key)), ("verdict", .string(finding.verdict.rawValue)),
      ("law", .string(rule.regulation.rawValue)), ("law_name", .string(rule.regulation.name)),
      ("gazette", .string(rule.regulation.gazette)), ("article", rule.article.map { .string($0) } ?? .null),
      ("text_seen", .bool(rule.isTextSeen)), ("demand", .string(rule.demand)),
    ]
    switch rule.method {
    case .promise(_, let least):
      members += [
        ("at_least", .number(least)), ("measured", JSONValue(found.promise?.estimate)),
        ("at", found.promise?.indicator.map { .string($0.key(in: horizon)) } ?? .null),
        ("replications", .integer(found.promise?.replications ?? 0)),
      ]
    case .report:
      members.append(
        (
          "reported",
          .array(
            found.reported.map { reported in
              .object([
                ("at", .string(reported.indicator.key(in: horizon))), ("measured", JSONValue(reported.estimate)),
              ])
            })
        ))
    case .menu(let menu): members.append(("at_most", .number(menu.limit)))
    case .direct, .none: break
    }
    if let loss = found.loss { members.append(("lost_in_self_service", .number(loss.share))) }
    return .object(members + [("place", finding.place.json), ("text", .string(finding.sentence))])
  }
}
