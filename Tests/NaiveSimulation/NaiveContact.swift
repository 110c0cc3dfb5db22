import Randomness

/// A contact on its way through a ``NaiveCenter``: one wait for an agent, and what came of it.
final class NaiveContact {
  enum Fate { case waiting, blocked, balked, immediate, answered, abandoned, failed, timedOut }

  let type: Int
  /// Its place in chance: the number of its issue's first contact, and what it follows from.
  let number: UInt64
  var origin = StreamID.none
  /// The interval that it counts in; 0 is the warm-up.
  var interval: Int
  /// Whether it waited for a step, and not in the queue.
  var waitedForStep = false
  /// The interval in which it entered the center from outside.
  let entryInterval: Int
  /// When it began to wait.
  let arrival: Double
  var deadline = Double.infinity
  /// Whether its queue sends it elsewhere before its patience ends.
  var timesOut = false
  /// Whether it will leave in silence if its patience ends.
  var isSilent = false
  /// Whether it is unlimited work, which never waits.
  var isSupply = false
  /// The work that is left with a normal agent, and the part of it before the wrap, s.
  var work: Double
  var talk: Double
  var fate = Fate.waiting
  var wasQueued = false
  /// When its wait ended, whatever ended it.
  var left = Double.infinity
  /// When an agent came to it, or to its empty place.
  var turn: Double?

  /// Whether it came back because nothing was solved, and whether a step had contained it.
  let isFailure: Bool
  let isFromStep: Bool
  /// Whether its issue is solved as soon as the agent is done.
  var isSolving = false

  // Callbacks.
  var wasOffered = false
  var hasAccepted = false
  var isReached = false
  var attempts = 0
  /// The order in which contacts accepted or were laid aside.
  var order = 0

  /// The talk time that a step has saved, s.
  var saving = 0.0

  /// When it was laid aside, and when it was taken up again.
  var rests: [(from: Double, to: Double?)] = []

  /// What it belongs to.
  let issue: NaiveIssue

  init(
    _ issue: NaiveIssue, number: UInt64, interval: Int, arrival: Double, work: Double, talk: Double
  ) {
    self.issue = issue
    entryInterval = issue.heldInterval
    (isFailure, isFromStep) = (issue.isFailure, issue.isFailure && issue.isFromStep)
    (type, self.number, self.interval, self.arrival) = (issue.type, number, interval, arrival)
    (self.work, self.talk) = (work, talk)
  }

  var isAnswered: Bool { fate == .answered || fate == .immediate }
}
