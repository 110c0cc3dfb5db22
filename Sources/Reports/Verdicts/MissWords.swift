internal import Measures
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
  var text: String {
    guard let value else { return "\(place)nobody of \(name) is answered" }
    return "\(place)\(name) has \(found(value)), \(bound)"
  }

  /// For a column, e.g. `11:30 calls 1.1 % SL`, or `Wed calls 74 % SL` of a day.
  var short: String { "\(start)\(name) \(value ?? "nobody") \(value == nil ? "answered" : miss.part.title(goal))" }

  private var name: String { Printable.short(miss.subject.name) }

  private var isWhole: Bool { miss.intervals.count >= scenario.horizon.intervalCount && miss.intervals.count > 1 }

  private var place: String {
    let labels = ClockLabels(scenario.horizon)
    guard !isWhole, miss.intervals.upperBound <= scenario.horizon.intervalCount else { return "" }
    return "\(miss.intervals.count == 1 ? "at" : "on") \(labels.place(miss.intervals)) "
  }

  private var start: String {
    guard !isWhole, miss.intervals.upperBound <= scenario.horizon.intervalCount else { return "" }
    return "\(ClockLabels(scenario.horizon).place(miss.intervals)) "
  }

  /// With as many decimals as tell it from the limit; nil where nobody was answered.
  private var value: String? {
    guard let value = miss.value else { return nil }
    let unit = miss.part.measure.unit
    let factor = unit == .share ? 100.0 : 1
    let plain = Figure(Estimate(mean: value), unit: unit).mean
    // As it is printed: 100 times 0.07 is not 7 to the last bit.
    let limit = Double(Decimal.short(miss.part.limit * factor))
    guard Double(plain) == limit else { return "\(plain) \(miss.part.sign)" }
    let telling = (1...6).map { Decimal.fixed(value * factor, $0) }.first { Double($0) != limit }
    return "\(telling ?? plain) \(miss.part.sign)"
  }

  private func found(_ value: String) -> String {
    guard case .contacts = miss.subject else { return "\(value) occupancy" }
    return miss.part.had(value, goal)
  }

  private var goal: Goal {
    guard case .contacts(let name) = miss.subject else { return Goal() }
    return scenario.contacts.first { $0.name == name }?.goal ?? Goal()
  }

  private var bound: String {
    if case .agents = miss.subject {
      "cap \(Decimal.short(miss.part.limit * 100)) %"
    } else {
      "goal \(miss.part.text(miss.part.limit))"
    }
  }
}
