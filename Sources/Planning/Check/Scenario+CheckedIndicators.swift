import Measures
import Scenarios

extension Scenario {
  /// What a baseline keeps: volume, service levels, abandonment and ASA of each type, blocking and balking where they
  /// can occur, how often issues are resolved and reach a human where there are journeys, what each step contains, how
  /// busy each group is, what is paid, and whatever else but percentiles is promised over the horizon or in a given
  /// interval.
  var checkedIndicators: [Indicator] {
    var indicators: [Indicator] = []
    for type in self.contacts {
      let measures: [Measure] =
        [.offered, .serviceLevel, .abandonRate, .asa] + [.abandonRateWithBalked, .blockedRate].filter(reports)
        + (usesJourneys ? [.fcr, .reachedHuman] : [])
        + (Measure.serviceLevels.dropFirst() + [.answerRate]).filter { type.has($0.need) && reports($0) }
      indicators += measures.map { Indicator(.contacts(type.name), $0) }
    }
    indicators += self.agents.map { Indicator(.agents($0.name), .occupancy) }
    if usesJourneys { indicators += self.steps.map { Indicator(.steps($0.name), .contained) } }
    indicators += [.paid, .cost].map { Indicator(.overall, $0) }
    for promise in self.promises where promise.measure.percentile == nil {
      let span: Indicator.Span
      switch promise.span {
      case .horizon: span = .horizon
      case .interval(let index): span = .interval(index)
      case .worstInterval: continue
      }
      let indicator = Indicator(promise.subject, promise.measure, span)
      if !indicators.contains(indicator) { indicators.append(indicator) }
    }
    return indicators
  }
}
