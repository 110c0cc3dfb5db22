public import Planning

/// What the check of one or several scenarios says, for people and for programs.
public struct CheckReport: Sendable {
  /// The scenarios, in the order they were named.
  public let scenarios: [CheckedScenario]

  /// A report on some checked scenarios.
  public init(_ scenarios: [CheckedScenario]) {
    self.scenarios = scenarios
  }

  /// The worst of all.
  public var outcome: Check.Outcome {
    let outcomes = scenarios.map(\.outcome)
    return outcomes.contains(.bad) ? .bad : outcomes.contains(.open) ? .open : .good
  }

  /// For a terminal, with a line break at the end.
  public func text(_ style: Style = .plain) -> String {
    sections(isShort: false).text(style)
  }

  /// For the summary page of a build: what is as it should be is only counted.
  public var markdown: String {
    sections(isShort: true).markdown
  }

  private func sections(isShort: Bool) -> [ReportSection] {
    scenarios.flatMap { CheckSections(scenario: $0, isShort: isShort).all } + [conclusion(isShort: isShort)]
  }

  private func conclusion(isShort: Bool) -> ReportSection {
    var blocks: [ReportSection.Block] = []
    if scenarios.contains(where: { $0.check.measures.contains { !isShort || $0.verdict != .equivalent } }) {
      blocks.append(
        .note([
          "difference: now − baseline, replication by replication, ± half the width of its confidence interval;",
          "REGRESSED: worse by more than is allowed, by tests that together seldom err (Holm's correction)",
        ]))
    }
    return ReportSection(blocks + [isShort ? .line(sentence) : .item(sentence, outcome.tone)])
  }

  /// The last line, e.g. `The check failed: 1 of 3 scenarios failed, 1 is undecided.`
  private var sentence: String {
    let verdict = "The check \(outcome.word)"
    guard scenarios.count > 1, outcome != .good else { return verdict + "." }
    let bad = scenarios.count { $0.outcome == .bad }
    let open = scenarios.count { $0.outcome == .open }
    let parts = [
      bad > 0 ? "\(bad) of \(scenarios.count) scenarios failed" : nil,
      open > 0
        ? "\(open)\(bad > 0 ? "" : " of \(scenarios.count) scenarios") \(open == 1 ? "is" : "are") undecided" : nil,
    ].compactMap { $0 }
    return "\(verdict): \(parts.joined(separator: ", "))."
  }
}

extension Check.Outcome {
  fileprivate var word: String {
    switch self {
    case .good: "passed"
    case .open: "is undecided"
    case .bad: "failed"
    }
  }

  fileprivate var tone: Style.Tone {
    switch self {
    case .good: .good
    case .open: .doubtful
    case .bad: .bad
    }
  }
}
