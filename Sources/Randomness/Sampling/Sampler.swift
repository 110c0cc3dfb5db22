public import Mathematics

/// Draws samples of one distribution, in seconds.
///
/// A trivial value without reference counts, to be kept in a local or a flat table. It is valid while the
/// `SamplerTable` that made it lives; the compiler may free a table after its last mention, so wrap the loop in
/// `withExtendedLifetime(table)`.
@frozen
public struct Sampler: @unchecked Sendable, BitwiseCopyable {
  @frozen @usableFromInline
  enum Kind: UInt8, BitwiseCopyable, Sendable {
    /// Always `a`, which may be infinite.
    case constant
    /// Mean `a`.
    case exponential
    /// Of the logarithm: mean `a`, standard deviation `b`.
    case lognormal
    /// From `a`, as wide as `b`.
    case uniform
    /// Scale `a`, shape `b`.
    case gamma
    /// `a` times an exponential to the power `b`.
    case weibull
    /// From `a` over the mode `b` to `c`.
    case triangular
    /// One of `count` values at `data`.
    case empirical
    /// One of `count` parts at `data`.
    case mixture
    /// The sampler at `data`, between `a` and `b`.
    case truncated
    /// The sampler at `data`, at most `a`.
    case capped
  }

  @usableFromInline let kind: Kind
  @usableFromInline let standard: StandardSampler
  @usableFromInline let a: Double
  @usableFromInline let b: Double
  let c: Double
  /// What `kind` says, `count` of it, owned by the table; never read by the other kinds.
  let data: UnsafeRawPointer
  let count: Int

  init(_ kind: Kind, _ a: Double = 0, _ b: Double = 0, _ c: Double = 0) {
    self.init(kind, a, b, c, data: UnsafeRawPointer(Ziggurat.layers), count: 0)
  }

  init(_ kind: Kind, _ a: Double = 0, _ b: Double = 0, _ c: Double = 0, data: UnsafeRawPointer, count: Int) {
    self.kind = kind
    standard = StandardSampler()
    (self.a, self.b, self.c) = (a, b, c)
    (self.data, self.count) = (data, count)
  }

  /// The sample that the random `word` stands for; a few kinds, and a few samples of every kind, use words of `more`.
  ///
  /// - Returns: seconds, `.infinity` for never.
  @inlinable @inline(__always)
  public func sample(_ word: UInt64, _ more: inout Draws) -> Double {
    switch kind {
    case .constant: return a
    case .exponential: return a * standard.exponential(word, &more)
    case .lognormal: return Elementary.exp(a + b * standard.normal(word, &more))
    case .uniform: return a + b * Draws.unit(word)
    default:
      let (value, rest) = slowSample(word, more)
      more = rest
      return value
    }
  }
}
