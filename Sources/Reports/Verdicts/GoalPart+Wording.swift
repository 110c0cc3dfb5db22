internal import Measures
internal import Scenarios
internal import Statistics

extension GoalPart {
  var sign: String { measure.unit.sign(currency: nil) }

  /// A bound, e.g. `80 %`, `at most 20 s`, `at most 6h`.
  func text(_ limit: Double) -> String {
    let value = measure.unit == .share ? "\(Decimal.short(limit * 100)) %" : Wording.threshold(limit)
    return isAtLeast ? value : "at most \(value)"
  }

  /// The promise with what it is about, which tells it from the other parts of a goal, e.g. `80 % answered within 20 s`.
  func named(_ goal: Goal) -> String {
    if let share = measure.percentile { return "\(text(limit)) for \(Wording.percent(share)) of the answered" }
    return measure == .asa ? "an ASA of \(text(limit))" : "\(text(limit)) \(meaning(goal))"
  }

  /// The promise as a goal speaks of it: with what it is about where the goal has other parts.
  func bound(_ goal: Goal) -> String { goal.parts(balks: false).count > 1 ? named(goal) : text(limit) }

  /// What was found, as a sentence, e.g. `93.4 % ± 0.5 answered within 20 s`.
  func found(_ figure: String, _ goal: Goal) -> String {
    guard let share = measure.percentile else { return "\(figure) \(meaning(goal))" }
    return "\(Wording.percent(share)) of the answered wait at most \(figure)"
  }

  /// The same after a verb, e.g. `has 90 % of the answered waiting at most 27 s`.
  func had(_ figure: String, _ goal: Goal) -> String {
    guard let share = measure.percentile else { return found(figure, goal) }
    return "\(Wording.percent(share)) of the answered waiting at most \(figure)"
  }

  /// What the measured value is, as the words after it.
  func meaning(_ goal: Goal) -> String {
    if let within = goal.time(of: measure) { return "answered within \(Wording.threshold(within))" }
    return switch measure {
    case .asa: "mean wait of the answered (ASA)"
    case .abandonRate: "abandoned"
    case .abandonRateWithBalked: "abandoned or balked"
    default: measure.percentile == nil ? measure.head : measure.title
    }
  }

  /// The head of a column of one type, e.g. `SL`, or `SL 60 s` of a further answer.
  func title(_ goal: Goal) -> String { AnswerTimes([goal]).title(measure) }

  /// What such a column shows.
  func legend(_ goal: Goal) -> String {
    switch measure {
    case .serviceLevel: "SL: answered within the goal's time"
    case .serviceLevel2, .serviceLevel3, .serviceLevel4: "\(title(goal)): \(meaning(goal))"
    case .abandonRateWithBalked: "lost: abandoned or balked ÷ offered"
    case .blockedRate: "blocked: of all who came"
    case .asa: "ASA: mean wait of the answered"
    case .abandonRate: "lost: abandoned ÷ offered"
    default: "\(measure.head): \(measure.title)"
    }
  }

  /// The distance from the value to the limit, with the digits of the value.
  func gap(_ figure: Figure, _ estimate: Estimate) -> String {
    let shortfall = shortfall(estimate.mean) * (measure.unit == .share ? 100 : 1)
    let decimals = figure.mean.firstIndex(of: ".").map { figure.mean.distance(from: $0, to: figure.mean.endIndex) - 1 }
    let number = Decimal.fixed(shortfall.magnitude, decimals ?? 0)
    guard number.contains(where: { "123456789".contains($0) }) else { return "on the goal" }
    let unit = measure.unit == .share ? (number == "1" ? "point" : "points") : sign
    // Hours are not read in seconds.
    let isLong = measure.unit == .seconds && shortfall.magnitude >= 600
    let amount = isLong ? Wording.duration((shortfall.magnitude / 60).rounded() * 60) : "\(number) \(unit)"
    guard shortfall > 0 else { return "\(amount) to spare" }
    return "\(amount) \(isAtLeast ? "short" : measure.unit == .seconds ? "too long" : "too many")"
  }
}
