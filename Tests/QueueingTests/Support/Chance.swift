import Foundation
import Queueing
import TestSupport

/// Random loads with a fixed seed, so that a failure can be seen again.
struct Chance: RandomNumberGenerator {
  private var generator: SplitMix64

  init(_ seed: UInt64) { generator = SplitMix64(seed: seed) }

  mutating func next() -> UInt64 { generator.next() }

  /// Between two bounds, even over orders of magnitude.
  mutating func spread(_ low: Double, _ high: Double) -> Double {
    low * pow(high / low, Double.random(in: 0...1, using: &self))
  }

  /// A center of `low`…`high` Erlang with up to three √a agents more or fewer than needed.
  mutating func center(_ low: Double, _ high: Double) throws -> (load: Workload, agents: Int) {
    let load = try Workload(erlangs: spread(low, high), handleTime: spread(30, 1800))
    let beta = Double.random(in: -3...3, using: &self)
    return (load, max(1, Int(load.erlangs + beta * load.erlangs.squareRoot())))
  }
}
