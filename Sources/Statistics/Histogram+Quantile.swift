extension Histogram {
  /// The wait that a share `p` of all waits do not exceed, in seconds; `nil` when nothing was recorded.
  ///
  /// The nearest-rank (type 1) quantile: the ⌈p·n⌉-th smallest of n, as the midpoint of its bucket, so within 0.8 % of the
  /// exact one between 1/16 s and 2²⁴ s, and exactly 0 when that contact did not wait. `p` outside 0…1 is taken as the
  /// nearer end. Source: R. J. Hyndman & Y. Fan, The American Statistician 50 (1996) 361–365.
  ///
  /// - Complexity: O(buckets in use).
  public func quantile(_ p: Double) -> Double? {
    bucket(atShare: p).map(Self.midpoint(ofBucket:))
  }

  /// The bucket that holds the ⌈p·n⌉-th smallest wait.
  func bucket(atShare p: Double) -> Int? {
    guard count > 0, p == p else { return nil }
    let total = Double(count)
    // A product such as 0.07 · 100 may exceed the whole number it stands for by a rounding error.
    let exact = min(max(p, 0), 1) * total * (1 - 4 * .ulpOfOne)
    let rank = min(UInt64(max(1, exact.rounded(.up))), count)
    guard rank > zeros else { return 0 }
    var seen = zeros
    for octave in 0..<Self.octaves {
      guard let block = block(octave) else { continue }
      let inOctave = cells[block].reduce(UInt64(0)) { $0 &+ UInt64($1) }
      guard seen + inOctave >= rank else {
        seen += inOctave
        continue
      }
      for (part, counter) in cells[block].enumerated() {
        seen += UInt64(counter)
        if seen >= rank { return octave * Self.parts + part + 1 }
      }
    }
    // Only full counters can leave the rank beyond all buckets.
    return largestBucket
  }

  /// How many waits lie in a bucket or below it.
  func count(upTo bucket: Int) -> UInt64 {
    var seen = zeros
    guard bucket > 0 else { return seen }
    let (lastOctave, lastPart) = (bucket - 1).quotientAndRemainder(dividingBy: Self.parts)
    for octave in 0...min(lastOctave, Self.octaves - 1) {
      guard let block = block(octave) else { continue }
      let inUse = octave == lastOctave ? block.prefix(lastPart + 1) : block
      seen = cells[inUse].reduce(seen) { $0 &+ UInt64($1) }
    }
    return seen
  }

  private var largestBucket: Int {
    for octave in (0..<Self.octaves).reversed() {
      guard let block = block(octave), let index = cells[block].lastIndex(where: { $0 > 0 }) else { continue }
      return octave * Self.parts + index - block.lowerBound + 1
    }
    return 0
  }

  /// The waits that share a bucket, in seconds: from `lower` up to but without `upper`, and 0 and 0 for bucket 0.
  ///
  /// The ends of the range also hold what is clamped into them; a bucket outside 0…1792 is taken as the nearer end.
  public static func bounds(ofBucket bucket: Int) -> (lower: Double, upper: Double) {
    guard bucket > 0 else { return (0, 0) }
    let key = firstKey + min(bucket, octaves * parts) - 1
    return (Double(bitPattern: UInt64(key) << 46), Double(bitPattern: UInt64(key + 1) << 46))
  }

  static func midpoint(ofBucket bucket: Int) -> Double {
    let (lower, upper) = bounds(ofBucket: bucket)
    return (lower + upper) / 2
  }
}
