/// Waits of one worker on their way to the histograms: the loop only writes them down.
final class WaitLog {
  struct Entry: BitwiseCopyable {
    let cell: UInt32
    let bucket: UInt32
  }

  static let capacity = 4096
  let entries: UnsafeMutablePointer<Entry>
  private let arena = Arena()
  private let waits: WaitHistograms

  init(_ waits: WaitHistograms) {
    self.waits = waits
    entries = arena.allocate(Self.capacity, Entry(cell: 0, bucket: 0))
  }

  /// Hands the first `count` entries on.
  func flush(_ count: Int, replication: Int) {
    waits.add(UnsafeBufferPointer(start: entries, count: count), replication: replication)
  }
}
