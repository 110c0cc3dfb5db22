/// Measures of how hard agents work.
extension MeasureRow {
  /// The share of time at which more than so many percent of the last half hour were spent on contacts.
  static func occupancyOver(_ percent: Int, _ column: Column) -> MeasureRow {
    MeasureRow(
      .share, .lowerIsBetter, at: [.agents], needs: .strain,
      .portion(column, of: .timeJudged),
      "time at more than \(percent) % occupancy",
      "The share of agents' logged-in time at which the agent had spent more than \(percent) % of the last 30 minutes "
        + "on contacts. Of each agent by itself and exact, not on a grid; breaks stop the clock, the first half hour "
        + "after coming to work is left out, and six hours away begin anew.",
      formula: "logged-in time with busy time of the last 30 minutes > \(percent) % ÷ logged-in time beyond the first "
        + "30 minutes", head: "> \(percent) %", source: .sira)
  }

  static let longestStretch = MeasureRow(
    .seconds, .lowerIsBetter, at: [.agents], needs: .strain,
    .maximum(.longestStretch),
    "longest stretch without a pause",
    "The longest time that any agent of a replication worked, from the first contact on, without being idle for 30 s "
      + "or going on a break, inside the horizon; the mean over replications. By interval, stretches count where they "
      + "end or are last interrupted.",
    formula: "mean over replications of max (time without idle ≥ 30 s)", head: "longest stretch", source: .sira)

  static let longestStretchMean = MeasureRow(
    .seconds, .lowerIsBetter, at: [.agents], needs: .strain,
    .ratio(.stretchesOfAgents, per: .agentsAtWork),
    "longest stretch without a pause of a mean agent",
    "The longest time that an agent worked without being idle for 30 s or going on a break, the mean over the agents. "
      + "By interval, it counts where it ended.",
    formula: "Σ longest stretch of each agent ÷ agents who were there", head: "mean stretch", source: .sira)

  static let breaksLate = MeasureRow(
    .share, .lowerIsBetter, at: [.agents], needs: .strain,
    .share(.breaksLate, of: .breaksBegun),
    "breaks that begin late",
    "The share of breaks, of shifts and short ones, that begin late because the agent has a contact in hand. A break "
      + "that is over before it can begin is late, too.",
    formula: "breaks begun after they were due ÷ breaks", head: "late breaks", source: .sira)

  static let breakDelay = MeasureRow(
    .seconds, .lowerIsBetter, at: [.agents], needs: .strain,
    .ratio(.breakDelay, per: .breaksLate),
    "delay of breaks that begin late",
    "By how much breaks that begin late do so, on average.",
    formula: "Σ (begin − due) ÷ breaks that began late", head: "late by", source: .sira)

  static let hoursWorked = MeasureRow(
    .agentHours, .neither, at: [.agents], needs: .strain,
    .ratio(.hoursWorked, per: .agentsAtWork),
    "hours worked by an agent",
    "The time that an agent who came was logged in, overtime inside the horizon included and breaks not, on average.",
    formula: "logged-in hours ÷ agents who were there", head: "hours worked", source: .sira)
}
