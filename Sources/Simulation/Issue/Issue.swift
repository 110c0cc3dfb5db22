/// An issue on its way: one contact after the other, each of which passes steps, waits and is served.
///
/// Only contacts of types with a journey have an issue, from their entry until it is closed. An issue has one
/// contact at a time, so it stands for all of them.
struct Issue: BitwiseCopyable {
  enum State: UInt8, BitwiseCopyable {
    /// Not in use.
    case free
    /// In a session.
    case session
    /// In the queue for a session.
    case sessionQueue
    /// In the waiting queue for agents.
    case queue
    /// Talking to an agent; what follows from it is still to happen.
    case talk
    /// Gone, and about to return or redial.
    case away
  }

  /// What a session will come to.
  enum SessionOutcome: UInt8, BitwiseCopyable {
    case contained, hungUp, trapped, escaped, handedOver
  }

  /// How a contact begins.
  enum Entry: UInt8, BitwiseCopyable {
    case fresh, returning, redialling
  }

  /// The number by which the issue draws: that of its first contact among those of `origin`.
  var number: UInt64
  /// The random word of the first contact's talk time, which came with its arrival.
  var word: UInt64
  /// The random words of the session at step `wordsStep` of the journey, drawn ahead of time.
  var words: (UInt64, UInt64)
  /// The order in which issues came up.
  var order: Int
  /// When the issue came up.
  var firstEntry: Double
  /// When the session, or the wait for it, began; while an agent is held, since when.
  var since = 0.0
  /// When its patience with the queue for a session ends.
  var sessionPatienceEnd = 0.0
  /// The change of the talk time by what the last step or agent handed on, and the part of it that is due to steps, s.
  var talkChange = 0.0
  var stepChange = 0.0
  /// The change of the talk time by what is known of contacts before the present one, s.
  var knownChange = 0.0
  /// A bit for each queue in which its present contact has timed out.
  var timeouts: UInt64 = 0
  /// A factor on the handle time of a contact that came back.
  var handleFactor = 1.0
  /// After-call work of the held agent, s.
  var heldWrap = 0.0

  /// The cell of type and interval in which the issue came up, and in which its present contact entered.
  var issueCell: Int32
  var cell: Int32 = 0
  /// The interval of that entry.
  var entryInterval: Int32 = 0
  /// The step it is at, and the cell of step and interval in which it came there.
  var atStep: Int32 = 0
  var stepCell: Int32 = 0
  /// The cell of the contact that the held agent handled, and that of the agent's group and the interval in which it
  /// was begun; the latter -1 unless an agent without concurrency stays with it or will.
  var heldCell: Int32 = 0
  var heldGroupCell: Int32 = -1
  /// The type of the first contact, of the present one when it entered, and of the queue that it is bound for.
  var origin: Int32
  var entryType: Int32
  var type: Int32
  /// How many contacts and transfers there were before: with `number`, a draw index that nothing else has.
  var hop: Int32 = 0
  var contacts: Int32 = 0
  var redials: Int32 = 0
  /// The next step of the journey.
  var step: Int32 = 0
  var wordsStep: Int32 = -1
  /// How its present contact is passed on when the talk ends, in the list of all transfers.
  var transfer: Int32 = -1
  /// The trunk group of which it holds a trunk, and the agent who stays with it; -1 for none.
  var trunkGroup: Int32 = -1
  var agent: Int32 = -1
  /// Neighbours in the queue for a session; the next free issue.
  var next: Int32 = -1
  var previous: Int32 = -1

  /// The customer's profile, as of ``ProfileModel``.
  var profile: UInt16 = 0
  var state = State.free
  var sessionOutcome = SessionOutcome.contained
  var entry = Entry.fresh
  /// Whether the run goes on until it has left.
  var isHeld = false
  var hasReachedHuman = false
  /// Whether the present contact was passed on by an agent.
  var isTransfer = false
  /// Whether a contact came back because nothing was solved, and whether self-service was to blame.
  var isFailure = false
  var isFromStep = false
  /// Whether the contact that is being handled solves it.
  var isSolved = false
}
