/// What becomes of an arrival: probabilities, blocked arrivals included, so `blocked + answered + abandoned` is 1.
///
/// With nothing arriving they are what a first contact would meet. Under an unstable queue nobody is blocked or
/// abandons, and nobody waits a bounded time.
public struct Outcomes: Sendable, Hashable {
  /// Found no free line.
  public internal(set) var blocked = 0.0

  /// Got in and had to wait.
  public internal(set) var waited = 0.0

  /// Reached an agent, at once or after waiting.
  public internal(set) var answered = 1.0

  /// Left the queue before an agent was free.
  public internal(set) var abandoned = 0.0

  /// Answered within T; nil where the model knows only means.
  public internal(set) var answeredWithin: Double? = 1.0

  /// Abandoned within T.
  public internal(set) var abandonedWithin = 0.0

  /// Abandoned within the short-abandon threshold.
  public internal(set) var abandonedShort = 0.0

  /// Got in, and would have been answered within T had it been endlessly patient; nil where unknown.
  public internal(set) var virtualWithin: Double? = 1.0

  /// ∫ wait over the answered: E[W; answered], s.
  var waitOfAnswered = 0.0

  /// ∫ wait over those who abandon: E[W; abandoned], s.
  var waitOfAbandoned = 0.0

  /// What an endlessly patient contact would wait, where it gets in: E[V; not blocked], s; nil without end.
  var virtualWait: Double? = 0.0
}

extension Outcomes {
  /// What becomes of an arrival that meets these outcomes with probability 1 − `share` and others with `share`.
  func mixed(with other: Outcomes, share: Double) -> Outcomes {
    func mean(_ value: (Outcomes) -> Double) -> Double { (1 - share) * value(self) + share * value(other) }
    func mean(_ value: (Outcomes) -> Double?) -> Double? {
      guard let one = value(self), let two = value(other) else { return nil }
      return (1 - share) * one + share * two
    }
    var outcomes = Outcomes()
    outcomes.blocked = mean(\.blocked)
    outcomes.waited = mean(\.waited)
    outcomes.answered = mean(\.answered)
    outcomes.abandoned = mean(\.abandoned)
    outcomes.answeredWithin = mean(\.answeredWithin)
    outcomes.abandonedWithin = mean(\.abandonedWithin)
    outcomes.abandonedShort = mean(\.abandonedShort)
    outcomes.virtualWithin = mean(\.virtualWithin)
    outcomes.waitOfAnswered = mean(\.waitOfAnswered)
    outcomes.waitOfAbandoned = mean(\.waitOfAbandoned)
    outcomes.virtualWait = mean(\.virtualWait)
    return outcomes
  }

  /// The same where the last bit would make more of those who abandon than there are.
  var withoutRounding: Outcomes {
    var outcomes = self
    outcomes.abandonedWithin = min(abandonedWithin, abandoned)
    outcomes.abandonedShort = min(abandonedShort, abandoned)
    return outcomes
  }
}
