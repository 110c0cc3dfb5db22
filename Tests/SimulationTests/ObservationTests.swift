import Measures
import Randomness
import Scenarios
import Simulation
import Statistics
import Testing

/// What single replications say adds up to what all say.
@Suite struct ObservationTests {
  private func center() throws -> Scenario {
    let busy = ContactType(
      name: "busy", arrivals: Arrivals(.rate(perSecond: 200 / 3600.0), busyness: 0.2),
      handle: .init(talk: try .lognormal(mean: 120, cv: 1), wrap: try .constant(20)),
      patience: try .exponential(mean: 60), goal: Goal(answer: 0.8, within: 20), journey: ["menu"])
    let rare = ContactType(
      name: "rare", arrivals: Arrivals(.rate(perSecond: 2 / 3600.0)), handle: .init(talk: try .exponential(mean: 60)))
    let groups = [
      desk(.constant(7), Skill("busy"), name: "desk", cost: 20), desk(.constant(1), Skill("rare"), name: "other"),
    ]
    let menu = Step(name: "menu", kind: .ivr, duration: try .constant(30), contain: 0.2)
    return try scenario(
      [busy, rare], groups, length: 7200, steps: [menu], run: RunSettings(replications: 30, confidence: 0.9))
  }

  private func indicators(_ scenario: Scenario) -> [Indicator] {
    let subjects: [Indicator.Subject] =
      [.overall] + scenario.contacts.map { .contacts($0.name) } + scenario.agents.map { .agents($0.name) }
      + scenario.steps.map { .steps($0.name) }
    return subjects.flatMap { subject in
      subject.measures.flatMap { measure in
        ([.horizon] + (0..<scenario.horizon.intervalCount).map { .interval($0) }).map {
          Indicator(subject, measure, $0)
        }
      }
    }
  }

  @Test func `every estimate follows from what its replications add`() throws {
    let scenario = try center()
    let all = indicators(scenario)
    let observation = Simulator(threads: 2).observe(scenario, all)
    let confidence = try #require(Confidence(0.9))
    var compared = 0
    for indicator in all {
      let expected = observation.summary.estimate(indicator)
      let found = observation.estimate(indicator, confidence)
      let key = indicator.key(in: scenario.horizon)
      #expect((found == nil) == (expected == nil), "\(key)")
      guard let found, let expected else { continue }
      #expect(isNear(found.mean, expected.mean), "\(key)")
      #expect((found.halfWidth == nil) == (expected.halfWidth == nil), "\(key)")
      if let halfWidth = expected.halfWidth { #expect(isNear(found.halfWidth, halfWidth), "\(key)") }
      compared += 1
      guard indicator.measure.percentile == nil, let pairs = observation.pairs(indicator) else { continue }
      #expect(pairs.count == 30, "\(key)")
      let sums = pairs.reduce((x: 0.0, y: 0.0)) { ($0.x + $1.x, $0.y + $1.y) }
      #expect(isNear(sums.x / sums.y, expected.mean), "\(key)")
    }
    #expect(compared > 250, "\(compared)")
  }

  @Test func `what is followed does not depend on the number of threads, nor change the results`() throws {
    let scenario = try center()
    let all = indicators(scenario)
    let one = Simulator(threads: 1).observe(scenario, all)
    let many = Simulator(threads: 7).observe(scenario, all)
    #expect(one.summary == many.summary)
    #expect(one.summary == Simulator(threads: 2).run(scenario))
    for indicator in all { #expect(one.pairs(indicator) == many.pairs(indicator)) }
  }

  @Test func `what was not followed or is not there has no replications`() throws {
    let scenario = try center()
    let strangers = [
      Indicator(.contacts("nobody"), .asa), Indicator(.agents("nobody"), .occupancy),
      Indicator(.steps("none"), .entered),
      Indicator(.contacts("busy"), .asa, .interval(99)), Indicator(.contacts("busy"), .asa, .interval(-1)),
      Indicator(.overall, .asa, .interval(0)), Indicator(.agents("other"), .cost), Indicator(.steps("menu"), .asa),
    ]
    let observation = Simulator(threads: 1).observe(scenario, strangers)
    for stranger in strangers + [Indicator(.overall, .asa)] {
      #expect(observation.pairs(stranger) == nil)
      #expect(observation.estimate(stranger, .ninety) == nil)
    }
    #expect(observation.summary.estimate(Indicator(.overall, .asa)) != nil)
  }
}
