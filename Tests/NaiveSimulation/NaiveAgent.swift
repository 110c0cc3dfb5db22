import Scenarios

/// An agent of a ``NaiveCenter`` with what is in hand: one contact, or several of one channel.
final class NaiveAgent {
  /// A contact in hand, or time that nobody is helped in: an unanswered call back, a chat whose customer has left.
  struct Task {
    enum Phase {
      /// Talk and hold; then it is decided what comes of the contact.
      case talk
      /// All of the work, where it may be laid aside; then it is decided.
      case whole
      /// After-call work.
      case wrap
      /// Nobody is helped.
      case empty
    }

    let contact: NaiveContact?
    let channel: Channel
    var phase: Phase
    /// What is left of the phase at full pace, s; endless while the agent stays with a contact that is passed on.
    var left: Double
    /// The after-call work, s.
    let wrap: Double
    let from: Double
    /// Whether it is held beside others, and so slowed by them.
    let isSlot: Bool
    /// The factor on the work of a normal agent.
    let factor: Double
    /// Since when the agent stays with a contact that was passed on.
    var keptSince = 0.0
    /// The order in which tasks were begun.
    let order: Int
    /// The interval in which the agent began it.
    let interval: Int

    /// What is left of all of it, s.
    var whole: Double { phase == .talk ? left + wrap : left }
    var isInterruptible: Bool { phase == .whole }
  }

  let group: Int
  let number: Int
  var isOnDuty = false
  /// Whether the agent takes nothing more and goes when all is done.
  var isLeaving = false
  var tasks: [Task] = []
  /// When the next short break is due or the present one is over, how many times at work have begun, whether the agent is
  /// on one, since when, and whether one is due as soon as all is done.
  var breakTime = Double.infinity
  var timesAtWork: UInt64 = 0
  var isOnBreak = false
  var breakSince = 0.0
  var isBreakDue = false
  /// Whether the agent takes nothing more, whatever for.
  var takesNothing: Bool { isLeaving || isBreakDue }
  /// Since when the agent has had so many in hand, and the order in which agents came to their numbers.
  var since = 0.0
  var order = 0
  /// Up to when the work that is left is known.
  var updated = 0.0
  var busy = 0.0
  var loggedIn = 0.0
  var loggedInSince = 0.0
  /// The time logged in by the end of the last night off, when the agent was last there, and since when it is at work.
  var loggedInBefore = 0.0
  var leftAt = -Double.infinity
  var busySince = 0.0

  init(group: Int, number: Int) { (self.group, self.number) = (group, number) }

  var isIdle: Bool { isOnDuty && tasks.isEmpty }
}
