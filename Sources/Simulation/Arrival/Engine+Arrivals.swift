import Randomness

/// When contacts arrive: the clock of each type is set to its next arrival.
extension Engine {
  mutating func scheduleFirstArrival(_ type: Int) {
    let state = arrivals + type
    state.pointee.number = .max
    state.pointee.nextWords = source.words(types[type].stream, item: 0)
    scheduleNextArrival(type)
  }

  /// Sets a type's clock to its next arrival, and keeps the random word of its handle time, which is drawn with it.
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

  /// The next recorded time, or the next arrival of a renewal process.
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
}
