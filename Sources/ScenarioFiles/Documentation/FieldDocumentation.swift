import Files
import Scenarios

/// What a key of the scenario file means and how it is written.
public struct FieldDocumentation: Sendable, Equatable {
  /// The keys that lead to it; names of the user's choice are in capitals, e.g. `contacts.TYPE.patience`.
  public let path: [String]
  /// What it means, in a sentence.
  public let summary: String
  /// What is written there, e.g. `duration`.
  public let kind: String
  /// How that looks, e.g. `4m`.
  public let example: String
  /// The unit, where the kind does not say it.
  public let unit: String?
  /// What holds where the key is not there; nil if there is nothing to say.
  public let defaultValue: String?
  /// Whether the key must be there.
  public let isRequired: Bool
  /// The keys below it.
  public let keys: [String]

  /// Every key, in the order of a scenario file; the keys of distributions come last, under `distribution`.
  public static let all: [FieldDocumentation] =
    ScenarioSection.section.fields.flatMap { flatten($0.node, under: []) } + flatten(.distribution, under: [])

  /// The documentation of a path such as `contacts.support.patience` or `contacts.TYPE.patience`, or of every key
  /// whose path ends so, such as `patience` or `goal.abandon`; empty if there is none.
  public static func lookup(_ query: String) -> [FieldDocumentation] {
    let keys = query.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    if let found = find(keys[...], in: ScenarioSection.section.fields.map(\.node) + [.distribution], under: []) {
      return [found]
    }
    return all.filter { $0.path.suffix(keys.count).elementsEqual(keys) }
  }

  /// The key that a misspelt one may stand for.
  public static func suggestion(for query: String) -> String? {
    let word = query.split(separator: ".").last.map(String.init) ?? query
    return Spelling.nearest(to: word, among: Array(Set(all.compactMap(\.path.last))).sorted())
  }

  private init(_ node: FieldNode, path: [String]) {
    self.path = path
    summary = node.summary
    kind = node.kind
    example = node.example
    unit = node.unit
    defaultValue = node.default
    isRequired = node.isRequired
    keys = node.keysBelow.map(\.key)
  }

  private static func flatten(_ node: FieldNode, under path: [String]) -> [FieldDocumentation] {
    let own = FieldDocumentation(node, path: path + [node.key])
    return [own] + node.children.flatMap { flatten($0, under: own.path) }
  }

  private static func find(
    _ keys: ArraySlice<String>, in nodes: [FieldNode], under path: [String]
  ) -> FieldDocumentation? {
    guard let key = keys.first else { return nil }
    let rest = keys.dropFirst()
    // Items of lists have numbers.
    if Int(key) != nil, !rest.isEmpty { return find(rest, in: nodes, under: path) }
    guard let node = nodes.first(where: { $0.key == key }) ?? nodes.first(where: \.isPlaceholder) else { return nil }
    let own = path + [node.key]
    if node.isPath, let last = rest.last {
      // The key of a promise has points of its own, so that only its last part may be a key below it.
      guard let field = node.children.first(where: { $0.key == last }) else {
        return FieldDocumentation(node, path: own)
      }
      return FieldDocumentation(field, path: own + [last])
    }
    return rest.isEmpty ? FieldDocumentation(node, path: own) : find(rest, in: node.keysBelow, under: own)
  }
}
