internal import Mathematics
internal import Queueing
internal import Scenarios

/// The fewest agents of each interval by the exact chain of the day, given those of the intervals before.
struct TransientStaffing {
  /// Beyond this many agents, or slots of them, the chain takes longer than it is worth.
  static let mostAgents = 150

  /// How many steps of single states all trials together may take: about a second, enough for a week of half-hours with
  /// 25 agents. A day of them takes a twentieth of a second.
  static let mostWork = 1.5e8

  /// The answer for each interval; nil where no number of agents up to ``mostAgents`` meets the goals.
  let agents: [Int?]

  /// Nil where nothing is promised, where the question is too large, or where the chain does not know an answer.
  /// - Parameters:
  ///   - goals: All of which must be kept, each with a chain of its own, as a chain knows one threshold.
  ///   - slots: How many contacts each agent holds at a time.
  ///   - closed: The intervals in which nobody is there; the queue is empty afterwards.
  init?(_ goals: [Goals], _ type: AllocatedType, _ horizon: Horizon, slots: Int, closed: [Bool]) {
    let work = goals.reduce(0) { $0 + Self.work($1, type, horizon) }
    // The chain has one handle time and one patience, which is exponential, for the whole day.
    guard !goals.isEmpty, !type.variesByInterval, type.type.queueTimeout == nil, goals.allSatisfy({ $0.asa == nil }),
      work <= Self.mostWork,
      let empty = try? goals.map({
        try UnfoldingDay(handleTime: type.handleTime, patience: type.patience, $0.thresholds)
      })
    else { return nil }
    var days = empty
    var agents: [Int?] = []
    var warmup = horizon.warmup
    for (interval, rate) in type.rates.enumerated() {
      if closed[interval] {
        agents.append(0)
        (days, warmup) = (empty, 0)
        continue
      }
      func trial(_ count: Int) -> (days: [UnfoldingDay], isMet: Bool)? {
        var trial = days
        // The warm-up has the staff of the first interval, whatever that is.
        if warmup > 0 {
          guard
            let before = try? StaffedInterval(length: warmup, agents: count * slots, arrivals: .constant(rate))
          else { return nil }
          for index in trial.indices { _ = trial[index].append(before) }
        }
        guard
          let interval = try? StaffedInterval(
            length: horizon.interval, agents: count * slots, arrivals: .constant(rate))
        else { return nil }
        var isMet = true
        for index in trial.indices {
          guard let keeps = goals[index].areMet(by: trial[index].append(interval)) else { return nil }
          isMet = isMet && keeps
        }
        return (trial, isMet)
      }
      let guess = Self.guess(goals, type, rate)
      guard guess <= Self.mostAgents else { return nil }
      let start = (guess + slots - 1) / slots
      // Arriving contacts need somebody, however patient they are.
      let least = rate > 0 ? 1 : 0
      let fewest = Search.first(
        in: least...max(start, Self.mostAgents / slots, least), near: max(least, start), step: 1
      ) {
        trial($0)?.isMet ?? false
      }
      agents.append(fewest)
      guard let next = trial(fewest ?? start) else { return nil }
      days = next.days
      warmup = 0
    }
    self.agents = agents
  }

  /// Where to begin: what a steady queue needs is usually close.
  private static func guess(_ goals: [Goals], _ type: AllocatedType, _ rate: Double) -> Int {
    guard rate > 0, let load = try? Workload(arrivalRate: rate, handleTime: type.handleTime) else { return 0 }
    return goals.reduce(0) { most, goals in
      let steady = try? ErlangA.fewestAgents(load, patience: type.patience, goals)
      return max(most, steady ?? mostAgents + 1)
    }
  }

  /// Steps of the chain × its states, for all trials.
  private static func work(_ goals: Goals, _ type: AllocatedType, _ horizon: Horizon) -> Double {
    let trials = 4.0
    let within = max(goals.thresholds.answer, goals.thresholds.shortAbandon)
    let patience = type.patience
    return type.rates.enumerated().reduce(0) { work, interval in
      let load = interval.element * type.handleTime
      let states = 2 * load + 48
      let fastest = (2 * load + 1) / type.handleTime + states / patience
      // A contact near the end is followed from each of ten points in up to eight panels.
      let panels = max(1, min(8, within / 60))
      let tail = 20 * panels * min(within, 1e6)
      let length = horizon.interval + (interval.offset == 0 ? horizon.warmup : 0)
      return work + trials * states * fastest * (length + tail)
    }
  }
}
