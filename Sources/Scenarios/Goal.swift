public import Measures

/// The promise for a type of contact, judged per interval and over the horizon.
public struct Goal: Sendable, Equatable {
  /// The share to be answered within ``within``; nil where no service level is promised.
  public var answer: Double?
  /// The threshold T of every service level, s.
  public var within: Double
  /// How the service level is counted.
  public var definition: ServiceLevelDefinition
  /// The largest acceptable share that abandons or balks.
  public var abandon: Double?
  /// The largest acceptable mean wait of the answered, s.
  public var asa: Double?
  /// The largest acceptable share that finds no line, port or place.
  public var blocked: Double?
  /// An abandonment is short up to this wait, s.
  public var shortAbandon: Double

  /// A goal; without any promise it still says how service levels are counted.
  public init(
    answer: Double? = nil, within: Double = 20, definition: ServiceLevelDefinition = .lessShort,
    abandon: Double? = nil, asa: Double? = nil, blocked: Double? = nil, shortAbandon: Double = 5
  ) {
    self.answer = answer
    self.within = within
    self.definition = definition
    self.abandon = abandon
    self.asa = asa
    self.blocked = blocked
    self.shortAbandon = shortAbandon
  }
}
