extension PrintedWord {
  /// What a plan of people over months prints.
  static let workforces: [PrintedWord] = [
    PrintedWord(
      "people needed", "a column of a workforce", "How many experienced people the month needs ('workforce.required').",
      keys: ["required"]),
    PrintedWord("hire", "a column of a workforce", "How many people are hired for the month, from its beginning on."),
    PrintedWord(
      "employed", "a column of a workforce",
      "The expected number of people who are employed at the beginning of the month, new ones included.",
      keys: ["headcount"]),
    PrintedWord(
      "in training", "a column of a workforce", "Those of them who take no contacts yet.", keys: ["in_training"]),
    PrintedWord(
      "do the work of", "a column of a workforce",
      "What those who take contacts can do, in experienced people: each counts by the learning curve.",
      keys: ["capacity_p05"]),
    PrintedWord(
      "in 90 % of runs", "a column of a workforce",
      "Who leaves is a matter of chance: from the 5th to the 95th percentile of capacity over the runs.",
      keys: ["capacity_p05", "capacity_p95"]),
    PrintedWord(
      "risk", "a column of a workforce, %", "The share of runs in which capacity is below what the month needs.",
      keys: ["shortfall_risk"]),
    PrintedWord(
      "leave", "a column of a workforce", "The expected number of people who leave at the end of the month.",
      keys: ["leavers"]),
    PrintedWord(
      "assumption", "a column of a table of assumptions",
      "What results take for granted: a number of the file, or of a preset that the file names.",
      keys: ["assumptions"],
      forms: ["value", "source", "attrition a month", "learning curve", "training", "assistant"]),
    PrintedWord(
      "grade", "a column of a table of assumptions",
      "How good the evidence is: A a reviewed study, B a study with a stated method, C a vendor's word, D folklore; – is the "
        + "file's own number, which nobody graded."),
  ]
}
