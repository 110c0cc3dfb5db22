public import Scenarios
public import Simulation

/// What becomes of a scenario when something in it changes: base against each alternative, on the same days.
public struct WhatIf: Sendable {
  /// An alternative that is asked about.
  public struct Question: Sendable {
    /// What it is called, e.g. `busy`.
    public let name: String
    /// What changes, a line for each change as it was asked for.
    public let changes: [String]
    /// The changed scenario.
    public let scenario: Scenario

    /// An alternative.
    public init(name: String, changes: [String], scenario: Scenario) {
      self.name = name
      self.changes = changes
      self.scenario = scenario
    }
  }

  /// An alternative with what becomes of it.
  public struct Answer: Sendable {
    /// What was asked.
    public let question: Question
    /// What a simulation of the alternative says.
    public let summary: Summary
    /// At how many places of the scope the alternative misses a goal or a cap on occupancy, on average.
    public let goals: Scorecard
    /// Every measure over the horizon, before and after.
    public let comparisons: [Comparison]
    /// The measures of goals in every interval, before and after; empty where the intervals differ.
    public let intervals: [Comparison]
    /// Answers of goals that stand at another position after the change, over the horizon: each by its measure there,
    /// compared with what it was at its old one.
    public let movedAnswers: [Comparison]
    /// What the change does to each kind of customer, before anything is weighed.
    public let dominance: [Dominance]
  }

  /// Where goals must hold.
  public let scope: GoalScope
  /// What a simulation of the unchanged scenario says.
  public let base: Summary
  /// At how many places of the scope the base misses a goal or a cap on occupancy, on average.
  public let baseGoals: Scorecard
  /// Each alternative, in the order in which they were asked about.
  public let answers: [Answer]
}
