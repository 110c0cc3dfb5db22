/// What becomes of a contact that has just joined the queue, within a horizon: the probability that it is answered,
/// and that it abandons, by the number busy and the number ahead of it.
///
/// Solved backward from the horizon. Those behind do not matter, so neither does the arrival rate.
struct TaggedContact {
  /// On duty at the contact's arrival.
  let agents: Int

  /// By number busy (agents, agents + 1, …) and number ahead.
  private(set) var answered: [[Double]]
  private(set) var abandoned: [[Double]]

  /// At the horizon: still waiting.
  init(agents: Int, leavers: Int, ahead: Int) {
    self.agents = agents
    answered = Array(repeating: Array(repeating: 0, count: ahead + 1), count: leavers + 1)
    abandoned = answered
  }

  /// `time` earlier, with the same staff.
  func earlier(by time: Double, service: Double, leaving: Double) -> TaggedContact {
    guard time > 0 else { return self }
    let ahead = answered[0].count
    let clock = Double(agents + answered.count - 1) * service + Double(ahead) * leaving + 1e-12
    let pieces = max(1, (clock * time / Uniformisation.longest).rounded(.up))
    let weights = Uniformisation.weights(clock * time / pieces)
    var state = self
    for _ in 0..<Int(pieces) {
      var sum = state.scaled(weights[0])
      for weight in weights.dropFirst() {
        state = state.stepped(service / clock, leaving / clock)
        sum.add(weight, state)
      }
      state = sum
    }
    return state
  }

  /// Just before the staff changes from `before` to this one's number.
  func before(agents before: Int, leavers: Int, ahead: Int) -> TaggedContact {
    var contact = TaggedContact(agents: before, leavers: leavers, ahead: ahead)
    for k in contact.answered.indices {
      let busy = before + k
      let started = max(0, agents - busy)
      for place in 0...ahead {
        if place < started {
          contact.answered[k][place] = 1
        } else {
          let layer = min(max(0, busy - agents), answered.count - 1)
          let seat = min(place - started, answered[layer].count - 1)
          contact.answered[k][place] = answered[layer][seat]
          contact.abandoned[k][place] = abandoned[layer][seat]
        }
      }
    }
    return contact
  }

  /// One step back of the chain with rates `serve` and `leave` per step.
  private func stepped(_ serve: Double, _ leave: Double) -> TaggedContact {
    var next = self
    for k in answered.indices {
      let finish = Double(agents + k) * serve
      for place in answered[k].indices {
        let ahead = Double(place) * leave
        let stay = 1 - finish - ahead - leave
        var (reached, left) = (answered[k][place] * stay, abandoned[k][place] * stay + leave)
        if k > 0 {
          reached += finish * answered[k - 1][place]
          left += finish * abandoned[k - 1][place]
        } else {
          reached += finish * (place > 0 ? answered[0][place - 1] : 1)
          left += finish * (place > 0 ? abandoned[0][place - 1] : 0)
        }
        if place > 0 {
          reached += ahead * answered[k][place - 1]
          left += ahead * abandoned[k][place - 1]
        }
        next.answered[k][place] = reached
        next.abandoned[k][place] = left
      }
    }
    return next
  }

  private func scaled(_ weight: Double) -> TaggedContact {
    var scaled = self
    for k in answered.indices {
      for place in answered[k].indices {
        scaled.answered[k][place] *= weight
        scaled.abandoned[k][place] *= weight
      }
    }
    return scaled
  }

  private mutating func add(_ weight: Double, _ other: TaggedContact) {
    for k in answered.indices {
      for place in answered[k].indices {
        answered[k][place] += weight * other.answered[k][place]
        abandoned[k][place] += weight * other.abandoned[k][place]
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
      let layer = min(busy - chain.agents, answered.count - 1)
      let place = min(queue, answered[layer].count - 1)
      fate.answered += probability * answered[layer][place]
      fate.abandoned += probability * abandoned[layer][place]
    }
    return fate
  }
}
