/// Whole numbers that add up.
///
/// Rounded one by one, the parts of a sum need not add up to the rounded sum. So a total is shared out by the method of
/// largest remainders: each part gets its whole number, and the parts with the largest remainders one more, until all
/// is given. Source: M. L. Balinski & H. P. Young, Fair Representation, 2001 (Hamilton's method).
enum Apportionment {
  /// A total shared out in proportion to weights; the parts add up to the total.
  static func shares(of total: Int, by weights: [Double]) -> [Int] {
    let weights = weights.map { $0.isFinite ? max($0, 0) : 0 }
    let sum = weights.reduce(0, +)
    guard total > 0, sum > 0 else { return weights.map { _ in 0 } }
    let quotas = weights.map { $0 / sum * Double(total) }
    var parts = quotas.map { Int($0) }
    // Of equal remainders, as of whole numbers, the largest part has the first claim.
    let order = quotas.indices.sorted { first, second in
      let rests = (quotas[first] - Double(parts[first]), quotas[second] - Double(parts[second]))
      return rests.0 != rests.1 ? rests.0 > rests.1 : weights[first] > weights[second]
    }
    for index in order.prefix(max(0, total - parts.reduce(0, +))) { parts[index] += 1 }
    return parts
  }

  /// Rows shared out among columns, so that rows add up to their totals and, with a last row that takes the rest, columns
  /// to theirs. The rest is nowhere negative if that is possible.
  static func rows(
    _ rows: [(total: Int, weights: [Double])], columns: [Int]
  ) -> (rows: [[Int]], rest: [Int]) {
    var parts = rows.map { shares(of: $0.total, by: $0.weights) }
    var rest = columns.indices.map { column in columns[column] - parts.reduce(0) { $0 + $1[column] } }
    while let poor = rest.firstIndex(where: { $0 < 0 }),
      let rich = rest.indices.max(by: { rest[$0] < rest[$1] }), rest[rich] > 0,
      let row = parts.indices.max(by: { parts[$0][poor] < parts[$1][poor] }), parts[row][poor] > 0
    {
      parts[row][poor] -= 1
      parts[row][rich] += 1
      rest[poor] += 1
      rest[rich] -= 1
    }
    return (parts, rest)
  }
}
