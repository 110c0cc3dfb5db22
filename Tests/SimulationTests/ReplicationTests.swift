import Measures
import Randomness
import Scenarios
import Simulation
import Statistics
import TestSupport
import Testing

@Suite struct ReplicationTests {
  private func busy(_ run: RunSettings, threads: Int = 2) throws -> Summary {
    let type = ContactType(
      name: "calls", arrivals: Arrivals(.rate(perSecond: 0.05), busyness: 0.3),
      handle: .init(talk: try .exponential(mean: 200)), patience: try .exponential(mean: 100),
      goal: Goal(answer: 0.8))
    return Simulator(threads: threads).run(try scenario([type], [desk(.constant(11))], run: run))
  }

  @Test func `a replication is the same however many there are`() throws {
    // The contacts of n replications are those of the first n − 1 and of one more.
    let totals = try (1...12).map { try busy(RunSettings(replications: $0)).contactsSimulated }
    #expect(totals == totals.sorted())
    let parts = zip(totals.dropFirst(), totals).map(-)
    #expect(Set(parts).count > 6)
    let entered = try (1...12).map { Double($0) * (try busy(RunSettings(replications: $0)).contact(.entered) ?? 0) }
    #expect(entered.map { $0.rounded() } == totals.map(Double.init))
  }

  @Test func `another seed is another world`() throws {
    let one = try busy(RunSettings(seed: 1, replications: 5))
    #expect(one.overall != (try busy(RunSettings(seed: 2, replications: 5))).overall)
    #expect(one.overall == (try busy(RunSettings(seed: 1, replications: 5))).overall)
  }

  @Test func `a demand on the precision is met, and the result is that of as many replications`() throws {
    let demand = RunSettings.Precision(.serviceLevel, halfWidth: 0.02)
    let summary = try busy(RunSettings(replications: 10, precision: [demand]))
    #expect(summary.replications > 10)
    #expect(summary.precision.map(\.isReached) == [true])
    let widest = summary.contacts[0].intervals.compactMap { $0[.serviceLevel]?.halfWidth }.max()
    #expect((widest ?? 1) <= 0.02)
    let fixed = try busy(RunSettings(replications: summary.replications))
    #expect(fixed.overall == summary.overall)
    #expect(fixed.contacts == summary.contacts)
    #expect(fixed.contactsSimulated == summary.contactsSimulated)
    let threads = try busy(RunSettings(replications: 10, precision: [demand]), threads: 3)
    #expect(threads == summary)
  }

  @Test func `a demand that cannot be met says so at the largest number of replications`() throws {
    let demands = [
      RunSettings.Precision(.asa, halfWidth: 1e-6), RunSettings.Precision(.occupancy, halfWidth: 0.5),
      RunSettings.Precision(.cost, halfWidth: 1),
    ]
    let summary = try busy(RunSettings(replications: 10, precision: demands, maxReplications: 33))
    #expect(summary.replications == 33)
    #expect(summary.precision.map(\.isReached) == [false, true, false])
    #expect(summary.precision.map(\.asked) == demands)
    #expect(summary.precision[0].place?.hasPrefix("calls") == true)
    #expect(summary.precision[2].place == nil)
  }

  @Test func `no replication is spent on a measure that is reported nowhere`() throws {
    let demand = RunSettings.Precision(.cost, halfWidth: 1)
    let summary = try busy(RunSettings(replications: 10, precision: [demand], maxReplications: 1000))
    #expect(summary.replications == 10)
    #expect(summary.precision.map(\.isReached) == [false])
  }

  @Test func `more replications than the largest number are not begun`() throws {
    let summary = try busy(
      RunSettings(replications: 50, precision: [.init(.asa, halfWidth: 1e-6)], maxReplications: 20))
    #expect(summary.replications == 20)
  }

  @Test func `one replication knows no error`() throws {
    let summary = try busy(RunSettings(replications: 1))
    #expect(summary.contacts[0].values[.asa]?.halfWidth == nil)
    #expect(summary.contacts[0].values[.serviceLevel]?.halfWidth == nil)
    #expect(summary.contacts[0].values[.waitP90]?.halfWidth == nil)
  }

  @Test(arguments: [1000, 10_000])
  func `a large house keeps its books`(agents: Int) throws {
    let type = ContactType(
      name: "calls", arrivals: Arrivals(.rate(perSecond: Double(agents) / 200)),
      handle: .init(talk: try .exponential(mean: 190)), patience: try .exponential(mean: 100))
    let summary = simulate(
      try scenario([type], [desk(.constant(agents))], length: 1800, run: RunSettings(replications: 2)))
    let (offered, answered) = (summary.contact(.offered) ?? 0, summary.contact(.answered) ?? 0)
    #expect(offered == answered + (summary.contact(.abandoned) ?? 0))
    #expect(summary.group(.answered) == answered)
    let expected = Double(agents) * 9
    #expect(ZTest.standard.accepts(offered, expected: expected, standardError: (expected / 2).squareRoot()))
    #expect((0.8...1).contains(summary.group(.occupancy, interval: 0) ?? 0))
    #expect(summary.group(.staffed) == Double(agents) / 2)
  }

  @Test func `progress counts every replication once`() throws {
    let type = try calls(at: [0, 10], talk: 20)
    let scenario = try scenario([type], [desk(.constant(1))], run: RunSettings(replications: 150))
    let seen = Log()
    _ = Simulator(threads: 2).run(scenario) { seen.add($0.done) }
    #expect(seen.all == Array(1...150))
  }
}

/// What was reported; reports come from one thread at a time.
private final class Log: @unchecked Sendable {
  private(set) var all: [Int] = []
  func add(_ number: Int) { all.append(number) }
}
