public import Measures
public import Scenarios
public import Simulation
internal import Statistics

/// How much a scenario depends on each of its inputs: one at a time somewhat less and somewhat more, on the same days.
public struct Tornado: Sendable {
  /// An input with what its variation does.
  public struct Bar: Sendable {
    /// The input.
    public let lever: Lever
    /// What becomes of the scenario with less of it.
    public let less: WhatIf.Answer
    /// What becomes of it with more.
    public let more: WhatIf.Answer
  }

  /// What a simulation of the unchanged scenario says.
  public let base: Summary
  /// By how large a share inputs are varied.
  public let share: Double
  /// What bars are ranked by.
  public let indicator: Indicator
  /// The inputs that the scenario has, the one that matters most first.
  public let bars: [Bar]
}

extension Tornado {
  /// Varies every input that the scenario has.
  /// - Parameters:
  ///   - share: By how much, more than 0 and less than 1.
  ///   - threads: How many threads simulate; the result does not depend on it.
  /// - Throws: What is wrong with a varied scenario under the settings of the run.
  public static func spin(
    _ scenario: Scenario, share: Double, threads: Int, progress: @Sendable (Simulator.Progress) -> Void = { _ in }
  ) throws(ScenarioErrors) -> Tornado {
    var levers: [Lever] = []
    var questions: [WhatIf.Question] = []
    for lever in Lever.allCases {
      guard let less = lever.pulled(scenario, by: 1 - share), let more = lever.pulled(scenario, by: 1 + share) else {
        continue
      }
      levers.append(lever)
      questions += [(less, "less"), (more, "more")].map {
        WhatIf.Question(name: "\(lever.rawValue) \($0.1)", changes: [], scenario: $0.0)
      }
    }
    let whatIf = try WhatIf.ask(scenario, questions, threads: threads, progress: progress)
    let indicator = Indicator(.overall, scenario.contacts.contains { $0.goal.answer != nil } ? .serviceLevel : .asa)
    let bars = levers.enumerated().map { index, lever in
      Bar(lever: lever, less: whatIf.answers[2 * index], more: whatIf.answers[2 * index + 1])
    }
    let ranked = bars.enumerated().sorted { one, other in
      (-one.element.reach(indicator), one.offset) < (-other.element.reach(indicator), other.offset)
    }
    return Tornado(base: whatIf.base, share: share, indicator: indicator, bars: ranked.map(\.element))
  }
}

extension Tornado.Bar {
  /// How far an indicator moves between less and more.
  fileprivate func reach(_ indicator: Indicator) -> Double {
    let ends = [less, more].compactMap { answer in
      answer.comparisons.first { $0.indicator == indicator }?.difference?.mean
    }
    guard let low = ends.min(), let high = ends.max() else { return 0 }
    return max(high, 0) - min(low, 0)
  }
}
