import Mathematics

/// The fewest agents (or lines) that meet goals, or the best that can be had.
public struct Requirement: Sendable {
  /// How many.
  public let agents: Int

  /// What so many achieve.
  public let measures: QueueMeasures

  /// The goals that not even this many meet; empty when the answer is an answer.
  public let missed: [Goals.Part]

  /// Whether every goal is met.
  public var isMet: Bool { missed.isEmpty }

  init(_ agents: Int, _ measures: QueueMeasures, _ goals: Goals) {
    self.agents = agents
    self.measures = measures
    missed = goals.missed(by: measures)
  }

  /// The fewest agents for any model whose measures improve with every agent: all in this library do.
  ///
  /// An empty interval needs nobody, any other with goals at least one: those that count who leaves soon as served are not
  /// met by serving nobody. `model` is asked O(log √a) times.
  ///
  /// - Parameters:
  ///   - workload: what arrives.
  ///   - goals: what to achieve.
  ///   - most: the most agents there can be.
  ///   - model: the queue with so many agents.
  public static func fewest<Model: QueueingModel>(
    _ workload: Workload, _ goals: Goals, upTo most: Int = Limits.agents.upperBound, model: (Int) -> Model
  ) -> Requirement {
    let most = min(max(0, most), Limits.agents.upperBound)
    let answer = fewestAgents(workload, goals, upTo: most, model: model) ?? most
    return Requirement(answer, model(answer).measures(goals.thresholds), goals)
  }

  /// The same number alone, without the cost of the percentiles; nil where not even `most` agents meet the goals.
  static func fewestAgents<Model: QueueingModel>(
    _ workload: Workload, _ goals: Goals, upTo most: Int, model: (Int) -> Model
  ) -> Int? {
    guard !workload.isEmpty else { return 0 }
    let least = goals.isEmpty ? 0 : 1
    guard least <= most else { return nil }
    let load = workload.erlangs
    return Search.first(
      in: least...most, near: Int(load + load.squareRoot()), step: Int(load.squareRoot() / 2)
    ) { goals.areMet(by: model($0).means(goals.thresholds)) }
  }
}
