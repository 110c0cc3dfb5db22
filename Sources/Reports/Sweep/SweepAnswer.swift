internal import Files
internal import Measures
internal import Planning
internal import Scenarios
internal import Statistics

/// The result of a sweep, in a sentence or two.
struct SweepAnswer {
  private let sweep: Sweep

  init(_ sweep: Sweep) {
    self.sweep = sweep
  }

  /// The cheapest point that meets every goal; nil where that depends on what a planner cannot choose.
  var chosen: Int? {
    let choices = SweepChoices(sweep)
    return choices.isMixed || isForPlansOnly ? nil : choices.cheapest(of: Array(sweep.points.indices))
  }

  var text: String { [partial, forPlansOnly, found, blocking, goalless].compactMap { $0 }.joined(separator: " ") }

  /// Whether every point is the same to a simulation.
  private var isForPlansOnly: Bool {
    !sweep.axes.isEmpty && sweep.axesForPlansOnly.count == sweep.axes.count
  }

  /// Says that a sweep shows nothing of what only plans use.
  private var forPlansOnly: String? {
    let axes = sweep.axesForPlansOnly.map { PlainText.line(sweep.axes[$0].path) }
    guard !axes.isEmpty else { return nil }
    let what =
      isForPlansOnly
      ? "every point is the same in the simulation"
      : "nothing changes in the simulation along \(axes.count == 1 ? "it" : "them")"
    return
      "Only plans use \(Wording.list(axes)), so \(what); sira plan says what \(axes.count == 1 ? "it asks" : "they ask") for."
  }

  /// A bound that is judged although the file does not set it.
  private var blocking: String? {
    PlanWords.bounded(sweep.boundedTypes) { "\($0), so a point meets every goal only with \($1) blocked." }
  }

  /// The types that have a goal at some point.
  private var promised: Set<String> {
    Set(
      sweep.points.indices.flatMap { point in
        sweep.scenario(at: point).contacts.filter(\.goal.promisesSomething).map(\.name)
      })
  }

  /// Types that no point is judged by.
  private var goalless: String? {
    let names = sweep.scenario.contacts.map(\.name).filter { !promised.contains($0) }.map { Printable.short($0) }
    guard !names.isEmpty, names.count < sweep.scenario.contacts.count else { return nil }
    return "No goal is set for \(Wording.list(names)), so no point is judged by \(names.count == 1 ? "it" : "them")."
  }

  /// What the answer does not cover.
  private var partial: String? {
    guard !sweep.isComplete else { return nil }
    return
      "Stopped by --time-limit after \(sweep.points.count) of \(Wording.count(sweep.planned, "point")): what is said "
      + "here is of those alone, and on another machine it may be others."
  }

  private var found: String {
    guard sweep.points.contains(where: { $0.meetsGoals != nil }) else {
      let none =
        promised.isEmpty
        ? "No goal is given to meet." : "No goal is judged, as no contact asks for an agent."
      return best.map { "\(none) \($0)" } ?? none
    }
    let count = sweep.points.count { $0.meetsGoals == true }
    guard count > 0 else {
      return ["No point meets every goal \(scope.everywhere).", nearest].compactMap { $0 }.joined(separator: " ")
    }
    if isForPlansOnly { return "Goals are met \(scope.everywhere), on average." }
    let points = Wording.count(sweep.points.count, "point")
    let share = "\(count) of \(points) meet\(count == 1 ? "s" : "") every goal \(scope.everywhere), on average"
    guard let chosen else { return "\(share); \(perCircumstance)." }
    let cheapest =
      count == 1
      ? "That is"
      : SweepChoices(sweep).closeDifferently
        ? "The cheapest of those that turn the fewest away while closed is" : "The cheapest of them is"
    return "\(share). \(cheapest) \(name(chosen)); over the whole \(scope.whole): \(outcome(chosen))."
      + (SweepEdge(sweep).words(chosen).map { " \($0)" } ?? "")
  }

  private var scope: ScopeWords { sweep.scopeWords }

  /// The point that misses goals at the fewest places, and what stops it.
  private var nearest: String? {
    let judged = sweep.points.indices.filter { sweep.points[$0].meetsGoals != nil }
    let fewest = judged.min { one, other in
      let (a, b) = (sweep.points[one].goals, sweep.points[other].goals)
      if a.missed != b.missed { return a.missed < b.missed }
      let (far, near) = (a.worst?.shortfall ?? 0, b.worst?.shortfall ?? 0)
      return far != near ? far < near : value(.serviceLevel, one) ?? 0 > value(.serviceLevel, other) ?? 0
    }
    guard let fewest, let worst = sweep.worst(at: fewest) else { return nil }
    let goals = sweep.points[fewest].goals
    return
      "\(isForPlansOnly ? "Each" : "\(name(fewest)) comes nearest and") misses goals in "
      + "\(scope.share(goals.missed, of: goals.judged)), most where \(worst.text)."
      + (SweepEdge(sweep).words(fewest).map { " \($0)" } ?? "")
  }

  /// Under how many circumstances there is a point to choose.
  private var perCircumstance: String {
    let choices = SweepChoices(sweep)
    let given = Wording.list(choices.given.map(PlainText.line))
    let found = choices.all.count
    let all = choices.count
    return found == all
      ? "there is one for each value of \(given)" : "there is one for \(found) of \(all) values of \(given)"
  }

  private var best: String? {
    let known = sweep.points.indices.filter { !isForPlansOnly && value(.serviceLevel, $0) != nil }
    guard let best = known.max(by: { value(.serviceLevel, $0) ?? 0 < value(.serviceLevel, $1) ?? 0 }) else {
      return nil
    }
    return "The best service level is at \(name(best)): \(outcome(best))."
  }

  /// A point by its values, e.g. `agents.desk.staff=24`.
  private func name(_ index: Int) -> String {
    Wording.list(
      zip(sweep.axes, sweep.points[index].values).map { PlainText.line("\($0.path)=\($1)") }, most: 9)
  }

  private func outcome(_ index: Int) -> String {
    let measures = SweepMeasures(sweep)
    let usual: [Measure] = [.serviceLevel, .abandonRate, .abandonRateWithBalked, .blockedRate]
    let shown = measures.promised.isEmpty ? usual : usual.filter(measures.promised.contains)
    let others = measures.promised.filter { !usual.contains($0) }
    // No goal counts who times out or comes while it is closed, so that is said in any case.
    let uncounted: [Measure] =
      [.timedOutRate] + (!shown.contains(.blockedRate) && sweep.turnedAway(at: index) > 0 ? [.blockedRate] : [])
    return (shown + others + uncounted + [sweep.priceMeasure]).compactMap { measure in
      estimate(measure, index).map { estimate in
        let unit = measure.unit.sign(currency: sweep.scenario.currency.map { Printable.short($0, width: 8) })
        let figure = Figure(estimate, unit: measure.unit).text(unit)
        if let share = measure.percentile {
          return "\(Wording.percent(share)) of the answered waiting at most \(figure)"
        }
        return "\(figure) \(measure == sweep.priceMeasure ? priceWords : measures.words(measure) ?? measure.noun)"
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
