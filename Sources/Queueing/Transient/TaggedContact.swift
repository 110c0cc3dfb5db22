/// What becomes of a contact that has just joined the queue, within a horizon: the probability that it is answered,
/// and that it abandons, by the number busy and the number ahead of it.
///
/// Solved backward from the horizon. Those behind do not matter, so neither does the arrival rate.
struct TaggedContact {
  /// On duty at the contact's arrival.
  let agents: Int

  /// Numbers busy beyond the agents on duty: 0…leavers.
  private let leavers: Int

  /// Numbers ahead: 0…ahead.
  private let ahead: Int

  /// By number busy, then by number ahead.
  private var answered: [Double]
  private var abandoned: [Double]

  /// At the horizon: still waiting.
  init(agents: Int, leavers: Int, ahead: Int) {
    self.agents = agents
    self.leavers = leavers
    self.ahead = ahead
    answered = [Double](repeating: 0, count: (leavers + 1) * (ahead + 1))
    abandoned = answered
  }

  /// `time` earlier, with the same staff.
  func earlier(by time: Double, service: Double, leaving: Double) -> TaggedContact {
    guard time > 0 else { return self }
    let clock = Double(agents + leavers) * service + Double(ahead + 1) * leaving + 1e-12
    let pieces = max(1, (clock * time / Uniformisation.longest).rounded(.up))
    let weights = Uniformisation.weights(clock * time / pieces)
    var state = self
    for _ in 0..<Int(min(pieces, 1e9)) {
      var sum = TaggedContact(agents: agents, leavers: leavers, ahead: ahead)
      let before = state
      for (index, weight) in weights.enumerated() {
        if index > 0 { state.step(service / clock, leaving / clock) }
        for place in state.answered.indices {
          sum.answered[place] += weight * state.answered[place]
          sum.abandoned[place] += weight * state.abandoned[place]
        }
      }
      // However far the horizon: once everything is decided nothing changes.
      if pieces > 1, sum.isNearly(before) { return sum }
      state = sum
    }
    return state
  }

  private func isNearly(_ other: TaggedContact) -> Bool {
    zip(answered, other.answered).allSatisfy { abs($0 - $1) < 1e-15 }
      && zip(abandoned, other.abandoned).allSatisfy { abs($0 - $1) < 1e-15 }
  }

  /// Just before the staff changes from `before` to this one's number.
  func before(agents before: Int, leavers: Int, ahead: Int) -> TaggedContact {
    var contact = TaggedContact(agents: before, leavers: leavers, ahead: ahead)
    for row in 0...leavers {
      let started = max(0, agents - before - row)
      for place in 0...ahead {
        let index = row * (ahead + 1) + place
        if place < started {
          contact.answered[index] = 1
        } else {
          let source = self.index(busy: before + row, ahead: place - started)
          contact.answered[index] = answered[source]
          contact.abandoned[index] = abandoned[source]
        }
      }
    }
    return contact
  }

  private func index(busy: Int, ahead place: Int) -> Int {
    min(max(0, busy - agents), leavers) * (ahead + 1) + min(place, ahead)
  }

  /// One step back of the chain with rates `serve` and `leave` per step; from the end, because every state depends
  /// on itself and on those before it only.
  private mutating func step(_ serve: Double, _ leave: Double) {
    let width = ahead + 1
    answered.withUnsafeMutableBufferPointer { answered in
      abandoned.withUnsafeMutableBufferPointer { abandoned in
        for row in stride(from: leavers, through: 0, by: -1) {
          let finish = Double(agents + row) * serve
          // A finished contact is one fewer busy, or with nobody too many one fewer ahead.
          let back = row > 0 ? width : 1
          for place in stride(from: ahead, through: 0, by: -1) {
            let index = row * width + place
            let gone = Double(place) * leave
            let stay = 1 - finish - gone - leave
            var reached = answered[index] * stay
            var left = abandoned[index] * stay + leave
            if row > 0 || place > 0 {
              reached += finish * answered[index - back]
              left += finish * abandoned[index - back]
            } else {
              reached += finish
            }
            if place > 0 {
              reached += gone * answered[index - 1]
              left += gone * abandoned[index - 1]
            }
            answered[index] = reached
            abandoned[index] = left
          }
        }
      }
    }
  }

  /// Σ probability × what becomes of an arrival: answered, and abandoned. Whoever finds an agent free is answered;
  /// whoever finds `full` inside is blocked.
  func fate(_ chain: BusyQueueChain, full: Int) -> (answered: Double, abandoned: Double) {
    var fate = (answered: 0.0, abandoned: 0.0)
    chain.forEach { busy, queue, probability in
      guard busy + queue < full else { return }
      guard busy >= chain.agents else {
        fate.answered += probability
        return
      }
      let index = index(busy: busy, ahead: queue)
      fate.answered += probability * answered[index]
      fate.abandoned += probability * abandoned[index]
    }
    return fate
  }
}
