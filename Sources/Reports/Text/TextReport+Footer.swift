internal import Files
internal import Measures
internal import Scenarios
internal import Simulation

extension TextReport {
  /// How the numbers came about and how sure they are.
  var footer: [String] {
    let settings = summary.scenario.run
    let level = "\(Decimal.short(settings.confidence * 100)) %"
    let count = summary.replications
    let hasTransfers = summary.scenario.contacts.contains { $0.outcome?.transfer != nil }
    let run =
      "\(Wording.count(count, "independent \(replicationNoun)")) simulated from seed \(settings.seed) by "
      + "\(SiraVersion.engine): \(Wording.count(summary.contactsSimulated, "contact"))"
      + (hasTransfers ? " (transfers not counted again), " : ", ")
      + Wording.count(summary.events, "event")
    guard count > 1 else {
      return [
        run + ".", "One replication has no confidence interval: set `run: {replications: 100}` or --replications.",
      ]
    }
    return [run + "."] + summary.precision.flatMap(precision) + [
      "± is half the width of a \(level) confidence interval: in \(level) of such studies it holds the model's",
      "true value. It covers chance in the simulation, not errors of the input. – is nothing to measure.",
      "Averages, hours and times have no ± where all \(replicationNoun)s agree or a single one decides. A largest value is",
      "the mean over the \(replicationNoun)s, so a percentile of all may exceed it; how far they are apart is in the JSON.",
      "What a number means and how it is computed: sira explain KEY, e.g. sira explain service_level",
    ]
  }

  private func precision(_ outcome: Summary.PrecisionOutcome) -> [String] {
    let unit = outcome.asked.measure.unit
    let factor = unit == .share ? 100.0 : 1
    let sign = unit == .share ? " points" : unit == .seconds ? " s" : ""
    func text(_ halfWidth: Double) -> String {
      halfWidth.isFinite ? "± \(Decimal.short(halfWidth * factor))\(sign)" : "no ± at all"
    }
    let asked = "Precision: \(outcome.asked.measure.rawValue) within \(text(outcome.asked.halfWidth)) everywhere:"
    let after = "after \(Wording.count(summary.replications, "replication"))"
    guard let place = outcome.place else {
      return ["\(asked) NOT reached;", "this measure is reported nowhere, so more replications would not help."]
    }
    return [
      "\(asked) \(outcome.isReached ? "reached" : "NOT reached") \(after);",
      "the widest is \(text(outcome.widest)), \(PlainText.line(place)).",
    ]
  }
}
