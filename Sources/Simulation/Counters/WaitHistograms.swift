import Statistics
import Synchronization

/// The waits of all replications, by cell of the tally, in mergeable histograms.
///
/// Counts add up in any order, so workers share them under a lock without any effect on the result. Contacts answered
/// at once are only counted in the loop and are added as zeros, once per replication.
final class WaitHistograms: Sendable {
  private let cells: Mutex<[CellWaits]>
  private let daily: DailyWaits

  /// - Parameter daily: What each replication has apart from the others.
  init(cellCount: Int, daily: DailyWaits) {
    cells = Mutex(Array(repeating: CellWaits(), count: cellCount))
    self.daily = daily
  }

  func add(_ entries: UnsafeBufferPointer<WaitLog.Entry>, replication: Int) {
    let section = CellWaits.section(replication)
    cells.withLock { cells in
      for entry in entries { cells[Int(entry.cell)].record(entry.bucket, section: section) }
    }
    daily.add(entries, replication: replication)
  }

  /// Adds the waits of contacts answered at once, which the loop only counts, and the longest wait of all.
  func addZeros(of tally: Tally, _ model: Model, replication: Int) {
    let section = CellWaits.section(replication)
    cells.withLock { cells in
      for type in 0..<model.typeCount {
        for cell in (1...model.intervalCount).map({ type * model.stride + $0 }) {
          let totals = tally.totals(type: type, interval: cell - type * model.stride, model)
          cells[cell].zeros[section] += UInt64(totals.immediate)
          daily.add(zeros: Int(totals.immediate), cell: cell, replication: replication)
          if totals.answered > 0 { cells[cell].longest = max(cells[cell].longest ?? 0, totals.waitMax) }
        }
      }
    }
  }

  /// The waits of one cell.
  subscript(cell: Int) -> SectionedQuantiles {
    var waits = SectionedQuantiles()
    merge(cell, into: &waits)
    return waits
  }

  /// Adds the waits of a cell to others.
  func merge(_ cell: Int, into waits: inout SectionedQuantiles) {
    cells.withLock { $0[cell].merge(into: &waits) }
  }
}

/// The waits of one cell: a list while they are few, and histograms from then on. A year of hours has cells by the hundred
/// thousand, most of them with hardly any waits, and ten histograms take kilobytes.
private struct CellWaits {
  /// The most waits that a list holds: together they take as much memory as histograms of a few waits.
  private static let most = 1_024

  /// As many sections as ``SectionedQuantiles`` has.
  private static let sections = 10

  /// How many did not wait at all, by section.
  var zeros = InlineArray<10, UInt64>(repeating: 0)
  /// The longest wait of the answered, s; nil where none was answered.
  var longest: Double?
  /// The section of each wait in the high bits, its bucket in the low ones.
  private var few: [UInt32] = []
  private var many: SectionedQuantiles?

  /// The section of a replication.
  static func section(_ replication: Int) -> Int { replication % sections }

  mutating func record(_ bucket: UInt32, section: Int) {
    guard many == nil else {
      many?.record(bucket: Int(bucket), replication: section)
      return
    }
    few.append(UInt32(section) << 16 | bucket)
    guard few.count > Self.most else { return }
    var waits = SectionedQuantiles(sections: Self.sections)
    merge(into: &waits, zeros: false)
    many = waits
    few = []
  }

  func merge(into waits: inout SectionedQuantiles, zeros withZeros: Bool = true) {
    for entry in few { waits.record(bucket: Int(entry & 0xFFFF), replication: Int(entry >> 16)) }
    if let many { waits.merge(many) }
    guard withZeros else { return }
    if let longest { waits.note(longest: longest) }
    for section in 0..<Self.sections where zeros[section] > 0 {
      waits.record(zeros: zeros[section], replication: section)
    }
  }
}
