internal import Files
public import Planning
internal import Scenarios

/// The report on a check of one or several scenarios: the bad first, and the overall result last.
public struct CheckReport: BuildReport {
  /// The scenarios, in the order they were named.
  public let scenarios: [CheckedScenario]
  /// Scenarios that could not be checked.
  public let unchecked: [UncheckedScenario]
  /// Baselines without a scenario.
  public let orphans: [OrphanBaseline]
  /// Whether good findings are only counted.
  private let isAbridged: Bool

  /// A report on some checked scenarios.
  /// - Parameters:
  ///   - unchecked: Those that could not be checked.
  ///   - orphans: Baselines whose scenario is gone.
  public init(
    _ scenarios: [CheckedScenario], unchecked: [UncheckedScenario] = [], orphans: [OrphanBaseline] = []
  ) {
    self.init(scenarios, unchecked, orphans, isAbridged: false)
  }

  private init(
    _ scenarios: [CheckedScenario], _ unchecked: [UncheckedScenario], _ orphans: [OrphanBaseline], isAbridged: Bool
  ) {
    self.scenarios = scenarios
    self.unchecked = unchecked
    self.orphans = orphans
    self.isAbridged = isAbridged
  }

  /// The worst of all.
  public var outcome: Check.Outcome {
    guard unchecked.isEmpty, orphans.allSatisfy(\.isRemoved) else { return .bad }
    let outcomes = scenarios.map(\.outcome)
    return outcomes.contains(.bad) ? .bad : outcomes.contains(.open) ? .open : .good
  }

  /// `check`, in every form.
  public static func fileName(of format: OutputFormat) -> String { "check" }

  /// The scenario, or how many there are.
  public var title: ReportTitle {
    let count = scenarios.count + unchecked.count
    let only = count == 1 ? scenarios.first : nil
    return ReportTitle(
      "Check: \(only.map { PlainText.line($0.check.scenario.name) } ?? Wording.count(count, "scenario"))")
  }

  /// What could not be checked, and then each scenario, the bad ones first: what is wrong, what was promised, and what may
  /// have moved it.
  public var sections: [ReportSection] {
    let worstFirst = [Check.Outcome.bad, .open, .good].flatMap { outcome in scenarios.filter { $0.outcome == outcome } }
    return unchecked.map(\.section) + [orphans.section].compactMap { $0 }
      + worstFirst.flatMap { CheckSections(scenario: $0, isAbridged: isAbridged).all }
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
    let conclusion = CheckConclusion(report: self)
    return ReportSection(
      (conclusion.unguarded.map { [.paragraph($0)] } ?? []) + (hasMeasures ? meaning : [])
        + [.conclusion(conclusion.sentence, outcome.tone)])
  }

  /// Good findings are only counted, since a build has one page for everything it does.
  public var abridged: CheckReport { CheckReport(scenarios, unchecked, orphans, isAbridged: true) }
}

extension Check.Outcome {
  /// Behind `The check`.
  var word: String {
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
