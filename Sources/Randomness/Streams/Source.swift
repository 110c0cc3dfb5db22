/// The randomness of one replication: every random number is a pure function of (seed, replication, stream, item,
/// draw).
///
/// Nothing is shared and nothing runs out. What belongs to contact 17 is drawn from item 17, whoever asks, whenever:
/// ```swift
/// let source = Source(seed: 1, replication: 42)
/// let patience = StreamID("contacts.support.patience")
/// var more = source.draws(patience, item: 17)
/// let wait = sampler.sample(source.words(patience, item: 17).0, &more)
/// ```
/// So results do not depend on threads or on the order of events, and two scenarios with one seed share every contact
/// that they have in common.
@frozen
public struct Source: Sendable {
  @usableFromInline let key: UInt64

  /// The randomness of replication `replication` under `seed`. Each pair has a key of its own.
  public init(seed: UInt64, replication: UInt64) {
    let domain: UInt64 = 0x7369_7261_2F72_6570  // "sira/rep"
    key = Philox2x64.block(replication, domain, key: seed).0
  }

  /// The first two random words of an item of a stream. Most items need no more.
  ///
  /// - Complexity: one Philox block.
  @inlinable @inline(__always)
  public func words(_ stream: StreamID, item: UInt64) -> (UInt64, UInt64) {
    Philox2x64.block(item, stream.bits, key: key)
  }

  /// All further random words of that item: they never repeat those of `words(_:item:)`.
  ///
  /// - Complexity: nothing is computed until the first `next()`.
  @inlinable @inline(__always)
  public func draws(_ stream: StreamID, item: UInt64) -> Draws {
    Draws(key: key, item: item, place: stream.bits)
  }
}
