extension PrintedWord {
  /// What a report on containment prints.
  static let automations: [PrintedWord] = [
    PrintedWord(
      "contain", "a column of automation, %",
      "The step's 'contain' at that point; all else is as in the file."
    ),
    PrintedWord(
      "contained", "a column of automation, %",
      "The share of all sessions that the step ended, solved or not: lower than 'contain' where some escape before its end.",
      keys: ["contained_share", "contained"]),
    PrintedWord(
      "truly solved", "a column of automation, %",
      "True containment: the share of all sessions that the step ended with the issue solved.", keys: ["truly_solved"],
      forms: ["true containment"]),
    PrintedWord(
      "looks solved", "a column of automation, %",
      "The share of all sessions that the step ended and whose customer is not back within the recontact window: what a "
        + "center measures as solved.", keys: ["looks_solved"], forms: ["recontact window"]),
    PrintedWord(
      "overstated", "a column of automation, points",
      "What looks solved less what is: customers whom nobody helped and who come later than the window, or never.",
      keys: ["looks_solved", "truly_solved"]),
    PrintedWord(
      "net saved", "a column of automation, h",
      "Agent-hours that self-service saved less those that came back from it. What self-service itself costs is not in it.",
      keys: ["net_saved"]),
    PrintedWord(
      "gained", "a column of automation, h",
      "How much more is saved than at the point before, on the same days; below zero, more containment costs.",
      keys: ["gained"]),
    PrintedWord(
      "the way to a person", "a heading",
      "How a customer who wants a person gets through self-service, by the file alone: without the wait in the queue."),
    PrintedWord("passes", "a column of automation", "The steps before the queue, in order.", keys: ["passes"]),
    PrintedWord(
      "presses", "a column of automation",
      "In how many steps a customer must do something until the way to a person is open, one press in each.",
      keys: ["presses"]),
    PrintedWord(
      "way open", "a column of automation, s",
      "The mean time until a customer can go to a person: at an escape, or past the last step.", keys: ["way_open"]),
    PrintedWord(
      "nine of ten", "a column of automation, s",
      "The time within which nine of ten customers have a way to a person; – where more than one duration varies.",
      keys: ["way_open_p90"]),
    PrintedWord(
      "no way", "a column of automation, %",
      "The share of customers who never get a way to a person, because a trap is before it.", keys: ["no_way"]),
  ]
}
