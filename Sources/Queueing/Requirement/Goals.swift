public import Measures

/// What a queue must achieve; any of them, all at once.
///
/// ```swift
/// let goals = try Goals(answer: 0.8, within: 20, abandon: 0.05, occupancy: 0.85)
/// ```
///
/// A value within 10⁻¹² of its target meets it: 80 Erlang on 100 agents are 80 % occupied, whatever the last bit
/// of 0.8 says.
public struct Goals: Sendable, Hashable {
  /// The share to be answered within T, 0…1.
  public let answer: Double?

  /// How that share is counted.
  public let definition: ServiceLevelDefinition

  /// The share of endlessly patient contacts to be answered within T, 0…1.
  public let virtualAnswer: Double?

  /// The largest mean wait of the answered, s.
  public let asa: Double?

  /// The largest share of offered that abandons.
  public let abandon: Double?

  /// The largest occupancy of agents.
  public let occupancy: Double?

  /// The largest share of arrivals that finds no line.
  public private(set) var blocking: Double?

  /// The largest share of offered that has to wait.
  public let waiting: Double?

  /// T and the short-abandon threshold.
  public let thresholds: Thresholds

  /// Goals; nil is no promise.
  ///
  /// - Throws: ``InvalidInput`` when a share is outside 0…1 or a time is negative or not finite.
  public init(
    answer: Double? = nil, within: Double = 20, definition: ServiceLevelDefinition = .lessShort,
    shortAbandon: Double = 5, virtualAnswer: Double? = nil, asa: Double? = nil, abandon: Double? = nil,
    occupancy: Double? = nil, blocking: Double? = nil, waiting: Double? = nil
  ) throws(InvalidInput) {
    for (share, name) in [
      (answer, "service level"), (virtualAnswer, "virtual service level"), (abandon, "abandonment"),
      (occupancy, "occupancy"), (blocking, "blocking"), (waiting, "waiting share"),
    ] {
      if let share { try Limits.check(share, name, 0...1) }
    }
    if let asa { try Limits.check(asa, "average speed of answer", Limits.thresholds) }
    thresholds = try Thresholds(answer: within, shortAbandon: shortAbandon)
    self.answer = answer
    self.definition = definition
    self.virtualAnswer = virtualAnswer
    self.asa = asa
    self.abandon = abandon
    self.occupancy = occupancy
    self.blocking = blocking
    self.waiting = waiting
  }

  /// Whether nothing is promised.
  var isEmpty: Bool {
    [answer, virtualAnswer, asa, abandon, occupancy, blocking, waiting].allSatisfy { $0 == nil }
  }

  /// All but the goal for blocking.
  var withoutBlocking: Goals {
    var goals = self
    goals.blocking = nil
    return goals
  }

  /// What a value may be and still count as at most `target`.
  @inline(__always)
  static func relaxed(atMost target: Double) -> Double { target * (1 + 1e-12) }

  /// What a value may be and still count as at least `target`.
  @inline(__always)
  static func relaxed(atLeast target: Double) -> Double { target * (1 - 1e-12) }
}
