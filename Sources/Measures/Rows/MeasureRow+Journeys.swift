/// Measures of issues over several contacts, and the steps of self-service.
extension MeasureRow {
  static let fresh = MeasureRow(
    .contacts, .neither, at: [.contacts, .profiles], needs: .journeys,
    .count(.issues),
    "issues that came up", "Contacts that neither come back nor redial: each is the first of an issue.",
    formula: "entered − returns − redials", source: .sira)

  static let returns = MeasureRow(
    .contacts, .lowerIsBetter, at: [.contacts, .profiles], needs: .journeys,
    .count(.returns),
    "contacts that came back",
    "Contacts of an issue that was not solved before, by an agent (`outcome.return`) or in self-service "
      + "(`steps.STEP.return`), counted when and as what they enter.",
    formula: "entered − fresh − redials", source: .sira)

  static let redials = MeasureRow(
    .contacts, .lowerIsBetter, at: [.contacts, .profiles], needs: .journeys,
    .count(.redials),
    "attempts after a failed attempt",
    "Contacts that try again because the attempt before was blocked, abandoned or balked (`redial`).",
    formula: "entered − fresh − returns", head: "redials", source: .garnett)

  static let transfers = MeasureRow(
    .contacts, .neither, at: [.contacts, .profiles], needs: .journeys,
    .count(.transfers),
    "contacts passed on by the agent",
    "Of the answered, those that go on to the queue of another type (`outcome.transfer`).",
    formula: "answered contacts that are transferred", source: .sira)

  static let transfersIn = MeasureRow(
    .contacts, .neither, at: [.contacts, .profiles], needs: .journeys,
    .count(.transfersIn),
    "contacts passed on to this type",
    "Of the offered and the blocked, those that another type's agents passed on, or its queue after `queue_timeout`. Contacts "
      + "that the type's own queue sends through a step count as well.",
    formula: "entered + transfers_in + in_steps_at_start = contained + hung_up + blocked + offered + in_steps_at_end",
    source: .sira)

  static let contained = MeasureRow(
    .contacts, .neither, at: [.contacts, .profiles, .steps], needs: .journeys,
    .count(.contained),
    "contacts that ended in self-service",
    "Contacts that a step kept from an agent, whether their issue was solved or not. Read it beside contained_false.",
    formula: "contacts that end in a step by `contain`", source: .sira)

  static let containedFalse = MeasureRow(
    .contacts, .lowerIsBetter, at: [.contacts, .profiles, .steps], needs: .journeys,
    .count(.containedFalse),
    "contained without a solution",
    "Of the contained, those whose issue was not solved: they gave up, and some of them come back. What a vendor's containment "
      + "rate counts as success.",
    formula: "contained × `unresolved`", source: .sira)

  static let hungUp = MeasureRow(
    .contacts, .lowerIsBetter, at: [.contacts, .profiles, .steps], needs: .journeys,
    .count(.hungUp),
    "contacts that hung up in self-service",
    "Contacts that left a session (`hang_up`) or a trap (`human: never`). Who leaves the line for a session is abandoned.",
    formula: "entered − contained − blocked − offered − in_steps_at_end, without transfers",
    source: .sira)

  static let escapes = MeasureRow(
    .contacts, .neither, at: [.contacts, .profiles, .steps], needs: .journeys,
    .count(.escapes),
    "contacts that asked for a human", "Contacts that left a session for the agent queue before its end (`escape`).",
    formula: "sessions that end by `escape`", source: .sira)

  static let inStepsAtStart = MeasureRow(
    .contacts, .neither, at: [.contacts], needs: .journeys,
    .count(.inStepsAtStart),
    "contacts in self-service when measuring began",
    "Contacts that entered during the warm-up and joined the queue in the measured time.",
    formula: "joined the queue in the horizon − of those, entered in the horizon", source: .sira)

  static let inStepsAtEnd = MeasureRow(
    .contacts, .neither, at: [.contacts, .steps(after: .handedOver)], needs: .journeys,
    .count(.inStepsAtEnd),
    "contacts in self-service when measuring ended",
    "Contacts that entered in the horizon and were still in self-service at its end. With `at_end: drain` they finish and "
      + "count in the last interval, so there are none.",
    formula: "entered − contained − hung_up − blocked − offered, transfers and in_steps_at_start aside", source: .sira)

  static let resolved = MeasureRow(
    .contacts, .higherIsBetter, at: [.contacts, .profiles], needs: .journeys,
    .count(.resolved),
    "issues that were solved", "Issues that came up in the interval and were solved, by whichever contact, whenever.",
    formula: "fresh = resolved + lost + pending", source: .sira)

  static let lost = MeasureRow(
    .contacts, .lowerIsBetter, at: [.contacts, .profiles], needs: .journeys,
    .count(.lost),
    "issues that nobody will hear of again",
    "Issues that ended without a solution: abandoned, blocked or unresolved, and not coming back.",
    formula: "fresh − resolved − pending", source: .sira)

  static let pending = MeasureRow(
    .contacts, .lowerIsBetter, at: [.contacts, .profiles], needs: .journeys,
    .count(.pending),
    "issues still open at the end",
    "Issues whose customer was still inside when the clock stopped, with an agent too, or would come back after the horizon.",
    formula: "fresh − resolved − lost", source: .sira)

  static let overflowed = MeasureRow(
    .contacts, .lowerIsBetter, at: [.contacts], needs: .journeys,
    .count(.overflowed),
    "issues given up because demand explodes",
    "Of the lost, issues with a thousand contacts and transfers, or that found a million others open, or that came after twenty million "
      + "follow-on contacts. Anything above 0 means that contacts bring back contacts without end.",
    formula: "issues beyond a limit", source: .sira)

  static let fcr = MeasureRow(
    .share, .higherIsBetter, at: [.contacts, .profiles], needs: .journeys,
    .share(.resolvedFirst, of: .issues),
    "first-contact resolution (FCR)",
    "The share of issues solved by their first contact, in self-service or by agents; a transfer is part of the contact, a "
      + "redial is a new one. An issue counts for the type of its first contact.",
    formula: "issues resolved by their first contact ÷ fresh", head: "FCR", source: .sira)

  static let contactsPerIssue = MeasureRow(
    .contacts, .lowerIsBetter, at: [.contacts, .profiles], needs: .journeys,
    .ratio(.contactsOfIssues, per: .issues),
    "contacts per issue", "How often a customer has to make contact, returns and redials included, for one issue.",
    formula: "contacts of the issues ÷ fresh", source: .sira)

  static let timeToResolution = MeasureRow(
    .seconds, .lowerIsBetter, at: [.contacts, .profiles], needs: .journeys,
    .ratio(.timeToResolution, per: .resolved),
    "time until the issue is solved",
    "From the issue's first entry to the end of the session or of the agent's work that solved it, wrap and the time "
      + "between contacts included.",
    formula: "Σ (solved − first entry) ÷ resolved", head: "solved after", source: .sira)

  static let failureDemand = MeasureRow(
    .share, .lowerIsBetter, at: [.contacts, .profiles], needs: .journeys,
    .portion(.failureHandleTime, of: .handleTime),
    "share of work that is failure demand",
    "The share of handle time that goes to contacts that came back because their issue was not solved before. Redials are "
      + "left out: nobody had served them. Of a type: of its own handle time, so one that only takes second tries has all of it.",
    formula: "Σ handle time of returns ÷ Σ handle time", head: "failure demand", source: .sira)

  static let automationSaved = MeasureRow(
    .agentHours, .higherIsBetter, at: [.contacts], needs: .journeys,
    .balanceOfHours(.handleTimeSaved),
    "agent hours that self-service saved",
    "What the contained would have needed of an agent of normal speed, each its own handle time, and what handed-on context saved of "
      + "talk, never more than there was, less what customers had to say again.",
    formula: "Σ handle time of the contained + Σ change of talk by handoff", source: .sira)

  static let automationReturned = MeasureRow(
    .agentHours, .lowerIsBetter, at: [.contacts], needs: .journeys,
    .hours(.handleTimeReturned),
    "agent hours that came back from self-service",
    "Handle time of contacts that came back because self-service had contained them without a solution. Subtract it from "
      + "automation_saved to see what automation is worth.",
    formula: "Σ handle time of contacts that return from false containment", source: .sira)

  static let handedOver = MeasureRow(
    .contacts, .neither, at: [.steps], needs: .journeys,
    .count(.handedOver),
    "sessions that led on", "Sessions after which the contact went on to the next step or the queue, escapes included.",
    formula: "entered − contained − hung_up − in_steps_at_end", source: .sira)

  static let foundFull = MeasureRow(
    .contacts, .lowerIsBetter, at: [.steps], needs: .journeys,
    .count(.foundFull),
    "contacts that found the step full",
    "Contacts that came when every place was taken; `when_full` says what became of them.",
    formula: "contacts that find `capacity` sessions", source: .gansKooleMandelbaum)

  static let foundClosed = MeasureRow(
    .contacts, .lowerIsBetter, at: [.steps], needs: .journeys,
    .count(.foundClosed),
    "contacts that found the step closed",
    "Contacts that came outside the hours of `open` and went on without the step.",
    formula: "contacts outside `open`", source: .sira)

  static let gaveUpWaiting = MeasureRow(
    .contacts, .lowerIsBetter, at: [.steps], needs: .journeys,
    .count(.gaveUpWaiting),
    "contacts that gave up waiting for a session",
    "Contacts whose patience ended in the line for a place. They count among the offered and the abandoned of their type.",
    formula: "found_full − blocked − skipped − served from the line", source: .sira)

  static let stepWait = MeasureRow(
    .seconds, .lowerIsBetter, at: [.steps], needs: .journeys,
    .ratio(.stepWait, per: .entered),
    "mean wait for a session", "Time in the line for a place, of all sessions; those that began at once count as 0.",
    formula: "Σ time in line ÷ entered", head: "wait for it", source: .sira)

  static let sessionTime = MeasureRow(
    .seconds, .neither, at: [.steps], needs: .journeys,
    .ratio(.sessionTime, per: .sessionsEnded),
    "mean time in a session", "How long sessions lasted, those cut short by hanging up or asking for a human included.",
    formula: "Σ time in sessions ÷ sessions that ended", head: "session", source: .sira)

  static let sessions = MeasureRow(
    .contacts, .neither, at: [.steps], needs: .journeys,
    .timeAverage(.sessionArea),
    "sessions at a time", "How many sessions run at a time, averaged over the time of the interval or of the horizon.",
    formula: "∫ sessions dt ÷ time", head: "sessions at a time", source: .little)

  static let sessionsMax = MeasureRow(
    .contacts, .neither, at: [.steps], needs: .journeys,
    .maximum(.mostSessions),
    "sessions at a time, largest number",
    "The largest number of sessions at one time in the interval or the horizon, averaged over replications.",
    formula: "mean over replications of max(sessions)", head: "largest", source: .sira)

  static let capacityUsed = MeasureRow(
    .share, .neither, at: [.steps], needs: .capacity,
    .partOfCapacity(.sessionArea),
    "share of the capacity in use",
    "Sessions as a share of the places there are; null where the capacity is unlimited.",
    formula: "sessions ÷ capacity", head: "in use", source: .little)
}
