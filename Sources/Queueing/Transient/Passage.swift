/// One interval on its way: where the chain is, and what has been counted.
struct Passage {
  var end: BusyQueueChain
  var measures = IntervalMeasures()

  /// The largest share of time that was spent at the edge of the chain.
  private(set) var edge = 0.0
  private let full: Int

  init(_ start: BusyQueueChain, _ interval: StaffedInterval, full: Int) {
    end = start
    self.full = full
    measures.length = interval.length
    measures.scheduled = interval.length * Double(interval.agents)
  }

  /// Counts a stretch, given the integral of the probabilities over it.
  mutating func add(_ rates: ChainRates, _ integral: BusyQueueChain) {
    var (waiting, busyTime, waited, blocked, all, atEdge) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
    integral.forEach { busy, queue, time in
      all += time
      waiting += Double(queue) * time
      busyTime += Double(busy) * time
      if busy + queue >= full { blocked += time } else if busy >= integral.agents { waited += time }
      if busy + queue >= integral.top { atEdge += time }
    }
    measures.waiting += waiting
    measures.busy += busyTime
    measures.abandoned += rates.leaving * waiting
    measures.completed += rates.service * busyTime
    measures.queued += rates.arrival * waited
    measures.blocked += rates.arrival * blocked
    measures.offered += rates.arrival * (all - blocked)
    edge = Swift.max(edge, all > 0 ? atEdge / all : 0)
  }

  /// Counts what becomes of arrivals: `rate` × the integral of the probabilities they meet.
  mutating func addFates(_ rate: Double, _ met: BusyQueueChain, _ within: TaggedContact, _ short: TaggedContact) {
    let fate = within.fate(met, full: full)
    measures.answeredWithin += rate * fate.answered
    measures.abandonedWithin += rate * fate.abandoned
    measures.abandonedShort += rate * short.fate(met, full: full).abandoned
  }

  mutating func finish() {
    measures.queueAtEnd = 0
    measures.busyAtEnd = 0
    end.forEach { busy, queue, probability in
      measures.queueAtEnd += Double(queue) * probability
      measures.busyAtEnd += Double(busy) * probability
    }
  }
}
