extension PrintedWord {
  /// What reports print of customers and of what they go through.
  static let experiences: [PrintedWord] = [
    PrintedWord(
      "Profiles", "a table of runs",
      "The customers of a type by profile ('contacts.TYPE.profiles'): how they wait, and what becomes of them.",
      keys: ["profiles"]),
    PrintedWord(
      "share", "a column of profiles, %",
      "The share of the issues beginning with the type whose customer has the profile, as the file says."),
    PrintedWord(
      "wait", "a column of profiles, s", "The mean wait of all who were offered, those who gave up included.",
      keys: ["wait_mean"]),
    PrintedWord(
      "Customers", "a table of runs",
      "What customers go through, by the type of an issue's first contact: waits as a share, all else for 100 issues.",
      keys: ["waited_too_long", "given_up_per_issue", "never_solved"]),
    PrintedWord(
      "Experience", "a table of runs",
      "What that means by the file's own numbers or by presets that it names ('experience').",
      keys: ["effort", "satisfaction", "churn"]),
    PrintedWord(
      "Consequences", "a table of runs",
      "How many customers leave and how many others they tell, and what that costs, by the file's own numbers or presets.",
      keys: ["customers_lost", "told", "value_lost"]),
    PrintedWord(
      "better", "what a comparison says of customers",
      "However it is weighed: something bad happens to them less often, or they wait less, for real, and the interval of "
        + "everything else leaves out that it happens more often by 1 in 100, or that they wait 1 s longer.",
      keys: ["customers"], forms: ["better however it is weighed"]),
    PrintedWord(
      "worse", "what a comparison says of customers",
      "However it is weighed: something bad happens to them more often, or they wait longer, for real, and the interval of "
        + "everything else leaves out that it happens less often by 1 in 100, or that they wait 1 s less.",
      keys: ["customers"], forms: ["worse however it is weighed"]),
    PrintedWord(
      "trade-off", "what a comparison says of customers",
      "Something bad happens to them less often and something else more often, of one of them for real; which weighs more is "
        + "for you to say. Programs read mixed.",
      keys: ["customers"], forms: ["mixed"]),
    PrintedWord(
      "cannot be told", "what a comparison says of customers",
      "Something changes for real, but with so few replications something else may go the other way by more than 1 in 100. "
        + "More replications tell. Programs read open.",
      keys: ["customers"]),
  ]
}

extension ResultKey {
  /// Customers and what they go through.
  static let experiences: [ResultKey] = [
    ResultKey("profiles", "runs", "The customers of the type by profile, over the horizon."),
    ResultKey("share", "runs with profiles", "The share of the type's issues that begin with such a customer."),
    ResultKey(
      "assumptions", "runs, comparisons, plans and checks",
      "What the numbers about waits, satisfaction, churn and money rest on: what customers tolerate, the file's own numbers, and "
        + "those of presets that it names. A comparison has those of the base and of each alternative."),
    ResultKey("key", "assumptions", "Which number it is: its path below 'experience'."),
    ResultKey("value", "assumptions", "The number, in the units of the file; null for a tolerance that nobody says."),
    ResultKey("preset", "assumptions", "The preset that the number is from."),
    ResultKey(
      "grade", "assumptions",
      "How good the evidence for a preset is: A peer-reviewed, B a study that states its method, D folklore."),
    ResultKey("source", "assumptions", "Where the number of a preset comes from."),
    ResultKey(
      "customers", "comparisons",
      "For each type and profile, whether the change is better in everything that happens to its customers: waits beyond "
        + "what is tolerated, attempts given up and turned away, issues not solved at once (fcr) or never, transfers, issues "
        + "explained again, traps. Nothing is weighed against anything else. The verdict is better or worse where something "
        + "changes for real and the interval of everything else leaves out the other way by the margin; mixed where things go both ways; open "
        + "where that cannot be told; unclear where nothing is shown; same. A type whose contacts are all passed on to it is "
        + "judged by these contacts. Empty where it cannot be told at all: another share of issues is still open at the end, or "
        + "what is tolerated changes, too."
    ),
    ResultKey("whom", "comparisons and assumptions", "Whose customers: a type, or a profile of a type."),
    ResultKey("fewer", "comparisons", "What happens to them less often, for real."),
    ResultKey("more", "comparisons", "What happens to them more often, for real."),
    ResultKey("open", "comparisons", "What may have changed by chance."),
    ResultKey("may_be_fewer", "comparisons", "Of those, what may happen less often by more than the margin."),
    ResultKey("may_be_more", "comparisons", "Of those, what may happen more often by more than the margin."),
    ResultKey(
      "margin", "comparisons",
      "How much more of anything, on each occasion, a change that is called better may bring: 0.01 is one in a hundred. Of the "
        + "mean wait it is a second."
    ),
  ]
}
