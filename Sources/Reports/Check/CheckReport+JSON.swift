public import Files
internal import Planning
internal import Scenarios
internal import Statistics

extension CheckReport {
  /// JSON, format `sira.check/1`: durations in seconds, shares in 0…1.
  ///
  /// The same check gives the same bytes. What depends on the machine (time, threads) is left out on purpose.
  public var json: StreamedText {
    .json(
      .object([
        ("format", .string("sira.check/1")),
        ("engine", .string(SiraVersion.engine)),
        ("outcome", .string(outcome.key)),
        ("scenarios", .array(scenarios.map(\.json))),
        ("unchecked", .array(unchecked.map(\.json))),
        ("orphans", .array(orphans.map(\.json))),
      ]))
  }
}

extension CheckedScenario {
  fileprivate var json: JSONValue {
    let run = check.scenario.run
    let head: JSONMembers = [
      ("scenario", source.json(named: check.scenario.name)),
      ("outcome", .string(outcome.key)),
      ("run", .line([("seed", .unsigned(run.seed)), ("confidence", .number(run.confidence))])),
      ("per", .string(check.scope.rawValue)),
      ("goals", .line(.goals(check.goals, check.scenario.horizon))),
      ("promises", .array(zip(promiseFindings, check.promises).map(promise))),
    ]
    let rest: JSONMembers = [
      ("commitments", .array(zip(commitmentFindings, check.commitments).map(commitment))),
      ("baseline", baseline),
      ("changes", .array(changes.map(Self.change))),
      ("measures", .array(zip(measureFindings, check.measures).map(measure))),
      ("new_measures", .array(check.newKeys.map { .string($0) })),
      ("accepted", .bool(isAccepted)),
    ]
    // Only where there is a law, so that other results stay as they were.
    let assumptions: JSONMembers = assumptions.map { [("assumptions", $0.json)] } ?? []
    return .object(head + (check.rules.isEmpty ? [] : [("rules", rules)]) + rest + assumptions)
  }

  private func promise(_ finding: CheckFinding, _ promise: PromiseFinding) -> JSONValue {
    let bounds: JSONMembers =
      switch promise.promise.bound {
      case .atLeast(let least): [("at_least", .number(least))]
      case .atMost(let most): [("at_most", .number(most))]
      case .between(let least, let most): [("at_least", .number(least)), ("at_most", .number(most))]
      }
    return .object(
      [("key", .string(finding.key)), ("verdict", .string(finding.verdict.rawValue))] + bounds + [
        ("measured", JSONValue(promise.estimate)),
        ("at", promise.indicator.map { .string($0.key(in: horizon)) } ?? .null),
        ("replications", .integer(promise.replications)),
        ("place", finding.place.json),
        ("text", .string(finding.sentence)),
      ])
  }

  private func commitment(_ finding: CheckFinding, _ change: CommitmentChange) -> JSONValue {
    let sentence = CommitmentSentence(change, self)
    return .object([
      ("key", .string(finding.key)),
      ("verdict", .string(finding.verdict.rawValue)),
      (
        "kind",
        .string(
          change.intervals != nil
            ? "interval"
            : change.regulation != nil || change.formerCall != nil ? "rule" : change.isOfPromise ? "promise" : "goal")
      ),
      ("change", .string(change.kind.rawValue)),
      ("baseline", sentence.old.map { .string($0) } ?? .null),
      ("now", sentence.now.map { .string($0) } ?? .null),
      ("place", finding.place.json),
      ("text", .string(finding.sentence)),
    ])
  }

  private func measure(_ finding: CheckFinding, _ measure: BaselineFinding) -> JSONValue {
    .object([
      ("key", .string(finding.key)),
      ("verdict", .string(finding.verdict.rawValue)),
      ("baseline", JSONValue(measure.base)),
      ("now", JSONValue(measure.now)),
      ("difference", JSONValue(measure.difference)),
      ("tolerance", JSONValue(measure.margin)),
      ("place", finding.place.json),
      ("text", .string(finding.sentence)),
    ])
  }

  private var baseline: JSONValue {
    guard let baseline = check.baseline else { return .null }
    return .object([
      ("file", baselineFile.map { .string($0) } ?? .null),
      ("hash", .string(baseline.hash)),
      ("engine", .string(baseline.engine)),
      ("seed", .unsigned(baseline.seed)),
      ("replications", .integer(baseline.replications)),
    ])
  }

  private static func change(_ change: SettingChange) -> JSONValue {
    .line([
      ("key", .string(change.key)), ("old", change.old.map { .string($0) } ?? .null),
      ("new", change.new.map { .string($0) } ?? .null),
    ])
  }
}

extension UncheckedScenario {
  fileprivate var json: JSONValue {
    .object([
      ("file", .string(file)),
      (
        "problems",
        .array(problems.map { .object([("place", $0.place.json), ("text", .string($0.sentence))]) })
      ),
      ("omitted", .integer(omitted)),
    ])
  }
}

extension OrphanBaseline {
  fileprivate var json: JSONValue {
    .object([("file", .string(file)), ("removed", .bool(isRemoved)), ("text", .string(sentence))])
  }
}

extension FilePlace {
  /// The place as checks write it.
  var json: JSONValue {
    .line([("file", .string(file)), ("line", .integer(line)), ("column", .integer(column))])
  }
}

extension Check.Outcome {
  /// As files say it.
  fileprivate var key: String {
    switch self {
    case .good: "passed"
    case .open: "inconclusive"
    case .bad: "failed"
    }
  }
}
