import Foundation
import Mathematics
import Statistics
import TestSupport

/// Random numbers with a fixed seed, so that every experiment here can be repeated.
struct Chance {
  private var generator: SplitMix64

  init(seed: Int) {
    // Scrambled: neighbouring starting points would give the same numbers, shifted by a few draws.
    generator = SplitMix64(seed: SplitMix64.scrambled(UInt64(seed) &* 0xD134_2543_DE82_EF95))
  }

  /// A number in (0, 1).
  mutating func uniform() -> Double {
    (Double(generator.next() >> 11) + 0.5) * 0x1p-53
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
