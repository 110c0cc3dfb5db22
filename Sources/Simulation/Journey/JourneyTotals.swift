/// What journeys did to the contacts of one type in one interval; it adds up.
struct JourneyTotals: BitwiseCopyable {
  // By the interval in which a contact entered the center.
  var fresh = 0.0
  var returns = 0.0
  var redials = 0.0
  var contained = 0.0
  var containedFalse = 0.0
  var hungUp = 0.0
  var escaped = 0.0
  /// Entered in the measured time and left the steps after it, or not at all.
  var insideAtEnd = 0.0
  /// Handle time that agents did not have because of steps, s.
  var saved = 0.0

  // By the interval in which a contact joined a queue, or, blocked before it, entered.
  /// Contacts with a record among the offered and the blocked.
  var counted = 0.0
  var transfersIn = 0.0
  /// Entered before the measured time and joined the queue in it.
  var insideAtStart = 0.0
  /// Passed on by the agent.
  var transfers = 0.0
  /// Handle time of contacts that came back because nothing was solved, and those of them that steps had contained, s.
  var failureHandle = 0.0
  var returnedHandle = 0.0

  // By the type and interval of an issue's first contact.
  var contacts = 0.0
  var reached = 0.0
  var timeToHuman = 0.0
  var resolved = 0.0
  var resolvedFirst = 0.0
  var timeToResolution = 0.0
  var lost = 0.0
  var overflowed = 0.0
  var pending = 0.0

  var entered: Double { fresh + returns + redials }
  /// Ended in self-service, solved or not.
  var selfServed: Double { contained + hungUp }

  static func += (left: inout JourneyTotals, right: JourneyTotals) {
    left.fresh += right.fresh
    left.returns += right.returns
    left.redials += right.redials
    left.contained += right.contained
    left.containedFalse += right.containedFalse
    left.hungUp += right.hungUp
    left.escaped += right.escaped
    left.insideAtEnd += right.insideAtEnd
    left.saved += right.saved
    left.counted += right.counted
    left.transfersIn += right.transfersIn
    left.insideAtStart += right.insideAtStart
    left.transfers += right.transfers
    left.failureHandle += right.failureHandle
    left.returnedHandle += right.returnedHandle
    left.contacts += right.contacts
    left.reached += right.reached
    left.timeToHuman += right.timeToHuman
    left.resolved += right.resolved
    left.resolvedFirst += right.resolvedFirst
    left.timeToResolution += right.timeToResolution
    left.lost += right.lost
    left.overflowed += right.overflowed
    left.pending += right.pending
  }
}

/// What happened at one step to those who came to it in one interval; it adds up.
struct StepTotals: BitwiseCopyable {
  /// Sessions begun by them, and what those came to.
  var entered = 0.0
  var contained = 0.0
  var containedFalse = 0.0
  var hungUp = 0.0
  var escaped = 0.0
  var handedOver = 0.0
  var insideAtEnd = 0.0
  /// Found all places taken: some of them were blocked, others waited or went on.
  var full = 0.0
  var blocked = 0.0
  var closed = 0.0
  /// Left the line for a session, and time in that line of those who got one, s.
  var gaveUp = 0.0
  var lineTime = 0.0
  /// Time in sessions that ended, s, and how many did.
  var time = 0.0
  var ended = 0.0
  /// Sessions × time inside the interval, s, and the largest number of them.
  var area = 0.0
  var sessionsMax = 0.0

  static func += (left: inout StepTotals, right: StepTotals) {
    left.entered += right.entered
    left.contained += right.contained
    left.containedFalse += right.containedFalse
    left.hungUp += right.hungUp
    left.escaped += right.escaped
    left.handedOver += right.handedOver
    left.insideAtEnd += right.insideAtEnd
    left.full += right.full
    left.blocked += right.blocked
    left.closed += right.closed
    left.gaveUp += right.gaveUp
    left.lineTime += right.lineTime
    left.time += right.time
    left.ended += right.ended
    left.area += right.area
    left.sessionsMax = max(left.sessionsMax, right.sessionsMax)
  }
}
