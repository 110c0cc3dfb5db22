import Files

/// Values on one line, as an edit gives them.
enum FlowValue {
  /// The longest edit, in bytes.
  static let longest = 1_000_000

  /// A text without blanks around it.
  /// - Throws: a message if it is too long for a command line.
  static func trimmed(_ text: String) throws(Misfit) -> Substring {
    guard text.utf8.count <= longest else {
      throw Misfit("\(Excerpt.quoted(text)) is too long; write it into a file")
    }
    let start = text.drop { $0 == " " }
    return start.last == " " ? start[...(start.lastIndex { $0 != " " } ?? start.startIndex)] : start
  }

  /// Reads a value.
  /// - Parameter place: where the value and all in it is said to be written.
  static func parse(_ text: String, at place: FilePlace) throws(Misfit) -> SourceNode {
    guard !text.isEmpty else { throw Misfit("has no value; write one behind '=', or null to remove the key") }
    if isPlain(text) {
      let isNull = ["null", "Null", "NULL"].contains(text)
      return SourceNode(place: place, content: isNull ? .null : .scalar(text, isQuoted: false))
    }
    do throws(FileProblem) {
      let text = try SourceText.decode(Array(text.utf8), file: place.file)
      try SourceGuard.check(text, file: place.file)
      let tree = try YAMLTree.read(text, file: place.file, layer: 0)
      if let problem = tree.problems.first { throw problem }
      guard let root = tree.root, !root.isEmpty else {
        throw FileProblem(place, "has no value; write one behind '=', or null to remove the key")
      }
      return root.moved(to: place)
    } catch {
      // A value has one line, which needs no number.
      throw Misfit(error.message.replacing(" (in what begins on line 1)", with: ""))
    }
  }

  /// Whether a text is one word or number, so that there is nothing to look for in it.
  private static func isPlain(_ text: String) -> Bool {
    let letters = text.utf8
    guard let first = letters.first, let last = letters.last, last != .colon else { return false }
    let startsPlain = isWordLetter(first) || first == .dash && letters.dropFirst().first.map(isWordLetter) ?? false
    return startsPlain && letters.allSatisfy { isWordLetter($0) || $0 == .dash || $0 == .colon || $0 == percent }
  }

  private static let percent = UInt8(ascii: "%")

  private static func isWordLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "/"):
      true
    default: false
    }
  }
}

extension SourceNode {
  /// Whether nothing is written there.
  var isEmpty: Bool {
    guard case .empty = content else { return false }
    return true
  }

  /// The node with all that is in it at one place.
  func moved(to place: FilePlace) -> SourceNode {
    relabelled { entry in
      entry.place = place
    } node: {
      $0.place = place
    }
  }

  /// The node with all its entries in a layer.
  func inLayer(_ layer: Int) -> SourceNode {
    relabelled { entry in
      entry.layer = layer
    } node: { _ in
    }
  }

  private func relabelled(
    _ change: (inout Entry) -> Void, node changeNode: (inout SourceNode) -> Void
  ) -> SourceNode {
    var node = self
    changeNode(&node)
    switch content {
    case .list(let items): node.content = .list(items.map { $0.relabelled(change, node: changeNode) })
    case .map(let entries):
      node.content = .map(
        entries.map { entry in
          var entry = entry
          change(&entry)
          entry.value = entry.value.relabelled(change, node: changeNode)
          return entry
        })
    case .scalar, .empty, .null: break
    }
    return node
  }
}
