public import Randomness

/// What becomes of a contact that an agent has handled.
///
/// First some are transferred. Of the others a share is resolved; the rest may come back, or are lost.
public struct Outcome: Sendable, Equatable {
  /// The share whose issue is resolved, of those not transferred.
  public var resolve: Double
  /// The contacts that are passed on, by where they go; each goes to one of them at most, so the shares add up to 1 at
  /// most.
  public var transfers: [Transfer]
  /// How the unresolved come back.
  public var `return`: Return?

  /// An outcome; everything is resolved unless told otherwise.
  public init(resolve: Double = 1, transfer: Transfer..., return: Return? = nil) {
    self.resolve = resolve
    transfers = transfer
    self.return = `return`
  }

  /// The share that is passed on, wherever it goes.
  public var transferred: Double { transfers.reduce(0) { $0 + $1.probability } }
}

/// Passing a contact on to other agents.
public struct Transfer: Sendable, Equatable {
  /// The type of contact it goes on as, by name: it enters that type's queue.
  public var to: String
  /// The share that is transferred.
  public var probability: Double
  /// What the second agent knows.
  public var handoff: Handoff
  /// Whether the first agent stays with the contact until the second one answers.
  public var isWarm: Bool

  /// A transfer; cold and with the history unless told otherwise.
  public init(to: String, probability: Double, handoff: Handoff = Handoff(), isWarm: Bool = false) {
    self.to = to
    self.probability = probability
    self.handoff = handoff
    self.isWarm = isWarm
  }
}

/// Coming back with the same issue.
public struct Return: Sendable, Equatable {
  /// The share of the unresolved that comes back.
  public var probability: Double
  /// How long after the end of the last contact, s.
  public var after: Distribution
  /// The type of contact that it comes back as, by name; nil for the same.
  public var contact: String?
  /// A factor on the handle time of the contact that comes back.
  public var handle: Double

  /// Coming back; as the same type and with the usual handle time unless told otherwise.
  public init(probability: Double = 1, after: Distribution, as contact: String? = nil, handle: Double = 1) {
    self.probability = probability
    self.after = after
    self.contact = contact
    self.handle = handle
  }
}

/// Calling again after a failed attempt.
public struct Redial: Sendable, Equatable {
  /// How patient a customer is who waits for the type again, with the same issue.
  public enum Patience: String, Sendable, CaseIterable {
    /// Each contact of an issue has a patience of its own.
    case new
    /// All contacts of an issue have one patience.
    case keep
  }

  /// The share of those who left the queue that try again.
  public var afterAbandon: Double
  /// The share of the blocked that try again.
  public var afterBlock: Double
  /// The share that tries again where the issue was redialled before, whatever became of the attempt; nil for the same
  /// shares as the first time.
  public var further: Double?
  /// How long until the next attempt, s.
  public var delay: Distribution
  /// The most times that an issue is redialled.
  public var attempts: Int
  /// The type of contact that the next attempt is, by name; nil for the one that the customer entered as.
  public var to: String?
  /// How patient those are who wait for the type again.
  public var patience: Patience

  /// Calling again; nobody does unless told otherwise, and nobody more than five times.
  public init(
    afterAbandon: Double = 0, afterBlock: Double = 0, further: Double? = nil, delay: Distribution, attempts: Int = 5,
    to: String? = nil, patience: Patience = .new
  ) {
    self.afterAbandon = afterAbandon
    self.afterBlock = afterBlock
    self.further = further
    self.delay = delay
    self.attempts = attempts
    self.to = to
    self.patience = patience
  }

  /// Whether anybody ever redials for the first time.
  var begins: Bool { afterAbandon > 0 || afterBlock > 0 }
}
