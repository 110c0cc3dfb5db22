import TestSupport

/// Random numbers for random scenarios: a failure can be repeated from its seed.
struct Chance: RandomNumberGenerator {
  private var generator: SplitMix64

  init(seed: Int) {
    generator = SplitMix64(
      seed: UInt64(truncatingIfNeeded: seed) &* 0xD134_2543_DE82_EF95 &+ 0x632B_E59B_D9B4_E019)
  }

  mutating func next() -> UInt64 { generator.next() }

  /// Whether something of this probability happens.
  mutating func happens(_ probability: Double) -> Bool { Double.random(in: 0..<1, using: &self) < probability }

  /// One of the elements; there must be one.
  mutating func one<Element>(of elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &self)]
  }

  mutating func whole(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  mutating func real(_ range: ClosedRange<Double>) -> Double { Double.random(in: range, using: &self) }
}
