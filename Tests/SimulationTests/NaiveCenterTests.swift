import Scenarios
import Simulation
import Statistics
import Testing

/// The engine against the same rules in plain words, on scenarios with chats, messages, unlimited work,
/// interruptions, callbacks, journeys and timeouts, all in whole minutes and so full of ties.
@Suite struct NaiveCenterTests {
  private static let kinds: [RandomCenter.Features] = [
    [.slots], [.slots, .deferred], [.slots, .deferred, .interruptions], [.callbacks],
    .all.subtracting(.journeys),
    [.journeys], .all,
    [.timeouts], [.timeouts, .journeys], .all.union(.timeouts),
  ]

  @Test(arguments: 0..<20)
  func `the engine and a naive center agree contact by contact`(batch: Int) throws {
    for seed in batch * 100..<(batch + 1) * 100 {
      var random = RandomCenter(seed: seed, Self.kinds[seed % Self.kinds.count])
      let comparison = CenterComparison(try random.scenario())
      let differences = comparison.differences
      #expect(differences.isEmpty, "seed \(seed): \(differences.count) differences: \(differences.prefix(6))")
    }
  }

  @Test(arguments: 0..<4)
  func `the engine and a naive center agree on agents who are called in`(batch: Int) throws {
    for seed in batch * 100..<(batch + 1) * 100 {
      var random = RandomCenter(seed: 80_000 + seed, Self.kinds[seed % Self.kinds.count].union(.calledIn))
      let differences = CenterComparison(try random.scenario()).differences
      #expect(differences.isEmpty, "seed \(seed): \(differences.count) differences: \(differences.prefix(6))")
    }
  }

  /// Handle times that follow hours worked and occupancy make ends of work fall anywhere.
  @Test(arguments: 0..<8)
  func `the engine and a naive center agree on agents who tire`(batch: Int) throws {
    for seed in batch * 50..<(batch + 1) * 50 {
      var random = RandomCenter(seed: 70_000 + seed, Self.kinds[seed % Self.kinds.count].union(.strain))
      let differences = CenterComparison(try random.scenario()).differences
      #expect(differences.isEmpty, "seed \(seed): \(differences.count) differences: \(differences.prefix(6))")
    }
  }
}
