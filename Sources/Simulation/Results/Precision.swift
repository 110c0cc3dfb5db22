import Measures
import Scenarios
import Statistics

extension Summary {
  /// Every interval of a measure, with the place it is reported at.
  func estimates(of measure: Measure) -> [(place: String, estimate: Estimate)] {
    var places: [(place: String, estimate: Estimate)] = []
    func look(_ place: String, _ values: MeasureValues) {
      if let estimate = values[measure] { places.append((place, estimate)) }
    }
    look("overall", overall)
    for contact in contacts {
      look(contact.type.name, contact.values)
      for (index, values) in contact.intervals.enumerated() {
        look("\(contact.type.name) \(scenario.horizon.label(ofInterval: index))", values)
      }
    }
    for agent in agents {
      look(agent.group.name, agent.values)
      for (index, values) in agent.intervals.enumerated() {
        look("\(agent.group.name) \(scenario.horizon.label(ofInterval: index))", values)
      }
    }
    for step in steps {
      look(step.step.name, step.values)
      for (index, values) in step.intervals.enumerated() {
        look("\(step.step.name) \(scenario.horizon.label(ofInterval: index))", values)
      }
    }
    return places
  }

  /// How near the demands on the precision are to being met. An interval that is not known yet counts as infinitely
  /// wide; a maximum never has one.
  func precisionOutcomes() -> [PrecisionOutcome] {
    scenario.run.precision.map { demand in
      let widest = (demand.measure.recipe.kind == .maximum ? [] : estimates(of: demand.measure))
        .map { (place: $0.place, halfWidth: $0.estimate.uncertainty ?? .infinity) }
        .max { $0.halfWidth < $1.halfWidth }
      return PrecisionOutcome(
        asked: demand, widest: widest?.halfWidth ?? .infinity, place: widest?.place)
    }
  }

  /// How many replications all demands need, as far as can be told: half-widths shrink with the square root of their
  /// number. At least a tenth more than now, at most twice as many, so that a poor first guess costs little.
  func replicationsForPrecision(_ outcomes: [PrecisionOutcome]) -> Int {
    let now = Double(replications)
    let wanted =
      outcomes.map { outcome in
        let ratio = outcome.widest / outcome.asked.halfWidth
        return now * ratio * ratio * 1.05
      }.max() ?? now
    return Int(min(max(wanted, now * 1.1, now + 1), 2 * now + 8).rounded(.up))
  }
}
