internal import Measures
internal import Scenarios
internal import Simulation
internal import Statistics

extension AutomationCurve {
  /// Compares the observations of a curve, each with the one before it.
  init(
    _ step: Step, _ observed: [(contain: Double, observation: Observation)], _ impossible: [Impossible],
    _ difficulty: Difficulty, _ confidence: Confidence
  ) {
    self.step = step
    self.impossible = impossible
    let gains = zip(observed, observed.dropFirst()).map { before, after in
      PairedDifference(before.observation.netSaved, after.observation.netSaved)
    }
    let effects: [Effect?] = [nil] + Self.effects(gains, confidence)
    points = observed.indices.map { index in
      let (contain, observation) = observed[index]
      let values = ([.automationSaved, .automationReturned] + Self.measures).compactMap { measure in
        observation.estimate(Indicator(.overall, measure), confidence).map { (measure, $0) }
      }
      let shares = observation.shares(of: step)
      return Point(
        contain: contain, unresolved: difficulty.unresolved(of: step, at: contain),
        isWritten: contain == step.contain, contained: shares?.contained, solved: shares?.solved,
        netSaved: PairedDifference(observation.netSaved.map { RatioPair(0, $0.y) }, observation.netSaved)?
          .estimate(confidence),
        gained: index > 0 ? gains[index - 1]?.estimate(confidence) : nil, effect: effects[index],
        values: Dictionary(values) { first, _ in first })
    }
    let events = Dominance.measures.map { Indicator(.overall, $0) }
    let written = observed.firstIndex { $0.contain == step.contain }
    let start = observed[Self.start(Self.turn(effects), written, count: observed.count)].observation
    customers =
      Dominance.all(events, start, observed[observed.count - 1].observation, confidence).first
      ?? Dominance(subject: .overall, comparisons: [])
  }

  /// What the differences between neighbours say, all of them judged together.
  private static func effects(_ gains: [PairedDifference?], _ confidence: Confidence) -> [Effect] {
    let pValues = gains.map { gain in gain.map { min(1, 2 * min($0.pValue(above: 0), $0.pValue(below: 0))) } ?? 1 }
    return zip(gains, Holm.adjusted(pValues)).map { gain, pValue in
      guard let gain, pValue <= 1 - confidence.level else { return .unclear }
      return gain.difference > 0 ? .saves : .costs
    }
  }
}

extension Observation {
  /// Agent-hours that self-service saved, less those that came back from it, in each replication.
  fileprivate var netSaved: [RatioPair] {
    guard let saved = pairs(Indicator(.overall, .automationSaved)),
      let returned = pairs(Indicator(.overall, .automationReturned))
    else { return [] }
    return zip(saved, returned).map { RatioPair($0.x - $1.x, $0.y) }
  }

  /// Which shares of a step's sessions were contained, and contained and solved; nil where there was none.
  fileprivate func shares(of step: Step) -> (contained: Double, solved: Double)? {
    func sum(_ measure: Measure) -> Double {
      (pairs(Indicator(.steps(step.name), measure)) ?? []).reduce(0) { $0 + $1.x }
    }
    let entered = sum(.entered)
    guard entered > 0 else { return nil }
    return (sum(.contained) / entered, (sum(.contained) - sum(.containedFalse)) / entered)
  }
}
