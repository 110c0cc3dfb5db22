internal import Files
internal import Measures
internal import Planning
internal import Scenarios

/// A promise, a rule of a law, a measure or a changed commitment of a checked scenario, as all reports show it.
struct CheckFinding {
  /// What the finding is about.
  enum Kind {
    case promise
    case rule
    case measure
    case commitment

    /// The plural, by which findings are counted and grouped.
    var plural: String {
      switch self {
      case .promise: "promises"
      case .rule: "rules"
      case .measure: "measures"
      case .commitment: "commitments"
      }
    }
  }

  let kind: Kind
  /// The key of the promise, the rule or the indicator.
  let key: String
  /// Where a law says it; nil for all that is no rule of one.
  var citation: String?
  let verdict: CheckVerdict
  /// How it affects the outcome.
  let standing: Check.Outcome
  /// The finding in words.
  let sentence: String
  let place: FilePlace

  /// Whether there is a verdict on it, as there is not on a rule that cannot be checked.
  var isJudged: Bool { verdict.isJudgement }

  /// The verdict in a table: loud if it is bad.
  var word: String { standing == .bad ? verdict.rawValue.uppercased() : verdict.rawValue }

  var tone: Tone {
    switch standing {
    case .bad: .bad
    case .open: .doubtful
    case .good: isJudged && !verdict.isBad && verdict != .inconclusive ? .good : .quiet
    }
  }
}

extension CheckedScenario {
  /// What became of commitments, then promises and rules of laws in the order of the file, then measures in the order of the baseline.
  var findings: [CheckFinding] { commitmentFindings + promiseFindings + ruleFindings + measureFindings }

  var commitmentFindings: [CheckFinding] {
    zip(check.commitments, commitmentPlaces).map { change, place in
      CheckFinding(
        kind: .commitment, key: change.key, verdict: change.verdict,
        standing: isAccepted ? .good : change.verdict.standing,
        sentence: CommitmentSentence(change, self).text, place: place)
    }
  }

  var promiseFindings: [CheckFinding] {
    zip(check.promises, promisePlaces).map { finding, place in
      CheckFinding(
        kind: .promise, key: finding.promise.key, verdict: finding.verdict, standing: finding.verdict.standing,
        sentence: PromiseSentence(finding, self).text, place: place)
    }
  }

  var ruleFindings: [CheckFinding] {
    check.rules.map { finding in
      CheckFinding(
        kind: .rule, key: finding.rule.key, citation: finding.rule.citation, verdict: finding.verdict,
        standing: finding.verdict.standing, sentence: RuleSentence(finding, self).text, place: rulePlace)
    }
  }

  var measureFindings: [CheckFinding] {
    zip(check.measures, measurePlaces).map { finding, place in
      CheckFinding(
        kind: .measure, key: finding.key, verdict: finding.verdict,
        standing: isAccepted ? .good : finding.verdict.standing,
        sentence: BaselineSentence(finding, self).text, place: place)
    }
  }
}

extension [CheckFinding] {
  /// Bad ones first, then open ones, then the rest; each in their order.
  var worstFirst: [CheckFinding] {
    [.bad, .open, .good].flatMap { standing in filter { $0.standing == standing } }
  }
}

extension CheckVerdict {
  /// How it affects the outcome.
  fileprivate var standing: Check.Outcome {
    if isBad { return .bad }
    return self == .inconclusive ? .open : .good
  }
}
