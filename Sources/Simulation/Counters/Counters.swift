/// What one replication counts in one cell, as plain numbers that add up.
///
/// Every stored property is a `Double` that begins at 0, so that all of them are added, and cleared, in one place.
protocol Counters: BitwiseCopyable {
  /// Nothing counted yet.
  init()

  /// A bit for each property that is a largest value: two cells together have the larger of theirs, not the sum.
  static var peaks: UInt64 { get }
}

extension Counters {
  /// The bits of some properties.
  static func bits(_ properties: KeyPath<Self, Double>...) -> UInt64 {
    properties.reduce(0) { bits, property in
      bits | 1 << UInt64((MemoryLayout<Self>.offset(of: property) ?? 0) / MemoryLayout<Double>.stride)
    }
  }

  /// Adds what another cell counted.
  static func += (left: inout Self, right: Self) {
    let peaks = Self.peaks
    withUnsafeMutableBytes(of: &left) { left in
      left.withMemoryRebound(to: Double.self) { left in
        withUnsafeBytes(of: right) { right in
          right.withMemoryRebound(to: Double.self) { right in
            for index in left.indices {
              left[index] =
                peaks >> UInt64(index) & 1 == 1 ? max(left[index], right[index]) : left[index] + right[index]
            }
          }
        }
      }
    }
  }
}
