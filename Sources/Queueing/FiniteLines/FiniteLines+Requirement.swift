import Mathematics

extension FiniteLines {
  /// The fewest agents, at most one per line, that meet every goal.
  ///
  /// Where patience is shorter than the handle time, more agents block *more*: a contact that is answered keeps its
  /// line longer than one that leaves. The blocking goal is then judged at the fewest agents that meet the others.
  ///
  /// - Throws: ``InvalidInput`` when a number is out of ``Limits``.
  public static func requirement(
    _ workload: Workload, lines: Int, patience: Double = .infinity, _ goals: Goals
  ) throws(InvalidInput) -> Requirement {
    try Limits.check(lines, "lines", Limits.lines)
    try Limits.checkPatience(patience)
    let searched = patience < workload.handleTime ? goals.withoutBlocking : goals
    let answer = Requirement.fewest(workload, searched, upTo: lines) {
      FiniteLines(checked: workload, $0, lines, patience)
    }
    return Requirement(answer.agents, answer.measures, goals)
  }

  /// The fewest lines with which `agents` block at most the share `blocking`; nil where no number in ``Limits`` does.
  ///
  /// More lines block fewer and make more of them wait: ask for lines first, then for agents.
  ///
  /// - Throws: ``InvalidInput`` when a number is out of ``Limits``.
  public static func fewestLines(
    _ workload: Workload, agents: Int, patience: Double = .infinity, blocking: Double
  ) throws(InvalidInput) -> Int? {
    try Limits.check(agents, "agents", Limits.agents)
    try Limits.check(blocking, "blocking", 0...1)
    try Limits.checkPatience(patience)
    guard !workload.isEmpty else { return 0 }
    let target = Goals.relaxed(atMost: blocking)
    // Overload without abandonment blocks at least 1 − n/a however many the lines.
    if patience == .infinity, workload.erlangs * (1 - target) > Double(agents) { return nil }
    return Search.first(in: Limits.lines, near: agents, step: 4) {
      FiniteLines(checked: workload, agents, $0, patience).means(.usual).blocked <= target
    }
  }
}
