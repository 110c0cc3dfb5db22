public import Measures
import Queueing
public import Randomness

/// What a planner has said so far; ``ErlangQuestion`` says what is still missing. Times are seconds, shares are 0…1.
public struct ErlangDraft: Sendable {
  /// The formula to ask.
  public var model: ErlangModel
  /// How many calls come in.
  public var calls: CallRate?
  /// How long an agent is busy with one, on average.
  public var aht: Double?
  /// How that varies, with the mean ``aht``; nil is exponentially.
  public var handleTimes: Distribution?
  /// How long callers wait before they leave, on average.
  public var patience: Double?
  /// How that varies, with the mean ``patience``; nil is exponentially.
  public var patiences: Distribution?
  /// The share that calls again after leaving or finding no line.
  public var redial: Double?
  /// The agents there are, if that is the question; 12.4 are 12 for 60 % of the time and 13 for the rest.
  public var agents: Double?
  /// Whether the number of agents that just meets the goals is asked for, too, where it is no whole number.
  public var isFractional = false
  /// The lines there are: under Erlang B, if that is the question.
  public var lines: Int?

  /// The share to be answered within ``within``.
  public var target: Double?
  /// The threshold T of every service level.
  public var within: Double?
  /// How a service level is counted.
  public var definition: ServiceLevelDefinition?
  /// Until when an abandonment is short.
  public var shortAbandon: Double?
  /// The largest mean wait of the answered.
  public var asa: Double?
  /// The largest share that may leave.
  public var abandon: Double?
  /// The largest share of their time that agents may be busy.
  public var maxOccupancy: Double?
  /// The largest share that may find no line.
  public var blocking: Double?
  /// The share of paid time that agents are not there to answer.
  public var shrinkage: Double?

  /// A question of which nothing is known but the formula.
  public init(_ model: ErlangModel) {
    self.model = model
  }
}

/// The formulas a planner may ask, by the letter they are known by.
public enum ErlangModel: String, Sendable, CaseIterable {
  /// Nobody waits: who finds every line taken is lost.
  case b
  /// Everybody waits, however long.
  case c
  /// Who has waited too long leaves.
  case a
  /// Of those who leave or find no line, some call again.
  case x

  /// `Erlang C`.
  public var title: String { "Erlang \(rawValue.uppercased())" }
}

/// Calls as planners count them: so many in so long.
public struct CallRate: Sendable, Hashable {
  /// How many.
  public let count: Double
  /// In how long, s.
  public let period: Double

  /// So many calls in so many seconds.
  public init(count: Double, period: Double) {
    self.count = count
    self.period = period
  }
}
