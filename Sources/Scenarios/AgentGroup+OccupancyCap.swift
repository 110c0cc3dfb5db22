extension AgentGroup {
  /// The cap on how busy the group's agents may be, as a bound on a measure; nil where there is none.
  public var occupancyCap: GoalPart? {
    maxOccupancy.map { GoalPart(key: "max_occupancy", measure: cappedMeasure, limit: $0, isAtLeast: false) }
  }
}
