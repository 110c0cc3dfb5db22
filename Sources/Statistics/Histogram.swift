/// Waits by size, from which any percentile follows within 1 %, and which adds up across replications and threads.
///
/// Buckets are log-linear: each octave (a doubling) from 1/16 s to 2²⁴ s (194 days) is cut into 64 equal parts, which are the
/// leading bits of the number itself, so no logarithm is taken. A bucket's midpoint is within 0.8 % of all its values. Waits
/// of exactly zero are counted apart and stay exact. Positive waits below 1/16 s fall into the first bucket and those from
/// 2²⁴ s into the last. The idea is that of HdrHistogram (Gil Tene) and DDSketch (Masson et al., VLDB 2019).
///
/// Counters of an octave take 256 bytes when it is first hit, so an empty histogram is small and a full one under 8 KB.
/// A bucket's counter stops at 4,294,967,295.
public struct Histogram: Sendable {
  /// Parts of an octave.
  @usableFromInline static let parts = 64

  /// Doublings from 2⁻⁴ s to 2²⁴ s.
  @usableFromInline static let octaves = 28

  /// The leading bits (exponent and six of the fraction) of 2⁻⁴.
  @usableFromInline static let firstKey = (1023 - 4) << 6

  /// Empty, or a directory with the offset of each octave's block (0: none yet) followed by the blocks in order of need.
  @usableFromInline var cells: [UInt32] = []
  @usableFromInline var zeroCount: UInt64 = 0
  @usableFromInline var positiveCount: UInt64 = 0

  /// An empty histogram, which allocates nothing.
  @inlinable
  public init() {}

  /// How many waits were recorded.
  @inlinable
  public var count: UInt64 { zeroCount &+ positiveCount }

  /// How many of them were exactly zero.
  @inlinable
  public var zeros: UInt64 { zeroCount }

  /// The bucket of a wait in seconds: 0 for no wait, then 1…1792.
  ///
  /// Negative values and values that are not numbers count as no wait, so that nothing can fall outside.
  @inlinable
  public static func bucket(of value: Double) -> Int {
    let key = Int(truncatingIfNeeded: value.bitPattern &>> 46) &- firstKey
    let bucket = min(max(key, 0), octaves &* parts &- 1) &+ 1
    return value > 0 ? bucket : 0
  }

  /// Counts one wait, in seconds.
  ///
  /// - Complexity: O(1), and an allocation when its octave is hit for the first time.
  @inlinable
  public mutating func record(_ value: Double) {
    record(bucket: Self.bucket(of: value))
  }

  /// Counts one wait that lies in a bucket of `bucket(of:)`; other numbers are taken for the nearest bucket.
  ///
  /// - Complexity: as ``record(_:)``.
  @inlinable
  public mutating func record(bucket: Int) {
    guard bucket > 0 else {
      zeroCount &+= 1
      return
    }
    positiveCount &+= 1
    let place = min(bucket, Self.octaves &* Self.parts) &- 1
    let octave = place &>> 6
    if cells.isEmpty || cells[octave] == 0 { open(octave) }
    let index = Int(cells[octave]) &+ (place & 63)
    let counter = cells[index]
    cells[index] = counter == .max ? counter : counter &+ 1
  }

  /// Counts so many waits of exactly zero.
  public mutating func record(zeros: UInt64) {
    zeroCount &+= zeros
  }

  /// Adds the waits of `other` to these; in any order, the result is the same.
  ///
  /// - Complexity: O(buckets in use).
  public mutating func merge(_ other: Histogram) {
    zeroCount &+= other.zeroCount
    positiveCount &+= other.positiveCount
    for octave in 0..<Self.octaves {
      guard let theirs = other.block(octave) else { continue }
      if block(octave) == nil { open(octave) }
      let start = Int(cells[octave])
      for part in 0..<Self.parts {
        let (sum, overflow) = cells[start &+ part].addingReportingOverflow(other.cells[theirs.lowerBound &+ part])
        cells[start &+ part] = overflow ? .max : sum
      }
    }
  }

  /// Gives an octave its block of counters.
  @usableFromInline
  mutating func open(_ octave: Int) {
    if cells.isEmpty { cells = Array(repeating: 0, count: Self.octaves) }
    cells[octave] = UInt32(truncatingIfNeeded: cells.count)
    cells.reserveCapacity(cells.count + Self.parts)
    cells.append(contentsOf: repeatElement(0, count: Self.parts))
  }

  /// Where an octave's counters are, if it was ever hit.
  func block(_ octave: Int) -> Range<Int>? {
    guard !cells.isEmpty, cells[octave] != 0 else { return nil }
    let start = Int(cells[octave])
    return start..<start + Self.parts
  }

  /// Bytes that the counters take.
  package var bytes: Int { cells.count * MemoryLayout<UInt32>.stride }
}

extension Histogram: Equatable {
  /// Whether both hold the same counts, in whatever order they were recorded.
  public static func == (left: Histogram, right: Histogram) -> Bool {
    guard left.zeroCount == right.zeroCount, left.positiveCount == right.positiveCount else { return false }
    return (0..<octaves).allSatisfy { octave in
      switch (left.block(octave), right.block(octave)) {
      case (nil, nil): true
      case (let mine?, let theirs?): left.cells[mine] == right.cells[theirs]
      default: false
      }
    }
  }
}
