internal import Measures
internal import Scenarios
internal import Simulation

/// How much is still open when the horizon ends, and so in no number about what ended.
struct StillOpen {
  /// The share of issues, or of contacts where none are followed.
  let share: Double
  private let scenario: Scenario

  init(_ summary: Summary) {
    scenario = summary.scenario
    share = summary.openShare()
  }

  /// That scores, surveys and churn leave out many issues; nil where they do not, or where there are none of these.
  /// - Parameter place: Where that is, as the beginning of the sentence, e.g. `In the base, `.
  func warning(_ place: String = "") -> String? {
    guard share >= Summary.largeOpenShare, scenario.reports(.effort) || scenario.reports(.churn) else { return nil }
    let measures = [
      scenario.reports(.effort) ? "effort" : nil, scenario.reports(.satisfaction) ? "score" : nil,
      scenario.reports(.csat) ? "CSAT" : nil, scenario.reports(.nps) ? "NPS" : nil,
      scenario.reports(.churn) ? "churn" : nil,
    ].compactMap { $0 }
    let waiting =
      scenario.experience?[.waitSlope] != nil
      ? " (but for those who wait beyond what is tolerated: their points so far count)" : ""
    return "\(place)\(Portion.percent(share)) of the issues have not ended when the horizon does: they are missing in "
      + "\(Wording.list(measures))\(waiting), which may change much once they end. A longer horizon tells."
  }
}
