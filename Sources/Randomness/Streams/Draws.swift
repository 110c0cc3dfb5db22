/// The further random words of one item of a stream, in order. Two copies give the same words.
@frozen
public struct Draws: Sendable {
  @usableFromInline var key: UInt64
  @usableFromInline let item: UInt64
  /// The stream's bits, and in the low 16 bits the number of the last block that was used.
  @usableFromInline var place: UInt64
  /// The second word of that block, if it is still unused.
  @usableFromInline var spare: UInt64
  @usableFromInline var hasSpare: Bool

  @inlinable
  init(key: UInt64, item: UInt64, place: UInt64) {
    self.key = key
    self.item = item
    self.place = place
    spare = 0
    hasSpare = false
  }

  /// The next 64 random bits.
  ///
  /// - Complexity: one Philox block for every two words.
  @inlinable
  public mutating func next() -> UInt64 {
    if hasSpare {
      hasSpare = false
      return spare
    }
    place &+= 1
    if place & 0xFFFF == 0 { turnPage() }
    let words = Philox2x64.block(item, place, key: key)
    spare = words.1
    hasSpare = true
    return words.0
  }

  /// A number that is uniform on (0, 1): neither end ever occurs.
  @inlinable
  public mutating func unit() -> Double {
    Self.unit(next())
  }

  /// The number on (0, 1) that a word stands for: the middle of one of 2⁵² equal parts, in the order of the words.
  @inlinable
  public static func unit(_ word: UInt64) -> Double {
    // The word as the digits of a number from 1 to 2. Faster than converting it: on x86 a conversion waits for whatever
    // was last in its register.
    Double(bitPattern: 0x3FF0_0000_0000_0000 | word >> 12) - (1 - 0x1p-53)
  }

  /// After 65,535 blocks the next one would belong to another stream, so the item goes on under a key of its own.
  @usableFromInline @inline(never)
  mutating func turnPage() {
    place &-= 0x1_0000
    let words = Philox2x64.block(item, place, key: key)
    key = words.0 ^ words.1
    place += 1
  }
}
