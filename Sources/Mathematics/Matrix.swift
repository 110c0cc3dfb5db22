/// A small dense matrix, row by row.
package struct Matrix: Sendable {
  /// How many rows.
  package let rows: Int
  /// How many columns.
  package let columns: Int
  /// Row by row.
  package var values: [Double]

  @inlinable
  package init(_ rows: Int, _ columns: Int) {
    self.rows = rows
    self.columns = columns
    values = [Double](repeating: 0, count: rows * columns)
  }

  @inlinable
  package static func identity(_ size: Int) -> Matrix {
    var identity = Matrix(size, size)
    for index in 0..<size { identity[index, index] = 1 }
    return identity
  }

  @inlinable
  package subscript(row: Int, column: Int) -> Double {
    get { values[row * columns + column] }
    set { values[row * columns + column] = newValue }
  }

  @inlinable
  package static func * (left: Matrix, right: Matrix) -> Matrix {
    var product = Matrix(left.rows, right.columns)
    let width = right.columns
    product.values.withUnsafeMutableBufferPointer { sums in
      for row in 0..<left.rows {
        for inner in 0..<left.columns {
          let factor = left.values[row * left.columns + inner]
          if factor == 0 { continue }
          right.values.withUnsafeBufferPointer { values in
            for column in 0..<width { sums[row * width + column] += factor * values[inner * width + column] }
          }
        }
      }
    }
    return product
  }

  @inlinable
  package static func + (left: Matrix, right: Matrix) -> Matrix {
    var sum = left
    for index in sum.values.indices { sum.values[index] += right.values[index] }
    return sum
  }

  @inlinable
  package static func - (left: Matrix, right: Matrix) -> Matrix { left + right.scaled(-1) }

  @inlinable
  package func scaled(_ factor: Double) -> Matrix {
    var scaled = self
    for index in scaled.values.indices { scaled.values[index] *= factor }
    return scaled
  }

  /// The row vector times this.
  @inlinable
  package func applied(to vector: [Double]) -> [Double] {
    var result = [Double](repeating: 0, count: columns)
    for row in 0..<rows where vector[row] != 0 {
      for column in 0..<columns { result[column] += vector[row] * self[row, column] }
    }
    return result
  }

  /// X with this X = right, by elimination with row exchanges; `right` is returned where this is singular.
  @inlinable
  package func solve(_ right: Matrix) -> Matrix {
    var (left, right) = (self, right)
    for pivot in 0..<rows {
      var best = pivot
      for row in pivot..<rows where abs(left[row, pivot]) > abs(left[best, pivot]) { best = row }
      guard left[best, pivot] != 0 else { return right }
      left.swapRows(best, pivot)
      right.swapRows(best, pivot)
      let inverse = 1 / left[pivot, pivot]
      for row in pivot + 1..<max(rows, pivot + 1) {
        let factor = left[row, pivot] * inverse
        if factor == 0 { continue }
        left.subtract(factor, pivot, from: row, after: pivot)
        right.subtract(factor, pivot, from: row, after: 0)
      }
    }
    for pivot in stride(from: rows - 1, through: 0, by: -1) {
      let inverse = 1 / left[pivot, pivot]
      for column in 0..<right.columns { right[pivot, column] *= inverse }
      for row in 0..<pivot where left[row, pivot] != 0 {
        right.subtract(left[row, pivot], pivot, from: row, after: 0)
      }
    }
    return right
  }

  /// The other way round: X with X this = left.
  @inlinable
  package func solveLeft(_ left: Matrix) -> Matrix { transposed.solve(left.transposed).transposed }

  @inlinable
  package var transposed: Matrix {
    var transposed = Matrix(columns, rows)
    for row in 0..<rows {
      for column in 0..<columns { transposed[column, row] = self[row, column] }
    }
    return transposed
  }

  @inlinable
  mutating func swapRows(_ first: Int, _ second: Int) {
    guard first != second else { return }
    for column in 0..<columns { values.swapAt(first * columns + column, second * columns + column) }
  }

  @inlinable
  mutating func subtract(_ factor: Double, _ source: Int, from row: Int, after column: Int) {
    let width = columns
    values.withUnsafeMutableBufferPointer { values in
      for index in column..<width { values[row * width + index] -= factor * values[source * width + index] }
    }
  }
}
