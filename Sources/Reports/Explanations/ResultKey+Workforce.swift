extension ResultKey {
  /// A plan of people over months.
  static let workforces: [ResultKey] = [
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
