internal import Randomness
internal import Scenarios

/// What the months may be like: in each run everybody leaves or stays by chance.
struct WorkforceRuns {
  /// Capacity by month, each in ascending order.
  private let capacities: [[Double]]

  init(_ workforce: Workforce, _ hires: [Int], replications: Int, seed: UInt64) {
    var found = hires.map { _ in [Double]() }
    let count = hires.count
    let longest = (workforce.people.map(\.tenure).max() ?? 0) + count + 1
    let speeds = (0...longest).map { workforce.speed(inMonth: $0) }
    let leaving = (0...longest).map { workforce.leaving(inMonth: $0) }
    for replication in 0..<replications {
      let source = Source(seed: seed, replication: UInt64(replication))
      var capacity = [Double](repeating: 0, count: count)
      /// Follows one person until they leave.
      func follow(_ stream: StreamID, _ number: Int, from month: Int, tenure before: Int) {
        var draws = source.draws(stream, item: UInt64(number))
        var tenure = before
        for now in month..<count {
          tenure += 1
          capacity[now] += speeds[tenure]
          if leaving[tenure] > 0, draws.unit() < leaving[tenure] { return }
        }
      }
      for (index, cohort) in workforce.people.enumerated() {
        let stream = StreamID("workforce.people.\(index)")
        for person in 0..<cohort.count { follow(stream, person, from: 0, tenure: cohort.tenure) }
      }
      for (month, hired) in hires.enumerated() {
        let stream = StreamID("workforce.hires.\(month)")
        for person in 0..<hired { follow(stream, person, from: month, tenure: 0) }
      }
      for month in 0..<count { found[month].append(capacity[month]) }
    }
    capacities = found.map { $0.sorted() }
  }

  /// From the 5th to the 95th percentile.
  func range(in month: Int) -> ClosedRange<Double> {
    let sorted = capacities[month]
    guard !sorted.isEmpty else { return 0...0 }
    let last = sorted.count - 1
    return sorted[Int((0.05 * Double(last)).rounded())]...sorted[Int((0.95 * Double(last)).rounded())]
  }

  /// The share of runs below a number; what differs by rounding only is not below.
  func shareBelow(_ required: Double, in month: Int) -> Double {
    let sorted = capacities[month]
    guard !sorted.isEmpty else { return 0 }
    return Double(sorted.count { $0 < required - 1e-9 * max(1, required) }) / Double(sorted.count)
  }
}
