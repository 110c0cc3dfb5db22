public import Measures
public import Scenarios
public import Statistics

/// What becomes of a scenario as one step contains more and more, on the same days.
public struct AutomationCurve: Sendable {
  /// What a point saves beside the one before it.
  public enum Effect: String, Sendable {
    /// It saves more.
    case saves
    /// It saves less.
    case costs
    /// Chance alone may have made the difference.
    case unclear
  }

  /// The scenario with one value of `contain`.
  public struct Point: Sendable {
    /// The share of sessions that ends in the step, as the file would have it.
    public let contain: Double
    /// The share of the contained that is not solved.
    public let unresolved: Double
    /// Whether the file has just that containment.
    public let isWritten: Bool
    /// The share of all sessions that was contained, those left by an `escape` included; nil where there was none.
    public let contained: Double?
    /// The share of all sessions that was contained and solved.
    public let solved: Double?
    /// Agent-hours that all self-service saved, less those that came back from it.
    public let netSaved: Estimate?
    /// How much more that is than at the point before, with the interval of paired days; nil at the first point.
    public let gained: Estimate?
    /// What that says, allowing for the number of points.
    public let effect: Effect?
    /// What happens to customers, and what was saved and came back, over all contacts.
    public let values: [Measure: Estimate]
  }

  /// A containment that the scenario cannot have.
  public struct Impossible: Sendable, Equatable {
    /// The share of sessions that would end in the step.
    public let contain: Double
    /// What is wrong with it, with the keys that it is about.
    public let reason: String
  }

  /// The step as the file has it.
  public let step: Step
  /// From no containment to the most that is possible.
  public let points: [Point]
  /// What the scenario cannot have, such as containment that its profiles leave nobody for; most often empty.
  public let impossible: [Impossible]
  /// What more containment does to customers: from ``start`` to the last point.
  public let customers: Dominance

  /// The point past which more containment saves no more, by its position: the next one costs, or none that follows
  /// saves. Nil where all that follow save.
  public var turn: Int? { Self.turn(points.map(\.effect)) }

  /// The point past which more containment certainly costs, by its position.
  public var costTurn: Int? { points.indices.dropLast().first { points[$0 + 1].effect == .costs } }

  /// Where more containment is looked at with the eyes of customers, by its position: from ``turn`` on, or else from what the
  /// file has; from the first point where that is the last.
  public var start: Int { Self.start(turn, points.firstIndex(where: \.isWritten), count: points.count) }

  static func start(_ turn: Int?, _ written: Int?, count: Int) -> Int {
    let start = turn ?? written ?? 0
    return start < count - 1 ? start : 0
  }

  static func turn(_ effects: [Effect?]) -> Int? {
    effects.indices.dropLast().first { index in
      effects[index + 1] == .costs || effects[(index + 1)...].allSatisfy { $0 != .saves }
    }
  }

  /// What is told of customers at each point.
  public static let measures: [Measure] = [
    .contactsPerIssue, .returns, .explainedAgain, .trapsPerIssue, .neverSolved, .abandonRate, .effort, .customersLost,
  ]
}
