import Measures

/// What one replication counted in one cell, by column; 0 in columns that the cell does not have.
///
/// A buffer that is filled again and again: results of a year of hours have hundreds of thousands of cells in each
/// replication, and as a value it would be copied for each of them.
final class ColumnValues {
  private let values: UnsafeMutablePointer<Double>
  private static let count = Column.allCases.count

  /// Nothing counted.
  init() {
    values = .allocate(capacity: Self.count)
    values.initialize(repeating: 0, count: Self.count)
  }

  deinit {
    values.deallocate()
  }

  subscript(column: Column) -> Double {
    @inline(__always) get { values[column.ordinal] }
    @inline(__always) set { values[column.ordinal] = newValue }
  }

  /// Whether nothing was counted at all.
  var isEmpty: Bool {
    for index in 0..<Self.count where values[index] != 0 { return false }
    return true
  }

  /// Says whether a day kept its goal; nil where there is nothing to judge.
  func setGoal(_ isMet: Bool?) {
    self[.goalsJudged] = isMet == nil ? 0 : 1
    self[.goalsKept] = isMet == true ? 1 : 0
  }
}
