package import Scenarios

/// A system whose behaviour is known exactly, as a scenario, with what is known of it.
package struct ReferenceCase: Sendable {
  /// When the truth holds, and so how long the system must run before it is looked at.
  package enum Regime: Sendable {
    /// In the steady state, which is reached at this rate: after a few relaxation times, s, and a time to fill.
    case steady(relaxation: Double, fill: Double)
    /// On one day that starts empty and is cut at its end.
    case day
    /// Never: the queue grows for ever.
    case unstable
  }

  /// The case's name in its file.
  package let id: String
  /// The scenario; its horizon and its run are chosen later, unless the case is a day.
  package var draft: ScenarioDraft
  /// When the truth holds.
  package let regime: Regime
  /// What theory says.
  package let claims: [Claim]

  init(_ id: String, _ draft: ScenarioDraft, _ regime: Regime, _ claims: [Claim]) {
    self.id = id
    self.draft = draft
    self.regime = regime
    self.claims = claims
  }

  /// The same claims about another system, for which they are not true.
  package func changing(_ change: (inout ScenarioDraft) throws -> Void) rethrows -> ReferenceCase {
    var copy = self
    try change(&copy.draft)
    return copy
  }
}
