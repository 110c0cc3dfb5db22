import Measures
import Randomness
import Scenarios
import Simulation
import Statistics
import Testing

/// What holds in every scenario that mixes journeys and channels, whatever happens in it.
@Suite struct MixturePropertyTests {
  @Test(arguments: 0..<10)
  func `no contact and no issue gets lost between channels`(batch: Int) throws {
    for seed in batch * 60..<(batch + 1) * 60 {
      var random = RandomJourney(seed: 90_000 + seed)
      let summary = simulate(try random.mixture())
      let comment = "seed \(90_000 + seed)"
      let hasJourneys = summary.scenario.usesJourneys
      for contact in summary.contacts {
        for values in contact.intervals + [contact.values] { checkSanity(values, comment + " " + contact.type.name) }
        checkContacts(contact.values, comment + " " + contact.type.name, hasJourneys: hasJourneys)
        for measure in Measure.ofContacts
        where measure.unit == .contacts && measure.recipe.denominator == nil && !Self.peaks.contains(measure) {
          let sum = contact.intervals.reduce(0) { $0 + value($1, measure) }
          #expect(equal(sum, value(contact.values, measure)), "\(comment) \(measure)")
        }
      }
      checkContacts(summary.overall, comment, hasJourneys: hasJourneys)
      for group in summary.agents { for values in group.intervals + [group.values] { checkSanity(values, comment) } }
      checkWhole(summary, comment)
    }
  }

  /// Where nobody comes back, the open issues are those whose contacts still wait: no record is kept or given back twice.
  @Test(arguments: 0..<5)
  func `every record is given back`(batch: Int) throws {
    for seed in batch * 60..<(batch + 1) * 60 {
      var random = RandomJourney(seed: 100_000 + seed)
      let scenario = try random.mixture().changing { draft in
        draft.horizon.atEnd = .drain
        draft.horizon.warmup = 0
        for index in draft.contacts.indices {
          draft.contacts[index].redial = nil
          draft.contacts[index].outcome?.return = nil
          draft.contacts[index].isInterruptible = false
        }
        for index in draft.steps.indices { draft.steps[index].return = nil }
      }
      let summary = simulate(scenario)
      guard scenario.usesJourneys else { continue }
      let comment = "seed \(100_000 + seed)"
      func sum(_ measures: Measure...) -> Double { measures.reduce(0) { $0 + value(summary.overall, $1) } }
      #expect(equal(sum(.pending), sum(.waitingAtEnd, .inStepsAtEnd)), "\(comment)")
      #expect(equal(sum(.fresh), sum(.entered)), "\(comment)")
      #expect(equal(sum(.transfers), sum(.transfersIn, .overflowed)), "\(comment)")
    }
  }

  @Test(arguments: 0..<5)
  func `mixtures do not depend on threads, nor on the run`(batch: Int) throws {
    for seed in batch * 16..<(batch + 1) * 16 {
      var random = RandomJourney(seed: 110_000 + seed)
      let scenario = try random.mixture(replications: 7)
      let one = Simulator(threads: 1).run(scenario)
      #expect(one == Simulator(threads: 2).run(scenario), "seed \(seed)")
      #expect(one == Simulator(threads: 3).run(scenario), "seed \(seed)")
    }
  }

  private static let peaks: Set<Measure> = [.queueLength, .queueLengthMax, .callbacksPending]

  private func value(_ values: MeasureValues, _ measure: Measure) -> Double { values[measure]?.mean ?? 0 }

  private func equal(_ left: Double, _ right: Double) -> Bool {
    abs(left - right) <= 1e-9 * max(1, abs(left), abs(right))
  }

  private func checkSanity(_ values: MeasureValues, _ comment: String) {
    for measure in Measure.allCases {
      guard let estimate = values[measure] else { continue }
      #expect(estimate.mean.isFinite && (estimate.halfWidth ?? 0) >= 0, "\(comment) \(measure)")
      if measure != .automationSaved { #expect(estimate.mean >= -1e-6, "\(comment) \(measure) \(estimate.mean)") }
      if measure.unit == .share { #expect(estimate.mean <= 1 + 1e-9, "\(comment) \(measure) \(estimate.mean)") }
    }
  }

  private func checkContacts(_ values: MeasureValues, _ comment: String, hasJourneys: Bool) {
    func sum(_ measures: Measure...) -> Double { measures.reduce(0) { $0 + value(values, $1) } }
    #expect(
      equal(sum(.offered), sum(.answered, .abandoned, .balked, .waitingAtEnd, .callbacksFailed)), "\(comment)")
    let pendingAtEnd = sum(.callbacksAccepted) - sum(.callbacksReached, .callbacksFailed, .callbacksAbandoned)
    #expect(pendingAtEnd >= -1e-9 && pendingAtEnd <= sum(.waitingAtEnd) + 1e-9, "\(comment)")
    guard hasJourneys else { return }
    #expect(equal(sum(.entered), sum(.fresh, .returns, .redials)), "\(comment)")
    #expect(
      equal(
        sum(.entered, .transfersIn, .inStepsAtStart), sum(.contained, .hungUp, .blocked, .offered, .inStepsAtEnd)),
      "\(comment)")
    #expect(equal(sum(.fresh), sum(.resolved, .lost, .pending)), "\(comment)")
    #expect(sum(.containedFalse) <= sum(.contained), "\(comment)")
    #expect(sum(.overflowed) <= sum(.lost), "\(comment)")
  }

  private func checkWhole(_ summary: Summary, _ comment: String) {
    guard summary.scenario.horizon.warmup == 0 else { return }
    let taken = summary.agents.reduce(0) { $0 + value($1.values, .answered) }
    switch summary.scenario.horizon.atEnd {
    case .drain:
      #expect(equal(taken, value(summary.overall, .answered)), "\(comment)")
      let lost = value(summary.overall, .overflowed)
      #expect(
        abs(value(summary.overall, .transfers) - value(summary.overall, .transfersIn)) <= lost + 1e-9, "\(comment)")
    case .cut: #expect(equal(taken, value(summary.overall, .answered)), "\(comment)")
    case .continue: break
    }
  }
}
