/// What is counted: the columns that recipes name.
///
/// A cell of the results, a contact type in an interval, a group, a step, or all together, has a number in each column that
/// exists there: what one replication counted, added up over the cell.
public enum Column: Sendable, Hashable, CaseIterable {
  // Contacts of a type, by the interval in which they joined the queue; unless said otherwise, with those taken from an
  // unlimited backlog.

  /// Contacts that reached the center; of a step, sessions begun.
  case entered
  /// Contacts that found no trunk, port or place.
  case blocked
  /// Contacts that asked for an agent.
  case offered
  /// Contacts that an agent took.
  case answered
  /// Contacts that gave up waiting.
  case abandoned
  /// Of those, contacts that waited at most `short_abandon`.
  case abandonedShort
  /// Of the abandoned, those that waited longer.
  case abandonedLate
  /// Of the abandoned, contacts that left in silence.
  case abandonedSilent
  /// Contacts that would not wait.
  case balked
  /// Contacts that the queue sent elsewhere because they had waited too long.
  case timedOut
  /// Contacts that gave up waiting or would not wait.
  case abandonedOrBalked
  /// Contacts that still wait when the clock stops.
  case waitingAtEnd
  /// Offered contacts without those of an unlimited backlog, which no rate counts.
  case offeredToQueue
  /// Of those, contacts that are not short abandons.
  case offeredLessShort
  /// Answered contacts without those of an unlimited backlog, which have no wait.
  case answeredInQueue
  /// Offered contacts that had to wait at all.
  case hadToWait
  /// Contacts that asked for a trunk, a port or a place, self-service included.
  case placesSought
  /// Contacts that the service level counts as served in time.
  case servedInTime
  /// Contacts that the service level counts.
  case servable
  /// Contacts that the second service level of the goal counts as served in time.
  case servedInTime2
  /// Contacts that the second service level of the goal counts.
  case servable2
  /// As the second, of the third.
  case servedInTime3
  /// As the second, of the third.
  case servable3
  /// As the second, of the fourth.
  case servedInTime4
  /// As the second, of the fourth.
  case servable4
  /// Offered contacts, without those that may still be answered in time.
  case offeredDecided
  /// Answered within the wait that a goal promises for half of them.
  case answeredWithinP50
  /// Answered within the wait that a goal promises for 80 % of them.
  case answeredWithinP80
  /// Answered within the wait that a goal promises for 90 % of them.
  case answeredWithinP90
  /// Answered within the wait that a goal promises for 95 % of them.
  case answeredWithinP95
  /// Answered within the wait that a goal promises for 99 % of them.
  case answeredWithinP99
  /// Goals kept: 1 on a day on which all that is promised is kept.
  case goalsKept
  /// Goals judged: 1 on a day on which any contact came to which anything is promised.
  case goalsJudged

  // Waits and times of contacts, s.

  /// Waits of the answered.
  case waitOfAnswered
  /// Waits of the abandoned.
  case waitOfAbandoned
  /// Waits of both.
  case waitOfAll
  /// Contacts whose wait is over.
  case waitsOver
  /// What infinitely patient contacts would have waited.
  case virtualWait
  /// Contacts whose turn came, there or not.
  case turnsCome
  /// The longest wait of an answered contact.
  case longestWait
  /// Contacts waiting × time.
  case queueTime
  /// The largest number that waited at one time.
  case longestQueue
  /// Handle time of the answered.
  case handleTime
  /// Time from the first entry to the first agent.
  case timeToHuman
  /// Contacts for which that is known.
  case timedToHuman

  // Chats, messages and callbacks.

  /// How often work was interrupted.
  case interruptions
  /// How often interrupted work was resumed.
  case resumptions
  /// How long it had been interrupted, s.
  case interruptedTime
  /// Contacts that were offered a callback.
  case callbacksOffered
  /// Of those, contacts that accepted.
  case callbacksAccepted
  /// Of those, contacts that were reached.
  case callbacksReached
  /// Callbacks that were given up.
  case callbacksFailed
  /// Customers who gave up waiting for a callback.
  case callbacksAbandoned
  /// Callbacks pending × time, s.
  case callbackTime
  /// Time from accepting a callback to being reached, s.
  case callbackDelay
  /// Waits of contacts that did not accept a callback, s.
  case waitOnLine
  /// Contacts that did not accept a callback and no longer wait.
  case waitsOnLineOver

  // Issues, by the type and interval of their first contact.

  /// Issues that came up.
  case issues
  /// Of those, issues that ever reached an agent.
  case issuesReached
  /// Contacts that the issues took.
  case contactsOfIssues
  /// Issues that were solved.
  case resolved
  /// Of those, issues that were solved by their first contact.
  case resolvedFirst
  /// Time from the first entry to the solution, s.
  case timeToResolution
  /// Issues that ended without a solution.
  case lost
  /// Of those, issues that were given up because demand explodes.
  case overflowed
  /// Issues still open at the end.
  case pending

  // What customers go through, by the type and interval of an issue's first contact; waits by that of the contact.

  /// Waits that were longer than customers tolerate, also where they go on at the end, and contacts whom the queue sent
  /// elsewhere.
  case waitsTooLong
  /// Waits that are over or longer than customers tolerate, where it is known what that is.
  case waitsJudged
  /// Transfers of the issues.
  case transfersOfIssues
  /// Handoffs of the issues without their history.
  case explainedAgain
  /// Sessions of the issues that lead to no human and solved nothing.
  case traps
  /// Contacts of the issues that abandoned or balked.
  case givenUp
  /// Contacts of the issues that were blocked or timed out.
  case turnedAway
  /// Issues that ended, solved or not.
  case issuesClosed
  /// Of those, issues that were solved.
  case issuesResolved
  /// Issues that ended, or whose customers wait at the end beyond what they tolerate where that costs points.
  case issuesScored
  /// Their points of effort.
  case effortPoints
  /// Their scores.
  case scorePoints
  /// Those of satisfied customers.
  case satisfiedIssues
  /// Those of promoters.
  case promoterIssues
  /// Those of detractors.
  case detractorIssues
  /// 100 for each promoter less 100 for each detractor.
  case netPromoters
  /// Those of high effort.
  case highEffortIssues
  /// Customers who are expected to leave after them.
  case customersLost
  /// Customers who are expected to stay.
  case customersKept
  /// Others who are told about issues that were never solved.
  case peopleTold
  /// Of those, people who turn away.
  case peopleTurned
  /// What the customers who leave would have brought, in the scenario's currency.
  case valueLost
  /// What it costs to win as many again.
  case replacementCost
  /// What agents are paid for, beside what is counted of contacts.
  case costOfAgents

  // Contacts on their way, by the interval of entry or of joining the queue; of steps, by that of coming to the step.

  /// Contacts of an issue that was not solved before.
  case returns
  /// Attempts after a failed attempt.
  case redials
  /// Contacts passed on by the agent.
  case transfers
  /// Contacts passed on to the type.
  case transfersIn
  /// Contacts that ended in self-service.
  case contained
  /// Of those, contacts whose issue was not solved.
  case containedFalse
  /// Contacts that hung up in self-service.
  case hungUp
  /// Contacts that asked for a human before a session's end.
  case escapes
  /// Contacts that joined the queue in the horizon and entered before it.
  case inStepsAtStart
  /// Contacts still in self-service at the end of the horizon.
  case inStepsAtEnd
  /// Handle time of contacts that came back because nothing was solved, s.
  case failureHandleTime
  /// Handle time that steps spared the agents, s; below 0 where customers had to repeat more than steps saved.
  case handleTimeSaved
  /// Handle time of contacts that returned from false containment, s.
  case handleTimeReturned

  // Steps.

  /// Sessions that led on.
  case handedOver
  /// Contacts that found every place taken.
  case foundFull
  /// Contacts that came outside the hours.
  case foundClosed
  /// Contacts that left the queue for a session.
  case gaveUpWaiting
  /// Time in the queue for a session, of contacts that got one, s.
  case stepWait
  /// Time in sessions that ended, s.
  case sessionTime
  /// Sessions that ended.
  case sessionsEnded
  /// Sessions × time, s.
  case sessionArea
  /// The largest number of sessions at one time.
  case mostSessions

  // Agents, s.

  /// Time spent on contacts.
  case busyTime
  /// Time on duty as scheduled.
  case staffedTime
  /// Time on contacts after the end of work.
  case overtime
  /// Both.
  case loggedInTime
  /// Paid time, overtime included.
  case paidTime
  /// Time on short breaks.
  case shortBreakTime
  /// What the paid time costs, in the scenario's currency.
  case cost
  /// How much of that is for overtime.
  case overtimeCost
  /// Time × the share of an agent's slots that is filled.
  case slotsFilled
  /// Logged-in time of agents who have slots.
  case slotTime
  /// Open contacts × time beyond the first of each agent.
  case openBeyondOne
  /// Time of agents with at least one open contact.
  case busyWithSlots

  // How hard agents work, where that is followed.

  /// Logged-in time with half an hour of the agent's logged-in time before it, s.
  case timeJudged
  /// Of that, time at which more than 85 % of the last half hour was spent on contacts, s.
  case timeOver85
  /// As above, more than 90 %.
  case timeOver90
  /// As above, more than 95 %.
  case timeOver95
  /// The longest time that any agent worked without a pause, s.
  case longestStretch
  /// Such longest times of the agents, added up, s.
  case stretchesOfAgents
  /// Agents who were logged in.
  case agentsAtWork
  /// Their logged-in time, h.
  case hoursWorked
  /// Breaks that began.
  case breaksBegun
  /// Of those, breaks that began late.
  case breaksLate
  /// By how much they were late, s.
  case breakDelay

  // Calls, as rules of the land count them: contacts of voice types that asked for an agent.

  /// Calls, with those that were blocked.
  case calls
  /// Of those, calls that an agent took.
  case callsAnswered
  /// Of those, calls that waited at most 20 s.
  case callsAnsweredWithin20
  /// Of those, calls that waited at most 30 s.
  case callsAnsweredWithin30

  /// The place of the column among all, from 0. Cases without associated values are numbered in their order.
  @inlinable package var ordinal: Int { Int(unsafeBitCast(self, to: UInt8.self)) }
}
