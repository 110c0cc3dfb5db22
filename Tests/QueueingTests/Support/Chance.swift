import Foundation
import Queueing

/// Random loads with a fixed seed, so that a failure can be seen again (SplitMix64).
struct Chance: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

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
