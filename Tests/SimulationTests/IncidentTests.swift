import Foundation
import Measures
import Randomness
import Scenarios
import Simulation
import Statistics
import TestSupport
import Testing

/// Incidents bring exactly the contacts that their formula says, and messages spare and bring back exactly theirs.
@Suite struct IncidentTests {
  private static let length = 14_400.0
  private static let interval = 900.0

  private func scenario(
    _ arrivals: Arrivals, _ incidents: [Incident], replications: Int = 1, atEnd: Horizon.AtEnd = .drain,
    patience: Distribution = .never, staffing: Staffing = .constant(40), warmup: Double = 0
  ) throws -> Scenario {
    try Scenario(
      checking: ScenarioDraft(
        name: "incident",
        horizon: Horizon(length: Self.length, interval: Self.interval, warmup: warmup, atEnd: atEnd),
        contacts: [
          ContactType(
            name: "calls", arrivals: arrivals, handle: .init(talk: try .exponential(mean: 180)), patience: patience)
        ],
        agents: [desk(staffing)], incidents: incidents, run: RunSettings(replications: replications)))
  }

  /// The expected contacts of an interval by integrating the formula in steps of a tenth of a second: a second way.
  private func integral(_ rate: (Double) -> Double, _ from: Double, _ to: Double) -> Double {
    let steps = Int((to - from) * 10)
    let width = (to - from) / Double(steps)
    return (0..<steps).reduce(0) { $0 + rate(from + (Double($1) + 0.5) * width) * width }
  }

  /// The surge of 2 more than usual from 3000 s to 5400 s, which then dies away in 1200 s on average.
  private func surge(_ time: Double, usual: (Double) -> Double) -> Double {
    time < 3000 ? 0 : time < 5400 ? 2 * usual(time) : 2 * usual(time) * exp(-(time - 5400) / 1200)
  }

  private static let outage = Incident(
    name: "outage", start: 3000, length: 2400, contacts: ["calls"], multiply: 3, decay: 1200,
    notice: Incident.Notice(at: 3300, sending: 1000, reach: 0.6, suppress: 0.7, rebound: 0.4, after: 2000))

  private func rate(_ time: Double, usual: (Double) -> Double) -> Double {
    func reached(_ time: Double) -> Double { 0.6 * min(1, max(0, (time - 3300) / 1000)) }
    func spared(_ time: Double) -> Double { time < 0 ? 0 : surge(time, usual: usual) * 0.7 * reached(time) }
    return usual(time) + surge(time, usual: usual) - spared(time) + 0.4 * spared(time - 2000)
  }

  private static let counts: [Double] = [60, 80, 120, 100, 90, 70, 60, 50]

  @Test func `expected contacts by interval are those of the formula`() throws {
    let scenario = try scenario(Arrivals(.counts(Self.counts, per: 1800, shape: .step)), [Self.outage])
    let found = scenario.contacts[0].arrivals.expectedCounts(by: scenario.horizon)
    func usual(_ time: Double) -> Double { Self.counts[min(7, Int(time / 1800))] / 1800 }
    for (index, count) in found.enumerated() {
      let from = Double(index) * Self.interval
      let expected = integral({ rate($0, usual: usual) }, from, from + Self.interval)
      #expect(abs(count - expected) < 1e-3 * expected, "interval \(index)")
    }
    #expect(abs(found.reduce(0, +) - scenario.contacts[0].arrivals.expectedCount(over: scenario.horizon)) < 1e-9)
  }

  @Test func `stretches without a curve are exact`() throws {
    // From 50 to 90 minutes, three times as many; a message to all at once at 60 minutes spares 42 % of the surge.
    var incident = Self.outage
    incident.decay = 0
    incident.notice = Incident.Notice(at: 3600, reach: 0.6, suppress: 0.7, rebound: 0.5, after: 3600)
    let scenario = try scenario(Arrivals(.rate(perSecond: 0.05)), [incident])
    let expected: [Double] = [
      45, 45, 45, 105, 97.2, 97.2, 45, 45, 63.9, 63.9, 45, 45, 45, 45, 45, 45,
    ]
    let found = scenario.contacts[0].arrivals.expectedCounts(by: scenario.horizon)
    #expect(zip(found, expected).allSatisfy { abs($0 - $1) < 1e-9 }, "\(found)")
    let effect = scenario.effect(of: incident)
    #expect(isNear(effect.surge, 240))
    #expect(isNear(effect.spared, 75.6))
    #expect(isNear(effect.back, 37.8))
  }

  @Test func `who hangs up content does not come, from when the status message is on`() throws {
    var incident = Self.outage
    incident.decay = 0
    incident.notice = Incident.Notice(at: 3600, reach: 0.6, suppress: 0.7, rebound: 0.5, after: 3600)
    incident.statusMessage = .init(hangUp: 0.5, delay: 600)
    let scenario = try scenario(Arrivals(.rate(perSecond: 0.05)), [incident])
    // Half of what comes beyond 45, but for the first ten minutes.
    let expected: [Double] = [45, 45, 45, 105, 71.1, 71.1, 45, 45, 54.45, 54.45, 45, 45, 45, 45, 45, 45]
    let found = scenario.contacts[0].arrivals.expectedCounts(by: scenario.horizon)
    #expect(zip(found, expected).allSatisfy { abs($0 - $1) < 1e-9 }, "\(found)")
    let effect = scenario.effect(of: incident)
    #expect(isNear(effect.surge, 240))
    #expect(isNear(effect.spared, 75.6))
    #expect(isNear(effect.back, 37.8))
    #expect(isNear(effect.informed, 71.1))
    #expect(isNear(effect.extra, 131.1))
  }

  @Test func `a message that contents everybody leaves the usual contacts`() throws {
    var incident = Self.outage
    incident.statusMessage = .init(hangUp: 1)
    let arrivals = Arrivals(.counts(Self.counts, per: 1800, shape: .step))
    let (with, without) = try (scenario(arrivals, [incident]), scenario(arrivals, []))
    #expect(
      with.contacts[0].arrivals.expectedCounts(by: with.horizon)
        == without.contacts[0].arrivals.expectedCounts(by: without.horizon))
    #expect(simulate(with).all(.waitMean) == simulate(without).all(.waitMean))
  }

  @Test func `incidents at the same time add up`() throws {
    var other = Incident(name: "storm", start: 4000, length: 3000, contacts: ["calls"], multiply: 1.5)
    other.decay = 600
    let arrivals = Arrivals(.counts(Self.counts, per: 1800, shape: .step))
    func extra(_ incidents: [Incident]) throws -> [Double] {
      let scenario = try scenario(arrivals, incidents)
      return scenario.contacts[0].arrivals.expectedCounts(by: scenario.horizon)
    }
    let (none, one, two, both) = try (extra([]), extra([Self.outage]), extra([other]), extra([Self.outage, other]))
    for index in none.indices {
      #expect(abs(both[index] - one[index] - two[index] + none[index]) < 1e-9)
    }
  }

  @Test(arguments: [Arrivals.Shape.step, .linear])
  func `what comes has the means of the formula, whatever the shape of usual arrivals`(_ shape: Arrivals.Shape) throws {
    let scenario = try scenario(
      Arrivals(.counts(Self.counts, per: 1800, shape: shape)), [Self.outage], replications: 2000, warmup: 600)
    let summary = simulate(scenario)
    let after = scenario.contacts[0].arrivals.expectedCounts(by: scenario.horizon)
    var total = 0.0
    for (index, values) in summary.contacts[0].intervals.enumerated() {
      let mean = try #require(values[.entered]).mean
      total += mean
      // A linear shape moves usual contacts within their half hours, so only the whole can be compared.
      guard shape == .step else { continue }
      #expect(
        ZTest.amongHundreds.accepts(
          mean, expected: after[index], standardError: (after[index] / 2000).squareRoot()), "interval \(index)")
    }
    let sum = after.reduce(0, +)
    #expect(ZTest.amongHundreds.accepts(total, expected: sum, standardError: (sum / 2000).squareRoot()))
  }

  @Test func `a reference of changing rates is met where an incident makes them`() throws {
    // What the reference has from 3:00 to 5:00 comes of half the rate and an incident that doubles it.
    let hourly: [Double] = [120, 160, 180, 200, 190, 170, 150, 160]
    let halved = hourly.enumerated().map { (2..<6).contains($0.offset) ? $0.element / 2 : $0.element }
    let doubled = Incident(name: "double", start: 3600, length: 7200, contacts: ["calls"], multiply: 2)
    func run(_ rates: [Double], _ incidents: [Incident]) throws -> Summary {
      simulate(
        try scenario(
          Arrivals(.counts(rates.map { $0 / 2 }, per: 1800, shape: .step)), incidents, replications: 400, atEnd: .cut,
          patience: .exponential(mean: 120), staffing: .constant(9)))
    }
    let (reference, incident) = try (run(hourly, []), run(halved, [doubled]))
    for measure in [Measure.offered, .abandoned, .waitMean, .queueLength] {
      for index in 0..<16 {
        let (one, other) = (reference.contact(measure, interval: index), incident.contact(measure, interval: index))
        #expect(isNear(one, try #require(other)), "\(measure) in interval \(index)")
      }
    }
  }

  @Test func `as many as usual change nothing`() throws {
    var still = Self.outage
    still.multiply = 1
    let arrivals = Arrivals(.counts(Self.counts, per: 1800, shape: .step))
    let (with, without) = try (
      simulate(scenario(arrivals, [still], replications: 20)), simulate(scenario(arrivals, [], replications: 20))
    )
    #expect(with.events == without.events)
    #expect(with.all(.waitMean) == without.all(.waitMean))
  }

  @Test func `a fixed number has the incident's contacts, too`() throws {
    var incident = Self.outage
    incident.notice = nil
    incident.decay = 0
    let summary = simulate(
      try scenario(
        Arrivals(.counts(Self.counts, per: 1800, shape: .step), isFixed: true), [incident], replications: 5))
    // 50 to 90 minutes: 10 minutes of 80 and 30 of 120 per half hour, twice more, rounded.
    let expected = 630 + 2 * (80.0 / 3 + 120)
    #expect(summary.all(.entered) == expected.rounded())
  }

  @Test func `what an incident cannot multiply is refused`() throws {
    let recorded = Arrivals(.times([10, 20]))
    #expect {
      try scenario(recorded, [Self.outage])
    } throws: { error in
      (error as? ScenarioErrors)?.problems.map(\.path) == [["incidents", "outage", "contacts", "0"]]
    }
    var wrong = Self.outage
    (wrong.start, wrong.multiply, wrong.contacts) = (.nan, 0.5, ["calls", "calls", "mail"])
    #expect {
      try scenario(Arrivals(.rate(perSecond: 1)), [wrong])
    } throws: { error in
      (error as? ScenarioErrors)?.problems.map { $0.path.dropFirst(2).joined(separator: ".") } == [
        "at", "multiply", "contacts.1", "contacts.2",
      ]
    }
  }
}
