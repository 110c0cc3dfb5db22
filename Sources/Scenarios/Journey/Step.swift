public import Randomness

/// Self-service before the agent queue: a voice menu, a chatbot, a web page.
///
/// A session takes ``duration``. At its end the contact is contained, hangs up, or is handed over to the next step of its
/// journey and in the end to the agent queue; ``contain`` and ``hangUp`` are shares of all sessions. An ``escape``
/// comes before all that: a contact that asks for a human leaves the session at once and skips the remaining steps.
public struct Step: Sendable, Equatable {
  /// What kind of self-service it is, which is only shown in reports.
  public enum Kind: String, Sendable, CaseIterable {
    /// A voice menu.
    case ivr
    /// A program that converses.
    case chatbot
    /// Pages to read and forms to fill in.
    case website
  }

  /// What happens to a contact that finds all places taken.
  public enum WhenFull: String, Sendable, CaseIterable, BitwiseCopyable {
    /// It is blocked, as by a busy tone.
    case busy
    /// It waits for a place in the order of arrival, as long as its patience lasts.
    case wait
    /// It goes on without this step.
    case skip
  }

  /// A daily or weekly stretch of time.
  public struct Hours: Sendable, Equatable {
    /// When it begins: every day, or on the named weekday or date.
    public var from: ClockTime
    /// How long it lasts, s.
    public var length: Double

    /// A stretch of time.
    public init(from: ClockTime, length: Double) {
      self.from = from
      self.length = length
    }
  }

  /// Asking for a human.
  public struct Escape: Sendable, Equatable {
    /// How long the session has lasted by then, s.
    public var after: Double
    /// The share that asks, of those still in the session.
    public var probability: Double

    /// Asking for a human.
    public init(after: Double, probability: Double) {
      self.after = after
      self.probability = probability
    }
  }

  /// The key of the step in the file, unique.
  public var name: String
  /// What kind of self-service it is.
  public var kind: Kind
  /// How many sessions there may be at a time; nil for any number.
  public var capacity: Int?
  /// What happens to a contact beyond that.
  public var whenFull: WhenFull
  /// When a session can begin; always, if empty. Outside these hours contacts go on without the step. A session that
  /// has begun, or for which a contact is queueing, is not cut short.
  public var open: [Hours]
  /// How long a session takes if nobody hangs up or escapes, s.
  public var duration: Distribution
  /// The share of sessions that ends here, resolved or not.
  public var contain: Double
  /// The share of the contained that gave up without a solution: false containment.
  public var unresolved: Double
  /// How the unresolved, by false containment or hanging up, come back.
  public var `return`: Return?
  /// The share of sessions that ends by hanging up, at any moment of the session.
  public var hangUp: Double
  /// Asking for a human.
  public var escape: Escape?
  /// Whether a contact that is not contained gets any further. Where it does not, the step is a trap: all others hang up
  /// at the end.
  public var leadsToHuman: Bool
  /// What the next step or agent knows.
  public var handoff: Handoff

  /// A step; of unlimited capacity, always open, and without any containment unless told otherwise.
  public init(
    name: String, kind: Kind = .ivr, capacity: Int? = nil, whenFull: WhenFull = .busy, open: [Hours] = [],
    duration: Distribution, contain: Double = 0, unresolved: Double = 0, return: Return? = nil, hangUp: Double = 0,
    escape: Escape? = nil, leadsToHuman: Bool = true, handoff: Handoff = Handoff()
  ) {
    self.name = name
    self.kind = kind
    self.capacity = capacity
    self.whenFull = whenFull
    self.open = open
    self.duration = duration
    self.contain = contain
    self.unresolved = unresolved
    self.return = `return`
    self.hangUp = hangUp
    self.escape = escape
    self.leadsToHuman = leadsToHuman
    self.handoff = handoff
  }
}

/// What an agent knows of a contact that comes from a step or from another agent, and what that does to the talk time.
public struct Handoff: Sendable, Equatable {
  /// The share whose history the agent sees.
  public var context: Double
  /// How much shorter the talk is with the history, s; it is never below 0.
  public var saves: Double
  /// How much longer talk is without it, because the customer explains again, s.
  public var repeats: Double

  /// A handoff; the talk time is unchanged unless told otherwise.
  public init(context: Double = 1, saves: Double = 0, repeats: Double = 0) {
    self.context = context
    self.saves = saves
    self.repeats = repeats
  }
}
