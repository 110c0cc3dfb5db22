internal import Files
internal import Measures
internal import Planning

/// Whether a point lies at the edge of what was tried, so that a better one may lie beyond it.
struct SweepEdge {
  private let sweep: Sweep

  init(_ sweep: Sweep) {
    self.sweep = sweep
  }

  /// Says so of each axis that a planner chooses; nil where the point lies inside.
  func words(_ point: Int) -> String? {
    let ends = sweep.axes.indices.compactMap { axis in end(axis, sweep.points[point].values[axis]) }
    guard !ends.isEmpty else { return nil }
    return "It lies at the edge of what was tried, with \(Wording.list(ends)): try beyond it, too."
  }

  /// Which end of an axis a value is, if its values are numbers in order.
  private func end(_ axis: Int, _ value: String) -> String? {
    guard !sweep.axesForPlansOnly.contains(axis) else { return nil }
    let axis = sweep.axes[axis]
    let numbers = axis.values.compactMap { Self.number($0)?.value }
    let units = Set(axis.values.map { Self.number($0)?.unit })
    guard SweepChoices.isChosen(axis.path), units.count == 1, numbers.count == axis.values.count,
      let number = Self.number(value)?.value, let least = numbers.min(), let most = numbers.max(), least < most
    else { return nil }
    let name = PlainText.line("\(axis.path)=\(value)")
    // There is nothing to try below zero.
    if number == least { return number > 0 ? "\(name) the smallest" : nil }
    return number == most ? "\(name) the largest" : nil
  }

  /// The number that a value begins with and the unit after it, as in `5m` or `80%`; nil for `1h30m`, which has two.
  private static func number(_ value: String) -> (value: Double, unit: String)? {
    let digits = value.prefix { $0.isNumber || $0 == "." || $0 == "-" }
    let unit = value.dropFirst(digits.count)
    guard !unit.contains(where: \.isNumber) else { return nil }
    return Double(digits).map { ($0, String(unit)) }
  }
}
