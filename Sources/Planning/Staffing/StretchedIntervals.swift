import Scenarios

extension ScenarioDraft {
  /// Whether intervals can be drawn out: recorded arrival times are bound to the clock.
  var canStretchIntervals: Bool {
    horizon.intervalCount > 1 && !contacts.contains { if case .times = $0.arrivals.pattern { true } else { false } }
  }

  /// Makes `factor` intervals of each, all with its load and staff, so that the last of them has forgotten what came
  /// before: what an interval would be like on its own.
  mutating func stretchIntervals(by factor: Int) {
    let count = horizon.intervalCount
    func drawnOut<Value>(_ values: [Value]) -> [Value] { values.flatMap { repeatElement($0, count: factor) } }
    for index in contacts.indices {
      let isByCount = if case .counts = contacts[index].arrivals.pattern { true } else { false }
      // What incidents bring to each interval belongs to it, and goes on as long.
      if isByCount || !contacts[index].arrivals.incidents.isEmpty {
        let counts = contacts[index].arrivals.expectedCounts(by: horizon)
        contacts[index].arrivals.pattern = .counts(drawnOut(counts), per: horizon.interval, shape: .step)
        contacts[index].arrivals.scale = 1
      }
    }
    for index in agents.indices {
      let counts = agents[index].scheduled(by: horizon).map { Int($0.rounded()) }
      agents[index].staffing = .perInterval(drawnOut(counts))
      agents[index].closed = drawnOut(agents[index].closed)
      agents[index].minStaff = nil
      agents[index].maxStaff = nil
    }
    incidents = []
    horizon.length = Double(count * factor) * horizon.interval
  }
}
