/// The counter-based generator Philox 2×64-10: 128 bits of counter and 64 bits of key give 128 random bits.
///
/// There is no state. A block is a bijection of its counter, scrambled by ten rounds of multiply and exclusive-or, so
/// any block can be asked for at any time, in any order, on any thread. It passes all of TestU01's BigCrush.
///
/// Source: J. Salmon, M. Moraes, R. Dror, D. Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC '11.
public enum Philox2x64 {
  // Computed, because a stored constant would cost callers in other modules a call.

  /// The multiplier of every round.
  @inlinable static var multiplier: UInt64 { 0xD2B7_4407_B1CE_6E93 }

  /// What the key grows by from round to round: the golden ratio in 64 bits.
  @inlinable static var weyl: UInt64 { 0x9E37_79B9_7F4A_7C15 }

  /// The two random words of the counter (`c0`, `c1`) under `key`.
  ///
  /// - Complexity: ten 64-bit multiplications, one after the other; independent blocks overlap in the processor.
  @inlinable @inline(__always)
  public static func block(_ c0: UInt64, _ c1: UInt64, key: UInt64) -> (UInt64, UInt64) {
    var (x0, x1, k) = (c0, c1, key)
    for _ in 0..<10 {
      let product = multiplier.multipliedFullWidth(by: x0)
      x0 = product.high ^ k ^ x1
      x1 = product.low
      k &+= weyl
    }
    return (x0, x1)
  }
}
