extension Measure {
  /// Whether the measure tells how those who come are served, so that it has nothing good to say where nobody is.
  public var isOfService: Bool {
    switch self {
    case .serviceLevel, .abandonRate, .abandonRateLessShort, .abandonRateWithBalked, .blockedRate, .asa,
      .waitMean, .waitP50, .waitP80, .waitP90, .waitP95, .waitP99, .waitMax, .waited, .timeToHuman:
      true
    default: false
    }
  }
}
