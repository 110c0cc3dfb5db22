/// Something that makes many customers turn to the center for a while: an outage, a storm, a recall.
public struct Incident: Sendable, Equatable {
  /// A message that goes out to customers: it spares the center contacts, and brings some of them back.
  public struct Notice: Sendable, Equatable {
    /// When the first message goes out, s from the start of the horizon.
    public var at: Double
    /// How long it takes until all have gone out, s.
    public var sending: Double
    /// The share of customers whom the message reaches in the end.
    public var reach: Double
    /// The share of contacts on the incident that people who have been reached do not make.
    public var suppress: Double
    /// The share of those that come after all.
    public var rebound: Double
    /// How much later they come, s.
    public var after: Double

    /// A message; all of it goes out at once and who comes after all comes at once, unless told otherwise.
    public init(
      at: Double, sending: Double = 0, reach: Double, suppress: Double, rebound: Double, after: Double = 0
    ) {
      self.at = at
      self.sending = sending
      self.reach = reach
      self.suppress = suppress
      self.rebound = rebound
      self.after = after
    }

    /// The share of customers who have been reached at a time, s from the start of the horizon.
    func reached(at time: Double) -> Double {
      guard time >= at else { return 0 }
      return sending > 0 ? reach * min(1, (time - at) / sending) : reach
    }
  }

  /// An announcement about it to who contacts the center: a part of them hangs up content.
  public struct StatusMessage: Sendable, Equatable {
    /// The share of the extra contacts that hear it, hang up content, and are no work for anybody.
    public var hangUp: Double
    /// How long after the incident has begun it is on, s.
    public var delay: Double

    /// An announcement; it is on at once unless told otherwise.
    public init(hangUp: Double, delay: Double = 0) {
      self.hangUp = hangUp
      self.delay = delay
    }
  }

  /// Agents who are called in because of it.
  public struct Reinforcement: Sendable, Equatable {
    /// How long after the incident has begun they are there, s.
    public var after: Double
    /// How many they are.
    public var agents: Int
    /// The group that they join, by name.
    public var group: String
    /// How long they stay, s; nil for until the incident is over.
    public var length: Double?

    /// Agents who stay until the incident is over, unless told otherwise.
    public init(after: Double, agents: Int, group: String, length: Double? = nil) {
      self.after = after
      self.agents = agents
      self.group = group
      self.length = length
    }
  }

  /// The key of the incident in the file, unique.
  public var name: String
  /// When it begins, s from the start of the horizon.
  public var start: Double
  /// How long it lasts, s.
  public var length: Double
  /// The types of contact that it is about, by name.
  public var contacts: [String]
  /// How many times as many contacts come meanwhile as usual.
  public var multiply: Double
  /// The mean time in which the extra contacts die away afterwards, exponentially, s; 0 for at once.
  public var decay: Double
  /// A message to customers about it; nil for none.
  public var notice: Notice?
  /// An announcement to who contacts the center meanwhile; nil for none.
  public var statusMessage: StatusMessage?
  /// Agents who are called in; nil for none.
  public var reinforcement: Reinforcement?

  /// An incident that ends at once, that nobody is told of and nobody called in for, unless told otherwise.
  public init(
    name: String, start: Double, length: Double, contacts: [String], multiply: Double, decay: Double = 0,
    notice: Notice? = nil, statusMessage: StatusMessage? = nil, reinforcement: Reinforcement? = nil
  ) {
    self.name = name
    self.start = start
    self.length = length
    self.contacts = contacts
    self.multiply = multiply
    self.decay = decay
    self.notice = notice
    self.statusMessage = statusMessage
    self.reinforcement = reinforcement
  }

  /// When the agents who are called in come and go, s from the start of the horizon, and how many they are; nil for none.
  public var calledIn: CalledIn? {
    guard let reinforcement, reinforcement.agents > 0 else { return nil }
    let from = start + reinforcement.after
    let to = reinforcement.length.map { from + $0 } ?? start + length
    return CalledIn(count: reinforcement.agents, from: from, to: to)
  }

  /// Whether its times can be computed with.
  var isFinite: Bool {
    let times = [
      start, length, decay, multiply, notice?.at ?? 0, notice?.sending ?? 0, notice?.after ?? 0,
      statusMessage?.delay ?? 0,
    ]
    return times.allSatisfy { $0.isFinite && abs($0) <= 10 * ScenarioLimits.horizon } && start >= 0 && length >= 0
      && decay >= 0
  }
}
