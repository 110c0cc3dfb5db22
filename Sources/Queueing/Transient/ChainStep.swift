/// Rates of a chain, 1/s.
struct ChainRates {
  let arrival: Double
  /// μ, per busy agent.
  let service: Double
  /// θ, per contact waiting.
  let leaving: Double

  /// At least as fast as any state of the chain is left.
  func fastest(_ chain: BusyQueueChain) -> Double {
    let busy = Double(chain.agents + chain.leavers)
    return arrival + busy * service + Double(max(0, chain.top - chain.agents)) * leaving + 1e-12
  }
}

/// I + Q/Λ of a ``BusyQueueChain``, ready to be applied again and again: this is the inner loop of the day.
struct ChainStep {
  private let agents: Int
  private let top: Int
  private let leavers: Int
  private let arrive: Double
  private let leave: Double
  /// Per state: staying, and going one down (a contact finished or gone).
  private var stay: [Double]
  private var down: [Double]
  /// Per row: an agent who should have left finishes.
  private var finish: [Double]
  private let offsets: [Int]

  init(_ chain: BusyQueueChain, _ rates: ChainRates, clock: Double) {
    agents = chain.agents
    top = chain.top
    leavers = chain.leavers
    arrive = rates.arrival / clock
    leave = rates.leaving / clock
    let serve = rates.service / clock
    stay = [Double](repeating: 0, count: chain.values.count)
    down = stay
    finish = (0..<chain.leavers).map { Double(chain.agents + 1 + $0) * serve }
    offsets = (0...chain.leavers).map { chain.offset($0) }
    for inside in 0...top {
      down[inside] = Double(min(inside, agents)) * serve + Double(max(0, inside - agents)) * leave
      stay[inside] = 1 - down[inside] - (inside < top ? arrive : 0)
    }
    for row in 0..<leavers {
      let length = offsets[row + 1] - offsets[row]
      for queue in 0..<length {
        down[offsets[row] + queue] = Double(queue) * leave
        stay[offsets[row] + queue] = 1 - Double(queue) * leave - finish[row] - (queue + 1 < length ? arrive : 0)
      }
    }
  }

  /// next = now × (I + Q/Λ).
  func apply(_ now: UnsafePointer<Double>, _ next: UnsafeMutablePointer<Double>) {
    stay.withUnsafeBufferPointer { stay in
      down.withUnsafeBufferPointer { down in
        birthAndDeath(0, top + 1, now, next, stay, down)
        for row in 0..<leavers {
          let length = offsets[row + 1] - offsets[row]
          birthAndDeath(offsets[row], length, now, next, stay, down)
          // A contact in hand ends: one fewer busy, the queue as it was.
          let target = row == 0 ? agents : offsets[row - 1]
          for queue in 0..<length { next[target + queue] += finish[row] * now[offsets[row] + queue] }
        }
      }
    }
  }

  @inline(__always)
  private func birthAndDeath(
    _ start: Int, _ length: Int, _ now: UnsafePointer<Double>, _ next: UnsafeMutablePointer<Double>,
    _ stay: UnsafeBufferPointer<Double>, _ down: UnsafeBufferPointer<Double>
  ) {
    guard length > 1 else {
      if length == 1 { next[start] = stay[start] * now[start] }
      return
    }
    let last = start + length - 1
    next[start] = stay[start] * now[start] + down[start + 1] * now[start + 1]
    next[last] = stay[last] * now[last] + arrive * now[last - 1]
    if last > start + 1 {
      for index in start + 1..<last {
        next[index] = stay[index] * now[index] + arrive * now[index - 1] + down[index + 1] * now[index + 1]
      }
    }
  }
}
