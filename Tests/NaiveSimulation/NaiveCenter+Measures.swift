public import Measures
import Scenarios

/// The measures by their definitions, as sums over what happened.
extension NaiveCenter {
  /// Where a cell lies: an interval, or the horizon.
  private func bounds(_ interval: Int?) -> (from: Double, to: Double) {
    guard let interval else { return (horizon.warmup, measureEnd) }
    let from = horizon.warmup + Double(interval) * horizon.interval
    return (from, from + horizon.interval)
  }

  private func overlap(_ from: Double, _ to: Double, _ cell: (from: Double, to: Double)) -> Double {
    max(0, min(to, cell.to) - max(from, cell.from))
  }

  private func isIn(_ interval: Int, _ cell: Int?) -> Bool {
    cell.map { $0 + 1 == interval } ?? isMeasured(interval)
  }

  private func ratio(_ part: Double, _ whole: Double) -> Double? { whole > 0 ? part / whole : nil }

  private func sum(_ counts: [Count], _ measure: Measure, _ place: Int, _ cell: Int?) -> Double {
    counts.reduce(0) {
      $0 + ($1.measure == measure && $1.place == place && isIn($1.interval, cell) ? $1.value : 0)
    }
  }

  /// The measures of a type.
  public func measures(type: Int, _ cell: Int?) -> [Measure: Double?] {
    let plan = scenario.contacts[type]
    let bounds = bounds(cell)
    let length = bounds.to - bounds.from
    let all = contacts.filter { $0.type == type }
    let own = all.filter { isIn($0.interval, cell) }
    func count(_ holds: (NaiveContact) -> Bool) -> Double { Double(own.count(where: holds)) }
    func marks(_ measure: Measure) -> Double { sum(counts, measure, type, cell) }
    func wait(_ contact: NaiveContact) -> Double { contact.left - contact.arrival }
    let answered = own.filter { $0.isAnswered && !$0.isSupply }
    let waits = answered.map { $0.fate == .immediate ? 0 : wait($0) }
    let taken = Double(answered.count) + count(\.isSupply)
    let abandoned = own.filter { $0.fate == .abandoned }
    let short = Double(abandoned.count { wait($0) <= plan.goal.shortAbandon })
    let offered = count { $0.fate != .blocked }
    func undecided(_ within: Double) -> Double {
      count {
        $0.fate == .waiting && !$0.hasAccepted && plan.isDeferred && measureEnd - $0.arrival < within
      }
    }
    func level(_ within: Double) -> Double? {
      ratio(
        Double(waits.count { $0 <= within }), offered - count(\.isSupply) - undecided(within) - short)
    }
    func handTime(_ holds: (NaiveContact) -> Bool) -> Double {
      hands.reduce(0) { sum, hand in
        let contact = hand.contact
        return sum + (contact.type == type && isIn(contact.interval, cell) && holds(contact) ? hand.time : 0)
      }
    }
    let handled = handTime { _ in true }
    let queued = all.filter(\.wasQueued)
    let area = queued.filter { !$0.waitedForStep }.reduce(0) { $0 + overlap($1.arrival, $1.left, bounds) }
    let pending = all.reduce(0) { $0 + ($1.hasAccepted ? overlap($1.arrival, $1.left, bounds) : 0) }
    let accepted = own.filter(\.hasAccepted)
    let reached = accepted.filter(\.isReached)
    let rests = own.flatMap(\.rests)
    let resumed = rests.compactMap { rest in rest.to.map { $0 - rest.from } }
    let longest =
      lengths.filter { $0.type == type && isIn($0.interval, cell) }.map(\.own).max() ?? 0
    var values: [Measure: Double?] = [
      .entered: marks(.fresh) + marks(.returns) + marks(.redials),
      .blocked: marks(.blocked) + count { $0.fate == .blocked }, .offered: offered,
      .answered: taken,
      .abandoned: Double(abandoned.count), .abandonedShort: short,
      .balked: count { $0.fate == .balked },
      .timedOut: count { $0.fate == .timedOut },
      .timedOutRate: ratio(count { $0.fate == .timedOut }, offered - count(\.isSupply)),
      .waitingAtEnd: count { $0.fate == .waiting },
      .asa: ratio(waits.reduce(0, +), Double(answered.count)),
      .waitAbandoned: ratio(abandoned.map(wait).reduce(0, +), Double(abandoned.count)),
      .waitMax: waits.max(),
      .virtualWait: virtualWait(own), .aht: ratio(handled, taken),
      .serviceLevel: level(plan.goal.within),
      .waited: ratio(
        count { $0.wasQueued && !($0.isAnswered && wait($0) == 0) }, offered - count(\.isSupply)),
      .abandonedSilent: plan.silent == nil ? nil : Double(abandoned.count(where: \.isSilent)),
      .interruptions: plan.isInterruptible ? Double(rests.count) : nil,
      .interruptedTime: plan.isInterruptible
        ? ratio(resumed.reduce(0, +), Double(resumed.count)) : nil,
    ]
    for (measure, answer) in zip(Measure.serviceLevels.dropFirst(), plan.goal.furtherAnswers) {
      values[measure] = level(answer.within)
    }
    if plan.goal.answered != nil {
      let times = [plan.goal.within] + plan.goal.furtherAnswers.map(\.within)
      values[.answerRate] = ratio(
        Double(answered.count), offered - count(\.isSupply) - undecided(times.max() ?? 0))
    }
    if !plan.isUnlimited {
      values[.queueLength] = area / length
      values[.queueLengthMax] = Double(longest)
    }
    if plan.callback != nil {
      values.merge([
        .callbacksOffered: count(\.wasOffered), .callbacksAccepted: Double(accepted.count),
        .callbacksReached: Double(reached.count), .callbacksFailed: count { $0.fate == .failed },
        .callbacksPending: pending / length,
        .callbackDelay: ratio(reached.map(wait).reduce(0, +), Double(reached.count)),
      ]) { $1 }
    }
    if plan.callback?.patience != nil {
      values[.callbacksAbandoned] = count { $0.hasAccepted && $0.fate == .abandoned }
    }
    guard scenario.usesJourneys else { return values }
    let fresh = marks(.fresh)
    for measure in [
      Measure.fresh, .returns, .redials, .transfers, .transfersIn, .contained, .containedFalse,
      .hungUp, .escapes,
      .inStepsAtStart, .inStepsAtEnd, .resolved, .lost, .pending,
    ] {
      values[measure] = marks(measure)
    }
    values[.fcr] = ratio(marks(.fcr), fresh)
    values[.contactsPerIssue] = ratio(marks(.contactsPerIssue), fresh)
    values[.timeToResolution] = ratio(marks(.timeToResolution), marks(.resolved))
    values[.timeToHuman] = ratio(marks(.timeToHuman), marks(.reachedHuman))
    values[.reachedHuman] = ratio(marks(.reachedHuman), fresh)
    values[.automationSaved] = marks(.automationSaved) / 3600
    values[.failureDemand] = ratio(handTime(\.isFailure), handled)
    values[.automationReturned] = handTime(\.isFromStep) / 3600
    return values
  }

  /// The largest number of contacts of all types that waited at a time.
  public var longestOfAll: Double {
    Double(lengths.filter { isMeasured($0.interval) }.map(\.all).max() ?? 0)
  }

  /// What an endlessly patient contact would have waited: whenever an agent came to a place in the queue.
  private func virtualWait(_ own: [NaiveContact]) -> Double? {
    let waits = own.compactMap { contact -> Double? in
      if contact.isSupply { return nil }
      if contact.fate == .immediate { return 0 }
      return contact.turn.map { $0 - contact.arrival }
    }
    return ratio(waits.reduce(0, +), Double(waits.count))
  }

  /// The measures of a group.
  public func measures(group: Int, _ cell: Int?) -> [Measure: Double?] {
    let bounds = bounds(cell)
    let isDrained = cell == nil && horizon.atEnd == .drain
    func isOwn(_ interval: Int) -> Bool {
      isIn(interval, cell) || (isDrained && interval > horizon.intervalCount)
    }
    func time(_ stretches: [(group: Int, from: Double, to: Double)]) -> Double {
      stretches.reduce(0) { $0 + ($1.group == group ? overlap($1.from, $1.to, bounds) : 0) }
    }
    let own = stints.filter { $0.group == group }
    func busy(_ weight: (Stint) -> Double) -> Double {
      own.reduce(0) {
        $0 + weight($1) * overlap($1.from, $1.to, (bounds.from, isDrained ? .infinity : bounds.to))
      }
    }
    let after =
      isDrained ? own.reduce(0) { $0 + overlap($1.from, $1.to, (bounds.to, .infinity)) } : 0
    let answered = Double(taken.count { $0.group == group && isOwn($0.interval) })
    let handled = hands.reduce(0) { $0 + ($1.group == group && isOwn($1.interval) ? $1.time : 0) }
    let away = time(shortBreaks)
    let isPaid = scenario.agents[group].shortBreaks?.isPaid ?? true
    let (staffed, extra) = (time(staff.scheduled) - away, time(overtime) + after)
    let pay = time(staff.paid) - (isPaid ? 0 : away)
    var values: [Measure: Double?] = [
      .answered: answered, .aht: ratio(handled, answered),
      .occupancy: ratio(busy { _ in 1 }, staffed + extra),
      .utilisation: ratio(busy { _ in 1 }, pay + extra), .staffed: staffed / 3600,
      .overtime: extra / 3600,
      .paid: (pay + extra) / 3600,
    ]
    values[.shortBreaks] = scenario.agents[group].shortBreaks == nil ? nil : away / 3600
    guard !scenario.agents[group].concurrency.isEmpty else { return values }
    values[.slotOccupancy] = ratio(busy { Double($0.open) / Double($0.limit) }, staffed + extra)
    values[.concurrency] = ratio(busy { Double($0.open) }, busy { _ in 1 })
    return values
  }

  /// The measures of a step.
  public func measures(step: Int, _ cell: Int?) -> [Measure: Double?] {
    let bounds = bounds(cell)
    func marks(_ measure: Measure) -> Double { sum(stepCounts, measure, step, cell) }
    var values: [Measure: Double?] = [:]
    for measure in [
      Measure.entered, .contained, .containedFalse, .hungUp, .escapes, .handedOver, .inStepsAtEnd,
      .foundFull, .blocked,
      .foundClosed, .gaveUpWaiting,
    ] {
      values[measure] = marks(measure)
    }
    values[.stepWait] = ratio(marks(.stepWait), marks(.entered))
    values[.sessionTime] = ratio(
      marks(.sessionTime),
      marks(.contained) + marks(.hungUp) + marks(.handedOver))
    values[.sessions] =
      visits.reduce(0) { $0 + ($1.step == step ? overlap($1.from, $1.to, bounds) : 0) }
      / (bounds.to - bounds.from)
    return values
  }
}
