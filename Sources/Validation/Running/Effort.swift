/// How much simulation a validation is worth.
public struct Effort: Sendable {
  /// Replications of each case, as far as `mostContacts` allows, but never below 100: scores are then nearly normal.
  public var replications: Int
  /// How many contacts each case is worth.
  public var contacts: Double
  /// How many contacts a case may cost whose steady state takes long to reach; beyond it the case is not simulated.
  public var mostContacts: Double

  /// An effort.
  public init(replications: Int, contacts: Double, mostContacts: Double) {
    self.replications = replications
    self.contacts = contacts
    self.mostContacts = mostContacts
  }

  /// A few minutes on two cores.
  public static let full = Effort(replications: 200, contacts: 8e7, mostContacts: 4.5e8)

  /// The fewest replications from which an interval is trusted.
  static let fewestReplications = 100
}
