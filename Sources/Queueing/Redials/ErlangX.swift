import Mathematics

/// Erlang X: Erlang A, on finite lines if they are, where a share of those who abandon or are blocked tries again.
///
/// ```swift
/// let desk = try ErlangX(load, agents: 9, patience: 120, redialAfterAbandon: 0.5)
/// desk.attempts   // contacts per second, redials included
/// ```
///
/// Redials are taken as more of the same Poisson stream, which they are when customers wait long before they try
/// again: attempts Λ = λ + Λ (r_a P(abandon) + r_b P(blocked)), solved for Λ. G. Koole, *Call Center Optimization* (2013),
/// ch. 4. ``RedialQueue`` is exact for redials after any delay. Measures are per attempt.
public struct ErlangX: QueueingModel, Hashable {
  /// Fresh contacts.
  public let fresh: Workload

  /// Fresh contacts and redials, as the agents see them. In a queue that cannot settle, fresh contacts only.
  public let workload: Workload

  /// How many answer.
  public let agents: Int

  /// Mean patience, s.
  public let patience: Double

  /// Contacts that can be inside at once; nil is no limit.
  public let lines: Int?

  /// The share of abandonments that is followed by another attempt.
  public let redialAfterAbandon: Double

  /// The share of blocked attempts that is followed by another.
  public let redialAfterBlock: Double

  /// Whether attempts settle: they do not if everybody tries until answered and there are too few agents.
  public let stability: Stability

  /// - Throws: ``InvalidInput`` when a number is out of ``Limits`` or a share outside 0…1.
  public init(
    _ fresh: Workload, agents: Int, patience: Double, lines: Int? = nil, redialAfterAbandon: Double,
    redialAfterBlock: Double = 0
  ) throws(InvalidInput) {
    try Limits.check(agents, "agents", Limits.agents)
    try Limits.checkPatience(patience)
    if let lines { try Limits.check(lines, "lines", Limits.lines) }
    try Limits.check(redialAfterAbandon, "share that redials after abandoning", 0...1)
    try Limits.check(redialAfterBlock, "share that redials when blocked", 0...1)
    self.init(checked: fresh, agents, patience, lines, redialAfterAbandon, redialAfterBlock)
  }

  init(
    checked fresh: Workload, _ agents: Int, _ patience: Double, _ lines: Int?, _ abandonShare: Double,
    _ blockShare: Double
  ) {
    self.fresh = fresh
    self.agents = agents
    self.patience = patience
    self.lines = lines
    redialAfterAbandon = abandonShare
    redialAfterBlock = blockShare
    /// The fresh rate at which so many attempts would settle: those that do not come back.
    func settled(_ rate: Double) -> Double {
      let load = Workload(checkedRate: rate, handleTime: fresh.handleTime)
      let outcomes = Self.attempts(load, agents, patience, lines).outcomes
      let lost = (1 - abandonShare) * outcomes.abandoned + (1 - blockShare) * outcomes.blocked
      return rate * (outcomes.answered + lost)
    }
    let firm = Stability.of(erlangs: fresh.erlangs, agents: agents)
    // Nobody gives up: either nobody has to, or everybody comes back.
    let isTireless = abandonShare == 1 && (lines == nil || blockShare == 1)
    guard patience < .infinity || lines != nil, firm == .stable || !isTireless else {
      stability = firm
      workload = fresh
      return
    }
    let low = fresh.arrivalRate
    guard low > 0, abandonShare + blockShare > 0, settled(low) < low else {
      stability = .stable
      workload = fresh
      return
    }
    // What does not come back grows with the attempts, so the rate is between the fresh one and the limit. It is looked
    // for from below, as a queue with very many attempts takes long to work out.
    let most = Limits.erlangs.upperBound / fresh.handleTime
    var high = min(low * 2, most)
    while settled(high) < low {
      guard high < most else {
        // Attempts never settle, unless it is only the limit that is too low.
        stability = firm
        workload = fresh
        return
      }
      high = min(high * 2, most)
    }
    stability = .stable
    let rate = Search.root(from: low, to: high) { settled($0) - low }
    workload = Workload(checkedRate: rate, handleTime: fresh.handleTime)
  }

  /// Attempts, contacts per second.
  public var attempts: Double { workload.arrivalRate }

  /// Redials per fresh contact; nil without any.
  public var redialsPerContact: Double? {
    fresh.isEmpty ? nil : max(0, attempts / fresh.arrivalRate - 1)
  }

  /// The share of fresh contacts that is answered in the end; nil without any.
  public var finallyAnswered: Double? {
    guard !fresh.isEmpty, stability == .stable else { return nil }
    return attempts * means(.usual).outcomes.answered / fresh.arrivalRate
  }

  /// All measures but percentiles, per attempt.
  public func means(_ thresholds: Thresholds) -> QueueMeasures {
    let measures = Self.attempts(workload, agents, patience, lines, thresholds)
    guard stability != .stable else { return measures }
    return QueueMeasures(workload, agents: agents, thresholds, measures.outcomes, stability: stability)
  }

  /// The wait that a share `p` of the answered do not exceed, s.
  public func waitQuantile(_ p: Double) -> Double? {
    guard stability == .stable else { return nil }
    if let lines { return FiniteLines(checked: workload, agents, lines, patience).waitQuantile(p) }
    return ErlangA(checked: workload, agents, patience).waitQuantile(p)
  }

  /// The fewest agents that meet every goal, judged per attempt.
  ///
  /// - Throws: ``InvalidInput`` when a number is out of ``Limits`` or a share outside 0…1.
  public static func requirement(
    _ fresh: Workload, patience: Double, lines: Int? = nil, redialAfterAbandon: Double, redialAfterBlock: Double = 0,
    _ goals: Goals
  ) throws(InvalidInput) -> Requirement {
    _ = try ErlangX(
      fresh, agents: 0, patience: patience, lines: lines, redialAfterAbandon: redialAfterAbandon,
      redialAfterBlock: redialAfterBlock)
    // As on finite lines without redials: the impatient block less.
    let searched = patience < fresh.handleTime ? goals.withoutBlocking : goals
    let answer = Requirement.fewest(fresh, searched, upTo: lines ?? Limits.agents.upperBound) {
      ErlangX(checked: fresh, $0, patience, lines, redialAfterAbandon, redialAfterBlock)
    }
    return Requirement(answer.agents, answer.measures, goals)
  }

  private static func attempts(
    _ load: Workload, _ agents: Int, _ patience: Double, _ lines: Int?, _ thresholds: Thresholds = .usual
  ) -> QueueMeasures {
    if let lines { return FiniteLines(checked: load, agents, lines, patience).means(thresholds) }
    return ErlangA(checked: load, agents, patience).means(thresholds)
  }
}
