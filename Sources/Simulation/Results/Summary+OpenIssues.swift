public import Measures
import Scenarios
import Statistics

/// How much is still open when the horizon ends, and so in no number about what ended.
extension Summary {
  /// From which share of the issues on what is open may well decide.
  public static var largeOpenShare: Double { 0.05 }

  /// The share of issues, or of contacts where none are followed, that have not ended when the horizon does; 0 where none
  /// came, and for agents and steps.
  public func openShare(_ subject: Indicator.Subject = .overall) -> Double {
    let (open, all): (Measure, Measure) = scenario.usesJourneys ? (.pending, .fresh) : (.waitingAtEnd, .offered)
    switch subject {
    case .agents, .steps: return 0
    case .overall, .contacts, .profile:
      guard let count = estimate(Indicator(subject, all))?.mean, count > 0 else { return 0 }
      return (estimate(Indicator(subject, open))?.mean ?? 0) / count
    }
  }

  /// The share of the issues of an indicator that are open, where these are so many that it cannot be judged; nil where it
  /// can, as it always can if it is not about issues that ended.
  public func decisiveOpenShare(_ indicator: Indicator) -> Double? {
    guard indicator.measure.isOfEndedIssues else { return nil }
    let share = openShare(indicator.subject)
    return share >= Self.largeOpenShare ? share : nil
  }
}
