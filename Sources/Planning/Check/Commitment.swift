public import Measures
public import Scenarios

/// Something that a scenario commits itself to, as a baseline keeps it: a promise, a part of a goal, or a cap on how busy
/// a group may be.
///
/// It holds everything that makes it easier or harder to keep, so that none of that can be changed unnoticed.
public struct Commitment: Sendable, Equatable {
  /// Where it is written.
  public enum Kind: Sendable, Equatable {
    /// Under `expect`.
    case promise
    /// Under a type's `goal`, or as a group's `max_occupancy`.
    case goal
  }

  /// Where it is written.
  public let kind: Kind
  /// What it is about, however the file spells it: `overall.asa`, `contacts.support.goal.abandon`. All shares to be
  /// answered have the key `goal.answer`, since each is known by its ``within``, not by its place in a list.
  public let key: String
  /// What is measured.
  public let measure: Measure
  /// Where the measure must be.
  public let bound: Promise.Bound
  /// The time within which a share is answered, s; the longest where several types have their own.
  public let within: Double?
  /// How a service level is counted; nil where that does not matter, or where types count in several ways.
  public let definition: ServiceLevelDefinition?
  /// Up to which wait an abandonment counts as short, s; nil where that does not matter.
  public let shortAbandon: Double?
  /// How sure a verdict on a promise must be.
  public let confidence: Double?
  /// The starts of the intervals in which it judges nothing because the type is closed, though contacts come: by type.
  public let closed: [String: [String]]

  /// Puts the parts together.
  public init(
    kind: Kind, key: String, measure: Measure, bound: Promise.Bound, within: Double? = nil,
    definition: ServiceLevelDefinition? = nil, shortAbandon: Double? = nil, confidence: Double? = nil,
    closed: [String: [String]] = [:]
  ) {
    self.kind = kind
    self.key = key
    self.measure = measure
    self.bound = bound
    self.within = within
    self.definition = definition
    self.shortAbandon = shortAbandon
    self.confidence = confidence
    self.closed = closed
  }

  /// Where it judges nothing and another one does: the starts of intervals, by type.
  package func closed(beside other: Commitment) -> [String: [String]] {
    closed.reduce(into: [:]) { more, entry in
      let starts = entry.value.filter { !(other.closed[entry.key] ?? []).contains($0) }
      if !starts.isEmpty { more[entry.key] = starts }
    }
  }
}

extension Commitment {
  /// What makes a commitment easier to keep than another one.
  enum Laxity {
    case bound
    case within
    case definition
    case shortAbandon
    case confidence
    case closed
  }

  /// In what it asks for less than another commitment about the same; nil where whatever keeps this one also keeps the
  /// other.
  func laxity(beside other: Commitment) -> Laxity? {
    if !bound.isWithin(other.bound) { return .bound }
    if Self.exceeds(within, other.within) { return .within }
    // Of all service levels, answered ÷ offered is the smallest; which of two others is larger depends on the day.
    if definition != other.definition, other.definition != nil, definition != .ofOffered { return .definition }
    if Self.exceeds(shortAbandon, other.shortAbandon) { return .shortAbandon }
    if Self.exceeds(other.confidence, confidence) { return .confidence }
    if !closed(beside: other).isEmpty { return .closed }
    return nil
  }

  private static func exceeds(_ one: Double?, _ other: Double?) -> Bool {
    guard let one, let other else { return false }
    return isMore(one, than: other)
  }

  /// Whether a number is larger by more than rounding: 20 s may also be written as a part of a minute.
  fileprivate static func isMore(_ one: Double, than other: Double) -> Bool {
    one - other > 1e-9 * max(one.magnitude, other.magnitude)
  }
}

extension Promise.Bound {
  /// The smallest number that is allowed.
  package var lower: Double? {
    switch self {
    case .atLeast(let least), .between(let least, _): least
    case .atMost: nil
    }
  }

  /// The largest number that is allowed.
  package var upper: Double? {
    switch self {
    case .atMost(let most), .between(_, let most): most
    case .atLeast: nil
    }
  }

  /// Whether every number that is allowed here is also allowed there.
  fileprivate func isWithin(_ other: Promise.Bound) -> Bool {
    let keepsLower = other.lower.map { least in lower.map { !Commitment.isMore(least, than: $0) } ?? false } ?? true
    let keepsUpper = other.upper.map { most in upper.map { !Commitment.isMore($0, than: most) } ?? false } ?? true
    return keepsLower && keepsUpper
  }
}
