/// Holm's correction: how sure each of many tests made at once still is.
public enum Holm {
  /// The adjusted p-values, in the order of the given ones.
  ///
  /// If whatever is at most α after the adjustment is rejected, the probability of even one false rejection among all
  /// tests is at most α, however the tests depend on each other. The k-th smallest of m p-values is multiplied by m − k
  /// + 1, and none may be below a smaller one. Source: S. Holm, Scandinavian Journal of Statistics 6 (1979) 65–70.
  ///
  /// - Complexity: O(m log m).
  public static func adjusted(_ pValues: [Double]) -> [Double] {
    var adjusted = pValues
    var largest = 0.0
    for (rank, index) in pValues.indices.sorted(by: { (pValues[$0], $0) < (pValues[$1], $1) }).enumerated() {
      largest = max(largest, min(1, pValues[index] * Double(pValues.count - rank)))
      adjusted[index] = largest
    }
    return adjusted
  }
}
