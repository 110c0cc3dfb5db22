extension MeasureWords {
  static let fresh = MeasureWords(
    "issues that came up", "Contacts that neither come back nor redial: each is the first of an issue.",
    formula: "entered − returns − redials", source: .sira)

  static let returns = MeasureWords(
    "contacts that came back",
    "Contacts of an issue that was not solved before, by an agent (`outcome.return`) or in self-service "
      + "(`steps.STEP.return`), counted when and as what they enter.",
    formula: "entered − fresh − redials", source: .sira)

  static let redials = MeasureWords(
    "attempts after a failed attempt",
    "Contacts that try again because the attempt before was blocked, abandoned or balked (`redial`).",
    formula: "entered − fresh − returns", source: .garnett)

  static let transfers = MeasureWords(
    "contacts passed on by the agent",
    "Of the answered, those that go on to the queue of another type (`outcome.transfer`).",
    formula: "answered contacts that are transferred", source: .sira)

  static let transfersIn = MeasureWords(
    "contacts passed on to this type", "Of the offered and the blocked, those that another type's agents passed on.",
    formula: "entered + transfers_in + in_steps_at_start = contained + hung_up + blocked + offered + in_steps_at_end",
    source: .sira)

  static let contained = MeasureWords(
    "contacts that ended in self-service",
    "Contacts that a step kept from an agent, whether their issue was solved or not. Read it beside contained_false.",
    formula: "contacts that end in a step by `contain`", source: .sira)

  static let containedFalse = MeasureWords(
    "contained without a solution",
    "Of the contained, those whose issue was not solved: they gave up, and some of them come back. What a vendor's containment "
      + "rate counts as success.",
    formula: "contained × `unresolved`", source: .sira)

  static let hungUp = MeasureWords(
    "contacts that hung up in self-service",
    "Contacts that left a session (`hang_up`) or a trap (`human: never`). Who leaves the line for a session is abandoned.",
    formula: "entered − contained − blocked − offered − in_steps_at_end, without transfers",
    source: .sira)

  static let escapes = MeasureWords(
    "contacts that asked for a human", "Contacts that left a session for the agent queue before its end (`escape`).",
    formula: "sessions that end by `escape`", source: .sira)

  static let inStepsAtStart = MeasureWords(
    "contacts in self-service when measuring began",
    "Contacts that entered during the warm-up and joined the queue in the measured time.",
    formula: "joined the queue in the horizon − of those, entered in the horizon", source: .sira)

  static let inStepsAtEnd = MeasureWords(
    "contacts in self-service when measuring ended",
    "Contacts that entered in the horizon and were still in self-service at its end. With `at_end: drain` they finish and "
      + "count in the last interval, so there are none.",
    formula: "entered − contained − hung_up − blocked − offered, transfers and in_steps_at_start aside", source: .sira)

  static let resolved = MeasureWords(
    "issues that were solved", "Issues that came up in the interval and were solved, by whichever contact, whenever.",
    formula: "fresh = resolved + lost + pending", source: .sira)

  static let lost = MeasureWords(
    "issues that nobody will hear of again",
    "Issues that ended without a solution: abandoned, blocked or unresolved, and not coming back.",
    formula: "fresh − resolved − pending", source: .sira)

  static let pending = MeasureWords(
    "issues still open at the end",
    "Issues whose customer was still inside when the clock stopped, with an agent too, or would come back after the horizon.",
    formula: "fresh − resolved − lost", source: .sira)

  static let overflowed = MeasureWords(
    "issues given up because demand explodes",
    "Of the lost, issues with a thousand contacts and transfers, or that found a million others open, or that came after twenty million "
      + "follow-on contacts. Anything above 0 means that contacts bring back contacts without end.",
    formula: "issues beyond a limit", source: .sira)

  static let fcr = MeasureWords(
    "first-contact resolution (FCR)",
    "The share of issues solved by their first contact, in self-service or by agents; a transfer is part of the contact, a "
      + "redial is a new one. An issue counts for the type of its first contact.",
    formula: "issues resolved by their first contact ÷ fresh", source: .sira)

  static let contactsPerIssue = MeasureWords(
    "contacts per issue", "How often a customer has to make contact, returns and redials included, for one issue.",
    formula: "contacts of the issues ÷ fresh", source: .sira)

  static let timeToResolution = MeasureWords(
    "time until the issue is solved",
    "From the issue's first entry to the end of the session or of the agent's work that solved it, wrap and the time "
      + "between contacts included.",
    formula: "Σ (solved − first entry) ÷ resolved", source: .sira)

  static let failureDemand = MeasureWords(
    "share of work that is failure demand",
    "The share of handle time that goes to contacts that came back because their issue was not solved before. Redials are "
      + "left out: nobody had served them. Of a type: of its own handle time, so one that only takes second tries has all of it.",
    formula: "Σ handle time of returns ÷ Σ handle time", source: .sira)

  static let automationSaved = MeasureWords(
    "agent hours that self-service saved",
    "What the contained would have needed of an agent of normal speed, each its own handle time, and what handed-on context saved of "
      + "talk, never more than there was, less what customers had to say again.",
    formula: "Σ handle time of the contained + Σ change of talk by handoff", source: .sira)

  static let automationReturned = MeasureWords(
    "agent hours that came back from self-service",
    "Handle time of contacts that came back because self-service had contained them without a solution. Subtract it from "
      + "automation_saved to see what automation is worth.",
    formula: "Σ handle time of contacts that return from false containment", source: .sira)

  static let handedOver = MeasureWords(
    "sessions that led on", "Sessions after which the contact went on to the next step or the queue, escapes included.",
    formula: "entered − contained − hung_up − in_steps_at_end", source: .sira)

  static let foundFull = MeasureWords(
    "contacts that found the step full",
    "Contacts that came when every place was taken; `when_full` says what became of them.",
    formula: "contacts that find `capacity` sessions", source: .gansKooleMandelbaum)

  static let foundClosed = MeasureWords(
    "contacts that found the step closed",
    "Contacts that came outside the hours of `open` and went on without the step.",
    formula: "contacts outside `open`", source: .sira)

  static let gaveUpWaiting = MeasureWords(
    "contacts that gave up waiting for a session",
    "Contacts whose patience ended in the line for a place. They count among the offered and the abandoned of their type.",
    formula: "found_full − blocked − skipped − served from the line", source: .sira)

  static let stepWait = MeasureWords(
    "mean wait for a session", "Time in the line for a place, of all sessions; those that began at once count as 0.",
    formula: "Σ time in line ÷ entered", source: .sira)

  static let sessionTime = MeasureWords(
    "mean time in a session", "How long sessions lasted, those cut short by hanging up or asking for a human included.",
    formula: "Σ time in sessions ÷ sessions that ended", source: .sira)

  static let sessions = MeasureWords(
    "sessions at a time", "How many sessions run at a time, averaged over the time of the interval or of the horizon.",
    formula: "∫ sessions dt ÷ time", source: .little)

  static let sessionsMax = MeasureWords(
    "sessions at a time, largest number",
    "The largest number of sessions at one time in the interval or the horizon, averaged over replications.",
    formula: "mean over replications of max(sessions)", source: .sira)

  static let capacityUsed = MeasureWords(
    "share of the capacity in use",
    "Sessions as a share of the places there are; null where the capacity is unlimited.",
    formula: "sessions ÷ capacity", source: .little)
}
