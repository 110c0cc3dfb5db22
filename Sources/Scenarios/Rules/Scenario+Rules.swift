package import Measures

extension ScenarioDraft {
  /// Whether a law of the scenario asks for a measure with a need.
  func isDemanded(_ need: Need) -> Bool {
    regulations.contains { $0.rules.contains { $0.measure?.need == need } }
  }

  /// The waits within which laws want calls to be answered, each with the measure that it is for.
  private var callThresholds: [(measure: Measure, wait: Double)] {
    [(.callsWithin20, 20), (.callsWithin30, 30)].filter { has($0.0.need) }
  }

  /// The waits besides ``Goal/within`` by which answers of a type are counted, each with the measure that it is for:
  /// those of its goal, and those of laws where it is called.
  fileprivate func furtherThresholds(of type: ContactType) -> [(measure: Measure, wait: Double)] {
    type.goal.furtherThresholds + callThresholds.filter { type.has($0.measure.need) }
  }
}

extension Scenario {
  /// The waits besides ``Goal/within`` by which answers of a type are counted, each with the measure that it is for.
  package func furtherThresholds(of type: ContactType) -> [(measure: Measure, wait: Double)] {
    self[dynamicMember: \.self].furtherThresholds(of: type)
  }

  /// The rules of its laws, in the order of the file.
  public var rules: [StatutoryRule] { self.regulations.flatMap(\.rules) }

  /// The types that laws are about, by name: they are called, and their contacts come by themselves.
  public var calledTypes: [String] { self.contacts.filter(\.isCalled).map(\.name) }

  /// The steps that called types pass, in the order of the file.
  public var calledSteps: [Step] {
    let passed = Set(self.contacts.filter(\.isCalled).flatMap(\.journey))
    return self.steps.filter { passed.contains($0.name) }
  }

  /// What its laws demand of measures, as promises over the horizon. A verdict on a law takes the usual confidence even
  /// where the file is content with less.
  public var rulePromises: [Promise] {
    rules.compactMap { rule in
      guard case .promise(let measure, let least) = rule.method else { return nil }
      return Promise(
        key: rule.key, subject: .overall, measure: measure, bound: .atLeast(least),
        confidence: max(self.run.confidence, RunSettings().confidence))
    }
  }
}

extension ContactType {
  /// Whether rules of the land are about it: it is called, and its contacts come by themselves.
  var isCalled: Bool { channel == .voice && !isUnlimited }
}
