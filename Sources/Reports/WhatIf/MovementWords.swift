internal import Measures
internal import Planning
internal import Scenarios
internal import Statistics

/// A movement as a clause of a sentence.
struct MovementWords {
  private let movement: Movement

  init(_ movement: Movement) {
    self.movement = movement
  }

  /// In full, e.g. `the service level of support falls from 93.4 % to 85.1 % (−8.3 ± 0.4 points), still above its goal
  /// of 80 %`.
  var full: String {
    let ending = ending
    if movement.isUnservedAfter {
      let result = movement.isNowMissed ? movement.after.map { ", so that \(goal($0)) is now missed" } : nil
      return "nobody of \(name) is answered\(result ?? ending)"
    }
    if movement.isUnservedBefore { return "\(subject) is \(level), where nobody was answered before\(ending)" }
    guard let levels, let difference, isMoving else { return "\(subject) stays \(level)\(ending)" }
    guard levels.from != levels.to else {
      return "\(subject) \(verb) by \(difference.size()) from \(levels.from)\(ending)"
    }
    return "\(subject) \(verb) from \(levels.from) to \(levels.to) (\(difference.text()))\(ending)"
  }

  /// As one of several things that happen to a type that has been named.
  var brief: String {
    if movement.isUnservedBefore { return "\(subject) is \(level), where nobody was answered before\(ending)" }
    guard let levels, let difference, isMoving else { return "" }
    let ending = movement.changesStanding || movement.isStillMissed ? ending : ""
    guard movement.measure == .asa else {
      return
        "\(movement.measure.nounTakesArticle ? "the " : "")\(noun)\(times) goes from \(levels.from) to \(levels.to)\(ending)"
    }
    let isLonger = (movement.comparison.difference?.mean ?? 0) > 0
    return "ASA is \(difference.size()) \(isLonger ? "longer" : "shorter")\(ending)"
  }

  /// How far it may have gone at most, where chance may have done it, e.g. `service level of support −0.1 ± 0.3 points`.
  var doubt: String? {
    difference.map { "\(noun) of \(name) \($0.text())" }
  }

  private var name: String { Printable.short(movement.type.name) }

  /// A further service level says nothing without its time.
  private var noun: String {
    guard movement.measure != .serviceLevel, let time = movement.times?.after else { return movement.measure.noun }
    return "share answered within \(Wording.threshold(time))"
  }

  private var subject: String {
    (movement.measure.nounTakesArticle ? "the \(noun) of \(name)" : "\(noun) of \(name)") + times
  }

  /// That a service level is no longer what it was.
  private var times: String {
    guard let times = movement.times, times.before != times.after else { return "" }
    return " (within \(Wording.threshold(times.after)) instead of \(Wording.threshold(times.before)))"
  }

  private var verb: String {
    let isUp = (movement.comparison.difference?.mean ?? 0) > 0
    return movement.isPerhaps ? (isUp ? "perhaps rises" : "perhaps falls") : isUp ? "rises" : "falls"
  }

  /// Without half-widths nothing is known to be chance, so what moved is said to move.
  private var isMoving: Bool {
    guard let difference, !difference.isZero else { return false }
    return movement.comparison.evidence != .unclear || movement.comparison.difference?.halfWidth == nil
  }

  private var difference: SignedFigure? {
    movement.comparison.difference.map { SignedFigure($0, unit: movement.measure.unit) }
  }

  private var level: String {
    guard let change = movement.comparison.change else { return "what it was" }
    return "at \(Figure(change, unit: movement.measure.unit).mean) \(movement.measure.unit.sign(currency: nil))"
  }

  /// Before and after, with the decimals that the difference supports: it is known better than either.
  private var levels: (from: String, to: String)? {
    guard let base = movement.comparison.base, let change = movement.comparison.change else { return nil }
    let unit = movement.measure.unit
    let factor = unit == .share ? 100.0 : 1
    let halves = [base, change, movement.comparison.difference].compactMap { $0?.halfWidth }.filter { $0 > 0 }
    let places = halves.map { Figure.place(of: $0 * factor) }
    func text(_ value: Double, _ decimals: Int) -> String {
      "\(Decimal.fixed(value * factor, decimals)) \(unit.sign(currency: nil))"
    }
    func texts(_ most: Int) -> (from: String, to: String) {
      let decimals = max(0, min(places.max() ?? 1, most))
      return (text(base.mean, decimals), text(change.mean, decimals))
    }
    let short = texts(1)
    return short.from == short.to ? texts(Figure.mostDecimals) : short
  }

  // MARK: - The goal

  private var ending: String {
    guard let standing else { return "" }
    return standing.hasPrefix("and ") ? " \(standing)" : ", \(standing)"
  }

  private var standing: String? {
    guard let after = movement.after else {
      return movement.before.map { "which had a goal of \($0.bound(movement.type.goal))" }
    }
    let verdicts = (movement.verdictBefore ?? .unknown, movement.verdictAfter ?? .unknown)
    let goal = goal(after)
    switch verdicts {
    case (.unknown, .met): return "which meets \(goal)"
    case (.unknown, .missed): return "which misses \(goal)"
    case (.unknown, .inDoubt): return "with \(goal) in doubt"
    case (.met, .met): return "still \(after.isAtLeast ? "above" : "within") \(goal)"
    case (.missed, .missed): return movement.isWorse ? "even further from \(goal)" : "still missing \(goal)"
    case (.inDoubt, .inDoubt): return "with \(goal) in doubt as before"
    case (.met, .missed): return "and now misses \(goal)"
    case (.inDoubt, .missed): return "and now misses \(goal), which was in doubt"
    case (.missed, .met): return "and now meets \(goal)"
    case (.inDoubt, .met): return "and now meets \(goal), which was in doubt"
    case (.met, .inDoubt): return "which leaves \(goal) in doubt"
    case (.missed, .inDoubt): return "which may now meet \(goal)"
    case (_, .unknown): return nil
    }
  }

  private func goal(_ after: GoalPart) -> String {
    let text = after.bound(movement.goal)
    guard let before = movement.before else { return "its new goal of \(text)" }
    return before.limit == after.limit
      ? "its goal of \(text)" : "its new goal of \(text)"
  }
}
