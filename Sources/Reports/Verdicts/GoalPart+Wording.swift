internal import Measures
internal import Scenarios
internal import Statistics

extension GoalPart {
  var sign: String { measure.unit.sign(currency: nil) }

  func text(_ limit: Double) -> String {
    let value = Decimal.short(measure.unit == .share ? limit * 100 : limit)
    return isAtLeast ? "\(value) \(sign)" : "at most \(value) \(sign)"
  }

  /// What the measured value is, as the words after it.
  func meaning(_ goal: Goal) -> String {
    if let index = Measure.serviceLevels.firstIndex(of: measure) {
      let within = goal.answers.indices.contains(index) ? goal.answers[index].within : goal.within
      return "answered within \(Wording.threshold(within))"
    }
    return switch measure {
    case .asa: "mean wait of the answered (ASA)"
    case .abandonRate: "abandoned"
    case .abandonRateWithBalked: "abandoned or balked"
    default: measure.percentile == nil ? measure.head : measure.title
    }
  }

  /// The head of a column.
  var title: String { measure.head }

  /// What that column shows.
  var legend: String {
    switch measure {
    case .serviceLevel: "SL: answered within the goal's time"
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
    let amount = Decimal.fixed(shortfall.magnitude, decimals ?? 0)
    guard amount.contains(where: { "123456789".contains($0) }) else { return "on the goal" }
    let unit = measure.unit == .share ? (amount == "1" ? "point" : "points") : sign
    guard shortfall > 0 else { return "\(amount) \(unit) to spare" }
    return "\(amount) \(unit) \(isAtLeast ? "short" : measure.unit == .seconds ? "too long" : "too many")"
  }
}
