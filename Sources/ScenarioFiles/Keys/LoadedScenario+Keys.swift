import Files
import Scenarios

extension LoadedScenario {
  /// All that the scenario says, key by key, in a form that does not depend on comments, on quotes or on the order of keys.
  ///
  /// A short list of single values is one value; in a longer one each item has its own key. What does not change the
  /// model is left out: `extends`, `name`, `expect`, how long it is run and from which seed. A CSV file counts with the
  /// SHA-256 hash of its bytes.
  public var keys: [ScenarioKey] {
    var list = KeyList(main: path, known: known)
    list.add(root, at: [], as: .scenario)
    return list.keys.sorted { PathOrder.precedes($0.path, $1.path) }
  }

  /// The SHA-256 hash over ``keys``, in hexadecimal digits: equal for scenarios that say the same.
  public var modelHash: String {
    var bytes: [UInt8] = []
    // With their lengths, no two lists of texts give the same bytes.
    for text in keys.flatMap({ [$0.path, $0.value] }) { bytes += Array("\(text.utf8.count):\(text)".utf8) }
    return SHA256.hex(of: bytes)
  }
}

/// The tree of a scenario as a list.
private struct KeyList {
  /// How many values a list may have to be one: a day of half-hours.
  static let longestList = 48

  let main: String
  let known: KnownSeries
  var keys: [ScenarioKey] = []

  /// What does not change the model.
  static let left: Set<[String]> = [
    ["extends"], ["name"], ["expect"], ["run", "seed"], ["run", "replications"], ["run", "precision"],
    ["run", "max_replications"], ["run", "confidence"],
  ]

  mutating func add(_ node: SourceNode, at path: [String], as field: FieldNode?) {
    switch node.content {
    case .scalar(let text, _):
      add(path, field?.isFile == true ? file(text, at: node.place) : Self.written(text))
    case .list(let items):
      let texts = items.compactMap { item -> String? in
        guard case .scalar(let text, _) = item.content else { return nil }
        return Self.written(text)
      }
      if texts.count == items.count, texts.count <= Self.longestList {
        add(path, "[\(texts.joined(separator: ", "))]")
      } else {
        for (index, item) in items.enumerated() { add(item, at: path + ["\(index)"], as: field?.item) }
      }
    case .map(let entries):
      let counting = entries.filter { !Self.left.contains(path + [$0.key]) }
      if entries.isEmpty, !path.isEmpty, path != ["run"] { add(path, "{}") }
      for entry in counting { add(entry.value, at: path + [entry.key], as: field?.field(entry.key)) }
    case .empty, .null: break
    }
  }

  private mutating func add(_ path: [String], _ value: String) {
    keys.append(ScenarioKey(path: EditPath.text(path), value: value))
  }

  /// A file's name and hash.
  private func file(_ name: String, at place: FilePlace) -> String {
    let path = (place.line > 0 ? place : FilePlace(file: main)).resolving(name)
    return "\(Self.written(name)) (\(known.digest(of: path).map { "sha256 \($0)" } ?? "cannot be read"))"
  }

  /// A text as it is, in quotes only where it could be taken for something else.
  private static func written(_ text: String) -> String {
    let isPlain =
      !text.isEmpty && text.first != " " && text.last != " "
      && !text.unicodeScalars.contains { ",[]{}\"()".unicodeScalars.contains($0) || PlainText.isUnprintable($0) }
    return isPlain ? text : YAMLText.quoted(text)
  }
}

extension EditPath {
  /// How an edit writes a path of keys, with quotes where they are needed.
  static func text(_ keys: [String]) -> String {
    keys.map { key in
      let isPlain = !key.isEmpty && !key.hasSuffix("-") && !key.contains { ".=\"'*+".contains($0) }
      return isPlain ? key : key.contains("\"") ? "'\(key)'" : "\"\(key)\""
    }.joined(separator: ".")
  }
}

extension FieldNode {
  /// Whether its value names a file whose content belongs to the scenario.
  fileprivate var isFile: Bool { kind == "path" && key == "file" }
}
