import Randomness
import Scenarios

/// What a customer wants, over all contacts that it takes.
final class NaiveIssue {
  enum State { case session, line, queue, talk, away, closed }
  enum Fate { case contained, hungUp, escaped, handedOver }
  enum Entry { case fresh, backlog, supply, returning, redialling }

  /// The type and the number of its first contact, the interval in which that came, and when.
  let origin: Int
  let number: UInt64
  let interval: Int
  let first: Double
  /// The order in which issues came up.
  let order: Int

  var entry: Entry
  var state = State.away
  /// The type of the present contact as it entered, and of the queue that it is bound for.
  var entryType: Int
  var type: Int
  var entryInterval = 0
  /// The type of the present contact when it came to its steps, or was sent to one, and the interval in which it entered the
  /// center from outside.
  var placeType: Int
  var heldInterval = 0
  /// The queues in which the present contact has timed out.
  var timeouts: Set<Int> = []
  /// Contacts and transfers before.
  var leg: UInt64 = 0
  var contacts = 0
  var redials = 0
  var step = 0
  /// The step it is at, and the interval in which it came there.
  var atStep = 0
  var stepInterval = 0
  var since = 0.0
  var fate = Fate.contained
  /// What the last step or agent handed on: a change of the talk time, s; and whether it comes from a step.
  var talkChange = 0.0
  /// Where its present contact is passed on to.
  var transfer: Transfer?
  var isFromStepChange = false
  var factor = 1.0
  var hasReached = false
  var isTransfer = false
  /// Whether its contact came back because nothing was solved, and whether a step had contained it.
  var isFailure = false
  var isFromStep = false
  /// The line that it holds, and the agent who stays with it.
  var pool: Int?
  var keeper: NaiveAgent?
  /// Tells timers that come too late.
  var stage = 0

  init(type: Int, number: UInt64, interval: Int, entry: Entry, order: Int, _ now: Double) {
    self.order = order
    (origin, entryType, self.type, placeType) = (type, type, type, type)
    (self.number, self.interval, self.entry, first) = (number, interval, entry, now)
  }

  /// Its present contact's place in chance.
  var place: UInt64 { number | leg << 44 }

  /// Whether it has a contact that has not left.
  var isInside: Bool { state != .away && state != .closed }
}
