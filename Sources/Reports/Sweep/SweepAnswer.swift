internal import Planning
internal import Scenarios
internal import Statistics

/// What a sweep comes to, in a sentence or two.
struct SweepAnswer {
  private let sweep: Sweep

  init(_ sweep: Sweep) {
    self.sweep = sweep
  }

  /// The cheapest point that meets every goal; nil where that depends on what nobody can choose.
  var chosen: Int? {
    let choices = SweepChoices(sweep)
    return choices.isMixed ? nil : choices.cheapest(of: Array(sweep.points.indices))
  }

  var text: String {
    guard sweep.points.contains(where: { $0.meetsGoals != nil }) else {
      return best.map { "No goal is given to meet. \($0)" } ?? "No goal is given to meet."
    }
    let count = sweep.points.count { $0.meetsGoals == true }
    guard count > 0 else { return "No point meets every goal over the horizon. " + (best ?? "") }
    let points = Wording.count(sweep.points.count, "point")
    let share = "\(count) of \(points) meet\(count == 1 ? "s" : "") every goal on average"
    guard let chosen else { return "\(share); \(perCircumstance)." }
    let cheapest = count == 1 ? "That is" : "The cheapest of them is"
    return "\(share). \(cheapest) \(name(chosen)): \(outcome(chosen))."
  }

  /// How often there is a choice, as the circumstances are.
  private var perCircumstance: String {
    let choices = SweepChoices(sweep)
    let given = PlanWords.list(choices.given.map(Printable.line))
    let found = choices.all.count
    let all = choices.count
    return found == all
      ? "there is one for each value of \(given)" : "there is one for \(found) of \(all) values of \(given)"
  }

  private var best: String? {
    let known = sweep.points.indices.filter { value(.serviceLevel, $0) != nil }
    guard let best = known.max(by: { value(.serviceLevel, $0) ?? 0 < value(.serviceLevel, $1) ?? 0 }) else {
      return nil
    }
    return "The best service level is at \(name(best)): \(outcome(best))."
  }

  /// A point by its values, e.g. `agents.desk.staff=24`.
  private func name(_ index: Int) -> String {
    PlanWords.list(
      zip(sweep.axes, sweep.points[index].values).map { Printable.line("\($0.path)=\($1)") }, most: 9)
  }

  private func outcome(_ index: Int) -> String {
    [
      (Measure.serviceLevel, "service level"), (.abandonRate, "abandoned"),
      (.abandonRateWithBalked, "abandoned or balked"), (.blockedRate, "blocked"), (sweep.priceMeasure, priceWords),
    ].compactMap { measure, words in
      estimate(measure, index).map { estimate in
        let unit = measure.unit.sign(currency: sweep.scenario.currency.map { Printable.short($0, width: 8) })
        return "\(Figure(estimate, unit: measure.unit).text(unit)) \(words)"
      }
    }.joined(separator: ", ")
  }

  private var priceWords: String {
    "\(sweep.priceMeasure == .cost ? "cost" : "paid") per \(Wording.replicationNoun(sweep.scenario.horizon))"
  }

  private func value(_ measure: Measure, _ index: Int) -> Double? { estimate(measure, index)?.mean }

  private func estimate(_ measure: Measure, _ index: Int) -> Estimate? {
    sweep.indicators.firstIndex(of: Indicator(.overall, measure)).flatMap { sweep.points[index].estimates[$0] }
  }
}
