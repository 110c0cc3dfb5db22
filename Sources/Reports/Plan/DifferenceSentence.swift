package import Planning
package import Scenarios

/// Why two ways of planning ask for different numbers, and the proof.
package struct DifferenceSentence {
  private let from: PlanMethod
  private let to: PlanMethod
  private let hours: Double
  private let cause: MethodDifference.Cause?
  private let hoursWithout: Double
  private let opposites: MethodDifference.Opposites?
  private let scenario: Scenario
  private let replications: Int
  /// Whether the simulated plan meets its goals; what it asks for means little otherwise.
  private let meetsGoals: Bool
  /// Below this many hours there is nothing to explain.
  private let negligible: Double

  /// A sentence from its parts.
  package init(
    from: PlanMethod, to: PlanMethod, hours: Double, cause: MethodDifference.Cause?, hoursWithout: Double = 0,
    opposites: MethodDifference.Opposites? = nil, scenario: Scenario, replications: Int = 400, meetsGoals: Bool = true,
    negligible: Double = 0
  ) {
    self.from = from
    self.to = to
    self.hours = hours
    self.cause = cause
    self.hoursWithout = hoursWithout
    self.opposites = opposites
    self.scenario = scenario
    self.replications = replications
    self.meetsGoals = meetsGoals
    self.negligible = negligible
  }

  init(_ difference: MethodDifference, _ plan: Plan) {
    let base = plan.outcomes.first { $0.method == difference.from }?.hours ?? 0
    self.init(
      from: difference.from, to: difference.to, hours: difference.hours, cause: difference.reason?.cause,
      hoursWithout: difference.reason?.hoursWithout ?? 0, opposites: difference.opposites, scenario: plan.scenario,
      replications: plan.replications, meetsGoals: plan.meetsGoals,
      negligible: max(2 * plan.scenario.horizon.interval / 3600, 0.005 * base))
  }

  package var text: String {
    let subject = to == .simulation ? "Simulation" : to.title
    guard PlanWords.hours(hours.magnitude) != "0" else { return "\(subject) and \(from.title) ask for the same hours." }
    let asks = "\(subject) asks for \(amount(hours)) than \(from.title)"
    guard let cause else { return asks + withoutCause }
    let words = words(cause)
    let reason = "\(isHalf ? ", in good part" : "") because \(words.because); \(words.without), \(proof(hoursWithout))."
    return asks + reason + (opposites.map { " Behind it two causes work against each other: \(told($0))." } ?? "")
  }

  private var withoutCause: String {
    if let opposites { return ": \(told(opposites))." }
    if to == .simulation, !meetsGoals {
      return "; it does what it can for goals that are not met, so the two are not comparable."
    }
    if hours.magnitude < negligible { return ", which is too little to look for a cause." }
    return "; no cause was found that explains most of it."
  }

  private func told(_ opposites: MethodDifference.Opposites) -> String {
    let effects = [opposites.along, opposites.against].map { effect in
      "\(amount(effect.hours)) because \(words(effect.cause).because)"
    }
    return "\(effects.joined(separator: ", but ")); without both, \(proof(opposites.hoursWithout))"
  }

  private func words(_ cause: MethodDifference.Cause) -> CauseWords {
    CauseWords(cause, scenario, to: to, isMore: hours > 0, replications: replications)
  }

  private func amount(_ hours: Double) -> String {
    "\(PlanWords.count(hours.magnitude)) \(hours > 0 ? "more" : "fewer")"
  }

  /// Whether much is left without the cause; where the difference reverses, the cause is worth more than all of it.
  private var isHalf: Bool { hoursWithout * hours > 0 && hoursWithout.magnitude > 0.35 * hours.magnitude }

  private func proof(_ hoursWithout: Double) -> String {
    let amount = PlanWords.count(hoursWithout.magnitude)
    guard PlanWords.hours(hoursWithout.magnitude) != "0" else { return "there would be no difference" }
    return "the difference would be \(amount)\(hoursWithout * hours < 0 ? " the other way" : "")"
  }
}
