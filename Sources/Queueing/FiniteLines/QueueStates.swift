import Mathematics
import RealModule

/// The stationary probabilities of M/M/n/K+M from "all agents busy" up, and what they say about waits.
///
/// They are found outward from the most likely number waiting, so that nothing overflows in overload, down to
/// 10⁻²⁹⁰ of it, so that even the rarest blocking keeps its digits.
struct QueueStates {
  /// P(an agent is free).
  let atOnce: Double

  /// P(all lines are taken).
  let blocked: Double

  /// Probabilities of j = first, first + 1, … waiting with all agents busy and a line free.
  private let probabilities: [Double]
  private let first: Int

  /// n μ and θ, 1/s.
  private let service: Double
  private let leaving: Double

  /// nil where all agents are busy less often than a Double can say.
  init?(_ queue: FiniteLines) {
    let busy = min(queue.agents, queue.lines)
    let load = queue.workload.erlangs
    let arrival = queue.workload.arrivalRate
    let before = ErlangB.checkedBlocking(busy - 1, load)
    guard load * before > 1e-290 else { return nil }
    let service = Double(busy) / queue.workload.handleTime
    let leaving = 1 / queue.patience
    let places = queue.lines - busy
    let peak = Self.peak(arrival - service, leaving, places)
    var below: [Double] = []
    var weight = 1.0
    var state = peak
    while state > 0, weight > 1e-290 {
      weight *= (service + Double(state) * leaving) / arrival
      state -= 1
      below.append(weight)
    }
    let first = state
    let lowest = first == 0 ? weight : 0
    var weights = Array(below.reversed())
    weights.append(1)
    weight = 1
    state = peak
    while state < places, weight > 1e-290 {
      state += 1
      weight *= arrival / (service + Double(state) * leaving)
      weights.append(weight)
    }
    let free = lowest * Double(busy) / (load * before)
    let total = weights.reduce(free, +)
    atOnce = free / total
    blocked = state == places ? (weights.popLast() ?? 0) / total : 0
    probabilities = weights.map { $0 / total }
    self.first = first
    self.service = service
    self.leaving = leaving
  }

  /// From the probabilities with which an arrival finds 0, 1, 2, … inside; none beyond `lines` get in.
  init(found: [Double], agents: Int, lines: Int, service: Double, leaving: Double) {
    atOnce = found.prefix(agents).reduce(0, +)
    blocked = lines < found.count ? found[lines] : 0
    probabilities = Array(found.dropFirst(agents).prefix(max(0, lines - agents)))
    first = 0
    self.service = service
    self.leaving = leaving
  }

  /// How many wait most likely: where arrivals and departures balance.
  private static func peak(_ surplus: Double, _ leaving: Double, _ places: Int) -> Int {
    guard surplus > 0 else { return 0 }
    let balance = surplus / leaving
    return balance < Double(places) ? Int(balance) : places
  }

  /// P(answered after a wait).
  var answeredAfterWaiting: Double {
    sum { service / (service + Double($0 + 1) * leaving) }
  }

  /// P(answered after a wait of at most `time`).
  func answered(within time: Double) -> Double {
    var tail = WaitTail(rate: service + leaving, leaving: leaving, time: time)
    for _ in 0..<first { tail.advance() }
    return sum { state in
      defer { tail.advance() }
      return service / (service + Double(state + 1) * leaving) * (1 - tail.value)
    }
  }

  /// P(still waiting after `time`).
  private func waiting(after time: Double) -> Double {
    var tail = WaitTail(rate: service, leaving: leaving, time: time)
    for _ in 0..<first { tail.advance() }
    return virtualTail(&tail) * Double.exp(-leaving * time)
  }

  /// The wait that a share `p` of the answered do not exceed, s, by a search that begins at `scale`.
  func waitQuantile(_ p: Double, scale: Double) -> Double? {
    guard (0..<1).contains(p) else { return nil }
    let target = p * (atOnce + answeredAfterWaiting)
    guard target > atOnce else { return 0 }
    func excess(_ time: Double) -> Double { atOnce + answered(within: time) - target }
    var high = scale
    while excess(high) < 0, high < 1e250 { high *= 2 }
    return Search.root(from: 0, to: high, excess)
  }

  private func virtualTail(_ tail: inout WaitTail) -> Double {
    sum { _ in
      defer { tail.advance() }
      return tail.value
    }
  }

  func outcomes(_ thresholds: Thresholds) -> Outcomes {
    var outcomes = Outcomes()
    outcomes.blocked = blocked
    outcomes.waited = sum { _ in 1 }
    outcomes.answered = atOnce + answeredAfterWaiting
    outcomes.abandoned = sum { Double($0 + 1) * leaving / (service + Double($0 + 1) * leaving) }
    let inTime = answered(within: thresholds.answer)
    outcomes.answeredWithin = atOnce + inTime
    var tail = WaitTail(rate: service, leaving: leaving, time: thresholds.answer)
    for _ in 0..<first { tail.advance() }
    let late = virtualTail(&tail)
    outcomes.virtualWithin = atOnce + outcomes.waited - late
    if leaving > 0 {
      outcomes.abandonedWithin =
        max(0, outcomes.waited - inTime - late * Double.exp(-leaving * thresholds.answer))
      outcomes.abandonedShort = max(
        0, outcomes.waited - answered(within: thresholds.shortAbandon) - waiting(after: thresholds.shortAbandon))
    }
    addWaits(to: &outcomes)
    return outcomes
  }

  private func addWaits(to outcomes: inout Outcomes) {
    var (virtual, answered) = (0.0, 0.0)
    for state in 0..<first {
      virtual += 1 / (service + Double(state) * leaving)
      answered += 1 / (service + Double(state + 1) * leaving)
    }
    var (waits, waitsOfAnswered, waitsOfAll) = (0.0, 0.0, 0.0)
    for (offset, probability) in probabilities.enumerated() {
      let ahead = Double(first + offset)
      let next = service + (ahead + 1) * leaving
      virtual += 1 / (service + ahead * leaving)
      answered += 1 / next
      waits += probability * virtual
      waitsOfAnswered += probability * answered * (service / next)
      waitsOfAll += probability * (ahead + 1) / next
    }
    outcomes.virtualWait = waits
    outcomes.waitOfAnswered = waitsOfAnswered
    outcomes.waitOfAbandoned = leaving > 0 ? max(0, waitsOfAll - waitsOfAnswered) : 0
  }

  /// Σ over the states of probability × value.
  @inline(__always)
  private func sum(_ value: (Int) -> Double) -> Double {
    var sum = 0.0
    for (offset, probability) in probabilities.enumerated() { sum += probability * value(first + offset) }
    return sum
  }
}
