import RealModule

/// e^(Qt) applied to a vector, as a Poisson-weighted sum of powers of I + Q/Λ: only positive terms.
///
/// A. Jensen, *Markoff chains as an aid in the study of Markoff processes* (1953).
enum Uniformisation {
  /// Weights of Poisson(mean) from 0 until what is left is below 10⁻¹⁷; `mean` is at most ``longest``.
  static func weights(_ mean: Double) -> [Double] {
    var weights = [Double.exp(-mean)]
    var left = 1 - weights[0]
    var count = 0.0
    while left > 1e-17 || count < mean {
      count += 1
      let weight = weights[weights.count - 1] * mean / count
      weights.append(weight)
      left -= weight
      if count > mean, weight < 1e-18 { break }
    }
    return weights
  }

  /// A longer stretch is taken in pieces, because e^(−mean) underflows.
  static let longest = 400.0

  /// The chain after `time`, and the integral of its probabilities until then.
  ///
  /// Rows of leavers empty soon after a drop of staff, so the first pieces are short and drop them.
  static func advance(
    _ chain: BusyQueueChain, _ rates: ChainRates, _ time: Double
  ) -> (end: BusyQueueChain, integral: BusyQueueChain) {
    var integral = chain.zero
    var state = chain
    var left = time
    while left > 0 {
      state.trim()
      let clock = rates.fastest(state)
      let piece = min(left, (state.leavers > 0 ? 60 : longest) / clock)
      advance(&state, ChainStep(state, rates, clock: clock), clock, piece, &integral)
      left = piece < left ? left - piece : 0
    }
    return (state, integral)
  }

  private static func advance(
    _ state: inout BusyQueueChain, _ step: ChainStep, _ clock: Double, _ time: Double,
    _ integral: inout BusyQueueChain
  ) {
    let weights = weights(clock * time)
    var now = state.values
    var next = now
    var end = [Double](repeating: 0, count: now.count)
    var sum = end
    let count = now.count
    now.withUnsafeMutableBufferPointer { nowBuffer in
      next.withUnsafeMutableBufferPointer { nextBuffer in
        guard var old = nowBuffer.baseAddress, var new = nextBuffer.baseAddress else { return }
        end.withUnsafeMutableBufferPointer { end in
          sum.withUnsafeMutableBufferPointer { sum in
            var left = 1.0
            for (index, weight) in weights.enumerated() {
              if index > 0 {
                step.apply(old, new)
                swap(&old, &new)
              }
              left -= weight
              let share = max(0, left) / clock
              for state in 0..<count {
                end[state] += weight * old[state]
                sum[state] += share * old[state]
              }
            }
          }
        }
      }
    }
    state.assign(end)
    var passed = state
    passed.assign(sum)
    integral.add(1, passed)
  }
}
