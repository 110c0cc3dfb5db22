/// Who is there at an instant: the probabilities of (agents busy, contacts waiting), while `agents` are on duty.
///
/// Without leavers the number inside says both, so first comes a line of the probabilities of 0…top inside. Where the
/// staff has just dropped, more than `agents` may still be busy, each finishing the contact in hand: for each number
/// beyond there follows a row by contacts waiting. Nobody is taken from the queue until one of the others is free.
/// All of it is one array, so that rows that have emptied are dropped by shortening it.
struct BusyQueueChain {
  /// On duty.
  let agents: Int

  /// The most that can be inside.
  let top: Int

  /// Rows of more than `agents` busy: agents + 1, agents + 2, …
  private(set) var leavers: Int

  /// The line, then the rows.
  private(set) var values: [Double]

  /// Nothing, with room for `top` inside.
  init(agents: Int, top: Int, leavers: Int) {
    self.agents = agents
    self.top = max(top, agents, agents + leavers)
    self.leavers = leavers
    values = []
    values = [Double](repeating: 0, count: offset(leavers))
  }

  /// Nobody inside.
  static func empty(agents: Int) -> BusyQueueChain {
    var chain = BusyQueueChain(agents: agents, top: agents + 1, leavers: 0)
    chain.values[0] = 1
    return chain
  }

  /// The same shape with nothing in it.
  var zero: BusyQueueChain { BusyQueueChain(agents: agents, top: top, leavers: leavers) }

  /// Where row `row` begins.
  func offset(_ row: Int) -> Int { top + 1 + row * (top - agents) - row * (row - 1) / 2 }

  /// How many states row `row` has: the queue from 0 on.
  func length(_ row: Int) -> Int { top - agents - row }

  /// Every state in turn.
  @inline(__always)
  func forEach(_ body: (_ busy: Int, _ queue: Int, _ probability: Double) -> Void) {
    for inside in 0...top { body(min(inside, agents), max(0, inside - agents), values[inside]) }
    for row in 0..<leavers {
      let start = offset(row)
      for queue in 0..<length(row) { body(agents + 1 + row, queue, values[start + queue]) }
    }
  }

  /// The largest number inside that has a probability above `least`.
  func reach(_ least: Double) -> Int {
    var reach = 0
    forEach { busy, queue, probability in
      if probability > least { reach = max(reach, busy + queue) }
    }
    return reach
  }

  /// The same probabilities with room for `top` inside; what lies beyond is moved to the edge.
  func resized(top: Int) -> BusyQueueChain { moved(agents: agents, top: top) }

  /// The same contacts with another number of agents on duty: waiting contacts start with newcomers at once, leavers
  /// finish what they do.
  func restaffed(agents new: Int) -> BusyQueueChain {
    new == agents ? self : moved(agents: new, top: max(top, new + 1))
  }

  private func moved(agents new: Int, top room: Int) -> BusyQueueChain {
    var most = 0
    forEach { busy, _, probability in
      if abs(probability) > 1e-18 { most = max(most, busy) }
    }
    var chain = BusyQueueChain(agents: new, top: room, leavers: max(0, most - new))
    forEach { busy, queue, probability in
      guard probability != 0 else { return }
      let started = min(queue, max(0, new - busy))
      chain.add(probability, busy: min(busy + started, max(most, new)), queue: queue - started)
    }
    return chain
  }

  private mutating func add(_ probability: Double, busy: Int, queue: Int) {
    if busy > agents {
      let row = busy - agents - 1
      values[offset(row) + min(queue, length(row) - 1)] += probability
    } else {
      values[min(busy + queue, top)] += probability
    }
  }

  /// Takes over probabilities of this shape, or of its first rows.
  mutating func assign(_ probabilities: [Double]) {
    for index in values.indices { values[index] = index < probabilities.count ? probabilities[index] : 0 }
  }

  /// self += weight × other, of the same shape or with fewer rows.
  mutating func add(_ weight: Double, _ other: BusyQueueChain) {
    for index in other.values.indices { values[index] += weight * other.values[index] }
  }

  /// Drops the last rows while next to nothing is in them.
  mutating func trim() {
    while leavers > 0, values[offset(leavers - 1)...].allSatisfy({ abs($0) < 1e-19 }) {
      values.removeLast(length(leavers - 1))
      leavers -= 1
    }
  }
}
