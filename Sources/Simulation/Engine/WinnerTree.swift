/// Who is next: a winner (tournament) tree over a fixed number of players, each with the time of its next event.
///
/// A key is the bit pattern of a time ≥ 0, whose order is that of the times, with the player's number in the low bits.
/// So the winner's number comes with its time and equal times go by number. Times are rounded up to what the remaining
/// bits can hold (2⁻²⁴ s after a day with up to 4096 players, 2⁻¹⁶ s after a week with 100,000) and the rounded time is
/// *the* time, ``rounded(_:)``: up, so that nothing that is set now comes before now. Up to 4096 players the bits are
/// always the same, so that one more type or agent moves nobody else's events, not even in the last bit. Sibling
/// addresses are known in advance, which is what makes it fast.
/// - Complexity: an update takes O(log players).
package struct WinnerTree {
  private let nodes: UnsafeMutablePointer<UInt64>
  private let leaves: Int
  private let mask: UInt64

  static let never = Double.infinity.bitPattern

  package init(_ players: Int, arena: Arena) {
    var leaves = 1
    while leaves < players { leaves *= 2 }
    self.leaves = leaves
    mask = UInt64(max(leaves, 4096) - 1)
    nodes = arena.allocate(2 * leaves, Self.never)
  }

  /// The time of the next event, infinite when there is none.
  @inline(__always)
  package var time: Double { Double(bitPattern: nodes[1] & ~mask) }

  /// Whose event that is.
  @inline(__always)
  package var winner: Int { Int(truncatingIfNeeded: nodes[1] & mask) }

  /// The time of a player's next event, infinite when there is none.
  func time(of player: Int) -> Double { Double(bitPattern: nodes[leaves &+ player] & ~mask) }

  /// A time as the tree holds it.
  @inline(__always)
  package func rounded(_ time: Double) -> Double { Double(bitPattern: (time.bitPattern &+ mask) & ~mask) }

  /// Sets the time of a player's next event; infinite for none.
  @inline(__always)
  package func set(_ player: Int, _ time: Double) {
    var key = (time.bitPattern &+ mask) & ~mask | UInt64(truncatingIfNeeded: player)
    var index = leaves &+ player
    nodes[index] = key
    while index > 1 {
      key = min(key, nodes[index ^ 1])
      index &>>= 1
      nodes[index] = key
    }
  }

  /// Whether every node is the earlier of its two children.
  package var isSound: Bool { (1..<leaves).allSatisfy { nodes[$0] == min(nodes[2 * $0], nodes[2 * $0 + 1]) } }

  package func clear() {
    nodes.update(repeating: Self.never, count: 2 * leaves)
  }
}
