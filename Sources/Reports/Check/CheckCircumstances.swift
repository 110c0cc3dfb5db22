internal import Files
internal import Planning
internal import Scenarios
internal import Statistics

/// What changed since the baseline, and what is to be done about it.
struct CheckCircumstances {
  private static let mostChanges = 20

  let scenario: CheckedScenario

  private var check: Check { scenario.check }

  /// All of it, line by line.
  var lines: [String] { (changes.isEmpty ? [] : [Self.changed]) + changes.map { "  \($0)" } + remarks }

  /// All of it, for a section of a report.
  var blocks: [ReportSection.Block] {
    (changes.isEmpty ? [] : [.paragraph(Self.changed), .list(changes)]) + remarks.map { .paragraph($0) }
  }

  private static let changed = "Changed in the scenario since the baseline:"

  private var remarks: [String] { commitments + causes + measures + baseline + open }

  /// That many issues are in none of the numbers about those that ended.
  private var open: [String] { [StillOpen(check.summary).warning()].compactMap { $0 } }

  /// The keys that changed in the scenario.
  private var changes: [String] {
    let changes = scenario.changes
    let rest = changes.count - Self.mostChanges
    return changes.prefix(Self.mostChanges).map(\.text) + (rest > 0 ? ["… and \(rest) more"] : [])
  }

  /// What else may have moved the results, or has not.
  private var causes: [String] {
    guard let baseline = check.baseline else { return [] }
    var lines: [String] = []
    let isSame = check.measures.allSatisfy { $0.difference?.mean == 0 && $0.difference?.halfWidth == 0 }
    let isEquivalent = check.measures.allSatisfy { $0.verdict == .equivalent }
    let engines = "\(PlainText.line(baseline.engine)) made the baseline, \(SiraVersion.engine) this check"
    if baseline.engine != SiraVersion.engine {
      lines.append(
        isSame
          ? "\(engines); no result changed."
          : isEquivalent
            ? "\(engines); results are equivalent."
            : "\(engines), so the engine may have moved the results.")
    } else if scenario.changes.isEmpty, !isEquivalent {
      lines.append("Neither a key of the scenario nor the engine changed.")
    }
    let seed = check.scenario.run.seed
    if seed != baseline.seed {
      lines.append(
        "The baseline is from seed \(baseline.seed), this check from seed \(seed): they did not see the same "
          + "\(scenario.noun)s, which makes ± larger.")
    }
    return lines
  }

  /// Promises and goals that are stricter than the baseline has them, or new; where the results were accepted, all that
  /// changed.
  private var commitments: [String] {
    scenario.commitmentFindings.filter { $0.standing == .good }.map { $0.sentence + "." }
  }

  /// Measures that only one side has, or that improved.
  private var measures: [String] {
    var lines: [String] = []
    let new = check.newKeys.map(PlainText.line)
    if !new.isEmpty, !scenario.isAccepted {
      lines.append(
        "Not in the baseline, so not compared: \(Wording.list(new)); --accept adds \(new.count == 1 ? "it" : "them")."
      )
    }
    let improved = check.measures.count { $0.verdict == .improved }
    if improved > 0, !scenario.isAccepted {
      lines.append("\(Wording.count(improved, "measure")) improved; --accept makes that what later checks expect.")
    }
    return lines
  }

  /// Whether there is a baseline, and how to get one.
  var baseline: [String] {
    guard let file = scenario.baselineFile.map(PlainText.line) else { return [] }
    if scenario.isAccepted {
      let replications = check.records.first?.pairs.count ?? 0
      return [
        "Accepted as the baseline: \(Wording.count(check.records.count, "measure")) of "
          + "\(Wording.count(replications, scenario.noun)) in \(file)"
      ]
    }
    return check.baseline == nil ? ["There is no baseline in \(file) yet; --accept makes these results one."] : []
  }
}
