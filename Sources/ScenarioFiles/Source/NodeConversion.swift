import Files
import Yams

/// Makes source nodes of the parser's nodes.
struct NodeConversion {
  private let file: String
  private let layer: Int
  private let hidden: [HiddenKeys.Position: Unicode.Scalar]
  private var count = 0
  /// What was found on the way.
  private(set) var problems: [FileProblem] = []

  init(file: String, layer: Int, hidden: [HiddenKeys.Position: Unicode.Scalar]) {
    self.file = file
    self.layer = layer
    self.hidden = hidden
  }

  /// Converts a node and all below it.
  /// - Throws: where a limit is exceeded.
  mutating func convert(_ node: Node, depth: Int) throws(FileProblem) -> SourceNode {
    let place = place(of: node)
    count += 1
    if depth > SourceGuard.depth {
      throw FileProblem(place, "lists and maps are nested more than \(SourceGuard.depth) deep")
    }
    if count > SourceGuard.items {
      throw FileProblem(place, "more than \(SourceGuard.items) values once aliases are replaced")
    }
    switch node {
    case .scalar(let scalar):
      return SourceNode(place: place, content: content(of: scalar, at: place))
    case .sequence(let sequence):
      rejectTag(sequence.tag, at: place)
      var items: [SourceNode] = []
      for item in sequence { items.append(try convert(item, depth: depth + 1)) }
      return SourceNode(place: place, content: .list(items))
    case .mapping(let mapping):
      rejectTag(mapping.tag, at: place)
      return SourceNode(place: place, content: .map(try entries(of: mapping, depth: depth)))
    case .alias:
      throw FileProblem(place, "an alias without a value")
    }
  }

  private mutating func entries(
    of mapping: Node.Mapping, depth: Int
  ) throws(FileProblem) -> [SourceNode.Entry] {
    var entries: [SourceNode.Entry] = []
    var indices: [String: Int] = [:]
    for (key, value) in mapping {
      let place = place(of: key)
      guard case .scalar(let scalar) = key else {
        problems.append(FileProblem(place, "a key must be plain text"))
        continue
      }
      let name = name(of: scalar, at: place)
      let entry = SourceNode.Entry(key: name, place: place, layer: layer, value: try convert(value, depth: depth + 1))
      if name == "<<" {
        problems.append(FileProblem(place, "'<<' does not merge here; use 'extends', or an alias for a whole value"))
      } else if let index = indices[name] {
        let places = [entries[index].place, place].sorted { ($0.line, $0.column) < ($1.line, $1.column) }
        problems.append(
          FileProblem(places[1], "\(Excerpt.quoted(name)) appears twice, first on line \(places[0].line); keep one"))
      } else {
        indices[name] = entries.count
        entries.append(entry)
      }
    }
    return entries
  }

  private mutating func content(of scalar: Node.Scalar, at place: FilePlace) -> SourceNode.Content {
    let isQuoted = scalar.style != .plain && scalar.style != .any
    if !isQuoted || scalar.tag.rawValue != Tag.Name.str.rawValue { rejectTag(scalar.tag, at: place) }
    guard !isQuoted else { return .scalar(scalar.string, isQuoted: true) }
    switch scalar.string {
    case "": return .empty
    case "~", "null", "Null", "NULL": return .null
    default: return .scalar(scalar.string, isQuoted: false)
    }
  }

  private mutating func rejectTag(_ tag: Tag, at place: FilePlace) {
    let name = tag.rawValue
    guard !name.isEmpty else { return }
    let standard = "tag:yaml.org,2002:"
    let written = name.hasPrefix(standard) ? "!!\(name.dropFirst(standard.count))" : name
    problems.append(FileProblem(place, "tags such as \(Excerpt.quoted(written)) mean nothing here; remove it"))
  }

  private func name(of scalar: Node.Scalar, at place: FilePlace) -> String {
    guard let letter = hidden[HiddenKeys.Position(line: place.line, column: place.column)] else { return scalar.string }
    var name = String.UnicodeScalarView([letter])
    name.append(contentsOf: scalar.string.unicodeScalars.dropFirst())
    return String(name)
  }

  private func place(of node: Node) -> FilePlace {
    FilePlace(file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }
}
