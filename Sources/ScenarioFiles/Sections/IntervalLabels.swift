import Files
import Scenarios

/// The intervals of a horizon by what reports call them, e.g. `Mon 08:30`; where each time of day comes only once, the
/// day may be left out.
struct IntervalLabels: Sendable {
  private let horizon: Horizon

  /// The labels of a horizon.
  init(_ horizon: Horizon) {
    self.horizon = horizon
  }

  /// How many intervals there are.
  private var count: Int { horizon.intervalCount > ScenarioLimits.intervals ? 0 : horizon.intervalCount }

  /// The interval that is called so; nil if there is none, or more than one.
  func interval(_ label: String) -> Int? {
    let labels = (0..<count).lazy.map { horizon.label(ofInterval: $0) }
    if let index = labels.firstIndex(of: label) { return index }
    guard label.first?.isNumber == true, label.contains(":") else { return nil }
    let ends = [" \(label)", "T\(label)"]
    let found = labels.indices.filter { index in ends.contains(where: labels[index].hasSuffix) }
    return found.count == 1 ? found.first : nil
  }

  /// What to say of a label that names no interval.
  func advice(for label: String) -> String {
    let labels = (0..<count).map { horizon.label(ofInterval: $0) }
    // To look for the nearest of thousands takes long.
    if let near = Spelling.nearest(to: label, among: Array(labels.prefix(200))) { return "did you mean '\(near)'?" }
    guard let first = labels.first, let last = labels.last else { return "the horizon has no intervals" }
    return "the \(labels.count) intervals begin at '\(first)' to '\(last)'"
  }
}
