/// Words of checks.
extension PrintedWord {
  static let checks: [PrintedWord] = [
    PrintedWord(
      "verdict", "a column", "Whether a promise is kept, or a measure is as in the baseline.", keys: ["verdict"]),
    PrintedWord("promise", "a column", "A line of expect in the file, by its key."),
    PrintedWord("rule", "a column", "A rule of a law under expect.rules; 'sira explain rules' lists all of them."),
    PrintedWord("promised", "a column", "The bound that the promise or the law gives."),
    PrintedWord("measured", "a column", "What was measured for the promise or the rule, with its confidence interval."),
    PrintedWord("days", "a column", "How many replications the verdict rests on.", forms: ["weeks", "replications"]),
    PrintedWord("baseline", "a column", "The accepted result that this one is compared with."),
    PrintedWord(
      "allowed", "a column", "How far a measure may be off its baseline before that is a regression (--tolerance)."),
    PrintedWord("passed", "a verdict of check", "The promise is kept with the confidence that it asks for."),
    PrintedWord(
      "failed", "a verdict of check", "The promise is broken with that confidence.",
      forms: ["broken promise", "broken rule"]),
    PrintedWord(
      "inconclusive", "a verdict of check", "The days that were allowed do not decide it.",
      forms: ["undecided", "undecided measure", "undecided promise", "undecided rule"]),
    PrintedWord(
      "reported", "a verdict of check",
      "The law is about this number, but what it demands of it was not available, so there is no verdict."),
    PrintedWord(
      "unchecked", "a verdict of check",
      "The rule is about something that no scenario says or no simulation tells. It does not count as kept.",
      forms: ["not checked"]),
    PrintedWord(
      "regressed", "a verdict of check", "The measure is worse than its baseline by more than is allowed.",
      forms: ["regression"]),
    PrintedWord("improved", "a verdict of check", "The measure is better than its baseline by more than is allowed."),
    PrintedWord("equivalent", "a verdict of check", "The measure is as in its baseline, within what is allowed."),
    PrintedWord(
      "weakened", "a verdict of check",
      "A promise, a goal or a cap on occupancy asks for less than was accepted, or is gone. The check fails until that is "
        + "accepted (--accept).",
      keys: ["commitments"], forms: ["gone"]),
    PrintedWord(
      "stricter", "a verdict of check",
      "A promise, a goal or a cap on occupancy asks for more than was accepted, or is new. It does no harm; --accept guards "
        + "it from now on.",
      keys: ["commitments"], forms: ["tightened", "made stricter"]),
  ]
}
