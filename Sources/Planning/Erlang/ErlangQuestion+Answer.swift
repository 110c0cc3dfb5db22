internal import Queueing

extension ErlangQuestion {
  /// How many rows the table has on each side of the chosen one.
  private static let neighbours = 3

  /// The answer.
  ///
  /// - Throws: why there is none: a queue that never settles, or goals that no number meets.
  public func answer() throws(PlanningProblems) -> ErlangAnswer {
    do {
      let best = try hasGoals && model != .b ? best() : nil
      let fewest = best.map { $0.isMet ? $0.agents : nil } ?? fewestLines
      guard let number = agents ?? fewest else { throw PlanningProblems([infeasible(best)]) }
      let chosen = try row(number)
      if case .unstable(let needs, _) = chosen.measures.stability {
        throw PlanningProblems([unstable(number, needs: needs, fewest: fewest)])
      }
      let least = min(1, number)
      let most = max(number, min(number + Self.neighbours, lines ?? Limits.agents.upperBound))
      var table: [ErlangAnswer.Row] = []
      for other in max(least, number - Self.neighbours)...most {
        table.append(try other == number ? chosen : row(other))
      }
      return ErlangAnswer(
        question: self, chosen: chosen, table: table, missed: hasGoals ? missed(number, chosen.measures) : nil,
        fewest: fewest)
    } catch let problems as PlanningProblems {
      throw problems
    } catch {
      throw PlanningProblems(["\(error)"])
    }
  }

  /// Whoever counts those who leave as served, nobody is served by nobody.
  private func missed(_ number: Int, _ measures: QueueMeasures) -> [Goals.Promise] {
    let missed = goals.missed(by: measures)
    return missed.isEmpty && number == 0 && !workload.isEmpty ? [.stability] : missed
  }

  private func row(_ number: Int) throws -> ErlangAnswer.Row {
    let model = try queue(number)
    let redialing = model as? ErlangX
    return ErlangAnswer.Row(
      agents: number, scheduled: scheduled(number), measures: model.measures(goals.thresholds),
      redials: redialing?.redialsPerContact, reachedHuman: redialing?.finallyAnswered)
  }

  private func queue(_ number: Int) throws -> any QueueingModel {
    switch model {
    case .b: return try ErlangB(workload, servers: number)
    case .c: return try ErlangC(workload, agents: number)
    case .a:
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
  private func best() throws -> Requirement {
    switch model {
    case .b, .c: return ErlangC.requirement(workload, goals)
    case .a:
      guard let lines else { return try ErlangA.requirement(workload, patience: patience ?? .infinity, goals) }
      return try FiniteLines.requirement(workload, lines: lines, patience: patience ?? .infinity, goals)
    case .x:
      return try ErlangX.requirement(
        workload, patience: patience ?? .infinity, lines: lines, redialAfterAbandon: redial ?? 0,
        redialAfterBlock: redial ?? 0, goals)
    }
  }
}
