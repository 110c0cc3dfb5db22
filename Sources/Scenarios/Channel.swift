/// How a contact reaches the center, which decides what its agent can do beside it and whether it can be deferred.
public enum Channel: String, Sendable, CaseIterable {
  /// A call: its agent does nothing else.
  case voice
  /// A chat: live, but an agent may hold several at a time.
  case chat
  /// A message that need not be answered at once: deferred work.
  case email
  /// A post or a message in a social network: deferred work.
  case social
  /// A call or a task of the center's own: deferred work.
  case outbound

  /// Whether nobody waits live: such contacts wait as a backlog that carries over closing time, and are not
  /// worked off after the horizon.
  public var isDeferred: Bool {
    switch self {
    case .voice, .chat: false
    case .email, .social, .outbound: true
    }
  }

  /// The priority of a type that has none in the file: live contacts before messages, messages before work of the
  /// center's own.
  public var defaultPriority: Int {
    switch self {
    case .voice, .chat: 0
    case .email, .social: 10
    case .outbound: 20
    }
  }

  /// The channels of which an agent may hold several contacts at a time.
  public static let concurrent: [Channel] = [.chat, .email, .social]
}

/// Customers who leave the queue without anybody noticing.
///
/// Source: N. Castellanos, G. Yom-Tov & Y. Goldberg, "Silent abandonment in text-based contact centers", 2022.
public struct SilentAbandonment: Sendable, Equatable {
  /// The share of abandoning contacts that leave silently.
  public var share: Double
  /// How long such a contact occupies an agent, or a slot of one, until the agent closes it, s.
  public var timeout: Double

  /// Silent abandonment of a share.
  public init(share: Double = 0, timeout: Double = 0) {
    self.share = share
    self.timeout = timeout
  }
}

/// Several contacts of one channel at a time with one agent.
public struct Concurrency: Sendable, Equatable {
  /// The channel; an agent with open contacts of it takes no others.
  public var channel: Channel
  /// How many contacts an agent may hold at a time.
  public var limit: Int
  /// With j contacts open each of them progresses at 1 ÷ `slowdown[j − 1]`; as many factors as contacts.
  public var slowdown: [Double]

  /// Concurrency; without factors every contact takes as long as it would alone.
  public init(_ channel: Channel, limit: Int, slowdown: [Double]? = nil) {
    self.channel = channel
    self.limit = limit
    self.slowdown = slowdown ?? Array(repeating: 1, count: min(max(limit, 0), ScenarioLimits.concurrency))
  }
}
