import Measures

/// What one replication says about contacts: a type in an interval, a type, or all of them.
struct ContactCell {
  var totals = ContactTotals()
  var channel = ChannelTotals()
  /// All zero where no contact of the scenario has a journey.
  var journey = JourneyTotals()
  /// All zero where experience is not followed.
  var experience = ExperienceTotals()
  /// Waits longer than customers tolerate, and waits that are over, of the types of which that is known.
  var waitsTooLong = 0.0
  var waitsJudged = 0.0
  /// The service level by each answer of the goal. They are kept apart from the totals, because for all types together
  /// they add up service levels of different definitions and thresholds.
  var levels = InlineArray<4, Fraction>(repeating: Fraction())
  /// By further threshold of the goal; empty in most cells, and for all types together.
  var thresholds: [ThresholdTotals] = []
  /// Contacts that still wait, but not yet as long as the longest time of the goal: nothing says yet that they will not be
  /// answered. Only deferrable work waits on.
  var undecided = 0.0
  /// All zero where no law counts the type's calls.
  var calls = CallTotals()
  /// Whether everything that is promised was kept; nil where nothing is promised, or nobody came.
  var isGoalMet: Bool?

  /// Adds what another cell counted, further thresholds aside.
  static func += (left: inout ContactCell, right: ContactCell) {
    left.totals += right.totals
    left.channel += right.channel
    left.journey += right.journey
    left.experience += right.experience
    left.waitsTooLong += right.waitsTooLong
    left.waitsJudged += right.waitsJudged
  }

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
  /// Fills the columns that contacts have.
  /// - Parameter usesJourneys: Whether issues are followed; where none is, each contact is an issue of its own.
  func fill(_ columns: ColumnValues, usesJourneys: Bool) {
    totals.fill(columns)
    addContacts(to: columns)
    addWaits(to: columns)
    channel.fill(columns)
    calls.fill(columns)
    if usesJourneys {
      journey.fill(columns)
    } else {
      columns[.issues] = columns[.entered]
      columns[.issuesReached] = columns[.answered]
      columns[.timeToHuman] = totals.waitAnswered
      columns[.timedToHuman] = totals.answered
      let issues = JourneyTotals(withoutJourney: totals, channel)
      columns[.lost] = issues.lost
      columns[.givenUp] = issues.givenUp
      columns[.turnedAway] = issues.turnedAway
      columns[.issuesResolved] = issues.resolved
      columns[.issuesClosed] = issues.resolved + issues.lost
    }
    columns[.waitsTooLong] = waitsTooLong
    columns[.waitsJudged] = waitsJudged
  }

  private func addContacts(to columns: ColumnValues) {
    let (offered, answered) = (totals.offered, totals.answered)
    // With steps, not every contact that entered was blocked or offered.
    columns[.entered] = totals.entered - journey.counted + journey.entered + channel.takenFromBacklog
    columns[.offered] = offered + channel.takenFromBacklog
    columns[.answered] = answered + channel.takenFromBacklog
    columns[.placesSought] = totals.entered + journey.selfServed
    for (index, column) in Self.levelColumns.enumerated() {
      columns[column.part] = levels[index].part
      columns[column.whole] = levels[index].whole
    }
    columns[.offeredDecided] = offered - undecided
    columns.setGoal(isGoalMet)
  }

  /// The columns of the service levels, by answer of the goal.
  private static let levelColumns: [(part: Column, whole: Column)] = Measure.serviceLevels.compactMap { measure in
    measure.recipe.denominator.map { (measure.recipe.numerator, $0) }
  }

  private func addWaits(to columns: ColumnValues) {
    let waitOfAll = totals.waitAnswered + totals.waitAbandoned + totals.waitTimedOut
    columns[.waitOfAll] = waitOfAll
    columns[.waitsOver] = totals.offered - totals.unfinished - channel.failed
    // The contacts that did not accept a callback, and whose wait is over.
    columns[.waitOnLine] = max(waitOfAll - channel.delay - channel.waitAbandoned, 0)
    columns[.waitsOnLineOver] = totals.offered - totals.unfinished - (channel.accepted - channel.pendingAtEnd)
  }
}
