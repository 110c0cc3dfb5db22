import Mathematics

/// Samples without a unit, from which all others are made: exponential of mean 1, normal, gamma of scale 1, beta.
///
/// Every call takes the first random word of an item and the item's further draws:
/// ```swift
/// let standard = StandardSampler()  // once, outside the loop
/// let gap = 30 * standard.exponential(word, &more)
/// ```
/// A sampler is a trivial value that stays valid for ever. No sample depends on the machine.
@frozen
public struct StandardSampler: @unchecked Sendable, BitwiseCopyable {
  /// 256 layers of the exponential density, then 256 of the normal one; they are never freed.
  @usableFromInline let layers: UnsafePointer<Layer>

  /// A sampler of the standard distributions.
  ///
  /// - Complexity: the first one computes the tables, in some 50 µs.
  public init() {
    layers = Ziggurat.layers
  }

  /// An exponential sample of mean 1. In 97.8 % of cases it needs no word of `more`.
  @inlinable @inline(__always)
  public func exponential(_ word: UInt64, _ more: inout Draws) -> Double {
    let layer = layers[Int(truncatingIfNeeded: word & 0xFF)]
    let x = Self.position(word) * layer.width
    if x < layer.edge { return x }
    // Passed by value, so that the draws need not be in memory unless they are used.
    let (value, rest) = exponentialOutside(word, more)
    more = rest
    return value
  }

  /// A normal sample of mean 0 and variance 1. In 98.5 % of cases it needs no word of `more`.
  @inlinable @inline(__always)
  public func normal(_ word: UInt64, _ more: inout Draws) -> Double {
    let layer = layers[Int(truncatingIfNeeded: word & 0xFF) + 256]
    let x = Self.signedPosition(word) * layer.width
    if abs(x) < layer.edge { return x }
    let (value, rest) = normalOutside(word, more)
    more = rest
    return value
  }

  /// Where in its layer a point lies, in (0, 1), from the 52 bits above those that choose the layer: their middle, as
  /// the lowest is set.
  @inlinable @inline(__always)
  static func position(_ word: UInt64) -> Double {
    Double(bitPattern: 0x3FF0_0000_0000_0001 | word >> 12) - 1
  }

  /// The same on both sides of zero, in (−1, 1).
  @inlinable @inline(__always)
  static func signedPosition(_ word: UInt64) -> Double {
    Double(bitPattern: 0x4000_0000_0000_0001 | word >> 12) - 3
  }

  /// The point lies right of the layer above: perhaps under the density, perhaps in the tail.
  @usableFromInline @inline(never)
  func exponentialOutside(_ first: UInt64, _ draws: Draws) -> (Double, Draws) {
    var (word, more, passed) = (first, draws, 0.0)
    while true {
      let index = Int(word & 0xFF)
      let layer = layers[index]
      let x = Self.position(word) * layer.width
      if x < layer.edge { return (passed + x, more) }
      if index == 0 {
        // What is left of an exponential beyond any point is an exponential.
        passed += Ziggurat.exponentialTail
      } else {
        let height = 1 + more.unit() * (Elementary.exp(layer.width - layer.edge) - 1)
        if height < Elementary.exp(layer.width - x) { return (passed + x, more) }
      }
      word = more.next()
    }
  }

  @usableFromInline @inline(never)
  func normalOutside(_ first: UInt64, _ draws: Draws) -> (Double, Draws) {
    var (word, more) = (first, draws)
    while true {
      let index = Int(word & 0xFF)
      let layer = layers[index + 256]
      let x = Self.signedPosition(word) * layer.width
      if abs(x) < layer.edge { return (x, more) }
      if index == 0 {
        let tail = normalTail(&more)
        return (x < 0 ? -tail : tail, more)
      }
      let (width, edge) = (layer.width, layer.edge)
      let height = 1 + more.unit() * (Elementary.exp(0.5 * (width * width - edge * edge)) - 1)
      if height < Elementary.exp(0.5 * (width * width - x * x)) { return (x, more) }
      word = more.next()
    }
  }

  /// A normal sample beyond the start of the tail.
  ///
  /// Source: G. Marsaglia, "Generating a variable from the tail of the normal distribution", Technometrics 6(1), 1964.
  private func normalTail(_ more: inout Draws) -> Double {
    while true {
      let beyond = exponential(more.next(), &more) / Ziggurat.normalTail
      let bound = exponential(more.next(), &more)
      if 2 * bound > beyond * beyond { return Ziggurat.normalTail + beyond }
    }
  }
}
