internal import Files
public import Planning
internal import Scenarios

/// The report on a check of one or several scenarios: the bad first, and the overall result last.
public struct CheckReport: BuildReport {
  /// The scenarios, in the order they were named.
  public let scenarios: [CheckedScenario]
  /// Whether good findings are only counted.
  private let isAbridged: Bool

  /// A report on some checked scenarios.
  public init(_ scenarios: [CheckedScenario]) {
    self.init(scenarios, isAbridged: false)
  }

  private init(_ scenarios: [CheckedScenario], isAbridged: Bool) {
    self.scenarios = scenarios
    self.isAbridged = isAbridged
  }

  /// The worst of all.
  public var outcome: Check.Outcome {
    let outcomes = scenarios.map(\.outcome)
    return outcomes.contains(.bad) ? .bad : outcomes.contains(.open) ? .open : .good
  }

  /// `check`, in every form.
  public static func fileName(of format: OutputFormat) -> String { "check" }

  /// The scenario, or how many there are.
  public var title: ReportTitle {
    let only = scenarios.count == 1 ? scenarios.first : nil
    return ReportTitle(
      "Check: \(only.map { PlainText.line($0.check.scenario.name) } ?? Wording.count(scenarios.count, "scenario"))")
  }

  /// Each scenario: what is wrong, what was promised, and what may have moved it.
  public var sections: [ReportSection] {
    scenarios.flatMap { CheckSections(scenario: $0, isAbridged: isAbridged).all }
  }

  /// The overall result of the check.
  public var footer: ReportSection {
    let hasMeasures = scenarios.contains { $0.check.measures.contains { !isAbridged || $0.verdict != .equivalent } }
    let meaning: [ReportSection.Block] = [
      .note([
        "difference: now − baseline, replication by replication, ± half the width of its confidence interval;",
        "REGRESSED: worse by more than is allowed, by tests that together seldom err (Holm's correction)",
      ])
    ]
    return ReportSection((hasMeasures ? meaning : []) + [.conclusion(sentence, outcome.tone)])
  }

  /// Good findings are only counted, since a build has one page for everything it does.
  public var abridged: CheckReport { CheckReport(scenarios, isAbridged: true) }

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

  fileprivate var tone: Tone {
    switch self {
    case .good: .good
    case .open: .doubtful
    case .bad: .bad
    }
  }
}
