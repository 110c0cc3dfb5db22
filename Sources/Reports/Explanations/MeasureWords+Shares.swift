extension MeasureWords {
  static let serviceLevel = MeasureWords(
    "service level",
    "The share of contacts answered within the goal's threshold T (`within`, 20 s unless set). Which contacts count "
      + "is a convention that moves the number by points: the goal's `definition` chooses it, and all six are reported in "
      + "service_level_by_definition. A deferred contact that still waits at the end and is not late yet counts neither way.",
    formula: "less_short (default): answered within T ÷ (offered − short abandons)", interval: .share)

  static let serviceLevelMet = MeasureWords(
    "share of days on which the goal was met",
    "The share of replications in which everything the goal promises was kept, over the horizon or in the interval. A mean that meets its goal can hide that every other day does "
      + "not; this is the number to promise by.",
    formula: "replications that keep the goal ÷ replications with a contact to judge", interval: .proportion,
    source: .sira)

  static let abandonRate = MeasureWords(
    "share that gave up", "The share of the offered that abandoned. Blocked contacts are not offered, so not in it.",
    formula: "abandoned ÷ offered", interval: .share, source: .garnett)

  static let abandonRateLessShort = MeasureWords(
    "share that gave up, short ones aside",
    "The share that abandoned when those who left within short_abandon count neither as abandoned nor as offered.",
    formula: "(abandoned − short abandons) ÷ (offered − short abandons)", interval: .share)

  static let reachedHuman = MeasureWords(
    "share that ever got an agent",
    "The share of the contacts that entered the center and that an agent answered; with journeys the share of issues, whichever contact reached an agent.",
    formula: "answered ÷ entered; with journeys, issues that reached an agent ÷ fresh", interval: .share, source: .sira)
}
