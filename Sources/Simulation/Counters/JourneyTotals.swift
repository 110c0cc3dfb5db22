import Measures

/// What journeys did to the contacts of one type in one interval; it adds up.
struct JourneyTotals: Counters {
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
  /// Handle time that steps spared the agents, s.
  var saved = 0.0

  // By the interval in which a contact joined a queue; or entered, if it was blocked before that.
  /// Contacts with a record among the offered and the blocked.
  var counted = 0.0
  var transfersIn = 0.0
  /// Entered before the measured time and joined the queue in it.
  var insideAtStart = 0.0
  /// Passed on by the agent.
  var transfers = 0.0
  /// Handle time of contacts that came back because nothing was solved, and the part of it from contacts that steps had
  /// contained, s.
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
  /// Transfers by agents, handoffs without the history, traps, contacts that abandoned or balked, and contacts that were
  /// blocked or timed out, of all contacts of the issues.
  var passedOn = 0.0
  var explainedAgain = 0.0
  var traps = 0.0
  var givenUp = 0.0
  var turnedAway = 0.0

  var entered: Double { fresh + returns + redials }
  /// Ended in self-service, solved or not.
  var selfServed: Double { contained + hungUp }

  static let peaks: UInt64 = 0
}

extension JourneyTotals {
  /// Fills the columns that follow from these counters alone.
  func fill(_ columns: ColumnValues) {
    columns[.issues] = fresh
    columns[.issuesReached] = reached
    columns[.timeToHuman] = timeToHuman
    columns[.timedToHuman] = reached
    columns[.contactsOfIssues] = contacts
    columns[.resolved] = resolved
    columns[.resolvedFirst] = resolvedFirst
    columns[.timeToResolution] = timeToResolution
    columns[.lost] = lost
    columns[.overflowed] = overflowed
    columns[.pending] = pending
    columns[.transfersOfIssues] = passedOn
    columns[.explainedAgain] = explainedAgain
    columns[.traps] = traps
    columns[.givenUp] = givenUp
    columns[.turnedAway] = turnedAway
    columns[.issuesResolved] = resolved
    columns[.issuesClosed] = resolved + lost
    columns[.returns] = returns
    columns[.redials] = redials
    columns[.transfers] = transfers
    columns[.transfersIn] = transfersIn
    columns[.contained] = contained
    columns[.containedFalse] = containedFalse
    columns[.hungUp] = hungUp
    columns[.escapes] = escaped
    columns[.inStepsAtStart] = insideAtStart
    columns[.inStepsAtEnd] = insideAtEnd
    columns[.failureHandleTime] = failureHandle
    columns[.handleTimeSaved] = saved
    columns[.handleTimeReturned] = returnedHandle
  }
}

extension JourneyTotals {
  /// What a type without journeys would have counted: each contact is an issue of its own.
  init(withoutJourney totals: ContactTotals, _ channel: ChannelTotals) {
    self.init()
    let answered = totals.answered + channel.takenFromBacklog
    fresh = totals.entered + channel.takenFromBacklog
    counted = fresh
    contacts = fresh
    reached = answered
    timeToHuman = totals.waitAnswered
    resolved = answered
    resolvedFirst = answered
    timeToResolution = totals.waitAnswered + totals.handle
    lost = totals.blocked + totals.balked + totals.abandoned + totals.timedOut + channel.failed
    pending = totals.unfinished
    givenUp = totals.balked + totals.abandoned + channel.failed
    turnedAway = totals.blocked + totals.timedOut
  }
}
