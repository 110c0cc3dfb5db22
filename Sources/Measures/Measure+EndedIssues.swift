extension Measure {
  /// Whether the measure sums up issues that have ended, so that issues that are still open may change it, and a design that
  /// ends none looks as good as one that solves all. Not of it is what counts open issues against the design, as FCR does.
  public var isOfEndedIssues: Bool {
    switch need {
    case .experience, .costOfExperience: Self.ofEndedIssues.contains(self)
    default: need.isOfExperience || Self.ofEndedIssues.contains(self)
    }
  }

  private static let ofEndedIssues: Set<Measure> = [
    .neverSolved, .lost, .contactsPerIssue, .timeToResolution, .costPerResolution, .transfersPerIssue, .explainedAgain,
    .trapsPerIssue, .givenUpPerIssue, .turnedAwayPerIssue,
  ]

  /// Whether what becomes of open issues can only make the measure larger: it adds to a sum, over issues that all count.
  public var onlyGrowsWithOpenIssues: Bool {
    switch self {
    case .lost, .customersLost, .told, .turnedAgainst, .valueLost, .acquisition, .contactsPerIssue, .trapsPerIssue,
      .givenUpPerIssue, .turnedAwayPerIssue:
      true
    default: false
    }
  }
}
