/// Which agent takes which contact.
public struct Routing: Sendable, Equatable {
  /// Which of several idle agents takes a contact.
  public enum AgentRule: String, Sendable, CaseIterable, BitwiseCopyable {
    /// The one who has been idle for longest.
    case longestIdle = "longest-idle"
    /// The one who has spent the smallest share of the logged-in time on contacts.
    case leastOccupied = "least-occupied"
    /// The one who is fastest with this type.
    case fastest
    /// Anyone.
    case random
  }

  /// What a freed agent compares waiting contacts by.
  public enum ContactCriterion: String, Sendable, CaseIterable, BitwiseCopyable {
    /// The level of the agent's skill, lowest first.
    case level
    /// The contact's priority after aging, lowest first.
    case priority
    /// The time waited, longest first.
    case wait
  }

  /// Which idle agent takes a contact.
  public var agent: AgentRule
  /// What a freed agent compares waiting contacts by, the most important first.
  public var contact: [ContactCriterion]
  /// A waiting contact gains one priority step per so many seconds, unless its type says otherwise; nil for never.
  public var aging: Double?
  /// How many contacts of all types together may wait; one more is blocked. Nil for no limit.
  public var queueLimit: Int?

  /// The default rules: longest idle; level, then priority, then wait.
  public init(
    agent: AgentRule = .longestIdle, contact: [ContactCriterion] = [.level, .priority, .wait],
    aging: Double? = nil, queueLimit: Int? = nil
  ) {
    self.agent = agent
    self.contact = contact
    self.aging = aging
    self.queueLimit = queueLimit
  }
}

extension ContactType {
  /// How long a contact of the type waits for one step of priority under a routing, s; infinite where it never gains
  /// any.
  public func aging(under routing: Routing) -> Double { aging ?? routing.aging ?? .infinity }
}

/// A trunk group (telephone lines) shared by some types: a contact holds a line from its entry to the end of the talk.
public struct LinePool: Sendable, Equatable {
  /// The key of the pool in the file, unique.
  public var name: String
  /// How many lines there are; a contact that finds none free is blocked.
  public var capacity: Int
  /// The types that use them, by name.
  public var contacts: [String]

  /// A pool of lines.
  public init(name: String, capacity: Int, contacts: [String]) {
    self.name = name
    self.capacity = capacity
    self.contacts = contacts
  }
}
