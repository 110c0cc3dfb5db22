import Mathematics

/// The stationary law of contacts inside (0…K) and contacts in orbit (0…R), found level by level of the orbit.
struct OrbitSolution {
  /// What an attempt, fresh or not, finds inside.
  let found: [Double]

  /// Contacts in orbit, time average.
  let meanOrbit: Double

  /// The share at the edges of the truncation.
  private let edge: Double

  /// With room inside and in orbit for all but 10⁻¹² of the time; nil where that is too much.
  static func settled(
    _ fresh: Workload, _ agents: Int, _ lines: Int?, _ patience: Double, _ shares: (Double, Double), delay: Double,
    attempts: Double
  ) -> OrbitSolution? {
    let orbit = max(0, attempts - fresh.arrivalRate) * delay
    let queue = patience < .infinity ? attempts * min(patience, fresh.handleTime) : 0
    var inside = min(lines ?? .max, agents + 20 + Int(min(1e6, 2 * queue.squareRoot())))
    var away = 12 + Int(min(1e6, orbit + 8 * orbit.squareRoot()))
    while inside <= RedialQueue.mostInside, away <= 2000, inside * inside * inside <= 4_000_000_000 / away {
      let solution = OrbitSolution(
        fresh, agents, inside, inside == lines, patience, shares, delay: delay, orbit: away)
      if solution.edge < 1e-12 { return solution }
      inside = min(lines ?? .max, inside + inside / 4 + 4)
      away += away / 3 + 4
    }
    return nil
  }

  private init(
    _ fresh: Workload, _ agents: Int, _ inside: Int, _ edgeIsReal: Bool, _ patience: Double,
    _ shares: (abandon: Double, block: Double), delay: Double, orbit: Int
  ) {
    let size = inside + 1
    let arrival = fresh.arrivalRate
    // To one more in orbit: an abandonment that will redial, or a fresh contact that is blocked and will.
    var out = Matrix(size, size)
    // The chain without the orbit; a redial that is blocked and stays changes nothing.
    var local = Matrix(size, size)
    for state in 0..<size {
      let leave = Double(max(0, state - agents)) / patience
      let done = Double(min(state, agents)) / fresh.handleTime + leave * (1 - shares.abandon)
      if state > 0 {
        local[state, state - 1] = done
        out[state, state - 1] = leave * shares.abandon
      }
      if state < inside { local[state, state + 1] = arrival } else { out[state, state] = arrival * shares.block }
      local[state, state] = -(done + leave * shares.abandon + (state < inside ? arrival : arrival * shares.block))
    }
    /// From orbit `level` to one less, per contact in orbit.
    var back = Matrix(size, size)
    for state in 0..<inside { back[state, state + 1] = 1 / delay }
    back[inside, inside] = (1 - shares.block) / delay
    var steps: [Matrix] = []
    var above = Matrix(size, size)
    for level in stride(from: orbit, through: 1, by: -1) {
      var block = (local + above).scaled(-1)
      for state in 0..<size {
        // At the edge of the orbit one more does not fit: it is dropped, not counted as leaving.
        if level == orbit { for column in 0..<size { block[state, state] -= out[state, column] } }
        for column in 0..<size { block[state, state] += Double(level) * back[state, column] }
      }
      let step = Self.step(out, block)
      steps.append(step)
      above = (step * back).scaled(Double(level))
    }
    var weights = Self.stationary(local + above)
    var (met, total, mean, last) = ([Double](repeating: 0, count: size), 0.0, 0.0, 0.0)
    var edge = 0.0
    for level in 0...orbit {
      if level > 0 { weights = steps[orbit - level].applied(to: weights) }
      let mass = weights.reduce(0, +)
      total += mass
      mean += Double(level) * mass
      last = mass
      edge += weights[inside]
      for state in 0..<size { met[state] += weights[state] * (arrival + Double(level) / delay) }
    }
    let attempts = met.reduce(0, +)
    found = met.map { $0 / attempts }
    meanOrbit = mean / total
    self.edge = max(last, edgeIsReal ? 0 : edge) / total
  }

  /// out × block⁻¹; rows of `out` that are empty stay so, which is most of the work saved.
  private static func step(_ out: Matrix, _ block: Matrix) -> Matrix {
    let busy = (0..<out.rows).filter { row in (0..<out.columns).contains { out[row, $0] != 0 } }
    var right = Matrix(busy.count, out.columns)
    for (index, row) in busy.enumerated() {
      for column in 0..<out.columns { right[index, column] = out[row, column] }
    }
    let solved = block.solveLeft(right)
    var step = Matrix(out.rows, out.columns)
    for (index, row) in busy.enumerated() {
      for column in 0..<out.columns { step[row, column] = solved[index, column] }
    }
    return step
  }

  /// x with x Q = 0, by censoring state after state without a subtraction (Grassmann, Taksar and Heyman, 1985).
  private static func stationary(_ generator: Matrix) -> [Double] {
    var rates = generator
    let size = rates.rows
    for state in stride(from: size - 1, through: 1, by: -1) {
      let sum = (0..<state).reduce(0) { $0 + rates[state, $1] }
      guard sum > 0 else { continue }
      for from in 0..<state {
        rates[from, state] /= sum
        let share = rates[from, state]
        if share == 0 { continue }
        for to in 0..<state where to != from { rates[from, to] += share * rates[state, to] }
      }
    }
    var weights = [Double](repeating: 0, count: size)
    weights[0] = 1
    for state in 1..<max(size, 2) where state < size {
      weights[state] = (0..<state).reduce(0) { $0 + weights[$1] * rates[$1, state] }
    }
    return weights
  }
}
