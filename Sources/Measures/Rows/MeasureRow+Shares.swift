/// Measures of shares of contacts.
extension MeasureRow {
  static let serviceLevel = MeasureRow(
    .share, .higherIsBetter, isOfService: true, at: [.contacts, .profiles],
    .share(.servedInTime, of: .servable),
    "service level",
    "The share of contacts answered within the goal's threshold T (`within`, 20 s unless set). Which contacts count "
      + "is a convention that moves the number by points: the goal's `definition` chooses it, and all six are reported in "
      + "service_level_by_definition. A deferred contact that still waits at the end and is not late yet counts neither way.",
    formula: "less_short (default): answered within T ÷ (offered − short abandons)", noun: "service level", head: "SL")

  /// The service level by a further entry of `goal.answers`.
  static func furtherServiceLevel(_ number: Int) -> MeasureRow {
    let names = ["second", "third", "fourth"]
    let needs: [Need] = [.secondAnswer, .thirdAnswer, .fourthAnswer]
    let parts: [Column] = [.servedInTime2, .servedInTime3, .servedInTime4]
    let wholes: [Column] = [.servable2, .servable3, .servable4]
    let (index, name) = (number - 2, names[number - 2])
    return MeasureRow(
      .share, .higherIsBetter, isOfService: true, at: [.contacts], needs: needs[index],
      .share(parts[index], of: wholes[index]),
      "service level by the \(name) answer of the goal",
      "The share of contacts answered within the threshold of the \(name) entry of `goal.answers`, counted by the goal's "
        + "`definition` as service_level is. Of all types together: of those with such an entry.",
      formula: "as service_level, with T of the \(name) entry", noun: "\(name) service level", head: "SL \(number)",
      source: .sira)
  }

  static let answerRate = MeasureRow(
    .share, .higherIsBetter, isOfService: true, at: [.contacts, .profiles], needs: .answeredGoal,
    .share(.answeredInQueue, of: .offeredDecided),
    "share that was answered",
    "The share of the offered that an agent answered, however late: what `goal.answered` promises. Contacts that abandon, balk or "
      + "still wait at the end are not answered; a deferred contact that still waits and is not late yet, by the longest time "
      + "that the goal gives (20 s where it gives none), counts neither way. "
      + "Blocked contacts are not offered. Reported where a goal has `answered`.",
    formula: "answered ÷ offered, without unlimited work", noun: "answer rate", head: "answered")

  static let serviceLevelMet = MeasureRow(
    .share, .higherIsBetter, at: [.contacts],
    .proportion(.goalsKept, of: .goalsJudged),
    "share of days on which the goal was met",
    "The share of replications in which everything the goal promises was kept, over the horizon or in the interval. A day on "
      + "which contacts come for an agent and none is answered keeps no goal. A mean that meets its goal can hide that every other day does "
      + "not; this is the number to promise by.",
    formula: "replications that keep the goal ÷ replications in which a contact was offered or blocked", head: "met on",
    source: .sira)

  static let abandonRate = MeasureRow(
    .share, .lowerIsBetter, isOfService: true, at: [.contacts, .profiles],
    .share(.abandoned, of: .offeredToQueue),
    "share that gave up",
    "The share of the offered that abandoned. Blocked contacts are not offered, so not in it; a contact that balks is offered, but "
      + "not in it either: see abandon_rate_with_balked, by which goals are judged where contacts balk.",
    formula: "abandoned ÷ offered, without unlimited work", noun: "abandonment", head: "lost", source: .garnett)

  static let abandonRateLessShort = MeasureRow(
    .share, .lowerIsBetter, isOfService: true, at: [.contacts, .profiles],
    .share(.abandonedLate, of: .offeredLessShort),
    "share that gave up, short ones aside",
    "The share that abandoned when those who left within short_abandon count neither as abandoned nor as offered.",
    formula: "(abandoned − short abandons) ÷ (offered − short abandons)")

  static let abandonRateWithBalked = MeasureRow(
    .share, .lowerIsBetter, isOfService: true, at: [.contacts, .profiles], needs: .balking,
    .share(.abandonedOrBalked, of: .offeredToQueue),
    "share that gave up or would not wait",
    "The share of the offered that abandoned or balked. It is what `goal.abandon` promises where contacts balk: who leaves "
      + "at once has not been served either. Reported where a type has `balk`.",
    formula: "(abandoned + balked) ÷ offered", noun: "abandonment and balking", head: "lost", source: .sira)

  static let timedOutRate = MeasureRow(
    .share, .lowerIsBetter, isOfService: true, at: [.contacts, .profiles], needs: .timeouts,
    .share(.timedOut, of: .offeredToQueue),
    "share that the queue sent elsewhere",
    "The share of the offered that had waited as long as `queue_timeout` lets them, or until closing time. No goal counts "
      + "it by itself: a goal for abandonment or waits may be met by timing contacts out, so reports name them beside it, "
      + "and `expect` can promise it.",
    formula: "timed_out ÷ offered, without unlimited work", noun: "timing out", head: "timed out", source: .sira)

  static let blockedRate = MeasureRow(
    .share, .lowerIsBetter, isOfService: true, at: [.contacts, .profiles], needs: .limits,
    .share(.blocked, of: .placesSought),
    "share that found no place",
    "The share of the contacts that found no free line, port or place in the queue: what `goal.blocked` promises. "
      + "Reported where lines or places are limited, or groups are closed at times.",
    formula: "blocked ÷ (blocked + offered + contained + hung_up)", noun: "blocking", head: "blocked",
    source: .gansKooleMandelbaum)

  static let reachedHuman = MeasureRow(
    .share, .higherIsBetter, at: [.contacts, .profiles],
    .share(.issuesReached, of: .issues),
    "share that ever got an agent",
    "The share of the contacts that entered the center and that an agent answered; with journeys the share of issues, whichever contact reached an agent.",
    formula: "answered ÷ entered; with journeys, issues that reached an agent ÷ fresh", head: "reach a human",
    source: .sira)
}
