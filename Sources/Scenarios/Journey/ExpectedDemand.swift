internal import Randomness

/// How many contacts follow from one, on average, if every step is open and has room, nobody abandons and nobody
/// escapes.
///
/// A contact of a type is at one of two places: entering the center, or joining the type's queue. What one place leads to
/// is linear, so expected numbers follow by adding up generations; they grow without end where a generation is as large
/// as the one before it, which is where the spectral radius of the expected follow-ons reaches 1.
struct ExpectedDemand {
  /// The expected number of contacts at one place for each contact at another.
  private struct Flow {
    var from: Int
    var to: Int
    var share: Double
    /// Whether it enters the center, as a new contact of its issue.
    var isEntry: Bool
  }

  private var flows: [Flow] = []
  private let typeCount: Int

  /// From so many contacts on, those that follow from a single one are taken to have no end.
  static let endless = 1000.0

  init(_ draft: ScenarioDraft) {
    typeCount = draft.contacts.count
    let indexOfType = Dictionary(
      draft.contacts.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    let stepOfName = Dictionary(draft.steps.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    for (index, type) in draft.contacts.enumerated() {
      func comeBack(_ share: Double, _ back: Return?, from place: Int) {
        guard let back, share * back.probability > 0 else { return }
        let target = back.contact.flatMap { indexOfType[$0] } ?? index
        flows.append(Flow(from: place, to: target, share: share * back.probability, isEntry: true))
      }
      var reach = 1.0
      for step in type.journey.compactMap({ stepOfName[$0] }) {
        let passed = step.leadsToHuman ? max(0, 1 - step.contain - step.hangUp) : 0
        comeBack(reach * (1 - passed - step.contain * (1 - step.unresolved)), step.return, from: index)
        reach *= passed
      }
      if reach > 0 { flows.append(Flow(from: index, to: typeCount + index, share: reach, isEntry: false)) }
      guard let outcome = type.outcome else { continue }
      var kept = 1.0
      for transfer in outcome.transfers {
        guard let target = indexOfType[transfer.to] else { continue }
        kept = max(0, kept - transfer.probability)
        flows.append(
          Flow(from: typeCount + index, to: typeCount + target, share: transfer.probability, isEntry: false))
      }
      comeBack(kept * (1 - outcome.resolve), outcome.return, from: typeCount + index)
    }
  }

  /// How many contacts one contact of each type leads to in the end, itself included; ``endless`` or more for no end.
  var contactsFromOne: [Double] {
    var total = (0..<2 * typeCount).map { $0 < typeCount ? 1.0 : 0 }
    for _ in 0..<4000 {
      var next = (0..<2 * typeCount).map { $0 < typeCount ? 1.0 : 0 }
      for flow in flows { next[flow.from] += flow.share * total[flow.to] }
      let change = zip(next, total).reduce(0) { max($0, $1.0 - $1.1) }
      total = next
      if change < 1e-6 || total.contains(where: { $0 > 2 * Self.endless }) { break }
    }
    return Array(total.prefix(typeCount))
  }

  /// How many contacts join each type's queue in the end, given how many enter the center as new issues.
  func queued(fresh: [Double]) -> [Double] {
    var generation = fresh + Array(repeating: 0, count: typeCount)
    var total = generation
    for _ in 0..<200 {
      var next = Array(repeating: 0.0, count: 2 * typeCount)
      for flow in flows { next[flow.to] += flow.share * generation[flow.from] }
      for index in next.indices { total[index] += next[index] }
      generation = next
      if generation.allSatisfy({ $0 < 1e-6 }) { break }
    }
    return Array(total.suffix(typeCount))
  }
}

extension ScenarioDraft {
  /// Whether some contact may do more than wait and be served.
  var usesJourneys: Bool {
    contacts.contains { $0.hasJourney || passesOnWaiting($0) } || experience?.followsIssues ?? false
  }

  /// Contacts that join each type's queue ÷ contacts that enter as that type with a new issue; 1 for types without any.
  func queueFactors() -> [String: Double] {
    guard usesJourneys else { return [:] }
    let fresh = contacts.map { $0.arrivals.expectedCount(over: horizon) }
    let queued = ExpectedDemand(self).queued(fresh: fresh)
    return Dictionary(
      contacts.indices.map { (contacts[$0].name, fresh[$0] > 0 ? queued[$0] / fresh[$0] : 1) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Warns where contacts have no path to a human, and where they bring back too many others.
  func warnOfJourneys(_ staff: [String: [Double]], _ report: inout ProblemReport) {
    guard usesJourneys else { return }
    let used = Set(contacts.flatMap { $0.journey + ($0.queueTimeout.map { [$0.to] } ?? []) })
    for step in steps where !used.contains(step.name) {
      report.add(["steps", step.name], "no journey passes this step; add it to 'contacts.TYPE.journey'")
    }
    warnOfDeadEnds(staff, &report)
    warnOfMismatches(&report)
    for (type, demand) in zip(contacts, ExpectedDemand(self).contactsFromOne) {
      warnOfExplosion(type, demand, &report)
    }
  }

  /// Warns where a channel and a journey go together in a way that is seldom intended.
  private func warnOfMismatches(_ report: inout ProblemReport) {
    let types = Dictionary(contacts.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    for type in contacts {
      let path = ["contacts", type.name]
      for (transfer, place) in zip(type.outcome?.transfers ?? [], type.outcome?.transferPaths ?? [])
      where transfer.isWarm && transfer.probability > 0 && types[transfer.to]?.isDeferred ?? false {
        report.add(
          path + ["outcome"] + place + ["warm"],
          "'\(transfer.to)' is deferred work, so the agent would be held until someone takes it; leave 'warm' out")
      }
      if let redial = type.redial {
        report.require(
          redial.begins || contacts.contains { $0.redial?.to == type.name && $0.redial?.begins == true },
          path + ["redial"],
          "nobody redials a first time, so this changes nothing; write 'after_abandon' or 'after_block'")
        report.require(
          redial.patience == .new || !type.patience.isNever, path + ["redial", "patience"],
          "nobody gives up as long as 'patience' is never, so this changes nothing; leave it out")
      }
      report.require(
        !type.isUnlimited || type.journey.isEmpty || comesFromOthers(type) || type.outcome?.return != nil,
        path + ["journey"], "unlimited work does not come, so it passes no steps; leave it out")
    }
  }

  private func warnOfExplosion(_ type: ContactType, _ contacts: Double, _ report: inout ProblemReport) {
    let path = ["contacts", type.name]
    if contacts >= ExpectedDemand.endless {
      report.add(
        path,
        "demand explodes: each contact brings back at least one more on average, without end; lower the 'return'"
          + " and 'transfer' probabilities on its way")
    } else if contacts >= 3 {
      report.add(
        path,
        "demand is close to exploding: each contact leads to \(Text.number((contacts * 10).rounded() / 10)) contacts"
          + " in the end, because those who come back come back again")
    }
  }
}

extension ContactType {
  /// Whether its contacts may do more than wait and be served.
  public var hasJourney: Bool { !journey.isEmpty || outcome != nil || redial != nil }
}

extension Scenario {
  /// Expected contacts that join each type's queue, by type and interval: those that arrive as this type and need a
  /// human, and those that are passed on or come back as it, as if they followed at once; none where it is closed.
  public func expectedQueued() -> [[Double]] {
    let draft = self[dynamicMember: \.self]
    let fresh = draft.contacts.map { $0.arrivals.expectedCounts(by: draft.horizon) }
    guard draft.usesJourneys else { return draft.withoutClosed(fresh) }
    let demand = ExpectedDemand(draft)
    let queued = (0..<draft.horizon.intervalCount).map { interval in demand.queued(fresh: fresh.map { $0[interval] }) }
    return draft.withoutClosed(fresh.indices.map { type in queued.map { $0[type] } })
  }

  /// Whether some contact may do more than wait and be served: pass steps, come back, or be transferred.
  public var usesJourneys: Bool { self[dynamicMember: \.self].usesJourneys }
}
