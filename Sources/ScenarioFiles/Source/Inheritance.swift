import Files
import Scenarios

/// A scenario file together with the files that it extends.
struct Inheritance {
  /// How many files may extend each other.
  static let depth = 16

  /// What all files together say; nil if there is nothing.
  private(set) var root: SourceNode?
  /// What is wrong with the files as YAML, or with `extends`.
  private(set) var problems: [FileProblem] = []
  /// Whether all files could be read; if not, what is missing may be in the others.
  private(set) var isComplete = true
  /// The hash of the main file; nil if it cannot be read.
  private(set) var sha256: String?

  private let isOverlay: Bool
  /// The text of the main file; nil to read it.
  private let text: [UInt8]?

  /// Reads a file and its bases.
  init(path: String, text: [UInt8]? = nil) {
    isOverlay = false
    self.text = text
    root = load(path, from: nil, layer: 0, chain: [])
  }

  /// Reads a file that is to be put over a scenario: it need not be whole, and has no base of its own.
  init(overlay path: String, layer: Int) {
    isOverlay = true
    text = nil
    root = load(path, from: nil, layer: layer, chain: [])
  }

  private mutating func load(_ path: String, from place: FilePlace?, layer: Int, chain: [String]) -> SourceNode? {
    do {
      let bytes = try bytes(of: path, isMain: chain.isEmpty && !isOverlay)
      if chain.isEmpty { sha256 = SHA256.hex(of: bytes) }
      if let line = MergeConflict.line(in: bytes) {
        throw FileProblem(FilePlace(file: path, line: line, column: 1), MergeConflict.message)
      }
      let text = try SourceText.decode(bytes, file: path)
      if chain.isEmpty, [".csv", ".tsv"].contains(where: path.lowercased().hasSuffix) {
        throw FileProblem(
          FilePlace(file: path),
          "is a spreadsheet and no scenario; 'sira run', 'sira plan' and 'sira erlang' read one with --from, and 'sira init "
            + "--from' makes a scenario of it")
      }
      try SourceGuard.check(text, file: path)
      let tree = try YAMLTree.read(text, file: path, layer: layer)
      problems += tree.problems
      guard let root = tree.root, !root.isNothing else {
        throw FileProblem(
          FilePlace(file: path),
          isOverlay ? "is empty; write the keys to change" : "is empty; 'sira init' writes a scenario to start from")
      }
      guard case .map = root.content else {
        throw FileProblem(
          root.place,
          "\(root.kind) cannot be \(isOverlay ? "put over a scenario; write a map of the keys to change" : "a scenario; write a map with horizon, contacts and agents")"
        )
      }
      return merge(root, layer: layer, chain: chain + [path])
    } catch let failure as FileBytes.Failure {
      problems.append(
        place.map { FileProblem($0, path: ["extends"], "\(failure.message): \(Excerpt.path(path))") }
          ?? FileProblem(FilePlace(file: path), failure.message))
    } catch let problem as FileProblem {
      problems.append(problem)
    } catch {
      problems.append(FileProblem(FilePlace(file: path), "cannot be read"))
    }
    isComplete = false
    return nil
  }

  private func bytes(of path: String, isMain: Bool) throws(FileBytes.Failure) -> [UInt8] {
    if let text, isMain { return text }
    return try isMain && path == ScenarioFile.standardInput
      ? FileBytes.readStandardInput(atMost: FileBytes.scenarioLimit)
      : FileBytes.read(path, atMost: FileBytes.scenarioLimit)
  }

  /// Puts a file's content over its base's.
  private mutating func merge(_ root: SourceNode, layer: Int, chain: [String]) -> SourceNode {
    guard case .map(let entries) = root.content, let extends = Self.base(in: entries) else {
      return root
    }
    guard !isOverlay else {
      problems.append(
        FileProblem(
          extends.place, path: [extends.key],
          "a file that is put over a scenario has no base of its own; leave it out, or read this file itself"))
      isComplete = false
      return root
    }
    guard case .scalar(let name, _) = extends.value.content else {
      // A null is left to the reading of the keys. Anything else is reported here: without the base, all that it says
      // would seem missing.
      if !extends.value.isNull {
        let example = "write the path of a file, e.g. extends: monday.yaml"
        problems.append(
          FileProblem(extends.value.place, path: ["extends"], "\(extends.value.kind) cannot stand here; \(example)"))
        isComplete = false
      }
      return root
    }
    let place = extends.value.place
    let path = place.resolving(name)
    let canonical = chain.map(Self.canonical)
    guard !canonical.contains(Self.canonical(path)) else {
      let circle = (chain + [path]).map(PlainText.line).joined(separator: " -> ")
      problems.append(FileProblem(place, path: ["extends"], "files extend each other in a circle: \(circle)"))
      isComplete = false
      return root
    }
    guard chain.count < Self.depth else {
      problems.append(FileProblem(place, path: ["extends"], "more than \(Self.depth) files extend each other"))
      isComplete = false
      return root
    }
    guard let base = load(path, from: place, layer: layer + 1, chain: chain) else { return root }
    return base.overlaid(by: root)
  }

  /// The entry that names the base; also a misspelt one, without which all that the base says would be missing.
  private static func base(in entries: [SourceNode.Entry]) -> SourceNode.Entry? {
    if let entry = entries.first(where: { $0.key == "extends" }) { return entry }
    let keys = ScenarioSection.section.fields.map(\.node.key)
    return entries.prefix(20).first { !keys.contains($0.key) && Spelling.nearest(to: $0.key, among: keys) == "extends" }
  }

  /// A path without `.` and `..`, so that one file is one path.
  private static func canonical(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
    }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }
}

extension SourceNode {
  /// Whether there is nothing in a file but perhaps comments.
  fileprivate var isNothing: Bool {
    switch content {
    case .empty, .null: true
    default: false
    }
  }

  /// The node with another one over it: maps are merged key by key, `null` removes a key, all else is replaced.
  /// A `null` that removes nothing stays, so that it can be reported.
  func overlaid(by over: SourceNode) -> SourceNode {
    guard case .map(var entries) = content, case .map(let overEntries) = over.content else { return over }
    let baseKeys = entries.map(\.key)
    var indices = Dictionary(entries.enumerated().map { ($1.key, $0) }) { first, _ in first }
    for entry in overEntries {
      if let index = indices[entry.key] {
        var merged = entry
        merged.value = entries[index].value.overlaid(by: entry.value)
        entries[index] = merged
      } else {
        indices[entry.key] = entries.count
        entries.append(entry)
      }
    }
    let removed = Set(overEntries.filter { $0.value.isNull }.map(\.key)).intersection(baseKeys)
    return SourceNode(place: over.place, content: .map(entries.filter { !removed.contains($0.key) }))
  }
}
