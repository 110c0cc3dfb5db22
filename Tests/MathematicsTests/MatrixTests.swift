import Mathematics
import Testing

@Suite struct MatrixTests {
  private func matrix(_ rows: [[Double]]) -> Matrix {
    var matrix = Matrix(rows.count, rows[0].count)
    for (row, values) in rows.enumerated() {
      for (column, value) in values.enumerated() { matrix[row, column] = value }
    }
    return matrix
  }

  @Test func `equations are solved from either side, with rows exchanged where a pivot is zero`() {
    let equations = matrix([[0, 2, 1], [1, -1, 3], [4, 0, 1]])
    let right = matrix([[1, 0], [2, 1], [3, -1]])
    let solution = equations.solve(right)
    let again = equations * solution
    for (one, other) in zip(again.values, right.values) { #expect(abs(one - other) < 1e-14) }
    let left = equations.solveLeft(right.transposed) * equations
    for (one, other) in zip(left.values, right.transposed.values) { #expect(abs(one - other) < 1e-14) }
  }

  @Test func `rows, columns and the identity do what their names say`() {
    let some = matrix([[1, 2, 3], [4, 5, 6]])
    #expect((some * Matrix.identity(3)).values == some.values)
    #expect(some.applied(to: [1, 10]) == [41, 52, 63])
    #expect((some - some).values == [0, 0, 0, 0, 0, 0])
    #expect((some.transposed.rows, some.transposed.columns) == (3, 2))
    #expect(some.transposed.transposed.values == some.values)
  }
}
