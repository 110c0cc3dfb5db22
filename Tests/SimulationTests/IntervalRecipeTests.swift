import Measures
import Randomness
import Scenarios
import Simulation
import Statistics
import Testing

/// Each measure has the interval that its recipe promises, in every cell.
@Suite struct IntervalRecipeTests {
  /// Calls that come as they like, of whom some balk; a second type that is replayed and endlessly patient.
  private static func support(replications: Int = 25) throws -> Scenario {
    let random = ContactType(
      name: "calls", arrivals: Arrivals(.counts([20, 10, 2, 1], per: 1800, shape: .step)),
      handle: .init(talk: try .exponential(mean: 240)), patience: try .exponential(mean: 120),
      balk: .probability(0.1), queueLimit: 3, goal: Goal(answer: 0.8, within: 20))
    let replayed = try calls("replayed", at: [10, 2000, 2010], talk: 30)
    return try scenario(
      [random, replayed], [desk(.constant(3), Skill("calls"), Skill("replayed"), cost: 20)], length: 7200,
      interval: 1800, run: RunSettings(replications: replications))
  }

  private static func cells(_ summary: Summary) -> [(measure: Measure, estimate: Estimate, place: String)] {
    func cells(_ place: String, _ values: [MeasureValues]) -> [(measure: Measure, estimate: Estimate, place: String)] {
      values.flatMap { values in
        Measure.allCases.compactMap { measure in values[measure].map { (measure, $0, place) } }
      }
    }
    return cells("overall", [summary.overall])
      + summary.contacts.flatMap { cells($0.type.name, [$0.values] + $0.intervals) }
      + summary.agents.flatMap { cells($0.group.name, [$0.values] + $0.intervals) }
  }

  @Test func `no number that chance can change is said to be certain`() throws {
    let summary = simulate(try Self.support())
    for (measure, estimate, place) in Self.cells(summary) {
      let comment: Comment = "\(place) \(measure): \(estimate)"
      switch measure.recipe.kind {
      case .maximum:
        #expect(estimate.halfWidth == nil, comment)
        let range = try #require(estimate.range, comment)
        #expect(range.lowerBound <= estimate.mean && estimate.mean <= range.upperBound, comment)
      case .count, .share, .proportion:
        if let halfWidth = estimate.halfWidth {
          #expect(halfWidth > 0, comment)
        } else {
          #expect(estimate.isConstant, comment)
        }
      case .amount, .balance, .ratio, .portion:
        // None where nothing differs or one replication says everything, but never ± 0.
        #expect(estimate.halfWidth ?? 1 > 0, comment)
      case .percentile:
        #expect(estimate.range == nil, comment)
      }
    }
  }

  /// Where every day pays the schedule, the doubt about paid hours is that about overtime, however small a part it is.
  @Test func `paid hours are as uncertain as overtime where the schedule is the same every day`() throws {
    let group = try #require(simulate(try Self.support()).agents.first)
    for values in [group.values] + group.intervals {
      let (paid, overtime) = (try #require(values[.paid]), try #require(values[.overtime]))
      #expect(paid.halfWidth == overtime.halfWidth)
      #expect(paid.isConstant == overtime.isConstant)
      let staffed = try #require(values[.staffed]).mean
      #expect(abs(paid.mean - staffed - overtime.mean) < 1e-9)
    }
    #expect(group.values[.overtime]?.halfWidth ?? 0 > 0)
  }

  @Test func `what cannot happen and what is replayed needs no interval`() throws {
    let summary = simulate(try Self.support())
    let replayed = try #require(summary.contacts.last)
    for values in [replayed.values] + replayed.intervals {
      for measure in [Measure.entered, .offered, .blocked, .balked, .abandoned, .abandonRate, .blockedRate] {
        if let estimate = values[measure] { #expect(estimate.isConstant, "\(measure)") }
      }
    }
    #expect(replayed.values[.entered] == Estimate(mean: 3, range: 3...3))
    #expect(summary.agents.first?.values[.staffed] == Estimate(mean: 6, range: 6...6))
  }

  @Test func `what may happen but did not is not nothing for sure`() throws {
    let summary = simulate(try Self.support())
    let calls = try #require(summary.contacts.first)
    for (index, values) in calls.intervals.enumerated() {
      for measure in [Measure.blocked, .balked, .abandoned] {
        let estimate = try #require(values[measure])
        #expect(estimate.halfWidth ?? 0 >= 3.6 / 25, "\(index) \(measure) \(estimate)")
      }
    }
  }

  @Test func `one replication has neither interval nor range`() throws {
    for (measure, estimate, place) in Self.cells(simulate(try Self.support(replications: 1))) {
      // A share of one day has its Wilson interval.
      if measure.recipe.kind != .proportion {
        #expect(estimate.halfWidth == nil && estimate.range == nil, "\(place) \(measure) \(estimate)")
      }
    }
  }

  @Test(arguments: [0, 0.2])
  func `an observation has the intervals of the summary`(absence: Double) throws {
    let scenario = try Self.support().changing { $0.agents[0].absence = absence }
    let indicators = [Indicator.Subject.overall, .contacts("calls"), .contacts("replayed"), .agents("desk")].flatMap {
      subject in
      subject.measures.filter { $0.percentile == nil }.flatMap { measure in
        [Indicator(subject, measure), Indicator(subject, measure, .interval(2))]
      }
    }
    let observation = Simulator(threads: 1).observe(scenario, indicators)
    var compared = 0
    for indicator in indicators {
      let found = observation.estimate(indicator, .ninetyFive)
      let expected = observation.summary.estimate(indicator)
      #expect((found == nil) == (expected == nil), "\(indicator)")
      guard let found, let expected else { continue }
      #expect(isNear(found.mean, expected.mean), "\(indicator)")
      #expect((found.range == nil) == (expected.range == nil), "\(indicator)")
      if let range = expected.range {
        #expect(isNear(found.range?.lowerBound, range.lowerBound), "\(indicator)")
        #expect(isNear(found.range?.upperBound, range.upperBound), "\(indicator)")
      }
      #expect((found.halfWidth == nil) == (expected.halfWidth == nil), "\(indicator)")
      guard let halfWidth = expected.halfWidth else { continue }
      #expect(isNear(found.halfWidth, halfWidth), "\(indicator)")
      compared += 1
    }
    #expect(compared > 60, "\(compared)")
    // Who may be missing makes even what is staffed uncertain.
    #expect((observation.summary.group(.staffed) == 6) == (absence == 0))
  }

  @Test func `a precision can be reached where nothing varies, and never for a maximum`() throws {
    var draft = try Self.support()
    draft = try draft.changing {
      $0.run.precision = [.init(.staffed, halfWidth: 0.1), .init(.waitMax, halfWidth: 100)]
      $0.run.maxReplications = 40
    }
    let summary = simulate(draft)
    #expect(summary.precision.map(\.isReached) == [true, false])
    // It is hopeless, so that it costs nothing.
    #expect(summary.replications == 25)
  }
}
