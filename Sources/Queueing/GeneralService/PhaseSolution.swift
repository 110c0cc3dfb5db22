import Mathematics

/// The stationary probabilities of M/PH/n, and the tail of its wait.
struct PhaseSolution {
  /// P(all agents are busy).
  let waitProbability: Double

  /// Contacts waiting, time average.
  let meanQueue: Double

  private let atFull: [Double]
  private let ratio: Matrix
  private let chain: PhaseChain

  init(_ arrivalRate: Double, _ agents: Int, _ service: TwoPhaseService) {
    let chain = PhaseChain(arrivalRate, agents, service)
    self.chain = chain
    let ratio = chain.ratio()
    let fullDown = chain.down(agents + 1)
    // From n down to 1: π_k = π_{k−1} R_k.
    var ratios: [Matrix] = []
    var above = ratio * fullDown
    for level in stride(from: agents, through: 1, by: -1) {
      let block = (chain.local(level) + above).scaled(-1)
      let step = block.solveLeft(chain.up(level - 1))
      ratios.append(step)
      above = step * chain.down(level)
    }
    var level = [1.0]
    var sum = 0.0
    for step in ratios.reversed() {
      sum += level.reduce(0, +)
      level = step.applied(to: level)
    }
    let size = agents + 1
    let rest = Matrix.identity(size) - ratio
    let tail = rest.solveLeft(Matrix(row: level))
    let queue = rest.solveLeft(tail * ratio)
    let busy = tail.values.reduce(0, +)
    waitProbability = busy / (sum + busy)
    meanQueue = queue.values.reduce(0, +) / (sum + busy)
    atFull = level.map { $0 / (sum + busy) }
    self.ratio = ratio
  }

  /// P(an arrival waits longer than `time`): the departures until its turn, step by step of a uniform clock.
  func waitTail(_ time: Double) -> Double {
    guard time > 0 else { return waitProbability }
    // ahead[j] is the law of the phases with j contacts ahead of the one that is watched.
    var ahead: [[Double]] = [atFull]
    var left = waitProbability - atFull.reduce(0, +)
    while left > 1e-13 * waitProbability, ahead.count < 20_000 {
      ahead.append(ratio.applied(to: ahead[ahead.count - 1]))
      left -= ahead[ahead.count - 1].reduce(0, +)
    }
    let clock = chain.fastest
    let pieces = max(1, (clock * time / Uniformisation.longest).rounded(.up))
    let weights = Uniformisation.weights(clock * time / pieces)
    for _ in 0..<Int(min(pieces, 1000)) {
      var sum = ahead.map { $0.map { $0 * weights[0] } }
      for weight in weights.dropFirst() {
        ahead = chain.stepped(ahead, clock)
        for j in sum.indices {
          for phase in sum[j].indices { sum[j][phase] += weight * ahead[j][phase] }
        }
      }
      ahead = sum
      // Nobody waits that long.
      if ahead.reduce(0, { $0 + $1.reduce(0, +) }) < 1e-18 { return 0 }
    }
    return ahead.reduce(0) { $0 + $1.reduce(0, +) }
  }
}

extension Matrix {
  /// One row.
  fileprivate init(row: [Double]) {
    self.init(1, row.count)
    values = row
  }
}
