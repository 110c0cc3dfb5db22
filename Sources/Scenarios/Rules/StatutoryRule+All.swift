import Measures

/// The table of rules: the one place where it is said what a law demands.
extension StatutoryRule {
  /// All rules, law by law.
  public static let all: [StatutoryRule] = banks + telecommunications + electricity

  private static let banks: [StatutoryRule] = [
    StatutoryRule(
      .bddk2020, "answered_within_30s", "Of all calls, at least 80 % are answered within the threshold of 30 s.",
      .promise(.callsWithin30, atLeast: 0.8)),
    StatutoryRule(
      .bddk2020, "answered", "Of all calls, at least 95 % are answered, month by month.",
      .promise(.callAnswerRate, atLeast: 0.95)),
    StatutoryRule(
      .bddk2020, "over_60", "Callers of 60 and over are put through to a person directly.",
      .direct(profile: "over-60")),
    StatutoryRule(
      .bddk2020, "card_cancellation", "Requests to cancel a card are taken without being sent to another channel.",
      .none(reason: "a scenario does not say what calls are about")),
    StatutoryRule(
      .bddk2020, "availability", "The call center can be reached for at least 95 % of the year.",
      .none(reason: "a horizon is no year, and a scenario does not say when the center cannot be reached")),
    StatutoryRule(
      .bddk2020, "adverts", "Nothing like adverts makes a call longer.",
      .none(reason: "a scenario does not say what callers hear")),
    StatutoryRule(
      .bddk2020, "sales_calls", "Calls to sell something are made between 09:00 and 20:00, and not on Sundays.",
      .none(reason: "a scenario does not say what calls of the center's own are for")),
  ]

  private static let telecommunications: [StatutoryRule] = [
    StatutoryRule(
      .btk2012, "answered_within_20s", "A person answers within 20 s; which share of the calls must be, was not seen.",
      .report(.callsWithin20, reason: "the share that is demanded was not available")),
    StatutoryRule(
      .btk2012, "menu_time", article: "4 (1) b, ç",
      "The times in the main menu and in the sub-menu, up to the offer of a person, are measured each by itself.",
      .report(.sessionTime, reason: "only how they are measured was seen, and no target"), isTextSeen: true),
  ]

  private static let electricity: [StatutoryRule] = [
    StatutoryRule(
      .epdk2016, "operator_option",
      "At most 45 s after connection a caller can choose to be put through to an operator, adverts and announcements "
        + "included.",
      .menu(.wayToPerson(within: 45))),
    StatutoryRule(
      .epdk2016, "transfer",
      "Who has got to no transaction within 2 min of connection is put through to an operator automatically.",
      .menu(.transfer(after: 120))),
    StatutoryRule(
      .epdk2016, "indicators",
      "Availability, service level, answer rate and satisfaction (by calling back) are measured.",
      .none(reason: "their targets were not available")),
  ]
}
