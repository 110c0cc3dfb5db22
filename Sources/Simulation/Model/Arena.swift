/// Owns flat memory that many trivial structs point into; everything is freed when it goes.
///
/// The engine's loop touches only pointers into arenas, because stored properties of classes cost exclusivity checks
/// and arrays cost reference counts there. Whoever keeps a pointer keeps its arena.
package final class Arena: @unchecked Sendable {
  private var blocks: [UnsafeMutableRawPointer] = []

  package init() {}

  deinit {
    for block in blocks { block.deallocate() }
  }

  /// Room for `count` elements (at least one), all set to `value`.
  func allocate<Element: BitwiseCopyable>(_ count: Int, _ value: Element) -> UnsafeMutablePointer<Element> {
    let room = max(count, 1)
    // A cache line's alignment keeps sibling nodes of the winner tree together.
    let raw = UnsafeMutableRawPointer.allocate(
      byteCount: room * MemoryLayout<Element>.stride, alignment: max(64, MemoryLayout<Element>.alignment))
    blocks.append(raw)
    let pointer = raw.bindMemory(to: Element.self, capacity: room)
    pointer.initialize(repeating: value, count: room)
    return pointer
  }

  /// A copy of an array.
  func store<Element: BitwiseCopyable>(_ elements: [Element], padding: Element) -> UnsafeMutablePointer<Element> {
    let pointer = allocate(elements.count, padding)
    for (index, element) in elements.enumerated() { pointer[index] = element }
    return pointer
  }
}
