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
    return "It lies at the edge of what was tried, with \(PlanWords.list(ends)): try more."
  }

  /// Which end of an axis a value is, if its values are numbers in order.
  private func end(_ axis: Int, _ value: String) -> String? {
    let axis = sweep.axes[axis]
    let numbers = axis.values.compactMap(Self.number)
    guard !axis.path.hasPrefix("contacts."), numbers.count == axis.values.count, numbers.count > 1,
      let number = Self.number(value), let least = numbers.min(), let most = numbers.max(), least < most
    else { return nil }
    let name = Printable.line("\(axis.path)=\(value)")
    if number == least { return "\(name) the smallest" }
    return number == most ? "\(name) the largest" : nil
  }

  /// The number that a value begins with, as in `5m` or `80%`; those of an axis have one unit.
  private static func number(_ value: String) -> Double? {
    Double(value.prefix { $0.isNumber || $0 == "." || $0 == "-" })
  }
}
