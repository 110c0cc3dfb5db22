public import Measures
public import Scenarios

extension Scenario {
  /// The measures that a baseline keeps of this scenario, and that a tolerance can be about.
  public var checkedMeasures: Set<Measure> { Set(checkedIndicators.map(\.measure)) }

  /// What a baseline keeps: volume, service levels, abandonment and ASA of each type, blocking, balking and timeouts
  /// where they can occur, how much deferred work is left at the end, whatever else its goal is about, how often issues
  /// are resolved and reach a human where there are journeys, what each step contains, how busy each group is, what is
  /// paid, and whatever else is promised over the horizon or in a given interval.
  var checkedIndicators: [Indicator] {
    var indicators: [Indicator] = []
    func add(_ indicator: Indicator) {
      if !indicators.contains(indicator) { indicators.append(indicator) }
    }
    for type in self.contacts {
      let measures: [Measure] =
        [.offered, .serviceLevel, .abandonRate, .asa]
        + [.abandonRateWithBalked, .timedOutRate, .blockedRate].filter(reports)
        // Deferred work that is never answered is in no service level.
        + (type.isDeferred ? [.waitingAtEnd] : [])
        + (usesJourneys ? [.fcr, .reachedHuman] : [])
        + (Measure.serviceLevels.dropFirst() + [.answerRate]).filter { type.has($0.need) && reports($0) }
        + type.goalParts.map(\.measure)
      for measure in measures { add(Indicator(.contacts(type.name), measure)) }
    }
    for group in self.agents {
      for measure in [.occupancy] + (group.occupancyCap.map { [$0.measure] } ?? []) {
        add(Indicator(.agents(group.name), measure))
      }
    }
    if usesJourneys { for step in self.steps { add(Indicator(.steps(step.name), .contained)) } }
    for measure in [.paid, .cost] as [Measure] { add(Indicator(.overall, measure)) }
    for promise in self.promises {
      switch promise.span {
      case .horizon: add(Indicator(promise.subject, promise.measure))
      case .interval(let index): add(Indicator(promise.subject, promise.measure, .interval(index)))
      case .worstInterval: continue
      }
    }
    return indicators
  }
}
