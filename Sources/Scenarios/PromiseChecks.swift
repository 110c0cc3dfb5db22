import Measures

extension ScenarioDraft {
  /// Checks the promises: for places that do not exist, measures that are not reported there, bounds that no number can
  /// keep.
  func checkPromises(_ report: inout ProblemReport) {
    report.require(promises.count <= ScenarioLimits.promises, ["expect"], "at most \(ScenarioLimits.promises) promises")
    var seen: Set<String> = []
    for promise in promises {
      let path = ["expect", promise.key]
      report.require(seen.insert(promise.key).inserted, path, "appears twice")
      if isKnown(promise.subject, &report, path), let reason = absence(of: promise.measure, at: promise) {
        report.add(path, reason)
      }
      checkSpan(of: promise, &report, path)
      promise.checkBound(&report, path)
    }
  }

  private func isKnown(_ subject: Indicator.Subject, _ report: inout ProblemReport, _ path: [String]) -> Bool {
    let before = report.problems.count
    switch subject {
    case .overall: break
    case .contacts(let name):
      report.requireKnown(name, among: contacts.map(\.name), what: "type of contact", path)
    case .profile(let name, let type):
      report.requireKnown(type, among: contacts.map(\.name), what: "type of contact", path)
      guard let known = contacts.first(where: { $0.name == type }) else { break }
      let names = mix(of: known)?.profiles.map(\.name) ?? []
      if names.isEmpty {
        report.add(path, "the customers of '\(type)' do not differ; give it 'profiles' whose factors are not 1")
      }
      report.requireKnown(name, among: names, what: "profile", path)
    case .agents(let name):
      report.requireKnown(name, among: agents.map(\.name), what: "agent group", path)
    case .steps(let name):
      if steps.isEmpty { report.add(path, "unknown step '\(name)'; describe it under 'steps'") }
      report.requireKnown(name, among: steps.map(\.name), what: "step", path)
    }
    return report.problems.count == before
  }

  private func checkSpan(of promise: Promise, _ report: inout ProblemReport, _ path: [String]) {
    guard case .interval(let index) = promise.span, horizon.intervalCount > 0 else { return }
    report.require(
      promise.subject != .overall, path, "there are no intervals overall; name a contact type, an agent group or a step"
    )
    if case .profile = promise.subject { report.add(path, "profiles have no intervals; leave 'intervals' out") }
    report.require(
      (0..<horizon.intervalCount).contains(index), path, "the horizon has \(horizon.intervalCount) intervals")
  }

  /// Why a measure is not reported at a place; nil if it is.
  private func absence(of measure: Measure, at promise: Promise) -> String? {
    let word = "'\(measure.rawValue)'"
    // The worst interval of all is that of a contact type.
    let isOfTypes = promise.subject == .overall && promise.span == .worstInterval
    let measures = isOfTypes ? Indicator.Subject.contacts("").measures : promise.subject.measures
    guard measures.contains(measure) else {
      let others = Self.places(of: measure)
      return "\(word) is not reported for \(isOfTypes ? "intervals of contacts" : promise.subject.plural)"
        + (others.isEmpty ? "" : ", only for \(others.joined(separator: ", "))")
    }
    if case .steps = promise.subject, !usesJourneys { return "no contact passes a step; name it in a 'journey'" }
    guard reports(measure) else { return "\(word) is not reported: \(measure.need.lack)" }
    return silence(of: measure, at: promise)
  }

  /// Why a measure has no value at a place, whatever happens.
  private func silence(of measure: Measure, at promise: Promise) -> String? {
    switch (promise.subject, measure) {
    case (.contacts(let name), .serviceLevelMet):
      contacts.contains { $0.name == name && $0.goal.promisesSomething }
        ? nil : "the type has no goal that could be met; write 'goal' with 'answer', 'abandon' or another promise"
    case (.overall, .serviceLevelMet):
      contacts.contains(where: \.goal.promisesSomething)
        ? nil : "no type has a goal that could be met; write 'goal' with 'answer', 'abandon' or another promise"
    case (.overall, _) where promise.span == .worstInterval:
      contacts.contains(where: \.goal.promisesSomething)
        ? nil : "is about the types with a goal, but no type has one; name a type: contacts.TYPE.\(promise.key)"
    case (.overall, _): has(measure.need) ? nil : measure.need.lack
    default: has(measure.need, at: promise.subject) ? nil : measure.need.lackOfPlace
    }
  }

  /// Whether a contact type, a group or a step has what a measure needs, as far as that depends on it.
  private func has(_ need: Need, at subject: Indicator.Subject) -> Bool {
    switch subject {
    case .overall: has(need)
    case .contacts(let name), .profile(_, of: let name): contacts.first { $0.name == name }?.has(need) ?? true
    case .agents(let name): agents.first { $0.name == name }?.has(need) ?? true
    case .steps(let name): steps.first { $0.name == name }?.has(need) ?? true
    }
  }

  private static func places(of measure: Measure) -> [String] {
    [.contacts(""), .agents(""), .steps(""), .overall].filter { (subject: Indicator.Subject) in
      subject.measures.contains(measure)
    }.map(\.plural)
  }
}

extension Indicator.Subject {
  /// The name in the plural.
  fileprivate var plural: String {
    switch self {
    case .overall: "all together"
    case .contacts: "contact types"
    case .profile: "profiles"
    case .agents: "agent groups"
    case .steps: "steps"
    }
  }
}

extension Promise {
  fileprivate func checkBound(_ report: inout ProblemReport, _ path: [String]) {
    let numbers: [(key: String, value: Double)] =
      switch bound {
      case .atLeast(let least): [("at_least", least)]
      case .atMost(let most): [("at_most", most)]
      case .between(let least, let most): [("between", least), ("between", most)]
      }
    if let wrong = numbers.first(where: { !$0.value.isFinite }) {
      report.add(path + [wrong.key], "must be a number")
    } else if measure.unit == .share, let wrong = numbers.first(where: { !(0...1).contains($0.value) }) {
      report.add(path + [wrong.key], "must be between 0% and 100%")
    } else if case .between(let least, let most) = bound, least > most {
      report.add(path + ["between"], "the first is the least and the second the most; no number is between them")
    }
    report.require(
      confidence.map { (0.5...0.9999).contains($0) } ?? true, path + ["confidence"], "must be between 50% and 99.99%")
  }
}
