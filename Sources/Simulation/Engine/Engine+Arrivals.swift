import Randomness

extension Engine {
  mutating func scheduleFirstArrival(_ type: Int) {
    let state = arrivals + type
    state.pointee.number = .max
    state.pointee.nextWords = source.words(types[type].stream, item: 0)
    scheduleNextArrival(type)
  }

  /// Sets a type's clock to its next arrival, and keeps the random word of its handle time, which comes with it.
  ///
  /// The words of the arrival after the next one are asked for now, so that no event ever waits for the generator.
  @inline(__always)
  mutating func scheduleNextArrival(_ type: Int) {
    let state = arrivals + type
    let number = state.pointee.number &+ 1
    let words = state.pointee.nextWords
    state.pointee.number = number
    state.pointee.word = words.0
    state.pointee.nextWords = source.words(types[type].stream, item: number &+ 1)
    if state.pointee.kind == .poisson {
      var more = source.draws(types[type].stream, item: number)
      let exposure = standard.exponential(words.1, &more)
      let candidate = state.pointee.time + exposure * state.pointee.inverseRate
      if candidate < state.pointee.end {
        state.pointee.time = candidate
      } else {
        state.pointee.cross(exposure)
      }
    } else {
      scheduleOtherwise(type, words.1)
    }
    arrivalClocks.set(type, state.pointee.time)
  }

  /// The next recorded time, or the next of a renewal process.
  @inline(never)
  private mutating func scheduleOtherwise(_ type: Int, _ word: UInt64) {
    let state = arrivals + type
    if state.pointee.kind == .replay {
      state.pointee.time = state.pointee.recorded.pointee
      if state.pointee.time < .infinity { state.pointee.recorded += 1 }
    } else {
      var more = source.draws(types[type].stream, item: state.pointee.number)
      let gap = state.pointee.gap.sample(word, &more) * state.pointee.gapFactor
      let next = state.pointee.time + gap
      state.pointee.time = next < state.pointee.stop ? next : .infinity
    }
  }

  @inline(never)
  mutating func sampleHold(
    _ plan: UnsafeMutablePointer<TypePlan>, _ number: UInt64, _ origin: StreamID = .none
  ) -> Double {
    let stream = plan.pointee.holdStream.following(origin)
    var more = source.draws(stream, item: number)
    return plan.pointee.hold.sample(source.words(stream, item: number).0, &more)
  }

  @inline(never)
  mutating func sampleWrap(
    _ plan: UnsafeMutablePointer<TypePlan>, _ number: UInt64, _ origin: StreamID = .none
  ) -> Double {
    let stream = plan.pointee.wrapStream.following(origin)
    var more = source.draws(stream, item: number)
    return plan.pointee.wrap.sample(source.words(stream, item: number).0, &more)
  }

  @inline(never)
  mutating func balks(
    _ plan: UnsafeMutablePointer<TypePlan>, _ number: UInt64, _ origin: StreamID, _ live: Int
  ) -> Bool {
    if live >= plan.pointee.balkQueue { return true }
    let word = source.words(plan.pointee.balkStream.following(origin), item: number).0
    return Double(word >> 11) * 0x1p-53 < plan.pointee.balkProbability
  }

  /// For every group that will open its skill for a contact that came at a time: an event when it does.
  @inline(never)
  mutating func setTimers(_ plan: UnsafeMutablePointer<TypePlan>, since arrival: Double, _ now: Double) {
    let first = Int(plan.pointee.firstRoute)
    for index in first..<first + Int(plan.pointee.routeCount) where arrival + routes[index].after > now {
      heap.add(HeapEvent(arrival + routes[index].after, .overflow, subject: Int(routes[index].group)))
    }
  }
}
