internal import Queueing
internal import Randomness

extension ErlangDraft {
  /// Everything that keeps the draft from being a question: first what does not belong to the model, then what is
  /// out of range, then what is missing.
  func problems() -> [String] {
    let foreign = foreignFlags()
    let wrong = foreign + distributionProblems() + rangeProblems()
    return wrong + missing(hasForeign: !foreign.isEmpty)
  }

  /// Whether anything is promised.
  var hasGoals: Bool { [target, asa, abandon, maxOccupancy, blocking].contains { $0 != nil } }

  // MARK: - What does not belong

  private func foreignFlags() -> [String] {
    given.compactMap { flag, isGiven in
      guard isGiven, let reason = reason(against: flag) else { return nil }
      return "\(flag): \(reason)"
    }
  }

  private var given: [(flag: String, isGiven: Bool)] {
    [
      ("--patience", patience != nil), ("--redial", redial != nil), ("--agents", agents != nil),
      ("--lines", lines != nil), ("--target", target != nil || within != nil), ("--definition", definition != nil),
      ("--short-abandon", shortAbandon != nil), ("--asa", asa != nil), ("--abandon", abandon != nil),
      ("--fractional", isFractional), ("--max-occupancy", maxOccupancy != nil), ("--blocking", blocking != nil),
      ("--shrinkage", shrinkage != nil),
    ]
  }

  private func reason(against flag: String) -> String? {
    switch (model, flag) {
    case (.b, "--lines"), (.b, "--blocking"): nil
    case (.b, "--agents"): "Erlang B counts lines; write --lines \(agents.map(Words.number) ?? "20")"
    case (.x, "--fractional"): "redials carry over from one number of agents to the next; leave it out"
    case (.b, "--shrinkage"): "Erlang B counts lines, which take no breaks; leave it out"
    case (.b, "--redial"): "Erlang B knows no redials; use 'sira erlang x' with --lines"
    case (.b, "--patience"), (.b, "--abandon"):
      "nobody waits under Erlang B; use 'sira erlang a', or leave it out"
    case (.b, _): "nobody waits for an agent under Erlang B; use 'sira erlang c', or leave it out"
    case (.c, "--patience"): "Erlang C takes patience as endless; use 'sira erlang a', or leave it out"
    case (.c, "--abandon"): "nobody abandons under Erlang C; use 'sira erlang a' with --patience, or leave it out"
    case (.c, "--short-abandon"): "nobody abandons under Erlang C; use 'sira erlang a', or leave it out"
    case (.c, "--lines"), (.c, "--blocking"):
      "Erlang C takes lines as endless; use 'sira erlang a' with --patience, or leave it out"
    case (.c, "--redial"): "nobody calls again under Erlang C; use 'sira erlang x', or leave it out"
    case (.a, "--redial"): "Erlang A knows no redials; use 'sira erlang x', or leave it out"
    case (_, "--blocking"):
      lines == nil ? "nobody is blocked where lines are endless; add --lines, e.g. --lines 30" : nil
    default: nil
    }
  }

  /// Where a formula knows of a duration only its mean.
  private func distributionProblems() -> [String] {
    var problems: [String] = []
    func refuse(_ flag: String, _ distribution: Distribution?, _ reason: String) {
      guard let distribution, !distribution.isExponential else { return }
      problems.append(
        "\(flag): \(reason), not \(distribution); give the mean alone, or simulate a scenario with 'sira run'")
    }
    if model == .a || model == .x { refuse("--aht", handleTimes, "\(model.title) takes handle times as exponential") }
    if model == .x { refuse("--patience", patiences, "Erlang X takes patience as exponential") }
    if model == .a, lines != nil {
      refuse("--patience", patiences, "Erlang A with --lines takes patience as exponential")
    }
    for (flag, distribution) in [("--aht", handleTimes), ("--patience", patiences)] {
      if let count = distribution?.valueCount, count > Self.mostValues {
        problems.append(
          "\(flag): has \(count) recorded values, but a formula takes at most \(Self.mostValues); thin them out")
      }
    }
    return problems
  }

  /// The most recorded values: a formula goes through them hundreds of times.
  private static let mostValues = 10_000

  // MARK: - What is out of range

  private func rangeProblems() -> [String] {
    var problems: [String] = []
    func require(_ isRight: Bool?, _ message: @autoclosure () -> String) {
      if isRight == false { problems.append(message()) }
    }
    require(aht.map { $0 > 0 }, "--aht: must be longer than 0s")
    require(aht.map { $0 <= 86_400 * 366 }, "--aht: must be at most 366d")
    if let calls, let aht, aht > 0, calls.count * (aht / calls.period) > Limits.erlangs.upperBound {
      problems.append("--calls: that is more work than 100000000 agents can do; fewer calls, or a shorter --aht")
    }
    require(
      patience.map { $0 > 0 }, "--patience: must be longer than 0s; for callers who never wait use 'sira erlang b'")
    // Some may wait for ever, but not all.
    let isEndless = patiences?.isNever ?? patience.map { $0 > Limits.patience.upperBound }
    require(isEndless.map { !$0 }, "--patience: is endless; use 'sira erlang c'")
    let mostAgents = Double(Limits.agents.upperBound)
    require(agents.map { $0 >= 0 && $0 <= mostAgents }, "--agents: must be between 0 and \(Limits.agents.upperBound)")
    if model == .x, let agents, agents != agents.rounded() {
      problems.append(
        "--agents: must be a whole number under Erlang X, whose redials carry over; ask for \(Words.number(agents.rounded(.down)))"
          + " and for \(Words.number(agents.rounded(.up)))")
    }
    require(
      lines.map((1...Limits.lines.upperBound).contains), "--lines: must be between 1 and \(Limits.lines.upperBound)")
    if let agents, let lines, agents > Double(lines), lines > 0 {
      problems.append(
        "--lines: \(lines) lines cannot keep \(Words.number(agents)) agents busy; give at least one line per agent")
    }
    require(target.map { $0 > 0 && $0 < 1 }, "--target: must be above 0% and below 100%, e.g. 80%/20s")
    require(within.map(Limits.thresholds.contains), "--target: the time to answer is too long")
    require(shortAbandon.map(Limits.thresholds.contains), "--short-abandon: is too long")
    require(asa.map { $0 > 0 }, "--asa: must be longer than 0s: now and then every agent is busy")
    require(asa.map { $0 <= Limits.thresholds.upperBound }, "--asa: is too long")
    require(abandon.map { $0 > 0 }, "--abandon: must be above 0%: now and then somebody leaves")
    require(maxOccupancy.map { $0 > 0 }, "--max-occupancy: must be above 0%")
    require(blocking.map { $0 > 0 }, "--blocking: must be above 0%: now and then every line is taken")
    require(shrinkage.map { $0 < 1 }, "--shrinkage: must be below 100%")
    return problems
  }

  // MARK: - What is missing

  private func missing(hasForeign: Bool) -> [String] {
    var problems: [String] = []
    if calls == nil { problems.append("calls are missing: add --calls, e.g. --calls 100/30m") }
    if aht == nil { problems.append("handle time is missing: add --aht, e.g. --aht 4m") }
    if patience == nil, model == .a || model == .x {
      problems.append(
        "patience is missing: add --patience, e.g. --patience 3m, or use 'sira erlang c', where nobody hangs up")
    }
    if redial == nil, model == .x {
      problems.append(
        "redials are missing: add --redial, e.g. --redial 30%, or use 'sira erlang a', where nobody calls again")
    }
    // What was given in vain may have been meant as the goal.
    guard !hasForeign else { return problems }
    if model == .b {
      if lines == nil, blocking == nil {
        problems.append("nothing is asked: give a goal, e.g. --blocking 1%, or the lines there are, e.g. --lines 20")
      }
    } else if agents == nil, !hasGoals {
      problems.append("nothing is asked: give a goal, e.g. --target 80%/20s, or the agents there are, e.g. --agents 18")
    }
    return problems
  }
}
