package import Files

/// An object of a JSON file that is read key by key; whatever is not as it must be is a problem with its place.
package struct JSONObject: Sendable {
  /// The keys that lead to it, as messages have them.
  package var path: [String]
  private let members: [JSONNode.Member]
  private let node: JSONNode
  private let document: JSONDocument

  /// An object.
  /// - Throws: that it is something else.
  init(_ node: JSONNode, in document: JSONDocument, path: [String]) throws(FileProblem) {
    guard case .object(let members) = node.value else {
      throw FileProblem(document.place(of: node), path: path, "must be an object, not \(node.value.noun)")
    }
    self.node = node
    self.document = document
    self.path = path
    self.members = members
  }

  /// A problem with all of it.
  package func problem(_ message: String) -> FileProblem {
    FileProblem(document.place(of: node), path: path, message)
  }

  /// A problem with one of its values.
  package func problem(_ key: String, _ message: String) -> FileProblem {
    let member = members.first { $0.key == key }
    return FileProblem(document.place(of: member?.value ?? node), path: path + [key], message)
  }

  /// Whether there is a value, or at least a null.
  package func has(_ key: String) -> Bool { members.contains { $0.key == key } }

  /// Refuses whatever is not one of some keys.
  package func require(only keys: [String]) throws(FileProblem) {
    guard let other = members.first(where: { !keys.contains($0.key) }) else { return }
    throw problem(other.key, "is not a key of this format")
  }

  /// A text.
  package func string(_ key: String) throws(FileProblem) -> String {
    guard case .string(let text) = try value(key) else { throw try mismatch(key, "a text") }
    return text
  }

  /// A number; nil if it is null.
  package func double(_ key: String) throws(FileProblem) -> Double? {
    switch try value(key) {
    case .null: return nil
    case .number(let text):
      if let number = Double(text) { return number }
      throw try mismatch(key, "a number or null")
    default: throw try mismatch(key, "a number or null")
    }
  }

  /// A whole number from 0 to 2⁶⁴ − 1.
  package func unsigned(_ key: String) throws(FileProblem) -> UInt64 {
    guard case .number(let text) = try value(key), let number = UInt64(text) else {
      throw try mismatch(key, "a whole number from 0 to \(UInt64.max)")
    }
    return number
  }

  /// A whole number in a range.
  package func count(_ key: String, in range: ClosedRange<Int>) throws(FileProblem) -> Int {
    guard case .number(let text) = try value(key), let number = Int(text), range.contains(number) else {
      throw try mismatch(key, "a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  /// A list of numbers.
  package func numbers(_ key: String) throws(FileProblem) -> [Double] {
    switch try value(key) {
    case .numbers(let numbers): return numbers
    case .array(let nodes) where nodes.isEmpty: return []
    default: throw try mismatch(key, "a list of numbers")
    }
  }

  /// A list of objects.
  package func objects(_ key: String) throws(FileProblem) -> [JSONObject] {
    guard case .array(let nodes) = try value(key) else { throw try mismatch(key, "a list of objects") }
    var objects: [JSONObject] = []
    for (index, node) in nodes.enumerated() {
      objects.append(try JSONObject(node, in: document, path: path + [key, "\(index)"]))
    }
    return objects
  }

  private func value(_ key: String) throws(FileProblem) -> JSONNode.Value {
    guard let member = members.first(where: { $0.key == key }) else { throw problem("lacks the key '\(key)'") }
    return member.value.value
  }

  private func mismatch(_ key: String, _ expected: String) throws(FileProblem) -> FileProblem {
    let found: String =
      switch try value(key) {
      case .number(let text): Printed.text(text)
      case let other: other.noun
      }
    return problem(key, "must be \(expected), not \(found)")
  }
}
