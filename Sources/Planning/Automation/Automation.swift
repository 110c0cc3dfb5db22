import Measures
public import Scenarios
public import Simulation
import Statistics

/// How far each step's containment is worth pushing: one step at a time, all else as it is, on the same days.
public struct Automation: Sendable {
  /// What a simulation of the unchanged scenario says.
  public let base: Summary
  /// What was taken to become of `unresolved`.
  public let difficulty: Difficulty
  /// The curve of each step, in the order asked for.
  public let curves: [AutomationCurve]
}

extension Automation {
  /// How many points a curve has, the file's own included where it is near one of them.
  static let pointCount = 9
  /// The most points that a curve has.
  public static let mostPoints = pointCount + 1

  /// Varies the containment of steps.
  ///
  /// Where nobody is contained, nobody is unresolved either. What the file does not allow is not simulated, and is named.
  /// - Parameters:
  ///   - names: The steps.
  ///   - difficulty: What becomes of `unresolved`.
  ///   - threads: How many threads simulate; the result does not depend on it.
  ///   - progress: Called after each replication.
  public static func vary(
    _ scenario: Scenario, steps names: [String], _ difficulty: Difficulty = .alike, threads: Int,
    progress: @Sendable (Simulator.Progress) -> Void = { _ in }
  ) -> Automation {
    let simulator = Simulator(threads: threads)
    let steps = names.compactMap { name in scenario.steps.first { $0.name == name } }
    let indicators = indicators(steps)
    let base = simulator.observe(scenario, indicators, progress: progress)
    let confidence = Confidence(scenario.run.confidence) ?? .ninetyFive
    let curves = steps.map { step in
      var observed: [(contain: Double, observation: Observation)] = []
      var impossible: [AutomationCurve.Impossible] = []
      for value in values(for: step) {
        guard value != step.contain else {
          observed.append((value, base))
          continue
        }
        do throws(ScenarioErrors) {
          let changed = try containing(
            scenario, step.name, value, difficulty.unresolved(of: step, at: value),
            replications: base.summary.replications)
          observed.append((value, simulator.observe(changed, indicators, progress: progress)))
        } catch {
          impossible.append(AutomationCurve.Impossible(contain: value, reason: error.words))
        }
      }
      return AutomationCurve(step, observed, impossible, difficulty, confidence)
    }
    return Automation(base: base.summary, difficulty: difficulty, curves: curves)
  }

  /// The steps that contain somebody and that contacts pass, by name.
  public static func steps(of scenario: Scenario) -> [String] {
    let passed = Set(scenario.contacts.flatMap { $0.journey + ($0.queueTimeout.map { [$0.to] } ?? []) })
    return scenario.steps.filter { $0.contain > 0 && passed.contains($0.name) }.map(\.name)
  }

  /// From nothing to all who do not hang up, in even steps of tenths of a per cent; the file's own value takes the place
  /// of the nearest one, or stands beside an end.
  static func values(for step: Step) -> [Double] {
    let most = 1 - step.hangUp
    guard most > 0 else { return [step.contain] }
    let last = pointCount - 1
    var values = (0...last).map { index in
      index == last ? most : (1000 * most * Double(index) / Double(last)).rounded() / 1000
    }
    func distance(_ index: Int) -> Double { (values[index] - step.contain).magnitude }
    let nearest = values.indices.min { distance($0) < distance($1) } ?? 0
    if (1..<last).contains(nearest) || distance(nearest) < 1e-9 {
      values[nearest] = step.contain
    } else {
      values.append(step.contain)
    }
    return values.sorted()
  }

  /// What is followed: hours and events of all contacts, and what the steps end.
  private static func indicators(_ steps: [Step]) -> [Indicator] {
    let overall = [.automationSaved, .automationReturned] + AutomationCurve.measures + Dominance.measures
    return overall.map { Indicator(.overall, $0) }
      + steps.flatMap { step in
        [.entered, .contained, .containedFalse].map { Indicator(.steps(step.name), $0) }
      }
  }

  /// The scenario with another containment of a step.
  private static func containing(
    _ scenario: Scenario, _ name: String, _ contain: Double, _ unresolved: Double, replications: Int
  ) throws(ScenarioErrors) -> Scenario {
    try scenario.changing { draft in
      draft.run.precision = []
      draft.run.replications = replications
      for index in draft.steps.indices where draft.steps[index].name == name {
        draft.steps[index].contain = contain
        draft.steps[index].unresolved = unresolved
        let isLeftUnsolved = unresolved > 0 || draft.steps[index].hangUp > 0 || !draft.steps[index].leadsToHuman
        if !isLeftUnsolved { draft.steps[index].return = nil }
      }
    }
  }
}

extension ScenarioErrors {
  /// The first problem, which all others would only repeat for further types.
  fileprivate var words: String {
    problems.first.map { "\($0.path.joined(separator: ".")): \($0.message)" } ?? "the scenario would not be valid"
  }
}
