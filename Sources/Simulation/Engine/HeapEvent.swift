/// An event of the heap: when, what, and to whom.
package struct HeapEvent: BitwiseCopyable {
  package let time: Double
  /// The kind in the highest 4 bits; then a subject in 20 and a number in 40, or an issue's order in 40 and its index
  /// in 20.
  package let what: UInt64

  @inline(__always)
  package init(_ time: Double, _ kind: EventKind, subject: Int, number: Int = 0) {
    self.time = time
    what = kind.rawValue << 60 | UInt64(truncatingIfNeeded: subject) << 40 | UInt64(truncatingIfNeeded: number)
  }

  /// What happens to an issue: of one kind at one instant, issues go in the order in which they came up.
  @inline(__always)
  package init(_ time: Double, _ kind: EventKind, order: Int, issue: Int) {
    self.time = time
    what = kind.rawValue << 60 | UInt64(truncatingIfNeeded: order) << 20 | UInt64(truncatingIfNeeded: issue)
  }

  static let never = HeapEvent(.infinity, .abandonment, subject: 0)

  @inline(__always)
  var kind: UInt64 { what &>> 60 }
  /// Whether it goes after arrivals.
  @inline(__always)
  package var isAbandonment: Bool { kind >= EventKind.callbackEnd.rawValue }
  @inline(__always)
  package var subject: Int { Int(truncatingIfNeeded: what &>> 40 & 0xFFFFF) }
  @inline(__always)
  package var order: Int { Int(truncatingIfNeeded: what &>> 20 & 0xFF_FFFF_FFFF) }
  @inline(__always)
  package var issue: Int { Int(truncatingIfNeeded: what & 0xFFFFF) }
  @inline(__always)
  package var number: Int { Int(truncatingIfNeeded: what & 0xFF_FFFF_FFFF) }

  /// 1 if it goes before another one, else 0, without a branch; times are not negative, so their bits have their order.
  @inline(__always)
  func isBefore(_ other: HeapEvent) -> Int {
    let own = UInt128(time.bitPattern) << 64 | UInt128(what)
    let others = UInt128(other.time.bitPattern) << 64 | UInt128(other.what)
    return own < others ? 1 : 0
  }

  @inline(__always)
  package static func < (left: HeapEvent, right: HeapEvent) -> Bool {
    left.time < right.time || (left.time == right.time && left.what < right.what)
  }
}
