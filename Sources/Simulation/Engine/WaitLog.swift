import Statistics
import Synchronization

/// The waits of all replications, by cell of the tally, in mergeable histograms.
///
/// Counts add up in any order, so workers share it under a lock without touching the result. Immediate answers are not
/// here: the summary adds them as zeros.
final class WaitHistograms: Sendable {
  private let cells: Mutex<[SectionedQuantiles]>

  init(cellCount: Int) {
    cells = Mutex(Array(repeating: SectionedQuantiles(), count: cellCount))
  }

  fileprivate func add(_ entries: UnsafeBufferPointer<WaitLog.Entry>, replication: Int) {
    cells.withLock { cells in
      for entry in entries { cells[Int(entry.cell)].record(bucket: Int(entry.bucket), replication: replication) }
    }
  }

  /// Adds the waits of those who started at once, which the loop only counts, and the longest of the others.
  func addZeros(of tally: Tally, _ model: Model, replication: Int) {
    cells.withLock { cells in
      for type in 0..<model.typeCount {
        for cell in (1...model.intervalCount).map({ type * model.stride + $0 }) {
          let totals = tally.contacts[cell]
          if totals.immediate > 0 { cells[cell].record(zeros: UInt64(totals.immediate), replication: replication) }
          if totals.answered > 0 { cells[cell].note(longest: totals.waitMax) }
        }
      }
    }
  }

  subscript(cell: Int) -> SectionedQuantiles {
    cells.withLock { $0[cell] }
  }
}

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
