/// A share of replications, such as the days on which a goal was met.
public enum Proportion {
  /// The share `successes / trials`, with the distance to its farther Wilson bound as the half-width.
  ///
  /// One hundred good days of one hundred read 100 % ± 3.7 %, not certainty. See ``Wilson``.
  ///
  /// - Parameters:
  ///   - successes: how many replications succeeded.
  ///   - trials: how many independent replications there were.
  ///   - confidence: how often the interval must cover the truth.
  /// - Returns: the share, or `nil` without trials or when `successes` is not within 0…`trials`.
  public static func estimate(successes: Int, trials: Int, confidence: Confidence) -> Estimate? {
    guard trials > 0 else { return nil }
    return Wilson.estimate(
      share: Double(successes) / Double(trials), trials: Double(trials), confidence: confidence)
  }
}
