import Mathematics
public import Queueing

/// What an Erlang formula says: the number that was asked for, all it achieves, and its neighbours.
public struct ErlangAnswer: Sendable {
  /// A number of agents (under Erlang B: lines), and what it gives.
  public struct Row: Sendable {
    /// How many, on average over time.
    public let agents: Double
    /// How many must be scheduled for so many to be there; nil without a shrinkage.
    public let scheduled: Int?
    /// What they achieve, per attempt.
    public let measures: QueueMeasures
    /// Redials per call; nil where the formula has none.
    public let redials: Double?
    /// The share of callers that is answered in the end; nil where the formula has no redials.
    public let reachedHuman: Double?
  }

  /// What was asked.
  public let question: ErlangQuestion
  /// The answer.
  public let chosen: Row
  /// The chosen row between its neighbours, one agent apart.
  public let table: [Row]
  /// The goals that the chosen number misses; nil where there are none. Empty unless the number was given.
  public let missed: [Goals.Part]?
  /// The fewest that meet every goal; nil where there are none or none does.
  public let fewest: Int?
  /// The least that meets every goal where one agent may be there for part of the time: above `fewest` − 1, at most
  /// `fewest`. Nil where it was not asked for, or there is no `fewest`.
  public let fewestFractional: Double?
}

extension ErlangQuestion {
  /// How many rows the table has on each side of the chosen one.
  private static let neighbours = 3.0

  /// The answer.
  ///
  /// - Throws: why there is none: a queue that never settles, or goals that no number meets.
  public func answer() throws(PlanningProblems) -> ErlangAnswer {
    do {
      let best = try hasGoals && model != .b ? best() : nil
      let fewest = best.map { $0.isMet ? $0.agents : nil } ?? fewestLines
      guard let number = agents ?? fewest.map(Double.init) else { throw PlanningProblems([infeasible(best)]) }
      let chosen = try row(number)
      if case .unstable(let needs, _) = chosen.measures.stability {
        throw PlanningProblems([unstable(number, needs: needs, fewest: fewest)])
      }
      let table = try neighbours(of: number).map { try $0 == number ? chosen : row($0) }
      return ErlangAnswer(
        question: self, chosen: chosen, table: table, missed: hasGoals ? missed(number, chosen.measures) : nil,
        fewest: fewest, fewestFractional: isFractional ? try fewest.map(fewestFractional) : nil)
    } catch let problems as PlanningProblems {
      throw problems
    } catch {
      throw PlanningProblems(["\(error)"])
    }
  }

  /// A number among the whole numbers around it.
  private func neighbours(of number: Double) -> [Double] {
    let least = max(min(1, number), number - Self.neighbours).rounded(.up)
    let most = max(number, min(number + Self.neighbours, Double(lines ?? Limits.agents.upperBound))).rounded(.down)
    let whole = least <= most ? Array(stride(from: least, through: most, by: 1)) : []
    return Set(whole + [number]).sorted()
  }

  /// Between one agent less than the fewest and the fewest, the least that meets every goal.
  private func fewestFractional(_ fewest: Int) throws -> Double {
    let (few, many) = (try queue(Double(max(0, fewest - 1))), try queue(Double(fewest)))
    guard fewest > 1, few.means(goals.thresholds).isStable else { return Double(fewest) }
    // The last share of the time that is too little; what is one step above it is enough.
    let share = Search.last(from: 0, to: 1) { share in
      !goals.areMet(by: FractionalAgents(few, many, share: share).means(goals.thresholds))
    }
    return Double(fewest - 1) + share
  }

  /// Whoever counts those who leave as served, nobody is served by nobody.
  private func missed(_ number: Double, _ measures: QueueMeasures) -> [Goals.Part] {
    let missed = goals.missed(by: measures)
    return missed.isEmpty && number == 0 && !workload.isEmpty ? [.stability] : missed
  }

  func row(_ number: Double) throws -> ErlangAnswer.Row {
    let model = try queue(number)
    let redialing = model as? ErlangX
    return ErlangAnswer.Row(
      agents: number, scheduled: scheduled(number), measures: model.measures(goals.thresholds),
      redials: redialing?.redialsPerContact, reachedHuman: redialing?.finallyAnswered)
  }

  private func queue(_ number: Double) throws -> any QueueingModel {
    let (whole, share) = (number.rounded(.down), number - number.rounded(.down))
    guard share > 0 else { return try queue(Int(whole)) }
    return FractionalAgents(try queue(Int(whole)), try queue(Int(whole) + 1), share: share)
  }

  private func queue(_ number: Int) throws -> any QueueingModel {
    switch model {
    case .b: return try ErlangB(workload, servers: number)
    case .c:
      guard let squaredVariation else { return try ErlangC(workload, agents: number) }
      return try AllenCunneen(workload, agents: number, squaredVariation: squaredVariation)
    case .a:
      if let patiences {
        return try GeneralPatienceQueue(workload, agents: number, patience: DistributionPatience(patiences))
      }
      guard let lines else { return try ErlangA(workload, agents: number, patience: patience ?? .infinity) }
      return try FiniteLines(workload, agents: number, lines: lines, patience: patience ?? .infinity)
    case .x:
      return try ErlangX(
        workload, agents: number, patience: patience ?? .infinity, lines: lines, redialAfterAbandon: redial ?? 0,
        redialAfterBlock: redial ?? 0)
    }
  }

  /// Under Erlang B, the fewest lines that block at most the goal.
  private var fewestLines: Int? {
    guard model == .b, let blocking = goals.blocking else { return nil }
    return ErlangB.fewestServers(erlangs: workload.erlangs, blocking: blocking).map {
      workload.isEmpty ? $0 : max(1, $0)
    }
  }

  /// The fewest agents that meet every goal, or what comes nearest to it.
  func best() throws -> Requirement {
    switch model {
    case .b, .c:
      guard let squaredVariation else { return ErlangC.requirement(workload, goals) }
      return try AllenCunneen.requirement(workload, squaredVariation: squaredVariation, goals)
    case .a:
      if let patiences {
        return GeneralPatienceQueue.requirement(workload, patience: DistributionPatience(patiences), goals)
      }
      guard let lines else { return try ErlangA.requirement(workload, patience: patience ?? .infinity, goals) }
      return try FiniteLines.requirement(workload, lines: lines, patience: patience ?? .infinity, goals)
    case .x:
      return try ErlangX.requirement(
        workload, patience: patience ?? .infinity, lines: lines, redialAfterAbandon: redial ?? 0,
        redialAfterBlock: redial ?? 0, goals)
    }
  }
}

extension ErlangQuestion {
  /// Why so many agents cannot be judged, and what would make it possible.
  func unstable(_ number: Double, needs: Int, fewest: Int?) -> String {
    let goal = fewest.map { "; the goals need \($0)" } ?? ""
    let reason = model == .x ? ", as everybody calls again until answered" : ""
    return
      "--agents: \(Words.number(number)) agent\(number == 1 ? "" : "s") cannot keep up: \(Words.number(workload.erlangs)) erlangs of work come in and "
      + "the queue grows without end\(reason). \(model.title) needs at least \(count(needs, "agent"))\(goal)"
      + (model == .c ? ". Where callers hang up, use 'sira erlang a' with --patience" : "")
  }

  /// Why no number of agents meets every goal, and what would help.
  func infeasible(_ best: Requirement?) -> String {
    guard let best else { return "no number meets the goal; loosen it" }
    let misses = best.missed.compactMap { miss($0, best.measures) }
    let place = lines.map { " on \(count($0, "line"))" } ?? ""
    let advice = lines == nil ? "loosen a goal" : "add lines, or loosen a goal"
    return "no number of agents meets every goal: \(count(best.agents, "agent"))\(place) come nearest, and give "
      + "\(misses.joined(separator: " and ")); \(advice)"
  }

  private func miss(_ promise: Goals.Part, _ measures: QueueMeasures) -> String? {
    func share(_ name: String, _ value: Double?, _ side: String, _ goal: Double?) -> String? {
      goal.map { "\(name) \(value.map(Words.percent) ?? "nothing") where the goal is \(side) \(Words.percent($0))" }
    }
    switch promise {
    case .stability: return "a queue that grows without end"
    case .answer:
      return share("a service level of", measures.serviceLevel(goals.definition), "at least", goals.answer)
    case .asa:
      guard let goal = goals.asa else { return nil }
      let wait = measures.asa.map { "\(Words.number($0)) s" } ?? "none"
      return "an ASA of \(wait) where the goal is at most \(Words.number(goal)) s"
    case .abandon: return share("an abandonment of", measures.abandonRate, "at most", goals.abandon)
    case .occupancy: return share("an occupancy of", measures.occupancy, "at most", goals.occupancy)
    case .blocking: return share("a blocking of", measures.blocked, "at most", goals.blocking)
    case .virtualAnswer, .waiting: return nil
    }
  }

  private func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}

/// Numbers inside sentences.
enum Words {
  /// With at most two decimals, e.g. `13.33` or `10`.
  static func number(_ value: Double) -> String {
    let hundredths = (value * 100).rounded()
    guard hundredths.magnitude < 9e15 else { return "\(value)" }
    let rounded = hundredths / 100
    return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
  }

  /// As a percentage, e.g. `4.25 %`.
  static func percent(_ share: Double) -> String { "\(number(share * 100)) %" }
}
