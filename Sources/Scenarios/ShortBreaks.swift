public import Randomness

/// Breaks that no schedule knows: a coffee, a question, a walk to the printer.
///
/// An agent goes on one when the time at work is over, or, with a contact in hand, at its end.
public struct ShortBreaks: Sendable, Equatable {
  /// The time from coming on duty, or from the end of the last such break, until one is due, s.
  public var every: Distribution
  /// How long it takes, s.
  public var length: Distribution
  /// Whether it is paid.
  public var isPaid: Bool

  /// Paid short breaks, unless told otherwise.
  public init(every: Distribution, length: Distribution, isPaid: Bool = true) {
    self.every = every
    self.length = length
    self.isPaid = isPaid
  }

  /// The share of scheduled time that agents are away if each goes when a break is due: mean length ÷ (mean time
  /// between + mean length). Contacts that must be ended first make it less.
  public var share: Double { length.mean / (every.mean + length.mean) }
}

extension ShortBreaks {
  /// The shortest mean time between two of them, s.
  static let shortestTime = 60.0

  func check(_ report: inout ProblemReport, _ path: [String]) {
    report.require(!every.canBeNever, path + ["every"], "cannot be 'never'; leave 'short_breaks' out")
    report.require(!(every.mean < Self.shortestTime), path + ["every"], "must be at least 1m on average")
    report.require(!length.canBeNever, path + ["length"], "a break must end; 'never' is for patience only")
    report.require(
      !length.mean.isFinite || (length.mean > 0 && length.mean <= 86_400), path + ["length"],
      "must be longer than 0s and at most 24h on average")
  }
}

extension AgentGroup {
  /// The share of scheduled time that agents of the group are away on short breaks at most.
  public var shortBreakShare: Double { shortBreaks?.share ?? 0 }
}

extension ScenarioDraft {
  /// Warns of breaks that are due for everybody at one instant.
  func warnOfJointBreaks(_ report: inout ProblemReport) {
    for group in agents {
      guard let every = group.shortBreaks?.every, every.variance == 0, group.people(over: horizon) > 1 else { continue }
      report.add(
        ["agents", group.name, "short_breaks", "every"],
        "is always \(Text.duration(every.mean)), so that all who come on duty together are due for a break at one instant; "
          + "write for example {exponential: {mean: \(Text.duration(every.mean))}}")
    }
  }

  /// Checks that there are not more short breaks than can be simulated in a reasonable time.
  func checkShortBreaks(_ report: inout ProblemReport) {
    for group in agents {
      guard let breaks = group.shortBreaks else { continue }
      let time = group.scheduled(by: horizon).reduce(0, +) * horizon.interval
      let expected = time / (breaks.every.mean + breaks.length.mean)
      report.require(
        expected <= ScenarioLimits.contacts, ["agents", group.name, "short_breaks", "every"],
        "so short that there would be about \(Text.number(expected.rounded())) breaks in the horizon; at most "
          + Text.number(ScenarioLimits.contacts))
    }
  }
}
