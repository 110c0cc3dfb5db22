internal import Queueing
public import Scenarios

/// What a formula asks for in each interval of a day, or of several: the same goals throughout, each interval on its own.
public struct ErlangDay: Sendable {
  /// One interval.
  public struct Interval: Sendable {
    /// The calls that come in it.
    public let calls: Double
    /// How long an agent is busy with one, s.
    public let handleTime: Double
    /// Work for so many agents, without what comes again.
    public let erlangs: Double
    /// The fewest agents that meet every goal.
    public var agents: Int { Int(row.agents) }
    /// What they achieve.
    public let row: ErlangAnswer.Row
  }

  /// The question, with the calls of the busiest interval.
  public let question: ErlangQuestion
  /// When the intervals are.
  public let horizon: Horizon
  /// In the order of time.
  public let intervals: [Interval]

  /// The requirement of each interval.
  ///
  /// - Parameters:
  ///   - draft: the goals and all else but the calls and their handle time.
  ///   - calls: how many come in each interval of the horizon.
  ///   - handleTimes: how long they take, s, in each.
  /// - Throws: all that is missing or beside the formula, or in which interval no number meets the goals.
  public init(
    _ draft: ErlangDraft, calls: [Double], handleTimes: [Double], over horizon: Horizon
  ) throws(PlanningProblems) {
    let busiest = calls.indices.max { calls[$0] * handleTimes[$0] < calls[$1] * handleTimes[$1] } ?? 0
    var template = draft
    // In an interval without calls nothing is known of them.
    let usual = handleTimes.first { $0 > 0 } ?? draft.aht
    func ask(_ interval: Int) throws(PlanningProblems) -> ErlangQuestion {
      template.calls =
        calls.indices.contains(interval) ? CallRate(count: calls[interval], period: horizon.interval) : nil
      template.aht = handleTimes.indices.contains(interval) && calls[interval] > 0 ? handleTimes[interval] : usual
      return try ErlangQuestion(template)
    }
    question = try ask(busiest)
    var found: [Interval] = []
    var known: [[Double]: ErlangAnswer.Row] = [:]
    for interval in calls.indices {
      let key = [calls[interval], handleTimes[interval]]
      let row: ErlangAnswer.Row
      if let same = known[key] {
        row = same
      } else {
        do throws(PlanningProblems) {
          row = try ask(interval).requirement()
        } catch {
          throw PlanningProblems(error.messages.map { "\(horizon.label(ofInterval: interval)): \($0)" })
        }
        known[key] = row
      }
      let erlangs = calls[interval] * handleTimes[interval] / horizon.interval
      found.append(
        Interval(calls: calls[interval], handleTime: handleTimes[interval], erlangs: erlangs, row: row))
    }
    self.horizon = horizon
    intervals = found
  }

  /// Agent-hours on duty over some intervals.
  public func hours(_ range: Range<Int>) -> Double {
    range.reduce(0) { $0 + Double(intervals[$1].agents) } * horizon.interval / 3600
  }

  /// Hours to schedule for them: divided once by 1 − shrinkage. Nil without a shrinkage.
  public func scheduledHours(_ range: Range<Int>) -> Double? {
    question.shrinkage.map { hours(range) / (1 - $0) }
  }
}

extension ErlangQuestion {
  /// The fewest agents that meet every goal, without a table around them.
  ///
  /// - Throws: why there is no such number.
  func requirement() throws(PlanningProblems) -> ErlangAnswer.Row {
    do {
      guard hasGoals else { throw PlanningProblems(["nothing is asked: give a goal, e.g. --target 80%/20s"]) }
      let best = try best()
      guard best.isMet else { throw PlanningProblems([infeasible(best)]) }
      return try row(Double(best.agents))
    } catch let problems as PlanningProblems {
      throw problems
    } catch {
      throw PlanningProblems(["\(error)"])
    }
  }
}
