/// A walk through a ``StaffedDay``: the probabilities of the moment, carried from interval to interval.
struct DayWalk {
  private var day: StaffedDay
  private let thresholds: Thresholds
  private let service: Double
  private let leaving: Double
  private var chain: BusyQueueChain

  init(_ day: StaffedDay, _ thresholds: Thresholds) {
    self.day = day
    self.thresholds = thresholds
    service = 1 / day.handleTime
    leaving = 1 / day.patience
    let agents = day.intervals.first?.agents ?? 0
    chain = .empty(agents: agents)
  }

  /// Walks through an interval that is not yet part of the day, with its staff staying afterwards.
  mutating func next(_ interval: StaffedInterval) -> IntervalMeasures {
    day.intervals = [interval]
    return next(0)
  }

  /// Walks through an interval.
  mutating func next(_ index: Int) -> IntervalMeasures {
    let interval = day.intervals[index]
    let start = chain.restaffed(agents: interval.agents)
    let least = Swift.max(start.reach(1e-18), interval.agents)
    var top = least + 24
    while true {
      // With finite lines the edge is real; those already inside keep their place if staff alone exceeds the lines.
      let full = day.lines.map { Swift.max($0, least) } ?? .max
      let attempt = settled(index, start.resized(top: Swift.min(top, full)))
      if top >= full || attempt.edge < 1e-15 || top > 400_000 {
        chain = attempt.end
        chain.trim()
        return attempt.measures
      }
      top += top / 2
    }
  }

  /// The interval with rates that are constant in slices; where they vary, twice, and extrapolated to none.
  private func settled(_ index: Int, _ start: BusyQueueChain) -> Passage {
    let interval = day.intervals[index]
    guard !interval.arrivals.isConstant else { return pass(index, start, split: 0) }
    let coarse = pass(index, start, split: 1)
    var fine = pass(index, start, split: 2)
    // The error of slices falls with their square: a third of the difference is left. Richardson, 1911.
    fine.measures = fine.measures.combined(4.0 / 3, coarse.measures, -1.0 / 3)
    var end = start.zero
    end.add(4.0 / 3, fine.end)
    end.add(-1.0 / 3, coarse.end)
    fine.end = end
    return fine
  }

  /// - Parameter split: slices per half minute, and per point of quadrature near the end; 0 for a constant rate.
  private func pass(_ index: Int, _ start: BusyQueueChain, split: Int) -> Passage {
    let interval = day.intervals[index]
    let length = interval.length
    var passage = Passage(start, interval, full: day.lines ?? .max)
    // Arrivals of the last T may meet the next staff; they are followed one by one.
    let tail = Swift.min(length, Swift.max(thresholds.answer, thresholds.shortAbandon))
    let settled = length - tail
    let within = fates(index, thresholds.answer, sinceStart: start)
    let short = fates(index, thresholds.shortAbandon, sinceStart: start)
    for (from, to) in slices(0, settled, split == 0 ? 1 : split * Int((settled / 30).rounded(.up))) {
      let rate = interval.arrivals.mean(from: from, to: to, of: length)
      passage.addFates(rate, advance(&passage, rate, to - from), within(nil), short(nil))
    }
    var now = settled
    let panels = Swift.max(1, Swift.min(8, Int(tail / 60)))
    for (left, right) in slices(settled, length, panels) where tail > 0 {
      for (node, weight) in Self.gauss {
        let time = left + (right - left) * (node + 1) / 2
        pass(&passage, interval, from: now, to: time, split)
        now = time
        let arrivals = interval.arrivals.rate(at: time, of: length) * weight * (right - left) / 2
        passage.addFates(arrivals, passage.end, within(length - time), short(length - time))
      }
    }
    pass(&passage, interval, from: now, to: length, split)
    passage.finish()
    // Of those who abandon in the interval some came before it, and of those who come in it some abandon later.
    let waiting = WaitingFate(agents: start.agents, leavers: start.leavers, service: service, leaving: leaving)
    passage.measures.abandonedOfArrivals =
      passage.measures.abandoned + waiting.abandoning(passage.end) - waiting.abandoning(start)
    return passage
  }

  private func pass(
    _ passage: inout Passage, _ interval: StaffedInterval, from start: Double, to end: Double, _ split: Int
  ) {
    for (from, to) in slices(start, end, Swift.max(1, split)) {
      _ = advance(&passage, interval.arrivals.mean(from: from, to: to, of: interval.length), to - from)
    }
  }

  private func advance(_ passage: inout Passage, _ rate: Double, _ time: Double) -> BusyQueueChain {
    let rates = ChainRates(arrival: rate, service: service, leaving: leaving)
    let (end, integral) = Uniformisation.advance(passage.end, rates, time)
    passage.add(rates, integral)
    passage.end = end
    return integral
  }

  /// `start`…`end` in `count` equal parts; none if it is empty.
  private func slices(_ start: Double, _ end: Double, _ count: Int) -> [(from: Double, to: Double)] {
    guard end > start, count > 0 else { return [] }
    return (0..<count).map { part in
      let from = start + (end - start) * Double(part) / Double(count)
      return (from, part + 1 < count ? start + (end - start) * Double(part + 1) / Double(count) : end)
    }
  }

  /// What becomes within `horizon` of a contact that arrives with so much of the interval left (nil: enough).
  private func fates(
    _ index: Int, _ horizon: Double, sinceStart start: BusyQueueChain
  ) -> (Double?) -> TaggedContact {
    let (leavers, ahead) = (start.leavers, Swift.max(1, start.top - start.agents))
    let whole = TaggedContact(agents: start.agents, leavers: leavers, ahead: ahead)
      .earlier(by: horizon, service: service, leaving: leaving)
    return { left in
      guard let left, left < horizon else { return whole }
      return tagged(index, left, horizon, leavers, ahead)
    }
  }

  /// A contact with `left` seconds of interval `index` ahead of it and `horizon` seconds to be followed.
  private func tagged(
    _ index: Int, _ left: Double, _ horizon: Double, _ leavers: Int, _ ahead: Int
  ) -> TaggedContact {
    let agents = day.intervals[index].agents
    if left >= horizon {
      return TaggedContact(agents: agents, leavers: leavers, ahead: ahead)
        .earlier(by: horizon, service: service, leaving: leaving)
    }
    if index + 1 < day.intervals.count {
      let next = day.intervals[index + 1]
      let over = Swift.max(0, agents + leavers - next.agents)
      return tagged(index + 1, next.length, horizon - left, over, ahead)
        .before(agents: agents, leavers: leavers, ahead: ahead)
        .earlier(by: left, service: service, leaving: leaving)
    }
    let last = TaggedContact(agents: agents, leavers: leavers, ahead: ahead)
    return last.earlier(by: day.ending == .staffStays ? horizon : left, service: service, leaving: leaving)
  }

  /// Ten Gauss–Legendre points on −1…1.
  private static let gauss: [(Double, Double)] = {
    let half = [
      (0.973906528517171720, 0.066671344308688138), (0.865063366688984511, 0.149451349150580593),
      (0.679409568299024406, 0.219086362515982044), (0.433395394129247191, 0.269266719309996355),
      (0.148874338981631211, 0.295524224714752870),
    ]
    return half.map { (-$0.0, $0.1) } + half.reversed()
  }()
}
