import Mathematics
import RealModule

extension ErlangC {
  /// The fewest agents that meet every goal; nil where no number in ``Limits`` does. An empty interval needs nobody.
  ///
  /// Square-root staffing guesses the answer to a few agents; one evaluation of Erlang B there and a division per
  /// agent from there on make it exact.
  ///
  /// - Complexity: O(√a): a third of a microsecond at 100 Erlang, tens of microseconds at a million.
  public static func fewestAgents(_ workload: Workload, _ goals: Goals) -> Int? {
    let load = workload.erlangs
    guard load > 0 else { return 0 }
    guard let floor = fewestConceivable(load, goals) else { return nil }
    let test = GoalTest(workload, goals)
    var agents = max(floor, Int(load + SafetyGuess(workload, goals).beta * load.squareRoot()))
    // 1/B, which is stepped up and down without a logarithm or an overflow.
    let blocking = ErlangB.checkedBlocking(agents, load)
    guard blocking > 0 else { return search(from: agents, floor, test) }
    var inverse = 1 / blocking
    if test.isMet(agents, inverse) {
      for _ in 0..<64 {
        guard agents > floor else { return agents }
        inverse = (inverse - 1) * load / Double(agents)
        guard test.isMet(agents - 1, inverse) else { return agents }
        agents -= 1
      }
    } else {
      for _ in 0..<64 {
        agents += 1
        inverse = 1 + Double(agents) / load * inverse
        if test.isMet(agents, inverse) { return agents }
      }
    }
    return search(from: agents, floor, test)
  }

  /// The requirement with what it achieves.
  public static func requirement(_ workload: Workload, _ goals: Goals) -> Requirement {
    let agents = fewestAgents(workload, goals) ?? Limits.agents.upperBound
    return Requirement(agents, ErlangC(checked: workload, agents).measures(goals.thresholds), goals)
  }

  /// The largest arrival rate, contacts per second, with which `agents` meet the goals; 0 where they never do.
  ///
  /// - Throws: ``InvalidInput`` when an argument is out of ``Limits``.
  public static func largestArrivalRate(
    agents: Int, handleTime: Double, _ goals: Goals
  ) throws(InvalidInput) -> Double {
    try Limits.check(agents, "agents", Limits.agents)
    let rate = try Requirement.largestArrivalRate(handleTime: handleTime, goals) {
      ErlangC(checked: $0, agents)
    }
    return rate ?? Double(agents) / handleTime
  }

  /// The fewest agents that are stable and not too busy; no other goal is looked at.
  private static func fewestConceivable(_ load: Double, _ goals: Goals) -> Int? {
    var agents = 1
    if case .unstable(let needs, _) = Stability.of(erlangs: load, agents: Int(load)) { agents = needs }
    if case .unstable(let needs, _) = Stability.of(erlangs: load, agents: agents) { agents = needs }
    if let occupancy = goals.occupancy {
      let needed = (load / Goals.relaxed(atMost: occupancy)).rounded(.up)
      guard needed <= Double(Limits.agents.upperBound) else { return nil }
      agents = max(agents, Int(needed))
    }
    return agents <= Limits.agents.upperBound ? agents : nil
  }

  private static func search(from guess: Int, _ floor: Int, _ test: GoalTest) -> Int? {
    Search.first(in: floor...Limits.agents.upperBound, near: guess, step: 64) {
      test.isMet($0, 1 / ErlangB.checkedBlocking($0, test.load))
    }
  }
}

/// The goals of Erlang C, reduced to comparisons with C.
private struct GoalTest {
  let load: Double
  private let inverseHandleTime: Double
  private let within: Double
  private let late: Double
  private let waiting: Double
  private let asa: Double

  init(_ workload: Workload, _ goals: Goals) {
    load = workload.erlangs
    inverseHandleTime = 1 / workload.handleTime
    within = goals.thresholds.answer
    // All definitions agree where nobody abandons.
    let answer = max(goals.answer ?? 0, goals.virtualAnswer ?? 0)
    late = 1 - Goals.relaxed(atLeast: answer)
    waiting = Goals.relaxed(atMost: goals.waiting ?? 1)
    asa = Goals.relaxed(atMost: goals.asa ?? .infinity)
  }

  /// - Parameter inverse: 1/B, infinite where B underflows.
  @inline(__always)
  func isMet(_ agents: Int, _ inverse: Double) -> Bool {
    let spare = Double(agents) - load
    guard spare > 0 else { return false }
    let delay = Double(agents) / (spare * inverse + load)
    guard delay <= waiting, delay <= asa * spare * inverseHandleTime else { return false }
    return delay <= late || delay * Double.exp(-within * spare * inverseHandleTime) <= late
  }
}

/// β of n = a + β√a by Halfin and Whitt's limit, α(β) ≈ exp(−1.2533 β − 0.2125 β² − 0.032 β³) within 5 % up to β = 4.
private struct SafetyGuess {
  private(set) var beta = 0.0

  init(_ workload: Workload, _ goals: Goals) {
    let root = workload.erlangs.squareRoot()
    let answer = max(goals.answer ?? 0, goals.virtualAnswer ?? 0)
    if answer > 0 {
      raise(to: -Double.log(max(1e-17, 1 - answer)), slope: root * goals.thresholds.answer / workload.handleTime)
    }
    if let waiting = goals.waiting, waiting < 1 { raise(to: -Double.log(max(1e-17, waiting)), slope: 0) }
    if let asa = goals.asa { raise(toWait: workload.handleTime / (max(asa, 1e-17) * root)) }
  }

  /// Solves −ln α(β) + slope β = target; the left side is convex, so Newton comes down on it.
  private mutating func raise(to target: Double, slope: Double) {
    var x = min(target / (1.2533 + slope), (5 * target).squareRoot())
    for _ in 0..<4 {
      let value = x * (1.2533 + slope + x * (0.2125 + x * 0.032)) - target
      x -= value / (1.2533 + slope + x * (0.425 + x * 0.096))
    }
    beta = max(beta, x)
  }

  /// Solves −ln α(β) + ln β = ln(wait).
  private mutating func raise(toWait wait: Double) {
    let target = Double.log(wait)
    var x = wait < 1 ? wait : 1
    for _ in 0..<6 {
      let value = x * (1.2533 + x * (0.2125 + x * 0.032)) + Double.log(x) - target
      x = max(x / 4, x - value / (1.2533 + x * (0.425 + x * 0.096) + 1 / x))
    }
    beta = max(beta, x)
  }
}
