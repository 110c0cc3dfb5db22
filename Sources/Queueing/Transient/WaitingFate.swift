/// How many of those who wait will abandon if the staff goes on.
///
/// A contact with k ahead of it and r agents busy beyond those on duty, n, leaves the state with the rates (n + r)μ, an
/// agent is done, kθ, one ahead leaves, and θ, it leaves itself. With r = 0 it abandons with probability
/// (k + 1)θ ÷ (nμ + (k + 1)θ); before, it waits until the others have gone.
struct WaitingFate {
  private let agents: Int
  private let leavers: Int
  /// μ and θ, 1/s.
  private let service: Double
  private let leaving: Double

  init(agents: Int, leavers: Int, service: Double, leaving: Double) {
    self.agents = agents
    self.leavers = leavers
    self.service = service
    self.leaving = leaving
  }

  /// The expected number that abandons of those who wait.
  ///
  /// - Complexity: O(states of the chain).
  func abandoning(_ chain: BusyQueueChain) -> Double {
    guard leaving > 0 else { return 0 }
    let most = max(0, chain.top - chain.agents)
    // By the number busy beyond those on duty, then by how many wait.
    let expected = probabilities(ahead: most).map { row in
      row.reduce(into: [0.0]) { sums, probability in sums.append((sums.last ?? 0) + probability) }
    }
    var sum = 0.0
    chain.forEach { busy, queue, probability in
      let row = min(max(0, busy - agents), leavers)
      sum += probability * expected[row][min(queue, most)]
    }
    return sum
  }

  /// The probability of abandoning by the number busy beyond those on duty, then by the number ahead, 0…`ahead`.
  private func probabilities(ahead: Int) -> [[Double]] {
    var rows: [[Double]] = []
    for extra in 0...leavers {
      let finish = Double(agents + extra) * service
      var row: [Double] = []
      for place in 0...ahead {
        let gone = Double(place) * leaving
        // Where an agent is done with the last of the others, or with a contact that was ahead.
        let next = rows.last.map { $0[place] } ?? row.last ?? 0
        let before = row.last ?? 0
        row.append((finish * next + gone * before + leaving) / (finish + gone + leaving))
      }
      rows.append(row)
    }
    return rows
  }
}
