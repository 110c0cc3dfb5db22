public import Randomness

/// A type of contact: how often it arrives, how long it takes, how long its customers wait.
public struct ContactType: Sendable, Equatable {
  /// What an agent does with a contact, one after the other.
  public struct Handle: Sendable, Equatable {
    /// Time in conversation, s.
    public var talk: Distribution
    /// Time on hold during the conversation, s.
    public var hold: Distribution?
    /// Wrap, or after-call work: the agent is busy, the trunk is free, s.
    public var wrap: Distribution?

    /// The parts of a handle time.
    public init(talk: Distribution, hold: Distribution? = nil, wrap: Distribution? = nil) {
      self.talk = talk
      self.hold = hold
      self.wrap = wrap
    }

    /// Lets intervals count as much as `weights` say where nobody asks for one of them.
    public mutating func weigh(by weights: [Double]) {
      talk = talk.weighted(by: weights)
      hold = hold?.weighted(by: weights)
      wrap = wrap?.weighted(by: weights)
    }

    /// The mean handle time in an interval of the horizon, s.
    public func mean(in interval: Int) -> Double {
      [talk, hold, wrap].reduce(0) { $0 + ($1?.during(interval).mean ?? 0) }
    }

    /// The mean handle time, s; where it goes by intervals, of all contacts that are expected.
    public var mean: Double { talk.mean + (hold?.mean ?? 0) + (wrap?.mean ?? 0) }

    /// Whether any part of it goes by intervals.
    public var variesByInterval: Bool { [talk, hold, wrap].contains { $0?.intervals != nil } }
  }

  /// Contacts that do not even start to wait.
  public enum Balk: Sendable, Equatable {
    /// A contact that would have to wait leaves with this probability.
    case probability(Double)
    /// The same with a probability for each interval of the horizon.
    case probabilities([Double])
    /// A contact that finds so many of its type waiting leaves.
    case queue(Int)

    /// The probability in an interval of the horizon, the last of which goes on; nil where the queue decides.
    public func probability(in interval: Int) -> Double? {
      switch self {
      case .probability(let probability): probability
      case .probabilities(let all): all.isEmpty ? nil : all[min(max(0, interval), all.count - 1)]
      case .queue: nil
      }
    }
  }

  /// The key of the type in the file, unique.
  public var name: String
  /// How its contacts reach the center.
  public var channel: Channel
  /// When contacts arrive.
  public var arrivals: Arrivals
  /// How long an agent needs.
  public var handle: Handle
  /// How long a contact waits before it abandons; `never` is infinite.
  public var patience: Distribution
  /// Contacts that leave instead of waiting.
  public var balk: Balk?
  /// How many may wait; one more is blocked.
  public var queueLimit: Int?
  /// When the queue itself sends a contact elsewhere; nil for never.
  public var queueTimeout: QueueTimeout?
  /// 0 is served first.
  public var priority: Int
  /// A waiting contact gains one priority step per so many seconds, infinite for never; nil for what ``Routing/aging``
  /// says.
  public var aging: Double?
  /// What is promised.
  public var goal: Goal
  /// What its agents know of earlier contacts of an issue, by the channel of the contact before.
  public var knows: [Knowledge]
  /// How many of its customers have which profile; the others have none.
  public var profiles: [ProfileShare]
  /// The steps before the agent queue, by name, in the order in which they are passed.
  public var journey: [String]
  /// What becomes of a contact that an agent has handled; nil where each one is resolved.
  public var outcome: Outcome?
  /// How customers try again after a failed attempt; nil for never.
  public var redial: Redial?
  /// Contacts that leave the queue without anybody noticing.
  public var silent: SilentAbandonment?
  /// Whether an agent lays it aside for an arriving voice contact; it goes back to the head of its queue.
  public var isInterruptible: Bool
  /// The offer to be called back.
  public var callback: Callback?

  /// A type of contact; voice, infinitely patient, of its channel's priority and without a goal unless told otherwise.
  public init(
    name: String, arrivals: Arrivals, handle: Handle, patience: Distribution = .never, balk: Balk? = nil,
    queueLimit: Int? = nil, queueTimeout: QueueTimeout? = nil, priority: Int? = nil, goal: Goal = Goal(),
    channel: Channel = .voice,
    silent: SilentAbandonment? = nil, isInterruptible: Bool = false, callback: Callback? = nil, journey: [String] = [],
    outcome: Outcome? = nil, redial: Redial? = nil, aging: Double? = nil, knows: [Knowledge] = [],
    profiles: [ProfileShare] = []
  ) {
    self.name = name
    self.channel = channel
    self.arrivals = arrivals
    self.handle = handle
    self.patience = patience
    self.balk = balk
    self.queueLimit = queueLimit
    self.queueTimeout = queueTimeout
    self.priority = priority ?? channel.defaultPriority
    self.goal = goal
    self.journey = journey
    self.outcome = outcome
    self.redial = redial
    self.silent = silent
    self.isInterruptible = isInterruptible
    self.callback = callback
    self.aging = aging
    self.knows = knows
    self.profiles = profiles
  }
}
