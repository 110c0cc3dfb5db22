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
      "assumption", "a column of a workforce", "What the plan takes for granted.",
      forms: ["value", "source", "attrition a month", "learning curve", "training", "assistant"]),
    PrintedWord(
      "grade", "a column of a workforce",
      "How good the evidence is: A a reviewed study, B a study with a stated method, C a vendor's word, D folklore; – is the "
        + "file's own number, which nobody graded."),
  ]
}

extension ResultKey {
  /// What incidents bring.
  static let incidents: [ResultKey] = [
    ResultKey("incidents", "runs", "What each incident of the scenario is expected to bring, before chance."),
    ResultKey("surge", "incidents", "More contacts than usual in the horizon, if nobody were told."),
    ResultKey("spared", "incidents", "Those of them that do not come because a message reached people."),
    ResultKey("back", "incidents", "Those of the spared that come after all, within the horizon."),
  ]

  /// A plan of people over months, and values of comparisons.
  static let workforces: [ResultKey] = [
    ResultKey(
      "unclear", "comparisons", "The difference may be chance: its confidence interval holds zero.", more: ["real?"]),
    ResultKey(
      "handle_time", "comparisons",
      "An input of a tornado: all handle times, longer or shorter by the share that was asked."),
    ResultKey("hires", "workforces", "How many people are hired in all months."),
    ResultKey("hiring_cost", "workforces", "What that costs, besides pay."),
    ResultKey("people_cost", "workforces", "What all people cost in all months."),
    ResultKey("months", "workforces", "The months, in order."),
    ResultKey("without_hiring", "workforces", "The same months if nobody were hired."),
    ResultKey("month", "workforces", "Which month it is."),
    ResultKey("required", "workforces", "How many experienced people the month needs."),
    ResultKey("hire", "workforces", "How many people are hired for the month, from its beginning on."),
    ResultKey("headcount", "workforces", "The expected number of people on the books, new ones included."),
    ResultKey("in_training", "workforces", "Those of them who take no contacts yet."),
    ResultKey("capacity", "workforces", "What the others can do, in experienced people; its expected value."),
    ResultKey(
      "capacity_p05", "workforces", "Capacity is below this in 5 % of runs, as who leaves is a matter of chance."),
    ResultKey("capacity_p95", "workforces", "Capacity is above this in 5 % of runs."),
    ResultKey("shortfall_risk", "workforces", "The share of runs in which capacity is below what the month needs."),
    ResultKey("leavers", "workforces", "The expected number of people who leave at the end of the month."),
  ]
}
