public import Measures
import Scenarios

extension NaiveSimulator {
  /// Where a cell lies, clock seconds; nil for the horizon.
  private func bounds(_ interval: Int?) -> (from: Double, to: Double) {
    guard let interval else { return (horizon.warmup, horizon.warmup + horizon.length) }
    let from = horizon.warmup + Double(interval) * horizon.interval
    return (from, from + horizon.interval)
  }

  private func overlap(_ from: Double, _ to: Double, _ cell: (from: Double, to: Double)) -> Double {
    max(0, min(to, cell.to) - max(from, cell.from))
  }

  private func ratio(_ part: Double, _ whole: Double) -> Double? { whole > 0 ? part / whole : nil }

  /// The measures of some types in an interval or over the horizon, by their definitions; the thresholds are those of
  /// the first type.
  public func measures(types: [Int], interval: Int?) -> [Measure: Double?] {
    let cell = bounds(interval)
    let goal = scenario.contacts[types[0]].goal
    let all = contacts.filter { types.contains($0.type) }
    let own = all.filter { cell.from <= $0.arrival && $0.arrival < cell.to }
    func count(_ holds: (Contact) -> Bool) -> Double { Double(own.count(where: holds)) }
    func wait(_ contact: Contact) -> Double { contact.left - contact.arrival }
    let isAnswered: (Contact) -> Bool = { $0.fate == .answered || $0.fate == .immediate }
    let (answered, abandoned) = (count(isAnswered), count { $0.fate == .abandoned })
    let short = count { $0.fate == .abandoned && wait($0) <= goal.shortAbandon }
    let offered = count { $0.fate != .blocked }
    let waits = own.filter(isAnswered).map(wait)
    let given = own.filter { $0.fate == .abandoned }.map(wait)
    let queued = all.filter(\.isQueued)
    let stillThere = count { $0.fate == .waiting }
    let virtual = own.filter { $0.isQueued || $0.fate == .immediate }.compactMap { contact in
      contact.reached.map { $0 - contact.arrival }
    }
    let area = queued.reduce(0) { $0 + overlap($1.arrival, $1.left, cell) }
    return [
      .entered: Double(own.count), .blocked: count { $0.fate == .blocked }, .offered: offered,
      .answered: answered, .abandoned: abandoned, .abandonedShort: short, .balked: count { $0.fate == .balked },
      .waitingAtEnd: stillThere, .asa: ratio(waits.reduce(0, +), answered),
      .waitMean: ratio(waits.reduce(0, +) + given.reduce(0, +), offered - stillThere),
      .waitAbandoned: ratio(given.reduce(0, +), abandoned), .waitMax: waits.max(),
      .waited: ratio(count(\.isQueued), offered), .virtualWait: ratio(virtual.reduce(0, +), Double(virtual.count)),
      .abandonRate: ratio(abandoned, offered), .abandonRateLessShort: ratio(abandoned - short, offered - short),
      .serviceLevel: ratio(Double(waits.count { $0 <= goal.within }), offered - short),
      .aht: ratio(own.reduce(0) { $0 + $1.duration }, answered), .queueLength: area / (cell.to - cell.from),
      .queueLengthMax: longest(queued, interval), .reachedHuman: ratio(answered, Double(own.count)),
    ]
  }

  /// The largest number waiting: at the beginning of each interval, when those who are taken then have left, and just after
  /// each arrival in it.
  private func longest(_ queued: [Contact], _ interval: Int?) -> Double {
    let cells = (interval.map { $0...$0 } ?? 0...horizon.intervalCount - 1).map { bounds($0) }
    let instants = cells.map(\.from).filter { $0 > 0 }
    let waitingThen = instants.map { then in
      queued.count { $0.arrival < then && (then < $0.left || then == $0.left && $0.fate != .answered) }
    }
    let waitingNow = queued.enumerated().compactMap { index, contact -> Int? in
      guard cells.contains(where: { $0.from <= contact.arrival && contact.arrival < $0.to }) else { return nil }
      // At one instant all arrivals come before all abandonments, and those who are reached go before the arrivals.
      return queued.prefix(index + 1).count { other in
        other.left > contact.arrival || (other.left == contact.arrival && other.fate != .answered)
      }
    }
    return Double((waitingThen + waitingNow).max() ?? 0)
  }

  /// The measures of some groups in an interval or over the horizon.
  public func measures(groups: [Int], interval: Int?) -> [Measure: Double?] {
    let cell = bounds(interval)
    let isDrained = interval == nil && horizon.atEnd == .drain
    let end = isDrained ? Double.infinity : cell.to
    let own = work.filter { groups.contains($0.group) }
    let taken = own.filter { cell.from <= $0.from && $0.from < end }
    func time(_ stretches: [(group: Int, from: Double, to: Double)]) -> Double {
      stretches.reduce(0) { $0 + (groups.contains($1.group) ? overlap($1.from, $1.to, cell) : 0) }
    }
    let after = isDrained ? own.reduce(0) { $0 + overlap($1.from, $1.to, (cell.to, .infinity)) } : 0
    let busy = own.reduce(0) { $0 + overlap($1.from, $1.to, cell) } + after
    let (staffed, extra, pay) = (time(staff.scheduled), time(overtime) + after, time(staff.paid))
    return [
      .answered: Double(taken.count), .aht: ratio(taken.reduce(0) { $0 + $1.handle }, Double(taken.count)),
      .occupancy: ratio(busy, staffed + extra), .utilisation: ratio(busy, pay + extra), .staffed: staffed / 3600,
      .overtime: extra / 3600, .paid: (pay + extra) / 3600,
    ]
  }
}
