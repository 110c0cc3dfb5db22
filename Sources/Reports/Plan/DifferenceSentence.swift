package import Planning
package import Scenarios

/// Why two ways of planning ask for different numbers, and the proof.
package struct DifferenceSentence {
  private let from: PlanMethod
  private let to: PlanMethod
  private let hours: Double
  private let cause: MethodDifference.Cause?
  private let hoursWithout: Double
  private let scenario: Scenario
  private let replications: Int
  /// Whether the simulated plan meets its goals; what it asks for means little otherwise.
  private let meetsGoals: Bool
  /// Fewer hours are nothing to explain.
  private let negligible: Double

  /// A sentence from its parts.
  package init(
    from: PlanMethod, to: PlanMethod, hours: Double, cause: MethodDifference.Cause?, hoursWithout: Double = 0,
    scenario: Scenario, replications: Int = 400, meetsGoals: Bool = true, negligible: Double = 0
  ) {
    self.from = from
    self.to = to
    self.hours = hours
    self.cause = cause
    self.hoursWithout = hoursWithout
    self.scenario = scenario
    self.replications = replications
    self.meetsGoals = meetsGoals
    self.negligible = negligible
  }

  init(_ difference: MethodDifference, _ plan: Plan) {
    let base = plan.outcomes.first { $0.method == difference.from }?.hours ?? 0
    self.init(
      from: difference.from, to: difference.to, hours: difference.hours, cause: difference.reason?.cause,
      hoursWithout: difference.reason?.hoursWithout ?? 0, scenario: plan.scenario, replications: plan.replications,
      meetsGoals: plan.meetsGoals, negligible: max(2 * plan.scenario.horizon.interval / 3600, 0.005 * base))
  }

  package var text: String {
    let subject = to == .simulation ? "Simulation" : to.title
    guard PlanWords.hours(hours.magnitude) != "0" else { return "\(subject) and \(from.title) ask for the same hours." }
    let asks =
      "\(subject) asks for \(PlanWords.count(hours.magnitude)) \(hours > 0 ? "more" : "fewer") than \(from.title)"
    guard let cause else {
      if to == .simulation, !meetsGoals {
        return "\(asks); it does what it can for goals that cannot be met, so the two are not comparable."
      }
      if hours.magnitude < negligible { return "\(asks), which is too little to look for a cause." }
      return "\(asks); no single cause explains most of it, several work together."
    }
    let words = CauseWords(cause, scenario, isMore: hours > 0, replications: replications)
    return "\(asks)\(isHalf ? ", in good part" : "") because \(words.because); \(words.without), \(proof)."
  }

  /// Whether much is left without the cause.
  private var isHalf: Bool { hoursWithout.magnitude > 0.35 * hours.magnitude }

  private var proof: String {
    let amount = PlanWords.hours(hoursWithout.magnitude)
    guard amount != "0" else { return "there would be no difference" }
    let turned =
      hoursWithout * hours < 0
      ? "\(PlanWords.count(hoursWithout.magnitude)) the other way" : PlanWords.count(hoursWithout.magnitude)
    return "the difference would be \(turned)"
  }
}
