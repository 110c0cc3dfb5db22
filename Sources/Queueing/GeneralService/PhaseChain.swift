import Mathematics

/// The rates of M/PH/n between levels (contacts inside) and phases (busy agents that are in their first phase).
struct PhaseChain {
  private let arrivalRate: Double
  private let agents: Int
  private let service: TwoPhaseService

  init(_ arrivalRate: Double, _ agents: Int, _ service: TwoPhaseService) {
    self.arrivalRate = arrivalRate
    self.agents = agents
    self.service = service
  }

  /// At least as fast as the phases of n busy agents change.
  var fastest: Double { Double(agents) * max(service.rates.first, service.rates.second) }

  /// An arrival.
  func up(_ level: Int) -> Matrix {
    let busy = min(level, agents)
    guard level < agents else { return Matrix.identity(agents + 1).scaled(arrivalRate) }
    var up = Matrix(busy + 1, busy + 2)
    for first in 0...busy {
      up[first, first + 1] = arrivalRate * service.startsFirst
      up[first, first] = arrivalRate * (1 - service.startsFirst)
    }
    return up
  }

  /// A contact is finished; above n the next one starts.
  func down(_ level: Int) -> Matrix {
    let busy = min(level, agents)
    var down = Matrix(busy + 1, min(level - 1, agents) + 1)
    for first in 0...busy {
      let ends = Double(first) * service.rates.first * (1 - service.goesOn)
      let lasts = Double(busy - first) * service.rates.second
      guard level > agents else {
        if first > 0 { down[first, first - 1] += ends }
        if first < busy { down[first, first] += lasts }
        continue
      }
      let (begins, skips) = (service.startsFirst, 1 - service.startsFirst)
      down[first, first] += ends * begins + lasts * skips
      if first > 0 { down[first, first - 1] += ends * skips }
      if first < busy { down[first, first + 1] += lasts * begins }
    }
    return down
  }

  /// A phase ends and the next begins; and minus all that leaves a state.
  func local(_ level: Int) -> Matrix {
    let busy = min(level, agents)
    var local = Matrix(busy + 1, busy + 1)
    for first in 0...busy {
      let moves = Double(first) * service.rates.first
      if first > 0 { local[first, first - 1] = moves * service.goesOn }
      local[first, first] = -(arrivalRate + moves + Double(busy - first) * service.rates.second)
    }
    return local
  }

  /// R: π_{j+1} = π_j R above n, by logarithmic reduction.
  func ratio() -> Matrix {
    let (up, local, down) = (up(agents), local(agents + 1), down(agents + 1))
    var rise = local.scaled(-1).solve(up)
    var fall = local.scaled(-1).solve(down)
    var first = fall
    var path = rise
    for _ in 0..<64 {
      let both = Matrix.identity(agents + 1) - (rise * fall + fall * rise)
      (rise, fall) = (both.solve(rise * rise), both.solve(fall * fall))
      let gain = path * fall
      first = first + gain
      path = path * rise
      if gain.values.allSatisfy({ abs($0) < 1e-16 }) { break }
    }
    return (local + up * first).scaled(-1).solveLeft(up)
  }

  /// One step of a clock, for the phases with j contacts ahead: a departure makes it j − 1, or the watched one's turn.
  func stepped(_ ahead: [[Double]], _ clock: Double) -> [[Double]] {
    var next = ahead
    let (start, skip) = (service.startsFirst, 1 - service.startsFirst)
    for j in ahead.indices {
      for first in 0...agents {
        let probability = ahead[j][first] / clock
        let moves = Double(first) * service.rates.first
        let ends = moves * (1 - service.goesOn)
        let lasts = Double(agents - first) * service.rates.second
        next[j][first] -= probability * (moves + lasts)
        if first > 0 { next[j][first - 1] += probability * moves * service.goesOn }
        guard j > 0 else { continue }
        next[j - 1][first] += probability * (ends * start + lasts * skip)
        if first > 0 { next[j - 1][first - 1] += probability * ends * skip }
        if first < agents { next[j - 1][first + 1] += probability * lasts * start }
      }
    }
    return next
  }
}
