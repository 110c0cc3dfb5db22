internal import Measures
internal import Scenarios

/// Within which times the answers of some goals count: a service level says nothing without its time.
struct AnswerTimes {
  private let goals: [(type: String, goal: Goal)]

  /// The times of some types.
  init(_ types: [ContactType]) {
    goals = types.filter { !$0.isUnlimited }.reduce(into: []) { goals, type in
      // Many points of a grid have the same types.
      if !goals.contains(where: { $0.type == type.name && $0.goal == type.goal }) {
        goals.append((type.name, type.goal))
      }
    }
  }

  /// The times of goals whose types need no name.
  init(_ goals: [Goal]) {
    self.goals = goals.map { ("", $0) }
  }

  /// The time that all agree on, s; nil where they differ, there is none, or the measure is no service level.
  func common(_ measure: Measure) -> Double? {
    let times = Set(goals.compactMap { $0.goal.time(of: measure) })
    return times.count == 1 ? times.first : nil
  }

  /// The head of a column: `SL` for the first answer, and with its time for another one, e.g. `SL 60 s`.
  func title(_ measure: Measure) -> String {
    guard measure != .serviceLevel, Measure.serviceLevels.contains(measure), let time = common(measure) else {
      return measure.head
    }
    return "\(Measure.serviceLevel.head) \(Wording.threshold(time))"
  }

  /// What a service level is, e.g. `answered within 60 s`, or `answered within 60 s (calls) and 10m (mails)`; nil for other
  /// measures.
  func words(_ measure: Measure) -> String? {
    if let time = common(measure) { return "answered within \(Wording.threshold(time))" }
    var types: [(time: String, names: [String])] = []
    for (type, goal) in goals {
      guard let time = goal.time(of: measure).map(Wording.threshold) else { continue }
      let index = types.firstIndex { $0.time == time } ?? types.endIndex
      if index == types.endIndex { types.append((time, [])) }
      if !types[index].names.contains(type) { types[index].names.append(type) }
    }
    guard !types.isEmpty else { return nil }
    let each = types.map { "\($0.time) (\(Wording.list($0.names.map { Printable.short($0) }, most: 3)))" }
    return "answered within \(Wording.list(each, most: 4))"
  }

  /// What the columns of some service levels show, where their heads do not say it.
  func legends(_ measures: [Measure], by name: (Measure) -> String) -> [String] {
    measures.filter(Measure.serviceLevels.contains).compactMap { measure in
      words(measure).map { "\(name(measure)): \($0)" }
    }
  }
}

extension Goal {
  /// The time within which the contacts of a service level are answered, s; nil for other measures, and where the goal has
  /// no such answer.
  func time(of measure: Measure) -> Double? {
    guard let index = Measure.serviceLevels.firstIndex(of: measure) else { return nil }
    if index == 0 { return within }
    return furtherAnswers.indices.contains(index - 1) ? furtherAnswers[index - 1].within : nil
  }
}
