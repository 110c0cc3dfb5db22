internal import Measures
internal import Planning
internal import Scenarios
internal import Simulation
internal import Statistics

extension RunReport {
  /// How each promise stands, by how much, how sure, and which intervals hurt.
  var verdicts: ReportSection {
    let promising = summary.contacts.filter { $0.type.goal.promisesSomething }
    guard !promising.isEmpty else {
      return ReportSection([
        .paragraph("No goal is set. With `goal: {answer: 80%, within: 20s}` a contact type gets a verdict here.")
      ])
    }
    let scope = ScopeWords(.horizon, summary.scenario.horizon)
    let others = summary.contacts.filter { !$0.type.goal.promisesSomething }.map { Printable.short($0.type.name) }
    return ReportSection(
      [.paragraph("Goals \(scope.everywhere), on average"), .verdicts(promising.flatMap(verdictLines))]
        + (others.isEmpty
          ? [] : [.paragraph((["no goal:"] + Self.listed(others)).joined(separator: " "))]))
  }

  /// A line for each part of a type's goal; after the last one, the losses that no part counts: a goal may be met while
  /// many do not reach an agent.
  private func verdictLines(_ contact: ContactSummary) -> [VerdictLine] {
    let parts = contact.type.goalParts
    return parts.enumerated().map { index, part in
      let verdict = contact.type.verdict(part, contact.values)
      var sentence = statement(part, verdict, contact)
      if index == 0, let met = daysMet(contact) { sentence = Self.ended(sentence, with: ";") + [met] }
      let last = index == parts.count - 1 ? [uncounted(contact)] : []
      return VerdictLine(
        Printable.short(contact.type.name), continuesSubject: index > 0, verdict: verdict.word,
        tone: verdict.tone, parts: sentence,
        remarks: ([hurting(part, contact), inDoubt(part, contact)] + last).compactMap { $0 })
    }
  }

  /// What was found, what was promised, and what lies between, in parts that stay on one line.
  private func statement(_ part: GoalPart, _ verdict: GoalVerdict, _ contact: ContactSummary) -> [String] {
    let meaning = part.meaning(contact.type.goal)
    let goal = "goal \(part.text(part.limit))"
    let finding = contact.type.finding(part, contact.values)
    if case .unserved = finding {
      let chance = verdict == .inDoubt ? ["(so few came that it may be chance)"] : []
      let shares = contact.values.unansweredShares
      let promise = "but \(part.named(contact.type.goal)) is promised"
      return [shares.isEmpty ? "nobody was answered," : "nobody was answered (\(shares)),", promise] + chance
    }
    guard let estimate = finding.estimate else { return ["nothing to judge: \(meaning), \(goal)"] }
    let figure = Figure(estimate, unit: part.measure.unit)
    let doubt =
      verdict != .inDoubt
      ? ""
      : estimate.halfWidth != nil
        ? ", within ±"
        : summary.replications > 1 ? "; too few contacts for an interval" : "; one replication decides nothing"
    return [
      "\(part.found(figure.text(part.sign), contact.type.goal)),", "\(goal) (\(part.gap(figure, estimate))\(doubt))",
    ]
  }

  private func uncounted(_ contact: ContactSummary) -> VerdictLine.Remark? {
    let shares = UncountedLosses(contact).shares
    guard !shares.isEmpty else { return nil }
    let words = Self.ended(Self.listed(shares), with: ";") + ["no goal counts them"]
    return VerdictLine.Remark("beside it:", parts: words)
  }

  /// On how many days all that the goal promises was kept.
  private func daysMet(_ contact: ContactSummary) -> String? {
    guard let met = contact.values[.serviceLevelMet], met.mean.isFinite else { return nil }
    let what = contact.type.goalParts.count > 1 ? "every part of the goal met on" : "goal met on"
    let days = met.mean * Double(summary.replications)
    // Days on which nobody came are not judged, so the share may be one of fewer days.
    guard (days - days.rounded()).magnitude < 1e-6 else {
      return "\(what) \(Decimal.fixed(met.mean * 100, 0)) % of \(replicationNoun)s"
    }
    return "\(what) \(Int(days.rounded())) of \(Wording.count(summary.replications, replicationNoun))"
  }

  /// The stretches that miss a promise for sure, worst first.
  private func hurting(_ part: GoalPart, _ contact: ContactSummary) -> VerdictLine.Remark? {
    let type = contact.type
    let stretches = Stretch.all(.missed, of: part, in: contact).sorted {
      type.shortfall(part, contact.intervals[$0.worst]) > type.shortfall(part, contact.intervals[$1.worst])
    }
    guard !stretches.isEmpty else { return nil }
    let texts = stretches.map { stretch in
      let estimate = type.finding(part, contact.intervals[stretch.worst]).estimate
      let value = estimate.map { Figure($0, unit: part.measure.unit).text(part.sign) } ?? "nobody answered"
      let worst = stretch.intervals.count == 1 ? "" : "worst \(labels.start(stretch.worst)): "
      return "\(labels.range(stretch.intervals)) (\(worst)\(value))"
    }
    return VerdictLine.Remark("missed at:", .bad, parts: Self.listed(texts))
  }

  /// The stretches that more replications would decide; only their number if they are many.
  private func inDoubt(_ part: GoalPart, _ contact: ContactSummary) -> VerdictLine.Remark? {
    let stretches = Stretch.all(.inDoubt, of: part, in: contact)
    guard !stretches.isEmpty, summary.replications > 1 else { return nil }
    let count = stretches.reduce(0) { $0 + $1.intervals.count }
    let parts =
      stretches.count > Self.mostListed
      ? ["\(count) of \(contact.intervals.count) intervals;", "more replications would decide them"]
      : Self.listed(stretches.map { labels.range($0.intervals) })
    return VerdictLine.Remark("in doubt at:", .doubtful, parts: parts)
  }

  private static let mostListed = 6

  /// The first few items with commas between them, and how many more there are.
  private static func listed(_ items: [String]) -> [String] {
    let most = mostListed
    let shown = items.count > most ? Array(items.prefix(most - 1)) : items
    let rest = items.count > most ? ["and \(items.count - shown.count) more"] : []
    let all = shown + rest
    return all.enumerated().map { $0.offset < all.count - 1 ? $0.element + "," : $0.element }
  }

  /// Parts of which the last one ends in a sign.
  private static func ended(_ parts: [String], with sign: String) -> [String] {
    parts.dropLast() + parts.suffix(1).map { $0 + sign }
  }
}

extension MeasureValues {
  /// What became of contacts of which none was answered, as shares of all that arrived for an agent or, where
  /// self-service let none through, of all that entered.
  fileprivate var unansweredShares: String {
    let ends: [(Measure, String)] =
      leadsNowhere
      ? [
        (.contained, "contained, solved or not"), (.hungUp, "hung up in self-service"),
        (.inStepsAtEnd, "in self-service at end"),
      ]
      : [
        (.blocked, "blocked"), (.balked, "balked"), (.abandoned, "abandoned"), (.timedOut, "timed out"),
        (.callbacksFailed, "not reached"), (.waitingAtEnd, "waiting at end"),
      ]
    let counts = ends.map { measure, words in (count: self[measure]?.mean ?? 0, words: words) }
    let all = counts.reduce(0) { $0 + $1.count }
    return counts.filter { $0.count > 0 }
      .map { "\(Decimal.short(($0.count / all * 1000).rounded() / 10)) % \($0.words)" }.joined(separator: ", ")
  }
}

extension GoalVerdict {
  /// The verdict in a line of a report: loud if it is bad.
  var word: String {
    switch self {
    case .met: "met"
    case .missed: "MISSED"
    case .inDoubt: "in doubt"
    case .unknown: "–"
    }
  }

  /// The tone of what has this verdict.
  var tone: Tone {
    switch self {
    case .met: .good
    case .missed: .bad
    case .inDoubt: .doubtful
    case .unknown: .quiet
    }
  }
}
