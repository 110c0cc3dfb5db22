import Statistics

/// What each replication adds to some indicators: a row for each replication, in which an indicator has its column.
///
/// One array for all, because one for each indicator of a year of hours would have to grow a million times.
struct ReplicationPairs {
  private let width: Int
  private var rows: [RatioPair] = []

  /// Pairs for so many indicators.
  init(width: Int) {
    self.width = width
  }

  /// Begins a replication, which adds nothing yet.
  /// - Returns: Where its row begins, for ``subscript(_:_:)``.
  mutating func addRow() -> Int {
    defer { rows.append(contentsOf: repeatElement(RatioPair(0, 0), count: width)) }
    return rows.count
  }

  /// What the replication whose row begins somewhere adds to an indicator.
  subscript(row: Int, index: Int) -> RatioPair {
    get { rows[row + index] }
    set { rows[row + index] = newValue }
  }

  /// What every replication adds to an indicator, in their order.
  func column(_ index: Int) -> [RatioPair] {
    stride(from: index, to: rows.count, by: max(1, width)).map { rows[$0] }
  }
}
