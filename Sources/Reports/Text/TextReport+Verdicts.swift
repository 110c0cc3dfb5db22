internal import Scenarios
internal import Simulation
internal import Statistics

extension TextReport {
  /// How each promise stands, by how much, how sure, and which intervals hurt.
  var verdicts: [String] {
    let promising = summary.contacts.filter { $0.type.goal.promisesSomething }
    guard !promising.isEmpty else {
      return ["No goal is set. With `goal: {answer: 80%, within: 20s}` a contact type gets a verdict here."]
    }
    let width = promising.map { Printable.width(Printable.short($0.type.name)) }.max() ?? 0
    var lines = promising.flatMap { contact in
      contact.type.goal.parts.enumerated().flatMap { index, part in
        let name = index == 0 ? Printable.short(contact.type.name) : ""
        return verdictLines(part, of: contact, isFirst: index == 0, label: Printable.padded(name, to: width))
      }
    }
    let others = summary.contacts.filter { !$0.type.goal.promisesSomething }.map { Printable.short($0.type.name) }
    if !others.isEmpty {
      lines.append(Wording.wrapped(["no goal:"] + Self.listed(others), indent: 9, width: Self.width))
    }
    return lines
  }

  private func verdictLines(
    _ part: GoalPart, of contact: ContactSummary, isFirst: Bool, label: String
  ) -> [String] {
    let verdict = part.verdict(contact.values[part.measure])
    let indent = Printable.width(label) + 2 + 8 + 2
    let blanks = Printable.blanks(indent)
    var sentence = statement(part, verdict, contact)
    if isFirst, let met = daysMet(contact) { sentence = Self.ended(sentence, with: ";") + [met] }
    let head = "\(style(label, .heading))  \(style(verdict.word, verdict.tone))"
    let gap = Printable.blanks(8 - verdict.word.count + 2)
    var lines = [head + gap + Wording.wrapped(sentence, indent: indent, width: Self.width)]
    for list in [hurting(part, contact), inDoubt(part, contact)] where !list.isEmpty {
      lines.append(blanks + Wording.wrapped(list, indent: indent, width: Self.width))
    }
    return lines
  }

  /// What was found, what was promised, and what lies between, in parts that stay on one line.
  private func statement(_ part: GoalPart, _ verdict: Verdict, _ contact: ContactSummary) -> [String] {
    let meaning = part.meaning(contact.type.goal)
    let goal = "goal \(part.text(part.limit))"
    guard let estimate = contact.values[part.measure], estimate.mean.isFinite else {
      return ["nothing to judge: \(meaning), \(goal)"]
    }
    let figure = Figure(estimate, unit: part.measure.unit)
    let doubt =
      verdict != .inDoubt ? "" : estimate.halfWidth == nil ? "; one replication decides nothing" : ", within ±"
    return ["\(figure.text(part.sign)) \(meaning),", "\(goal) (\(part.gap(figure, estimate))\(doubt))"]
  }

  /// On how many days all that the goal promises was kept.
  private func daysMet(_ contact: ContactSummary) -> String? {
    guard let met = contact.values[.serviceLevelMet], met.mean.isFinite else { return nil }
    let what = contact.type.goal.parts.count > 1 ? "the whole goal met on" : "goal met on"
    let days = met.mean * Double(summary.replications)
    // Days on which nobody came are not judged, so the share may be one of fewer days.
    guard (days - days.rounded()).magnitude < 1e-6 else {
      return "\(what) \(Decimal.fixed(met.mean * 100, 0)) % of \(replicationNoun)s"
    }
    return "\(what) \(Int(days.rounded())) of \(Wording.count(summary.replications, replicationNoun))"
  }

  /// The stretches that miss a promise for sure, worst first.
  private func hurting(_ part: GoalPart, _ contact: ContactSummary) -> [String] {
    let stretches = Stretch.all(.missed, of: part, in: contact.intervals)
      .sorted { part.shortfall(in: contact.intervals[$0.worst]) > part.shortfall(in: contact.intervals[$1.worst]) }
    guard !stretches.isEmpty else { return [] }
    let texts = stretches.map { stretch in
      let estimate = contact.intervals[stretch.worst][part.measure]
      let value = estimate.map { Figure($0, unit: part.measure.unit).text(part.sign) } ?? "–"
      let worst = stretch.intervals.count == 1 ? "" : "worst \(labels.start(stretch.worst)): "
      return "\(labels.range(stretch.intervals)) (\(worst)\(value))"
    }
    return [style("hurts:", .bad)] + Self.listed(texts)
  }

  /// The stretches that more replications would decide; only their number if they are many.
  private func inDoubt(_ part: GoalPart, _ contact: ContactSummary) -> [String] {
    let stretches = Stretch.all(.inDoubt, of: part, in: contact.intervals)
    guard !stretches.isEmpty, summary.replications > 1 else { return [] }
    let head = style("in doubt:", .doubtful)
    guard stretches.count > Self.mostListed else {
      return [head] + Self.listed(stretches.map { labels.range($0.intervals) })
    }
    let count = stretches.reduce(0) { $0 + $1.intervals.count }
    return [head, "\(count) of \(contact.intervals.count) intervals;", "more replications would decide them"]
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

extension Verdict {
  fileprivate var word: String {
    switch self {
    case .met: "met"
    case .missed: "MISSED"
    case .inDoubt: "in doubt"
    case .unknown: "–"
    }
  }

  /// The tone of what a verdict is on.
  var tone: Style.Tone {
    switch self {
    case .met: .good
    case .missed: .bad
    case .inDoubt: .doubtful
    case .unknown: .quiet
    }
  }
}
