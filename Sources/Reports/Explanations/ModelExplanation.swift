/// What a formula says and assumes, so that it is not used where it does not hold.
public struct ModelExplanation: Sendable {
  /// The key, e.g. `erlang-c`.
  public let key: String
  /// The name in words.
  public let title: String
  /// What it answers.
  public let meaning: String
  /// How it is computed.
  public let formula: String
  /// What it takes for granted.
  public let assumptions: String
  /// When it misleads.
  public let limits: String
  /// Who says so.
  public let source: String
  /// Lines below the rest.
  let example: [String]

  /// The explanation for a terminal, with a line break at the end.
  public var text: String {
    ReferencePage(
      heading: "\(key): \(title)", meaning: meaning,
      properties: [("Formula", formula), ("Assumes", assumptions), ("Not for", limits), ("Source", source)],
      example: example
    ).text
  }

  /// The explanation with a key; nil where no formula has it.
  public init?(key: String) {
    guard let found = Self.all.first(where: { $0.key == key }) else { return nil }
    self = found
  }

  init(
    _ key: String, _ title: String, meaning: String, formula: String, assumptions: String, limits: String,
    source: String, example: [String]? = nil
  ) {
    self.key = key
    self.title = title
    self.meaning = meaning
    self.formula = formula
    self.assumptions = assumptions
    self.limits = limits
    self.source = source
    self.example = example ?? ["Example: sira erlang \(key.suffix(1)) --help"]
  }
}
