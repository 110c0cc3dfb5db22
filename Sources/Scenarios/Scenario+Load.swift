internal import Randomness

extension Arrivals {
  /// Expected contacts in each interval of a horizon.
  public func expectedCounts(by horizon: Horizon) -> [Double] {
    let usual = usualCounts(by: horizon)
    guard let extra = extraRate(over: horizon) else { return usual }
    var counts = usual
    for piece in extra.pieces {
      var index = Int(piece.from / horizon.interval)
      while index < counts.count, Double(index) * horizon.interval < piece.to {
        let from = max(piece.from, Double(index) * horizon.interval)
        counts[index] += (min(piece.to, Double(index + 1) * horizon.interval) - from) * piece.rate
        index += 1
      }
    }
    return counts
  }

  /// Expected contacts in each interval without incidents.
  private func usualCounts(by horizon: Horizon) -> [Double] {
    let intervals = 0..<horizon.intervalCount
    switch pattern {
    case .rate, .between:
      let each = usualCount(over: horizon) / Double(max(1, horizon.intervalCount))
      return intervals.map { _ in each }
    case .times(let times):
      var counts = intervals.map { _ in 0.0 }
      for time in times where counts.indices.contains(Int(time / horizon.interval)) {
        counts[Int(time / horizon.interval)] += 1
      }
      return counts
    case .counts(let counts, let per, _):
      return intervals.map { index in
        let start = Double(index) * horizon.interval
        return scale * Self.total(counts, per: per, from: start, to: start + horizon.interval)
      }
    }
  }

  /// The contacts between two times if each count is spread evenly over its stretch.
  private static func total(_ counts: [Double], per: Double, from: Double, to: Double) -> Double {
    let first = Int(from / per)
    let last = min(counts.count - 1, Int((to / per).rounded(.up)) - 1)
    guard first <= last else { return 0 }
    return (first...last).reduce(0) { total, index in
      let overlap = min(to, Double(index + 1) * per) - max(from, Double(index) * per)
      return total + counts[index] * max(0, overlap) / per
    }
  }
}

extension AgentGroup {
  /// The scheduled agents in each interval of a horizon, as time averages, without breaks and with who is called in;
  /// absence is not deducted.
  public func scheduled(by horizon: Horizon) -> [Double] {
    var curve: StaffCurve
    switch staffing {
    case .constant(let count):
      curve = StaffCurve(horizon, Array(repeating: Double(count), count: horizon.intervalCount))
    case .perInterval(let counts): curve = StaffCurve(horizon, counts.map(Double.init))
    case .shifts(let shifts):
      curve = StaffCurve(horizon, Array(repeating: 0, count: horizon.intervalCount))
      for shift in shifts {
        for start in horizon.occurrences(of: shift.start, lasting: shift.length) { curve.add(shift, from: start) }
      }
    }
    for more in calledIn { curve.add(Double(more.count), from: more.from, to: more.to) }
    return curve.agents
  }
}

/// Agents by interval, as time averages.
private struct StaffCurve {
  private let horizon: Horizon
  private(set) var agents: [Double]

  init(_ horizon: Horizon, _ agents: [Double]) {
    self.horizon = horizon
    self.agents = agents
  }

  mutating func add(_ shift: Shift, from start: Double) {
    add(Double(shift.count), from: start, to: start + shift.length)
    for rest in shift.breaks {
      for person in 0..<shift.count {
        let pause = start + shift.start(of: rest, person: person)
        add(-1, from: pause, to: pause + rest.length)
      }
    }
  }

  mutating func add(_ count: Double, from: Double, to: Double) {
    let from = max(0, from)
    let to = min(horizon.length, to)
    guard from < to else { return }
    for index in Int(from / horizon.interval)..<agents.count {
      let start = Double(index) * horizon.interval
      guard start < to else { break }
      agents[index] += count * (min(to, start + horizon.interval) - max(from, start)) / horizon.interval
    }
  }
}
