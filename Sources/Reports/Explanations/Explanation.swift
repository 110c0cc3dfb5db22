/// What a key of the results means, so that a number can be defended.
public struct Explanation: Sendable, Equatable {
  /// The key in result files, e.g. `asa`.
  public let key: String
  /// The name in words.
  public let title: String
  /// What is measured.
  public let meaning: String
  /// How it is computed.
  public let formula: String
  /// The unit in result files, and in the report where it differs.
  public let unit: String
  /// How the confidence interval is computed.
  public let interval: String
  /// Who says so.
  public let source: String
  /// Lines of numbers below the rest.
  let example: [String]

  /// The explanation for a terminal, with a line break at the end.
  public var text: String {
    ReferencePage(
      heading: "\(key): \(title)", meaning: meaning,
      properties: [("Formula", formula), ("Unit", unit), ("Interval", interval), ("Source", source)], example: example
    ).text
  }
}
