import Measures

/// How hard the agents of one group worked in one interval; it adds up.
struct StrainTotals: Counters {
  /// Logged-in time with half an hour of the agent's own logged-in time before it, and how much of it the agent had
  /// been busy for more than 85, 90 and 95 % of that half hour, s.
  var judged = 0.0
  var over85 = 0.0
  var over90 = 0.0
  var over95 = 0.0
  /// The longest time that any agent worked without a pause, and the agents' longest ones added up, s.
  var longestStretch = 0.0
  var stretches = 0.0
  /// Agents who were there, and those of them who had not been there in the horizon before; and their hours.
  var agents = 0.0
  var newAgents = 0.0
  var hours = 0.0
  /// Breaks that began, those of them that began late, and by how much, s.
  var breaks = 0.0
  var lateBreaks = 0.0
  var breakDelay = 0.0

  static let peaks: UInt64 = bits(\.longestStretch)
}

extension StrainTotals {
  /// Fills the columns about strain.
  func fill(_ columns: ColumnValues) {
    columns[.timeJudged] = judged
    columns[.timeOver85] = over85
    columns[.timeOver90] = over90
    columns[.timeOver95] = over95
    columns[.longestStretch] = longestStretch
    columns[.stretchesOfAgents] = stretches
    columns[.agentsAtWork] = agents
    columns[.hoursWorked] = hours
    columns[.breaksBegun] = breaks
    columns[.breaksLate] = lateBreaks
    columns[.breakDelay] = breakDelay
  }
}
