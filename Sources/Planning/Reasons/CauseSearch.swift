import Scenarios

/// Looks for what makes the simulation ask for more or for fewer hours than Erlang A.
///
/// First it looks how much easier goals are to meet without each cause; of those that work in the direction of the
/// difference, the strongest are taken out of the scenario in turn, and both ways plan again. Where the difference
/// reverses without a cause, another one works against it; then the two are taken out together.
struct CauseSearch {
  private typealias Cause = MethodDifference.Cause
  private typealias Reason = MethodDifference.Reason
  private typealias Opposites = MethodDifference.Opposites
  private typealias Effect = MethodDifference.Effect

  /// A cause, and by how much its removal makes goals easier to meet: positive where the cause asks for agents.
  private struct Suspect {
    let cause: Cause
    let effect: Double
  }

  /// A cause, and what the difference would be without it.
  private struct Single {
    let suspect: Suspect
    let hoursWithout: Double

    var reason: Reason { Reason(cause: suspect.cause, hoursWithout: hoursWithout) }
  }

  /// A cause that explains this share of the difference is the reason; no other is tried.
  private static let settled = 0.65

  /// What share of the difference a single cause must explain.
  static let leastExplained = 0.4

  /// What share of the hours a cause must be worth for another that hides it to be looked for.
  private static let leastHidden = 0.02

  /// What share of another cause's effect on goals one must have to be tried against it. Far less than all of it, because
  /// goals that are nearly met become easier by less than they become harder.
  private static let leastOpposition = 0.15

  private let hours: Double
  private let erlangA: Double
  private let replanning: Replanning
  /// The strongest first.
  private let suspects: [Suspect]

  /// A search for the causes of so many hours more (or fewer) than Erlang A asks for.
  init(of hours: Double, erlangA: Double, _ replanning: Replanning) throws(SearchEnd) {
    self.hours = hours
    self.erlangA = erlangA
    self.replanning = replanning
    let base = try replanning.ease(without: []) ?? 0
    var found: [Suspect] = []
    // Erlang A knows who hangs up.
    for cause in Cause.allCases where cause != .abandonment && cause != .leaving {
      if let ease = try replanning.ease(without: [cause]) { found.append(Suspect(cause: cause, effect: ease - base)) }
    }
    suspects = found.enumerated()
      .sorted { (-abs($0.element.effect), $0.offset) < (-abs($1.element.effect), $1.offset) }
      .map(\.element)
  }

  /// A difference with what was found.
  /// - Parameter mostTried: How many single causes are tried.
  func explained(_ difference: MethodDifference, mostTried: Int) throws(SearchEnd) -> MethodDifference {
    var difference = difference
    let tried = try singles(most: mostTried)
    difference.opposites = try opposites(tried)
    difference.reason = reason(tried, difference.opposites)
    return difference
  }

  /// The single cause that settles it or, unless two opposite ones do, explains a good part, or without which the
  /// difference reverses. Only a cause that was taken out can be the reason: that no other was found proves nothing.
  private func reason(_ tried: [Single], _ opposites: Opposites?) -> Reason? {
    let best = tried.max { explained($0.hoursWithout) < explained($1.hoursWithout) }
    if let best, explained(best.hoursWithout) >= Self.settled { return best.reason }
    if let opposites, explained(opposites.hoursWithout) >= Self.settled { return nil }
    if let best, explained(best.hoursWithout) >= Self.leastExplained { return best.reason }
    if opposites != nil { return nil }
    // It is worth more than the whole difference, which owes its sign to it.
    return tried.filter { $0.hoursWithout * hours < 0 }.max { explained($0.hoursWithout) < explained($1.hoursWithout) }?
      .reason
  }

  /// The share of the difference that goes away with it; negative where more is left than there was.
  private func explained(_ hoursWithout: Double) -> Double { 1 - abs(hoursWithout / hours) }

  /// Plans again without one cause at a time: those without which goals are easier to meet where the simulation asks
  /// for more, or harder where it asks for less, until one settles it.
  private func singles(most: Int) throws(SearchEnd) -> [Single] {
    var tried: [Single] = []
    for suspect in suspects.filter({ $0.effect * hours > 0 }).prefix(most) {
      guard let without = try replanning.difference(without: [suspect.cause]) else { continue }
      tried.append(Single(suspect: suspect, hoursWithout: without))
      if explained(without) >= Self.settled { break }
    }
    return tried
  }

  /// The strongest cause that works against the difference. Confidence does not count: where groups no longer help each
  /// other, its price is that of the smaller samples and not of the scenario.
  private var opponent: Suspect? { suspects.first { $0.effect * hours < 0 && $0.cause != .confidence } }

  /// The cause without which the difference reverses furthest, and the strongest one that works against it, if together
  /// they remove the difference or change it by much less than the first alone.
  private func opposites(_ tried: [Single]) throws(SearchEnd) -> Opposites? {
    let turning = tried.filter { $0.hoursWithout * hours < 0 && explained($0.hoursWithout) < Self.settled }
    guard let along = turning.max(by: { abs($0.hoursWithout) < abs($1.hoursWithout) }),
      abs(hours - along.hoursWithout) >= Self.leastHidden * erlangA,
      let against = opponent, abs(against.effect) >= Self.leastOpposition * abs(along.suspect.effect),
      let without = try replanning.difference(without: [along.suspect.cause, against.cause])
    else { return nil }
    let alone = Effect(along.suspect.cause, hours: hours - along.hoursWithout)
    guard abs(hours - without) <= abs(alone.hours) / 2 || explained(without) >= Self.settled else { return nil }
    return Opposites(
      along: alone, against: Effect(against.cause, hours: along.hoursWithout - without), hoursWithout: without)
  }
}
