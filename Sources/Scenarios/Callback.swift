/// An offer to be called back instead of waiting on the phone.
public struct Callback: Sendable, Equatable {
  /// When it is offered to a contact that has to wait.
  public enum Offer: Sendable, Equatable {
    /// When so many of the type wait in the queue.
    case queue(Int)
    /// When the expected wait is at least so long, s.
    ///
    /// The expected wait is the time that the first contact in the queue has waited so far, which needs no model and
    /// holds with shared agents and changing load. Source: R. Ibrahim & W. Whitt, "Real-time delay estimation based on
    /// delay history", Manufacturing & Service Operations Management 11(3), 2009.
    case wait(Double)
    /// When the wait that the center expects for it is at least so long, s.
    ///
    /// The expected wait is the work ahead of the contact, its own included, shared among the agents: the mean handle
    /// time of every contact that waits in its queue, or in one that the same agents serve first or alike, and its own,
    /// ÷ the agents on duty who have its skill, each as many as its speed. With a single type that is (*n* + 1) *h* ÷
    /// *s*, the estimate by queue length of R. Ibrahim & W. Whitt, "Real-time delay estimation based on delay history",
    /// Manufacturing & Service Operations Management 11(3), 2009. Without agents it is infinite.
    case expectedWait(Double)
  }

  /// When a contact that accepted is called.
  public enum Hold: String, Sendable, CaseIterable {
    /// When its turn comes: it keeps its place in the queue.
    case place
    /// When an agent is idle and no customer waits in a queue that the agent's group serves, deferrable work aside.
    case idle
  }

  /// When it is offered.
  public var offer: Offer
  /// The share of those asked who accept.
  public var accept: Double
  /// When a contact that accepted is called.
  public var hold: Hold
  /// How many agents of the group must stay idle when a callback that is held for idle agents is made.
  public var reserve: Int
  /// How many contacts may wait to be called; nil for no limit. Nobody is asked while there are so many.
  public var capacity: Int?
  /// The share of attempts that reach the customer.
  public var reach: Double
  /// How often an agent tries at most.
  public var attempts: Int
  /// The time between two attempts, s.
  public var retry: Double
  /// How long an agent is busy with an attempt that reaches nobody, s.
  public var noAnswer: Double
  /// A factor on the handle time of those who are called back.
  public var handle: Double
  /// A factor on the patience of those who wait to be called: how many times as long as on the line, from hanging up to
  /// an agent, they wait until they give up; nil where they never do.
  public var patience: Double?

  /// An offer; contacts that accept keep their place in the queue and are reached at the first attempt unless told
  /// otherwise.
  public init(
    offer: Offer, accept: Double, hold: Hold = .place, reserve: Int = 0, capacity: Int? = nil, reach: Double = 1,
    attempts: Int = 3, retry: Double = 900, noAnswer: Double = 20, handle: Double = 1, patience: Double? = nil
  ) {
    self.offer = offer
    self.accept = accept
    self.hold = hold
    self.reserve = reserve
    self.capacity = capacity
    self.reach = reach
    self.attempts = attempts
    self.retry = retry
    self.noAnswer = noAnswer
    self.handle = handle
    self.patience = patience
  }
}
