import Files
import Scenarios

/// The laws whose rules are promised to be kept.
enum RulesSection {
  /// The key, which stands among those of promises.
  static let key = "rules"

  private static let law = Format<Regulation>.choice

  /// A law, or a list of laws.
  static let format = Format<[Regulation]>(
    kind: "law, or list of laws", example: law.example,
    schema: ["anyOf": [law.schema, ["type": "array", "items": law.schema, "minItems": 1]]]
  ) { spot, reading in
    guard case .list(let nodes) = spot.node.content else { return law.read(spot, &reading).map { [$0] } }
    if nodes.isEmpty { reading.report(spot, "is an empty list; name a law, or leave it out") }
    return nodes.enumerated().compactMap { law.read(spot.item($0, $1), &reading) }
  }

  /// The key with its documentation.
  static let node = FieldNode(
    key: key,
    summary:
      "The laws for call centers whose rules are to be kept, over the horizon and by all contact types of the channel "
      + "voice; 'sira explain rules' lists what each demands and what is checked of it.",
    kind: format.kind, example: format.example, default: "none")
}
