internal import Measures
internal import Planning

/// What a column of a plan means, or a cause that it names for a difference.
public struct PlanExplanation: Sendable {
  /// The key in result files, e.g. `offered_load`.
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

  /// The explanation of a key; nil where plans have no such key.
  public init?(key: String) {
    guard let found = Self.all.first(where: { $0.key == key }) else { return nil }
    self = found
  }

  /// A number of an interval.
  init(_ key: String, _ title: String, _ meaning: String, formula: String, unit: String = "agents", source: String) {
    self.key = key
    self.title = title
    self.meaning = meaning
    properties = [("Formula", formula), ("Unit", unit), ("Source", source)]
  }

  /// A cause of a difference.
  init(_ cause: MethodDifference.Cause, _ title: String, _ meaning: String, proof: String) {
    key = cause.rawValue
    self.title = title
    self.meaning = meaning
    properties = [
      ("Proof", proof),
      (
        "Named",
        "where the difference between two ways of planning is smaller by at least 40 % without it (abandonment: always, "
          + "between Erlang C and Erlang A); and together with one that works against it where each on its own does much "
          + "more than both"
      ),
      ("Source", Citation.sira.words),
    ]
  }
}
