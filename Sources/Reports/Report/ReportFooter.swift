internal import Scenarios

/// How the numbers of a report came about and how sure they are.
struct ReportFooter {
  private let simulated: String
  private let confidence: String
  private let isSingle: Bool
  private let noun: String

  /// - Parameters:
  ///   - scenario: what was simulated.
  ///   - replications: how often.
  ///   - subject: what was simulated, as the beginning of a sentence, e.g. `100 independent days simulated`.
  ///   - details: what else there is to say about that in the same sentence.
  init(_ scenario: Scenario, replications: Int, _ subject: String, with details: String = "") {
    simulated = "\(subject) from seed \(scenario.run.seed) by \(SiraVersion.engine)\(details)."
    confidence = "\(Decimal.short(scenario.run.confidence * 100)) %"
    isSingle = replications == 1
    noun = Wording.replicationNoun(scenario.horizon)
  }

  /// In one paragraph, which ends with whatever else that kind of report has to say.
  func section(_ rest: String, leftOut: String? = nil) -> ReportSection {
    let meaning =
      isSingle
      ? Self.single : "± is half the width of a \(confidence) confidence interval; – is nothing to measure."
    return ReportSection(
      (leftOut.map { [.paragraph($0)] } ?? []) + [.paragraph([simulated, meaning, rest].joined(separator: " "))])
  }

  /// With the meaning of an interval, where there is one.
  func inFull(precision: [String]) -> ReportSection {
    guard !isSingle else { return ReportSection([.paragraph(simulated), .paragraph(Self.single)]) }
    let meaning = [
      "± is half the width of a \(confidence) confidence interval: in \(confidence) of such studies it holds the model's true value. "
        + "It covers chance in the simulation, not errors of the input. – is nothing to measure.",
      "Averages, hours and times have no ± where all \(noun)s agree or a single one decides. A largest value is the mean over "
        + "the \(noun)s, so a percentile of all may exceed it; how far they are apart is in the JSON.",
      "What a number means and how it is computed: sira explain KEY, e.g. sira explain service_level",
    ]
    return ReportSection(([simulated] + precision + meaning).map { .paragraph($0) })
  }

  private static let single =
    "One replication has no confidence interval: set `run: {replications: 100}` or --replications."
}
