import Measures

/// What one replication says of contacts: of a type in an interval, of a type, or of all.
struct ContactCell {
  var totals = ContactTotals()
  var channel = ChannelTotals()
  /// All zero where no contact of the scenario has a journey.
  var journey = JourneyTotals()
  /// The service level by each answer of the goal. They come apart from the totals, because those of all types together
  /// add up service levels of different definitions and thresholds.
  var levels = InlineArray<4, Fraction>(repeating: Fraction())
  /// By further threshold of the goal; empty in most cells, and of all types together.
  var thresholds: [ThresholdTotals] = []
  /// Whether everything that is promised was kept; nil where nothing is, or nobody came.
  var isGoalMet: Bool?

  /// Adds what another cell counted by further thresholds.
  mutating func add(thresholds others: [ThresholdTotals]) {
    if thresholds.isEmpty {
      thresholds = others
    } else {
      for index in others.indices { thresholds[index] += others[index] }
    }
  }

  /// The counts that service levels are made of.
  var counts: ServiceLevelCounts { totals.counts(undecided: channel.undecided) }

  /// The same by a further threshold.
  func counts(_ threshold: ThresholdTotals) -> ServiceLevelCounts {
    ServiceLevelCounts(
      answered: totals.answered, offered: totals.offered - threshold.undecided,
      answeredWithin: totals.immediate + threshold.lateWithin, abandonedWithin: threshold.abandonedWithin,
      abandonedShort: totals.abandonedShort)
  }
}

extension ContactCell {
  /// Says what the cell has in each column that contacts have.
  /// - Parameter usesJourneys: Whether issues are followed; where none is, each contact is an issue of its own.
  func fill(_ columns: ColumnValues, usesJourneys: Bool) {
    addContacts(to: columns)
    addWaits(to: columns)
    addChannel(to: columns)
    if usesJourneys {
      addJourney(to: columns)
    } else {
      columns[.issues] = columns[.entered]
      columns[.issuesReached] = columns[.answered]
      columns[.timeToHuman] = totals.waitAnswered
      columns[.timedToHuman] = totals.answered
    }
  }

  private func addContacts(to columns: ColumnValues) {
    let (offered, answered) = (totals.offered, totals.answered)
    // Steps can keep contacts from being the blocked and the offered.
    columns[.entered] = totals.entered - journey.counted + journey.entered + channel.supplied
    columns[.blocked] = totals.blocked
    columns[.offered] = offered + channel.supplied
    columns[.answered] = answered + channel.supplied
    columns[.abandoned] = totals.abandoned
    columns[.abandonedShort] = totals.abandonedShort
    columns[.abandonedLate] = totals.abandoned - totals.abandonedShort
    columns[.abandonedSilent] = channel.silent
    columns[.balked] = totals.balked
    columns[.abandonedOrBalked] = totals.abandoned + totals.balked
    columns[.waitingAtEnd] = totals.unfinished
    columns[.offeredToQueue] = offered
    columns[.offeredLessShort] = offered - totals.abandonedShort
    columns[.answeredInQueue] = answered
    columns[.hadToWait] = totals.queued - totals.atOnce
    columns[.placesSought] = totals.entered + journey.selfServed
    for (index, measure) in Measure.serviceLevels.enumerated() {
      let recipe = measure.recipe
      columns[recipe.numerator] = levels[index].part
      recipe.denominator.map { columns[$0] = levels[index].whole }
    }
    columns[.offeredDecided] = offered - channel.undecided
    columns.setGoal(isGoalMet)
  }

  private func addWaits(to columns: ColumnValues) {
    let waitOfAll = totals.waitAnswered + totals.waitAbandoned
    columns[.waitOfAnswered] = totals.waitAnswered
    columns[.waitOfAbandoned] = totals.waitAbandoned
    columns[.waitOfAll] = waitOfAll
    columns[.waitsOver] = totals.offered - totals.unfinished - channel.failed
    columns[.virtualWait] = totals.waitAnswered + totals.ghostWait
    columns[.turnsCome] = totals.answered + totals.ghosts
    columns[.longestWait] = totals.waitMax
    // What was carried out and in may leave a rounding below nothing.
    columns[.queueTime] = max(totals.queueArea, 0)
    columns[.longestQueue] = totals.queueMax
    columns[.handleTime] = totals.handle
    // Who stayed on the line, and has left it.
    columns[.waitOnLine] = max(waitOfAll - channel.delay, 0)
    columns[.waitsOnLineOver] = totals.offered - totals.unfinished - (channel.accepted - channel.pendingAtEnd)
  }

  private func addChannel(to columns: ColumnValues) {
    columns[.interruptions] = channel.interruptions
    columns[.resumptions] = channel.resumptions
    columns[.interruptedTime] = channel.interruptedTime
    columns[.callbacksOffered] = channel.offered
    columns[.callbacksAccepted] = channel.accepted
    columns[.callbacksReached] = channel.reached
    columns[.callbacksFailed] = channel.failed
    columns[.callbackTime] = channel.pendingTime
    columns[.callbackDelay] = channel.delay
  }

  private func addJourney(to columns: ColumnValues) {
    columns[.issues] = journey.fresh
    columns[.issuesReached] = journey.reached
    columns[.timeToHuman] = journey.timeToHuman
    columns[.timedToHuman] = journey.reached
    columns[.contactsOfIssues] = journey.contacts
    columns[.resolved] = journey.resolved
    columns[.resolvedFirst] = journey.resolvedFirst
    columns[.timeToResolution] = journey.timeToResolution
    columns[.lost] = journey.lost
    columns[.overflowed] = journey.overflowed
    columns[.pending] = journey.pending
    columns[.returns] = journey.returns
    columns[.redials] = journey.redials
    columns[.transfers] = journey.transfers
    columns[.transfersIn] = journey.transfersIn
    columns[.contained] = journey.contained
    columns[.containedFalse] = journey.containedFalse
    columns[.hungUp] = journey.hungUp
    columns[.escapes] = journey.escaped
    columns[.inStepsAtStart] = journey.insideAtStart
    columns[.inStepsAtEnd] = journey.insideAtEnd
    columns[.failureHandleTime] = journey.failureHandle
    columns[.handleTimeSaved] = journey.saved
    columns[.handleTimeReturned] = journey.returnedHandle
  }
}

extension JourneyTotals {
  /// What a type without journeys would have counted: each contact is an issue of its own.
  init(withoutJourney totals: ContactTotals, _ channel: ChannelTotals) {
    self.init()
    let answered = totals.answered + channel.supplied
    fresh = totals.entered + channel.supplied
    counted = fresh
    contacts = fresh
    reached = answered
    timeToHuman = totals.waitAnswered
    resolved = answered
    resolvedFirst = answered
    timeToResolution = totals.waitAnswered + totals.handle
    lost = totals.blocked + totals.balked + totals.abandoned + channel.failed
    pending = totals.unfinished
  }
}
