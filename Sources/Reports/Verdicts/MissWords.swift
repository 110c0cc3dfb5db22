internal import Planning
internal import Scenarios
internal import Statistics

/// What stops a goal: the part that is missed most, where, and by how much.
struct MissWords {
  private let miss: GoalMiss
  private let scenario: Scenario

  /// - Parameter scenario: What was simulated, or what it was made from.
  init(_ miss: GoalMiss, _ scenario: Scenario) {
    self.miss = miss
    self.scenario = scenario
  }

  /// In full, e.g. `at 11:30 calls has 1.1 % answered within 20 s, goal 80 %`.
  var text: String { "\(place)\(name) has \(value) \(meaning), \(bound)" }

  /// For a column, e.g. `11:30 calls 1.1 % SL`.
  var short: String { "\(start)\(name) \(value) \(miss.part.title)" }

  private var name: String { Printable.short(miss.subject.name) }

  private var isWhole: Bool { miss.intervals.count >= scenario.horizon.intervalCount && miss.intervals.count > 1 }

  private var place: String {
    let labels = IntervalLabels(scenario.horizon)
    guard !isWhole, miss.intervals.upperBound <= scenario.horizon.intervalCount else { return "" }
    return miss.intervals.count == 1
      ? "at \(labels.start(miss.intervals.lowerBound)) " : "on \(labels.range(miss.intervals)) "
  }

  private var start: String {
    guard !isWhole, miss.intervals.upperBound <= scenario.horizon.intervalCount else { return "" }
    return "\(IntervalLabels(scenario.horizon).start(miss.intervals.lowerBound)) "
  }

  private var value: String {
    guard let value = miss.value else { return "nobody" }
    let unit = miss.part.measure.unit
    return "\(Figure(Estimate(mean: value), unit: unit).mean) \(unit.sign(currency: nil))"
  }

  private var meaning: String {
    guard miss.value != nil else { return "answered" }
    guard case .contacts(let name) = miss.subject else { return "occupancy" }
    let goal = scenario.contacts.first { $0.name == name }?.goal ?? Goal()
    return miss.part.meaning(goal)
  }

  private var bound: String {
    let word = if case .agents = miss.subject { "cap" } else { "goal" }
    let limit = miss.part.measure.unit == .share ? miss.part.limit * 100 : miss.part.limit
    return "\(word) \(Decimal.short(limit)) \(miss.part.sign)"
  }
}
