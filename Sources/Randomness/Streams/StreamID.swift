/// The identity of one use of randomness, named such as `"contacts.support.arrivals"`.
///
/// A stream is known by its name and by nothing else: adding, removing or reordering other streams never changes the
/// numbers of this one. Two of a thousand names share a stream with a probability of about 2 in 10⁹.
@frozen
public struct StreamID: Sendable, Hashable, BitwiseCopyable {
  /// The stream's place in the counter. The low 16 bits are zero: they hold the number of the block.
  public let bits: UInt64

  /// The stream of that name: FNV-1a over its UTF-8 bytes, then the finalising mix of MurmurHash3, so that names that
  /// differ in one letter differ in every bit.
  ///
  /// - Complexity: O(*n*) in the length of the name. Make it once, outside the loop.
  public init(_ name: String) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name.utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    hash = (hash ^ hash >> 33) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ hash >> 33) &* 0xC4CE_B9FE_1A85_EC53
    bits = (hash ^ hash >> 33) & ~0xFFFF
  }

  /// This stream as drawn on behalf of another origin: what follows from a contact of one type and happens under
  /// another draws numbers that neither type uses itself.
  ///
  /// - Complexity: one exclusive-or, so that no name need be built inside the loop.
  @inlinable @inline(__always)
  public func following(_ origin: StreamID) -> StreamID {
    StreamID(bits: bits ^ origin.bits)
  }

  /// The origin of what follows from nothing: streams that follow it stay as they are.
  @inlinable public static var none: StreamID { StreamID(bits: 0) }

  @inlinable
  init(bits: UInt64) {
    self.bits = bits
  }
}
