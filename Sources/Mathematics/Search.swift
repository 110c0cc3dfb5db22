/// Searches in which a condition changes only once.
package enum Search {
  /// The smallest whole number in `range` where `holds` is true, if `holds` is false and then true; nil where it is
  /// true nowhere. Steps double from `guess`, then halve: about 2 log₂(distance to the guess) questions.
  @inlinable
  package static func first(in range: ClosedRange<Int>, near guess: Int, step: Int, holds: (Int) -> Bool) -> Int? {
    var start = min(max(guess, range.lowerBound), range.upperBound)
    var stride = max(1, step)
    if holds(start) {
      while start > range.lowerBound {
        let below = start - min(stride, start - range.lowerBound)
        guard holds(below) else { return bisect(below, start, holds) }
        start = below
        stride *= 2
      }
      return start
    }
    while start < range.upperBound {
      let above = start + min(stride, range.upperBound - start)
      guard !holds(above) else { return bisect(start, above, holds) }
      start = above
      stride *= 2
    }
    return nil
  }

  @inlinable
  static func bisect(_ low: Int, _ high: Int, _ holds: (Int) -> Bool) -> Int {
    var (low, high) = (low, high)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if holds(middle) { high = middle } else { low = middle }
    }
    return high
  }

  /// Where `holds` turns from true to false between `low` and `high`: the last number known to hold.
  @inlinable
  package static func last(from low: Double, to high: Double, holds: (Double) -> Bool) -> Double {
    guard !holds(high) else { return high }
    var (low, high) = (low, high)
    for _ in 0..<2000 {
      // Halving the ratio where numbers are apart by orders of magnitude, the difference elsewhere.
      let middle = low > 0 && high > 4 * low ? (low * high).squareRoot() : low + (high - low) / 2
      guard middle > low, middle < high else { break }
      if holds(middle) { low = middle } else { high = middle }
    }
    return low
  }

  /// A root of a function that changes sign between `low` and `high`, to a few parts in 10¹⁵: inverse quadratic
  /// interpolation where it is safe, halving elsewhere. T. R. Chandrupatla, *A new hybrid quadratic/bisection
  /// algorithm*, Advances in Engineering Software 28 (1997).
  @inlinable
  package static func root(from low: Double, to high: Double, _ function: (Double) -> Double) -> Double {
    var (a, b) = (high, low)
    var (fa, fb) = (function(a), function(b))
    guard fa != 0 else { return a }
    guard fb != 0 else { return b }
    var share = 0.5
    for _ in 0..<200 {
      let x = a + share * (b - a)
      let fx = function(x)
      let (c, fc): (Double, Double)
      if (fx < 0) == (fa < 0) { (c, fc) = (a, fa) } else { (c, fc, b, fb) = (b, fb, a, fa) }
      (a, fa) = (x, fx)
      let best = abs(fa) < abs(fb) ? a : b
      let least = 4e-15 * abs(best) / abs(b - c)
      if fa == 0 || !(least <= 0.5) { return best }
      let xi = (a - b) / (c - b)
      let phi = (fa - fb) / (fc - fb)
      if phi * phi < xi, (1 - phi) * (1 - phi) < 1 - xi {
        share = fa / (fb - fa) * (fc / (fb - fc)) + (c - a) / (b - a) * (fa / (fc - fa)) * (fb / (fc - fb))
      } else {
        share = 0.5
      }
      share = min(max(share, least), 1 - least)
    }
    return a
  }
}
