import Randomness

/// What a law demands of the steps that a caller passes before the queue.
public enum MenuRule: Sendable, Equatable {
  /// So many seconds after connection at most, a caller can choose to be put through to a person.
  case wayToPerson(within: Double)
  /// Whoever is still in self-service after so many seconds is put through to a person.
  case transfer(after: Double)

  /// The time, s.
  public var limit: Double {
    switch self {
    case .wayToPerson(let limit), .transfer(let limit): limit
    }
  }

  /// When a session gives a caller what is demanded, s from its beginning; nil where it does not, or ends before that.
  func relief(in step: Step) -> Double? {
    guard step.leadsToHuman, let escape = step.escape, step.duration.cdf(escape.after) < 1 else { return nil }
    return switch self {
    case .wayToPerson: escape.probability > 0 ? escape.after : nil
    // Only what happens to everybody happens by itself.
    case .transfer: escape.probability >= 1 ? escape.after : nil
    }
  }

  /// Why a step never gives callers what is demanded; nil where it does, or lets them on.
  func trap(in step: Step) -> String? {
    guard step.leadsToHuman else { return "'\(step.name)' has 'human: never'" }
    guard case .wayToPerson = self, step.contain + step.hangUp >= 1, relief(in: step) == nil else { return nil }
    return "'\(step.name)' contains or loses all of them, and has no 'escape'"
  }

  /// What a caller has by then.
  var relief: String {
    switch self {
    case .wayToPerson: "a way to a person"
    case .transfer: "being put through"
    }
  }
}

/// What the steps of a type say about a rule, without simulation.
public struct MenuFinding: Sendable, Equatable {
  /// How the rule stands.
  public enum Standing: Sendable {
    /// No caller is later than the rule allows.
    case kept
    /// Callers are later.
    case broken
    /// Neither can be shown.
    case open
  }

  /// The type of contact.
  public let type: String
  /// How the rule stands.
  public let standing: Standing
  /// What was found, in words.
  public let sentence: String
}

extension ScenarioDraft {
  /// What the journeys of all called types say about a rule, type by type; empty for rules that are not about steps.
  func menuFindings(_ rule: StatutoryRule) -> [MenuFinding] {
    let stepOfName = Dictionary(steps.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    return contacts.filter(\.isCalled).compactMap { type in
      let found: (standing: MenuFinding.Standing, words: String)
      switch rule.method {
      case .menu(let rule): found = Self.finding(rule, type.journey.compactMap { stepOfName[$0] })
      case .direct(let profile): found = finding(directFor: profile, type)
      case .promise, .report, .none: return nil
      }
      return MenuFinding(type: type.name, standing: found.standing, sentence: "\(found.words) ('\(type.name)')")
    }
  }

  /// What the steps of a type say. A page that is read before a call is no part of it, but a scenario does not say that
  /// it is: what is kept only without it is not shown to be kept.
  private static func finding(_ rule: MenuRule, _ steps: [Step]) -> (MenuFinding.Standing, String) {
    let call = Array(steps.drop { $0.kind == .website })
    let (standing, words) = MenuWalk(rule, call).finding
    guard let page = steps.first, call.count < steps.count, standing == .kept else { return (standing, words) }
    let whole = MenuWalk(rule, steps).finding
    guard whole.0 != .kept else { return whole }
    return (
      .open,
      "kept only if '\(page.name)' (kind: website) is read before the call: \(words); as a part of it: \(whole.1); "
        + "leave what is read before out of the journey"
    )
  }
}

extension Scenario {
  /// What the journeys of all called types say about a rule, type by type; empty for rules that are not about steps.
  public func menuFindings(_ rule: StatutoryRule) -> [MenuFinding] { self[dynamicMember: \.self].menuFindings(rule) }
}
