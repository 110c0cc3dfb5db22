import Measures
import Scenarios
import Simulation
import Statistics
import Testing

/// What holds in every scenario, whatever happens in it.
@Suite struct PropertyTests {
  @Test(arguments: 0..<10)
  func `random scenarios keep every law of bookkeeping`(batch: Int) throws {
    for seed in batch * 40..<(batch + 1) * 40 {
      var random = RandomScenario(seed: seed)
      let scenario = try random.scenario()
      let summary = Simulator(threads: 1).run(scenario)
      let comment = Comment(rawValue: "seed \(seed)")
      for contact in summary.contacts {
        for values in contact.intervals + [contact.values] { checkContacts(values, comment) }
        checkSums(contact.values, contact.intervals, scenario.horizon, comment)
      }
      checkContacts(summary.overall, comment)
      for group in summary.agents {
        for values in group.intervals + [group.values] { checkAgents(values, comment) }
        checkStaff(group, scenario, comment)
      }
      checkWhole(summary, comment)
    }
  }

  @Test(arguments: 0..<5)
  func `the result does not depend on threads, nor on the run`(batch: Int) throws {
    for seed in batch * 20..<(batch + 1) * 20 {
      var random = RandomScenario(seed: 10_000 + seed)
      let scenario = try random.scenario(replications: 7)
      let one = Simulator(threads: 1).run(scenario)
      #expect(one == Simulator(threads: 1).run(scenario), "seed \(seed)")
      #expect(one == Simulator(threads: 2).run(scenario), "seed \(seed)")
      #expect(one == Simulator(threads: 3).run(scenario), "seed \(seed)")
    }
  }

  private func equal(_ left: Double?, _ right: Double?) -> Bool {
    guard let left, let right else { return left == right }
    return abs(left - right) <= 1e-9 * max(1, abs(left), abs(right))
  }

  private func checkContacts(_ values: MeasureValues, _ comment: Comment) {
    func value(_ measure: Measure) -> Double { values[measure]?.mean ?? 0 }
    for measure in Measure.allCases {
      guard let estimate = values[measure] else { continue }
      #expect(estimate.mean.isFinite && estimate.mean >= -1e-9 && (estimate.halfWidth ?? 0) >= 0, comment)
      // Shares of time may be a rounding above one.
      if measure.unit == .share { #expect(estimate.mean <= 1 + 1e-12, comment) }
    }
    #expect(equal(value(.entered), value(.blocked) + value(.offered)), comment)
    #expect(
      equal(value(.offered), value(.answered) + value(.abandoned) + value(.balked) + value(.waitingAtEnd)), comment)
    #expect(value(.abandonedShort) <= value(.abandoned), comment)
    let percentiles = [Measure.waitP50, .waitP80, .waitP90, .waitP95, .waitP99].map(value)
    #expect(percentiles == percentiles.sorted(), comment)
    // The longest of a day is an average over days; that of all days is no less than any mean wait.
    let longest = values[.waitMax].map { $0.range?.upperBound ?? $0.mean } ?? 0
    #expect(longest * (1 + 1e-12) >= value(.asa), comment)
    func level(_ definition: ServiceLevelDefinition) -> Double? {
      values.serviceLevelByDefinition[definition]?.mean
    }
    func isBelow(_ low: ServiceLevelDefinition, _ high: ServiceLevelDefinition) -> Bool {
      guard let low = level(low), let high = level(high) else { return true }
      return low <= high * (1 + 1e-12)
    }
    for (low, high) in [
      (ServiceLevelDefinition.ofOffered, ServiceLevelDefinition.ofAnswered), (.ofOffered, .creditAbandons),
      (.ofOffered, .ignoreAbandons), (.ignoreAbandons, .creditAbandons), (.ofOffered, .creditShort),
      (.ofOffered, .lessShort), (.lessShort, .creditShort),
    ] {
      #expect(isBelow(low, high), "\(comment) \(low) \(high)")
    }
    for definition in ServiceLevelDefinition.allCases { #expect((0...1).contains(level(definition) ?? 0), comment) }
  }

  private func checkSums(_ total: MeasureValues, _ parts: [MeasureValues], _ horizon: Horizon, _ comment: Comment) {
    for measure in Measure.ofContacts where measure.unit == .contacts && measure.recipe.denominator == nil {
      let sum = parts.reduce(0) { $0 + ($1[measure]?.mean ?? 0) }
      switch measure {
      case .queueLengthMax:
        #expect((total[measure]?.mean ?? 0) <= sum + 1e-9, comment)
        #expect(parts.allSatisfy { ($0[measure]?.mean ?? 0) <= (total[measure]?.mean ?? 0) + 1e-9 }, comment)
      case .queueLength:
        #expect(equal(sum / Double(parts.count), total[measure]?.mean), comment)
      default: #expect(equal(sum, total[measure]?.mean ?? 0), "\(comment) \(measure)")
      }
    }
    #expect((total[.queueLength]?.mean ?? 0) <= (total[.queueLengthMax]?.mean ?? 0) + 1e-9, comment)
  }

  private func checkAgents(_ values: MeasureValues, _ comment: Comment) {
    for measure in Measure.ofAgents {
      guard let estimate = values[measure] else { continue }
      #expect(estimate.mean.isFinite && estimate.mean >= 0 && (estimate.halfWidth ?? 0) >= 0, comment)
      if measure.unit == .share { #expect(estimate.mean <= 1 + 1e-9, "\(comment) \(measure) \(estimate.mean)") }
    }
    #expect((values[.utilisation]?.mean ?? 0) <= (values[.occupancy]?.mean ?? 0) + 1e-9, comment)
  }

  private func checkStaff(_ summary: GroupSummary, _ scenario: Scenario, _ comment: Comment) {
    let hours = scenario.horizon.interval / 3600
    let sum = summary.intervals.reduce(0) { $0 + ($1[.staffed]?.mean ?? 0) }
    #expect(equal(sum, summary.values[.staffed]?.mean), comment)
    guard summary.group.absence == 0 else { return }
    for (index, values) in summary.intervals.enumerated() {
      switch summary.group.staffing {
      case .constant(let count): #expect(equal(values[.staffed]?.mean, Double(count) * hours), comment)
      case .perInterval(let counts): #expect(equal(values[.staffed]?.mean, Double(counts[index]) * hours), comment)
      case .shifts(let shifts):
        #expect((values[.staffed]?.mean ?? 0) <= Double(shifts.reduce(0) { $0 + $1.count }) * hours + 1e-9, comment)
      }
    }
  }

  private func checkWhole(_ summary: Summary, _ comment: Comment) {
    for measure in [Measure.entered, .blocked, .offered, .answered, .abandoned, .balked, .waitingAtEnd, .queueLength] {
      let sum = summary.contacts.reduce(0) { $0 + ($1.values[measure]?.mean ?? 0) }
      #expect(equal(sum, summary.overall[measure]?.mean), "\(comment) \(measure)")
    }
    for measure in [Measure.staffed, .overtime, .paid] {
      let sum = summary.agents.reduce(0) { $0 + ($1.values[measure]?.mean ?? 0) }
      #expect(equal(sum, summary.overall[measure]?.mean), "\(comment) \(measure)")
    }
    let taken = summary.agents.reduce(0) { $0 + ($1.values[.answered]?.mean ?? 0) }
    let answered = summary.overall[.answered]?.mean ?? 0
    switch (summary.scenario.horizon.warmup, summary.scenario.horizon.atEnd) {
    // Agents took exactly the contacts that were answered.
    case (0, .drain), (0, .cut): #expect(equal(taken, answered), comment)
    // After the horizon nobody counts what agents do.
    case (0, .continue): #expect(taken <= answered + 1e-9, comment)
    // In the horizon they also take those who came in the warm-up.
    case (_, .drain), (_, .cut): #expect(taken >= answered - 1e-9, comment)
    default: break
    }
  }
}
