public import Scenarios

extension FormulaRequirement {
  /// The agents that Erlang C asks for in each interval of a scenario with one group, as a staff to begin with: where it has
  /// no answer, as many as there is work for.
  public static func staff(of scenario: Scenario) -> [Int] {
    all(of: scenario).first?.intervals.map { interval in
      interval.erlangC ?? Int(interval.offeredLoad.rounded(.up))
    } ?? []
  }
}
