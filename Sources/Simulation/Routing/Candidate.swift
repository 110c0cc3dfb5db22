/// The contact that a skill has to offer to an agent who looks for the next one.
struct Candidate {
  /// Where it comes from.
  enum Kind {
    /// Parked ahead of the waiting queue.
    case ahead
    /// The first in the waiting queue.
    case queue
    /// A callback held for an idle agent.
    case held
    /// An unlimited backlog.
    case unlimited
  }

  var skill: Int
  var kind = Kind.queue
  var arrival: Double
}
