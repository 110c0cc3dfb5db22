/// What a column of a comparison of alternatives means.
public struct WhatIfExplanation: Sendable {
  /// The key in result files, e.g. `gain`.
  public let key: String
  /// The name in words.
  public let title: String
  /// What it says.
  public let meaning: String
  private let properties: [(name: String, value: String)]

  /// The explanation for a terminal, with a line break at the end.
  public var text: String {
    ReferencePage(heading: "\(key): \(title)", meaning: meaning, properties: properties).text
  }

  /// The explanation of a key; nil where comparisons have no such key.
  public init?(key: String) {
    guard let found = Self.all.first(where: { $0.key == key }) else { return nil }
    self = found
  }

  private init(_ key: String, _ title: String, _ meaning: String, formula: String, unit: String, source: String) {
    self.key = key
    self.title = title
    self.meaning = meaning
    properties = [("Formula", formula), ("Unit", unit), ("Source", source)]
  }

  private static let law = "A. M. Law, Simulation Modeling and Analysis, 5th ed., McGraw-Hill 2015, §10.2 and §11.2."

  /// Everything about comparisons that is explained, in the order of the report.
  public static let all: [WhatIfExplanation] = [
    WhatIfExplanation(
      "difference", "the change less the base",
      "How much a number differs after the change. Both sides see the same contacts at the same moments, with the same "
        + "patience and handle times, so that chance cancels and what is left is the change's doing.",
      formula:
        "Rc − Rb ± t·√(Σdᵢ²/((n − 1)·n)), dᵢ what replication i adds to the difference of the two ratios (delta method on "
        + "pairs); percentiles: the same on sections of the replications",
      unit: "that of the measure; shares as 0…1 in results, as points of per cent in the report", source: law),
    WhatIfExplanation(
      "verdict", "whether a difference is real",
      "real: believed although many numbers are compared at once. perhaps: its own interval leaves out zero, but among so "
        + "many some do by chance. unclear: may be chance. same: every replication says the same before and after. Empty where one side has nothing to measure. Numbers of the horizon and numbers of "
        + "intervals are two families.",
      formula: "real: p_value after Holm's correction ≤ 1 − confidence", unit: "a word",
      source: "S. Holm, A Simple Sequentially Rejective Multiple Test Procedure, Scandinavian Journal of Statistics 6 "
        + "(1979) 65–70."),
    WhatIfExplanation(
      "p_value", "how likely chance alone would make such a difference",
      "The chance of a difference at least so large if there were none, for this number alone; of a percentile if the "
        + "buckets of its histogram hide as much of it as they can. Null where there is only one replication.",
      formula:
        "2·P(T ≥ |difference| ÷ standard error), T Student's t with n − 1 degrees of freedom, of sections for percentiles",
      unit: "share, 0…1",
      source: law),
    WhatIfExplanation(
      "gain", "how many times narrower pairing made the interval",
      "The half-width that independent runs of base and change would have had over that of the paired ones. A gain of 4 saves "
        + "sixteen times the replications; below 1.2 it helped little, since the change makes the days too different.",
      formula: "√(sb² + sc²) ÷ s of the pairs", unit: "a factor", source: law),
  ]
}
