import Foundation
import Mathematics
import Statistics

/// A tiny deterministic generator (SplitMix64), so that every experiment here can be repeated.
struct Chance {
  private var state: UInt64

  init(seed: Int) {
    // Scrambled: neighbouring starting points would give the same numbers, shifted by a few draws.
    state = Self.scrambled(UInt64(seed) &* 0xD134_2543_DE82_EF95)
  }

  /// A number in (0, 1).
  mutating func uniform() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    return (Double(Self.scrambled(state) >> 11) + 0.5) * 0x1p-53
  }

  private static func scrambled(_ state: UInt64) -> UInt64 {
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// An exponential number with the given mean.
  mutating func exponential(mean: Double) -> Double {
    -mean * Foundation.log(uniform())
  }

  /// A standard normal number.
  mutating func normal() -> Double {
    Normal.quantile(uniform())
  }

  /// The values in a random order.
  mutating func shuffled<Value>(_ values: [Value]) -> [Value] {
    var values = values
    for last in values.indices.dropFirst().reversed() {
      values.swapAt(last, Int(uniform() * Double(last + 1)))
    }
    return values
  }
}
