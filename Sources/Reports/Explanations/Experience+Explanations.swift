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
  ]
}

extension ResultKey {
  /// Customers and what they go through.
  static let experiences: [ResultKey] = [
    ResultKey("profiles", "runs", "The customers of the type by profile, over the horizon."),
    ResultKey("share", "runs with profiles", "The share of the type's issues that begin with such a customer."),
    ResultKey(
      "assumptions", "runs with an experience",
      "What the numbers about satisfaction, churn and money rest on: the file's own numbers, and those of presets that it "
        + "names."),
    ResultKey("key", "assumptions", "Which number it is: its path below 'experience'."),
    ResultKey("preset", "assumptions", "The preset that the number is from."),
    ResultKey(
      "grade", "assumptions", "How good the evidence for a preset is: B a study that states its method, D folklore."),
    ResultKey("source", "assumptions", "Where the number of a preset comes from."),
    ResultKey(
      "customers", "comparisons",
      "For each type and profile, whether the change is better in everything that happens to its customers: waits beyond "
        + "what is tolerated, attempts given up and turned away, issues not solved at once (fcr) or never, transfers, issues "
        + "explained again, traps. Nothing is weighed against anything else. The verdict is better, worse, mixed, unclear or same. Empty where it cannot "
        + "be told: another share of issues is still open at the end, or what is tolerated changes, too."
    ),
    ResultKey("whom", "comparisons", "Whose customers: a type, or a profile of a type."),
    ResultKey("fewer", "comparisons", "What happens to them less often, for real."),
    ResultKey("more", "comparisons", "What happens to them more often, for real."),
    ResultKey("open", "comparisons", "What may have changed by chance."),
  ]
}
