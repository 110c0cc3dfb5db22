extension MeasureWords {
  static let occupancy = MeasureWords(
    "occupancy",
    "The share of logged-in time that agents spend on contacts. Above 85 to 90 % for hours, people tire and leave.",
    formula: "handling ÷ (handling + available), of logged-in time", interval: .ratio)

  static let utilisation = MeasureWords(
    "utilisation",
    "The share of paid time that agents spend on contacts: breaks and other paid time off the phone lower it, unlike "
      + "occupancy.",
    formula: "handling ÷ paid time", interval: .ratio)

  static let staffed = MeasureWords(
    "agent-hours logged in",
    "The time that agents of the group were there to take contacts or finish one, overtime included.",
    formula: "∫ agents logged in dt ÷ 3600", interval: .mean, source: .sira)

  static let overtime = MeasureWords(
    "agent-hours after the end of work",
    "The time that agents spent finishing a contact after their shift, or the horizon, had ended.",
    formula: "Σ (end of the last contact − end of work), where positive ÷ 3600", interval: .mean, source: .sira)

  static let paid = MeasureWords(
    "agent-hours paid",
    "The time that is paid: scheduled time without unpaid breaks, and overtime.",
    formula: "(scheduled − unpaid breaks + overtime) ÷ 3600", interval: .mean, source: .sira)

  static let cost = MeasureWords(
    "cost of the paid hours", "What the paid hours cost; only groups with a `cost` have it.",
    formula: "paid × cost per hour", interval: .mean, source: .sira)
}
