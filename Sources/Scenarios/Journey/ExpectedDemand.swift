internal import Randomness

/// How many contacts follow from one, on average, if every step is open and has room, nobody abandons and nobody
/// escapes.
///
/// A contact of a type is at one of two places: entering the center, or joining the type's queue. What one place leads to
/// is linear, so expected numbers follow by adding up generations; they grow without end where a generation is as large
/// as the one before it, which is where the spectral radius of the expected follow-ons reaches 1.
///
/// Customers keep their profile for all contacts of an issue, so each profile has places of its own: customers who are
/// seldom helped come back more often, and if they also take long, the mean handle time grows with them.
struct ExpectedDemand {
  /// The expected number of contacts at one place for each contact at another.
  private struct Flow {
    var from: Int
    var to: Int
    var share: Double
  }

  /// The customers of one profile, or those without one.
  private struct Customers {
    let profile: String
    /// Of the issues that begin with each type, the share that is theirs.
    let shares: [Double]
    /// A factor on the handle time of each type.
    let handle: [Double]
    let flows: [Flow]
  }

  /// Contacts that join queues, by type.
  struct Queued {
    /// How many there are.
    var contacts: [Double]
    /// How many there would be if all took as long as the average of their type and together caused the same work.
    var work: [Double]
  }

  private let customers: [Customers]
  private let typeCount: Int

  /// From so many contacts on, those that follow from a single one are taken to have no end.
  static let endless = 1000.0

  init(_ draft: ScenarioDraft) {
    let types = draft.contacts
    let stepOfName = Dictionary(draft.steps.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let journeys = types.map { $0.journey.compactMap { stepOfName[$0] } }
    let behaviors = zip(types, journeys).map { CustomerBehaviors($0, $1, draft.mix(of: $0)) }
    let indexOfType = Dictionary(types.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    typeCount = types.count
    customers = ([Profile.others] + draft.profiles.map(\.name)).compactMap { profile in
      let shares = behaviors.map { $0.share(of: profile) }
      guard shares.contains(where: { $0 > 0 }) else { return nil }
      let all = behaviors.map { $0[profile] }
      var flows: [Flow] = []
      for index in types.indices { flows += Self.flows(of: types[index], journeys[index], all[index], indexOfType) }
      return Customers(profile: profile, shares: shares, handle: all.map(\.handle), flows: flows)
    }
  }

  private static func flows(
    of type: ContactType, _ journey: [Step], _ behavior: CustomerBehavior, _ indexOfType: [String: Int]
  ) -> [Flow] {
    guard let index = indexOfType[type.name] else { return [] }
    let typeCount = indexOfType.count
    var flows: [Flow] = []
    func comeBack(_ unresolved: Double, _ back: Return?, _ probability: Double, from place: Int) {
      guard let back, unresolved * probability > 0 else { return }
      let target = back.contact.flatMap { indexOfType[$0] } ?? index
      flows.append(Flow(from: place, to: target, share: unresolved * probability))
    }
    var reach = 1.0
    for (step, chances) in zip(journey, behavior.steps) {
      let solved = chances.contained * (1 - step.unresolved)
      comeBack(reach * (1 - chances.passing - solved), step.return, chances.back, from: index)
      reach *= chances.passing
    }
    if reach > 0 { flows.append(Flow(from: index, to: typeCount + index, share: reach)) }
    guard let outcome = type.outcome else { return flows }
    var kept = 1.0
    for transfer in outcome.transfers {
      guard let target = indexOfType[transfer.to] else { continue }
      kept = max(0, kept - transfer.probability)
      flows.append(Flow(from: typeCount + index, to: typeCount + target, share: transfer.probability))
    }
    comeBack(kept * (1 - behavior.resolve), outcome.return, behavior.back, from: typeCount + index)
    return flows
  }

  /// How many contacts one contact of each type leads to in the end, itself included, for customers of a profile, and
  /// on average; ``endless`` or more for no end.
  struct FromOne {
    var average = 0.0
    /// Of the profile for which it is most, among those that begin with the type.
    var most = 0.0
    /// That profile.
    var profile = Profile.others
  }

  /// What one contact of each type leads to.
  var contactsFromOne: [FromOne] {
    var all = Array(repeating: FromOne(), count: typeCount)
    for part in customers {
      for (type, contacts) in contactsFromOne(part).enumerated() where part.shares[type] > 0 {
        all[type].average += part.shares[type] * contacts
        if contacts > all[type].most { (all[type].most, all[type].profile) = (contacts, part.profile) }
      }
    }
    return all
  }

  private func contactsFromOne(_ part: Customers) -> [Double] {
    var total = (0..<2 * typeCount).map { $0 < typeCount ? 1.0 : 0 }
    for _ in 0..<4000 {
      var next = (0..<2 * typeCount).map { $0 < typeCount ? 1.0 : 0 }
      for flow in part.flows { next[flow.from] += flow.share * total[flow.to] }
      let change = zip(next, total).reduce(0) { max($0, $1.0 - $1.1) }
      total = next
      if change < 1e-6 || total.contains(where: { $0 > 2 * Self.endless }) { break }
    }
    return Array(total.prefix(typeCount))
  }

  /// How many contacts join each type's queue in the end, given how many enter the center as new issues.
  func queued(fresh: [Double]) -> Queued {
    var queued = Queued(contacts: fresh.map { _ in 0 }, work: fresh.map { _ in 0 })
    for part in customers {
      for (type, contacts) in self.queued(part, fresh: zip(fresh, part.shares).map(*)).enumerated() {
        queued.contacts[type] += contacts
        queued.work[type] += contacts * part.handle[type]
      }
    }
    return queued
  }

  private func queued(_ part: Customers, fresh: [Double]) -> ArraySlice<Double> {
    var generation = fresh + Array(repeating: 0, count: typeCount)
    var total = generation
    // Those whom nobody helps come back for far longer than the average customer; and where they are as many of all at
    // any time, the mean handle time has to be the same at any time.
    let (longest, least) = customers.count > 1 ? (4000, 1e-12 * (fresh.max() ?? 0)) : (200, 1e-6)
    for _ in 0..<longest {
      var next = Array(repeating: 0.0, count: 2 * typeCount)
      for flow in part.flows { next[flow.to] += flow.share * generation[flow.from] }
      for index in next.indices { total[index] += next[index] }
      generation = next
      if generation.allSatisfy({ $0 <= least }) { break }
    }
    return total.suffix(typeCount)
  }
}

extension ScenarioDraft {
  /// Whether some contact may do more than wait and be served.
  var usesJourneys: Bool {
    contacts.contains { $0.hasJourney || passesOnWaiting($0) } || experience?.followsIssues ?? false
  }

  /// What journeys make of the contacts that enter with new issues.
  func queueFactors() -> QueueFactors {
    guard usesJourneys else { return QueueFactors() }
    let fresh = contacts.map { $0.arrivals.expectedCount(over: horizon) }
    let queued = ExpectedDemand(self).queued(fresh: fresh)
    var factors = QueueFactors()
    for (index, type) in contacts.enumerated() where factors.contacts[type.name] == nil {
      factors.contacts[type.name] = fresh[index] > 0 ? queued.contacts[index] / fresh[index] : 1
      factors.handle[type.name] = queued.contacts[index] > 0 ? queued.work[index] / queued.contacts[index] : 1
    }
    return factors
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

  private func warnOfExplosion(
    _ type: ContactType, _ demand: ExpectedDemand.FromOne, _ report: inout ProblemReport
  ) {
    let path = ["contacts", type.name]
    if demand.most >= ExpectedDemand.endless {
      let whose = demand.profile == Profile.others ? "" : " of customers with the profile '\(demand.profile)'"
      report.add(
        path,
        "demand explodes: each contact\(whose) brings back at least one more on average, without end; lower the 'return'"
          + " and 'transfer' probabilities on its way")
    } else if demand.average >= 3 {
      report.add(
        path,
        "demand is close to exploding: each contact leads to \(Text.number((demand.average * 10).rounded() / 10)) contacts"
          + " in the end, because those who come back come back again")
    }
  }
}

extension ContactType {
  /// Whether its contacts may do more than wait and be served.
  public var hasJourney: Bool { !journey.isEmpty || outcome != nil || redial != nil }
}

extension Scenario {
  /// What is expected to join each type's queue, by type and interval: contacts that arrive as this type and need a human,
  /// and those that are passed on or come back as it, as if they followed at once; none where it is closed.
  public func expectedQueue() -> ExpectedQueue {
    let draft = self[dynamicMember: \.self]
    let fresh = draft.contacts.map { $0.arrivals.expectedCounts(by: draft.horizon) }
    guard draft.usesJourneys else { return ExpectedQueue(contacts: draft.withoutClosed(fresh)) }
    let demand = ExpectedDemand(draft)
    let queued = (0..<draft.horizon.intervalCount).map { interval in demand.queued(fresh: fresh.map { $0[interval] }) }
    var expected = ExpectedQueue(
      contacts: fresh.indices.map { type in queued.map { $0.contacts[type] } },
      work: fresh.indices.map { type in queued.map { $0.work[type] } })
    expected.contacts = draft.withoutClosed(expected.contacts)
    return expected
  }

  /// Whether some contact may do more than wait and be served: pass steps, come back, or be transferred.
  public var usesJourneys: Bool { self[dynamicMember: \.self].usesJourneys }
}
