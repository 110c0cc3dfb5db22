import Measures
import Scenarios
import Simulation
import Statistics
import Testing

/// What holds in every scenario with journeys, whatever happens in it.
@Suite struct JourneyPropertyTests {
  @Test(arguments: 0..<8)
  func `no contact and no issue gets lost on the way`(batch: Int) throws {
    for seed in batch * 50..<(batch + 1) * 50 {
      var random = RandomJourney(seed: 70_000 + seed)
      let scenario = try random.scenario()
      let summary = simulate(scenario)
      let comment = "seed \(70_000 + seed)"
      for contact in summary.contacts {
        checkContacts(contact.values, comment + " " + contact.type.name, hasJourneys: scenario.usesJourneys)
        for measure in [Measure.fresh, .returns, .redials, .contained, .hungUp, .resolved, .lost, .pending, .transfers]
        {
          let sum = contact.intervals.reduce(0) { $0 + ($1[measure]?.mean ?? 0) }
          #expect(equal(sum, contact.values[measure]?.mean ?? 0), "\(comment) \(measure)")
        }
      }
      checkContacts(summary.overall, comment, hasJourneys: scenario.usesJourneys)
      for step in summary.steps {
        for values in step.intervals + [step.values] { checkStep(values, step.step, comment) }
      }
      if scenario.horizon.warmup == 0, scenario.horizon.atEnd != .continue {
        #expect(
          equal(
            value(summary.overall, .transfers), value(summary.overall, .transfersIn),
            within: scenario.horizon.atEnd == .cut ? 1e9 : 0), "\(comment)")
      }
      let taken = summary.agents.reduce(0) { $0 + value($1.values, .answered) }
      if scenario.horizon.warmup == 0, scenario.horizon.atEnd == .drain {
        #expect(equal(taken, value(summary.overall, .answered)), "\(comment)")
      }
    }
  }

  @Test(arguments: 0..<4)
  func `journeys do not depend on threads, nor on the run`(batch: Int) throws {
    for seed in batch * 20..<(batch + 1) * 20 {
      var random = RandomJourney(seed: 80_000 + seed)
      let scenario = try random.scenario(replications: 7)
      let one = Simulator(threads: 1).run(scenario)
      #expect(one == Simulator(threads: 2).run(scenario), "seed \(seed)")
      #expect(one == Simulator(threads: 3).run(scenario), "seed \(seed)")
    }
  }

  private func value(_ values: MeasureValues, _ measure: Measure) -> Double { values[measure]?.mean ?? 0 }

  private func equal(_ left: Double, _ right: Double, within tolerance: Double = 0) -> Bool {
    abs(left - right) <= tolerance + 1e-9 * max(1, abs(left), abs(right))
  }

  private func checkContacts(_ values: MeasureValues, _ comment: String, hasJourneys: Bool) {
    func value(_ measure: Measure) -> Double { self.value(values, measure) }
    func sum(_ measures: Measure...) -> Double { measures.reduce(0) { $0 + value($1) } }
    for measure in Measure.allCases {
      guard let estimate = values[measure] else { continue }
      #expect(estimate.mean.isFinite && (estimate.halfWidth ?? 0) >= 0, "\(comment) \(measure)")
      if measure != .automationSaved { #expect(estimate.mean >= -1e-9, "\(comment) \(measure)") }
      if measure.unit == .share { #expect(estimate.mean <= 1 + 1e-9, "\(comment) \(measure) \(estimate.mean)") }
    }
    #expect(equal(value(.offered), sum(.answered, .abandoned, .balked, .waitingAtEnd)), "\(comment)")
    guard hasJourneys else { return }
    #expect(equal(value(.entered), sum(.fresh, .returns, .redials)), "\(comment)")
    #expect(
      equal(
        sum(.entered, .transfersIn, .inStepsAtStart),
        sum(.contained, .hungUp, .blocked, .offered, .inStepsAtEnd)), "\(comment)")
    #expect(equal(value(.fresh), sum(.resolved, .lost, .pending)), "\(comment)")
    #expect(value(.containedFalse) <= value(.contained), "\(comment)")
    #expect(value(.overflowed) <= value(.lost), "\(comment)")
  }

  private func checkStep(_ values: MeasureValues, _ step: Step, _ comment: String) {
    func value(_ measure: Measure) -> Double { self.value(values, measure) }
    #expect(
      equal(
        value(.entered) + (step.whenFull == .wait ? value(.inStepsAtEnd) : 0),
        value(.contained) + value(.hungUp) + value(.handedOver) + value(.inStepsAtEnd),
        within: step.whenFull == .wait ? value(.inStepsAtEnd) : 0), "\(comment) \(step.name)")
    #expect(value(.sessions) <= value(.sessionsMax) + 1e-9, "\(comment) \(step.name)")
    if let capacity = step.capacity { #expect(value(.sessionsMax) <= Double(capacity), "\(comment)") }
    #expect(value(.escapes) <= value(.handedOver), "\(comment)")
  }
}
