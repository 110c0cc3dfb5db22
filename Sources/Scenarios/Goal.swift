public import Measures

/// The promise for a type of contact, judged per interval and over the horizon.
public struct Goal: Sendable, Equatable {
  /// A share to be answered within a time.
  public struct Answer: Sendable, Equatable {
    /// The share to be answered.
    public var share: Double
    /// The threshold, s.
    public var within: Double

    /// A share to be answered within so many seconds.
    public init(share: Double, within: Double) {
      self.share = share
      self.within = within
    }
  }

  /// The share to be answered within ``within``; nil where no service level is promised.
  public var answer: Double?
  /// The threshold T of every service level, s.
  public var within: Double
  /// More shares to be answered, within other times: the second, third and fourth entry of `answers`.
  public var furtherAnswers: [Answer]
  /// How the service levels are counted.
  public var definition: ServiceLevelDefinition
  /// The smallest acceptable share of the offered that is answered at all.
  public var answered: Double?
  /// The largest acceptable share that abandons or balks.
  public var abandon: Double?
  /// The largest acceptable mean wait of the answered, s.
  public var asa: Double?
  /// The largest acceptable percentiles of the waits of the answered, s.
  public var waitPercentiles: [Measure: Double]
  /// The largest acceptable share that finds no trunk, port or place.
  public var blocked: Double?
  /// An abandonment is short up to this wait, s.
  public var shortAbandon: Double

  /// A goal; without any promise it still says how service levels are counted.
  public init(
    answer: Double? = nil, within: Double = 20, furtherAnswers: [Answer] = [],
    definition: ServiceLevelDefinition = .lessShort, answered: Double? = nil, abandon: Double? = nil,
    asa: Double? = nil, waitPercentiles: [Measure: Double] = [:], blocked: Double? = nil, shortAbandon: Double = 5
  ) {
    self.answer = answer
    self.within = within
    self.furtherAnswers = furtherAnswers
    self.definition = definition
    self.answered = answered
    self.abandon = abandon
    self.asa = asa
    self.waitPercentiles = waitPercentiles
    self.blocked = blocked
    self.shortAbandon = shortAbandon
  }
}

extension Goal {
  /// All shares to be answered, each within its time.
  public var answers: [Answer] { answer.map { [Answer(share: $0, within: within)] + furtherAnswers } ?? [] }

  /// The largest acceptable percentile of waits, s; nil for measures that are not percentiles.
  public subscript(percentile measure: Measure) -> Double? {
    get { waitPercentiles[measure] }
    set { waitPercentiles[measure] = newValue }
  }

  /// The waits besides ``within`` by which answers are counted, each with the measure that it is for.
  package var furtherThresholds: [(measure: Measure, wait: Double)] {
    zip(Measure.serviceLevels.dropFirst(), furtherAnswers).map { ($0, $1.within) }
      + Measure.percentiles.compactMap { measure in waitPercentiles[measure].map { (measure, $0) } }
  }
}
