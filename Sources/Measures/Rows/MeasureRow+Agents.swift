/// Measures of how agents spend their time.
extension MeasureRow {
  static let occupancy = MeasureRow(
    .share, .neither, at: [.agents],
    .portion(.busyTime, of: .loggedInTime),
    "occupancy",
    "The share of logged-in time that agents spend on contacts, with at least one where they hold several. Above 85 to 90 % for hours, people tire and leave.",
    formula: "handling ÷ (handling + available), of logged-in time (staffed + overtime)")

  static let utilisation = MeasureRow(
    .share, .neither, at: [.agents],
    .portion(.busyTime, of: .paidTime),
    "utilisation",
    "The share of paid time that agents spend on contacts: breaks and other paid time off the phone lower it, unlike "
      + "occupancy.",
    formula: "handling ÷ paid time")

  static let staffed = MeasureRow(
    .agentHours, .neither, at: [.agents],
    .hours(.staffedTime),
    "agent-hours on duty",
    "The scheduled time that agents of the group were there, busy or available: without breaks, short ones included, "
      + "without those who were absent, and without overtime, which is reported by itself.",
    formula: "∫ agents on duty dt ÷ 3600", head: "staffed", source: .sira)

  static let overtime = MeasureRow(
    .agentHours, .lowerIsBetter, at: [.agents],
    .hours(.overtime),
    "agent-hours after the end of work",
    "The time that agents spent finishing a contact after their shift or the horizon had ended, or after the number of "
      + "agents had been lowered.",
    formula: "Σ time on contacts after the end of work ÷ 3600", head: "overtime", source: .sira)

  static let paid = MeasureRow(
    .agentHours, .lowerIsBetter, at: [.agents],
    .hours(.paidTime, varying: .overtime),
    "agent-hours paid",
    "The time that is paid: scheduled time with paid breaks and without unpaid ones, of those who came, and of those who "
      + "were absent where `absence` is paid, and overtime.",
    formula: "(scheduled − unpaid breaks + overtime) ÷ 3600", head: "paid", source: .sira)

  static let cost = MeasureRow(
    .money, .lowerIsBetter, at: [.agents], needs: .cost,
    .amount(.cost, varying: .overtimeCost),
    "cost of the paid hours", "What the paid hours cost; only groups with a `cost` have it.",
    formula: "paid × cost per hour", head: "cost", source: .sira)

  static let shortBreaks = MeasureRow(
    .agentHours, .neither, at: [.agents], needs: .shortBreaks,
    .hours(.shortBreakTime),
    "agent-hours on short breaks",
    "The scheduled time that agents were away on `short_breaks`. It is not in `staffed` and so not in occupancy's "
      + "logged-in time; it is in `paid` where such breaks are paid.",
    formula: "∫ agents on short breaks dt ÷ 3600", head: "breaks", source: .sira)
}
