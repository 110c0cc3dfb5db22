/// A kind of customer, such as hasty or talkative: how it differs from the average customer of a contact type.
///
/// Every factor is 1 unless told otherwise: no study found says what a talkative customer costs.
public struct Profile: Sendable, Equatable {
  /// The key of the profile in the file, unique.
  public var name: String
  /// On the handle time.
  public var handle: Double
  /// On the patience.
  public var patience: Double
  /// On the share of contacts that an agent resolves.
  public var resolve: Double
  /// On the share of sessions that a step contains.
  public var contain: Double
  /// On the share of sessions that ask for a human.
  public var escape: Double
  /// On the share of unresolved contacts that come back.
  public var returning: Double
  /// On the share of failed attempts that are redialled.
  public var redial: Double
  /// On the effort points of an issue.
  public var effort: Double
  /// Whether it goes past all steps, straight to the waiting queue for an agent.
  public var skipsSteps: Bool

  /// A kind of customer that differs in nothing unless told otherwise.
  public init(
    name: String, handle: Double = 1, patience: Double = 1, resolve: Double = 1, contain: Double = 1,
    escape: Double = 1, returning: Double = 1, redial: Double = 1, effort: Double = 1, skipsSteps: Bool = false
  ) {
    self.name = name
    self.handle = handle
    self.patience = patience
    self.resolve = resolve
    self.contain = contain
    self.escape = escape
    self.returning = returning
    self.redial = redial
    self.effort = effort
    self.skipsSteps = skipsSteps
  }

  /// The factors, by their keys in the file.
  package static let factors: [(key: String, factor: any KeyPath<Profile, Double> & Sendable)] = [
    ("handle", \.handle), ("patience", \.patience), ("resolve", \.resolve), ("contain", \.contain),
    ("escape", \.escape), ("return", \.returning), ("redial", \.redial), ("effort", \.effort),
  ]

  /// What those customers are called who have none of a type's profiles.
  public static let others = "others"

  /// Customers who have none of a type's profiles.
  static let average = Profile(name: others)

  /// Whether its contacts are those of an average customer.
  public var isAverage: Bool {
    var copy = self
    copy.name = Self.average.name
    return copy == .average
  }
}

/// How many of a type's customers have a profile.
public struct ProfileShare: Sendable, Equatable {
  /// The profile, by name.
  public var profile: String
  /// The share of the issues that begin with the type.
  public var share: Double

  /// A share of a profile.
  public init(_ profile: String, _ share: Double) {
    self.profile = profile
    self.share = share
  }
}
