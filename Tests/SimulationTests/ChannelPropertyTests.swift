import Measures
import Randomness
import Scenarios
import Simulation
import Statistics
import Testing

/// What holds in every scenario with chats, messages, unlimited work and callbacks, whatever happens in it.
@Suite struct ChannelPropertyTests {
  @Test(arguments: 0..<10)
  func `random scenarios lose no contact and no second of work`(batch: Int) throws {
    for seed in batch * 60..<(batch + 1) * 60 {
      var random = RandomScenario(seed: 50_000 + seed)
      let scenario = try random.channelScenario()
      let summary = Simulator(threads: 1).run(scenario)
      let comment = Comment(rawValue: "seed \(seed)")
      for contact in summary.contacts {
        for values in contact.intervals + [contact.values] { checkContacts(values, comment) }
        checkSums(contact, comment)
      }
      checkContacts(summary.overall, comment)
      for group in summary.agents {
        for values in group.intervals + [group.values] { checkAgents(values, group.group, comment) }
      }
      checkWhole(summary, comment)
      checkWork(summary, comment)
    }
  }

  @Test(arguments: 0..<5)
  func `the result does not depend on threads, nor on the run`(batch: Int) throws {
    for seed in batch * 20..<(batch + 1) * 20 {
      var random = RandomScenario(seed: 60_000 + seed)
      let scenario = try random.channelScenario(replications: 7)
      let one = Simulator(threads: 1).run(scenario)
      #expect(one == Simulator(threads: 1).run(scenario), "seed \(seed)")
      #expect(one == Simulator(threads: 3).run(scenario), "seed \(seed)")
    }
  }

  @Test(arguments: 0..<4)
  func `beside unlimited work and without a reserve nobody is ever idle`(batch: Int) throws {
    for seed in batch * 20..<(batch + 1) * 20 {
      var random = RandomScenario(seed: 70_000 + seed)
      let talk = try Distribution.exponential(mean: 120)
      let scenario = try random.channelScenario(replications: 2).changing { draft in
        draft.contacts.append(
          ContactType(
            name: "list", arrivals: Arrivals(.rate(perSecond: 0), backlog: .unlimited),
            handle: .init(talk: talk), channel: .outbound))
        for index in draft.agents.indices {
          draft.agents[index].skills.append(Skill("list"))
          draft.agents[index].speedSpread = 0
        }
      }
      let summary = Simulator(threads: 1).run(scenario)
      for group in summary.agents {
        for values in group.intervals where (values[.staffed]?.mean ?? 0) > 0 {
          let occupancy = values[.occupancy]?.mean ?? 0
          #expect(abs(occupancy - 1) < 1e-6, "seed \(seed): \(group.group.name) \(occupancy)")
        }
      }
    }
  }

  private func isEqual(_ left: Double, _ right: Double) -> Bool {
    abs(left - right) <= 1e-6 * max(1, abs(left), abs(right))
  }

  private func checkContacts(_ values: MeasureValues, _ comment: Comment) {
    func value(_ measure: Measure) -> Double { values[measure]?.mean ?? 0 }
    for measure in Measure.allCases {
      guard let estimate = values[measure] else { continue }
      #expect(
        estimate.mean.isFinite && estimate.mean >= -1e-9 && (estimate.halfWidth ?? 0) >= 0, "\(comment) \(measure)")
      if measure.unit == .share { #expect(estimate.mean <= 1 + 1e-12, "\(comment) \(measure)") }
    }
    #expect(isEqual(value(.entered), value(.blocked) + value(.offered)), comment)
    #expect(
      isEqual(
        value(.offered),
        value(.answered) + value(.abandoned) + value(.balked) + value(.waitingAtEnd) + value(.callbacksFailed)),
      comment)
    #expect(value(.abandonedSilent) <= value(.abandoned), comment)
    #expect(value(.callbacksAccepted) <= value(.callbacksOffered), comment)
    let pendingAtEnd =
      value(.callbacksAccepted) - value(.callbacksReached) - value(.callbacksFailed) - value(.callbacksAbandoned)
    #expect(pendingAtEnd >= -1e-9 && pendingAtEnd <= value(.waitingAtEnd) + 1e-9, comment)
    #expect(value(.callbacksPending) <= value(.queueLength) + 1e-9, comment)
  }

  private func checkSums(_ contact: ContactSummary, _ comment: Comment) {
    for measure in Measure.ofContacts where measure.unit == .contacts && measure.recipe.denominator == nil {
      let sum = contact.intervals.reduce(0) { $0 + ($1[measure]?.mean ?? 0) }
      let total = contact.values[measure]?.mean ?? 0
      switch measure {
      case .queueLengthMax: #expect(total <= sum + 1e-9, comment)
      case .queueLength, .callbacksPending:
        #expect(isEqual(sum / Double(contact.intervals.count), total), "\(comment) \(measure)")
      default: #expect(isEqual(sum, total), "\(comment) \(measure)")
      }
    }
    for values in contact.intervals + [contact.values] {
      #expect((values[.queueLength]?.mean ?? 0) <= (values[.queueLengthMax]?.mean ?? 0) + 1e-9, comment)
    }
  }

  private func checkAgents(_ values: MeasureValues, _ group: AgentGroup, _ comment: Comment) {
    for measure in Measure.ofAgents {
      guard let estimate = values[measure] else { continue }
      #expect(
        estimate.mean.isFinite && estimate.mean >= -1e-9 && (estimate.halfWidth ?? 0) >= 0, "\(comment) \(measure)")
      if measure.unit == .share { #expect(estimate.mean <= 1 + 1e-9, "\(comment) \(measure) \(estimate.mean)") }
    }
    if let concurrency = values[.concurrency]?.mean {
      let most = group.concurrency.map(\.limit).max() ?? 0
      #expect(concurrency >= 1 - 1e-9 && concurrency <= Double(most) + 1e-9, comment)
    }
  }

  private func checkWhole(_ summary: Summary, _ comment: Comment) {
    for measure in [
      Measure.entered, .blocked, .offered, .answered, .abandoned, .balked, .waitingAtEnd, .queueLength,
      .callbacksAccepted, .callbacksFailed, .callbacksPending, .interruptions, .abandonedSilent,
    ] {
      let sum = summary.contacts.reduce(0) { $0 + ($1.values[measure]?.mean ?? 0) }
      #expect(isEqual(sum, summary.overall[measure]?.mean ?? 0), "\(comment) \(measure)")
    }
    let taken = summary.agents.reduce(0) { $0 + ($1.values[.answered]?.mean ?? 0) }
    let answered = summary.overall[.answered]?.mean ?? 0
    switch (summary.scenario.horizon.warmup, summary.scenario.horizon.atEnd) {
    case (0, .drain), (0, .cut): #expect(isEqual(taken, answered), comment)
    case (0, .continue): #expect(taken <= answered + 1e-6, comment)
    case (_, .drain), (_, .cut): #expect(taken >= answered - 1e-6, comment)
    default: break
    }
  }

  /// Where all that is begun is finished and nothing else takes agents' time, they are busy for as long as contacts take.
  private func checkWork(_ summary: Summary, _ comment: Comment) {
    let scenario = summary.scenario
    guard scenario.horizon.atEnd == .drain, scenario.horizon.warmup == 0,
      scenario.contacts.allSatisfy({ $0.silent == nil && ($0.callback?.reach ?? 1) == 1 }),
      scenario.agents.allSatisfy(\.concurrency.isEmpty)
    else { return }
    let work = summary.contacts.reduce(0) { $0 + ($1.values[.answered]?.mean ?? 0) * ($1.values[.aht]?.mean ?? 0) }
    let busy = summary.agents.reduce(0.0) { sum, group in
      let present = (group.values[.staffed]?.mean ?? 0) + (group.values[.overtime]?.mean ?? 0)
      return sum + (group.values[.occupancy]?.mean ?? 0) * present * 3600
    }
    #expect(isEqual(work, busy), "\(comment): \(work) s of contacts, \(busy) s of agents")
  }
}
