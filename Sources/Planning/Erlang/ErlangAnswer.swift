public import Queueing

/// What an Erlang formula says: the number that was asked for, all it achieves, and its neighbours.
public struct ErlangAnswer: Sendable {
  /// A number of agents (under Erlang B: lines), and what it gives.
  public struct Row: Sendable {
    /// How many.
    public let agents: Int
    /// How many must be scheduled for so many to be there; nil without a shrinkage.
    public let scheduled: Int?
    /// What they achieve, per attempt.
    public let measures: QueueMeasures
    /// Redials per call; nil where the formula has none.
    public let redials: Double?
    /// The share of callers that is answered in the end; nil where the formula has no redials.
    public let reachedHuman: Double?
  }

  /// What was asked.
  public let question: ErlangQuestion
  /// The answer.
  public let chosen: Row
  /// The chosen row between its neighbours, one agent apart.
  public let table: [Row]
  /// The goals that the chosen number misses; nil where there are none. Empty unless the number was given.
  public let missed: [Goals.Promise]?
  /// The fewest that meet every goal; nil where there are none or none does.
  public let fewest: Int?
}
