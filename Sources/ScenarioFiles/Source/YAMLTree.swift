import Files
import Yams

/// The tree of a YAML text, every node with its place.
///
/// Yams refuses a map with a key that appears twice, and tells the place of the first only. So the first one is hidden
/// behind an unused letter and the text read again, until all are known; that way the rest of the file is checked too.
struct YAMLTree: Sendable {
  /// What the text says; nil for an empty text.
  var root: SourceNode?
  /// Keys that are there twice, and other things that can be reported without giving up the rest.
  var problems: [FileProblem]

  /// Reads a text that ``SourceGuard`` has looked through.
  /// - Throws: a problem at the place where the text is not YAML.
  static func read(_ text: String, file: String, layer: Int) throws(FileProblem) -> YAMLTree {
    let result = DeepStack.run { () -> Result<YAMLTree, FileProblem> in
      Result { () throws(FileProblem) in try readHere(text, file: file, layer: layer) }
    }
    guard let result else { throw FileProblem(FilePlace(file: file), "takes too long to read") }
    return try result.get()
  }

  private static func readHere(_ text: String, file: String, layer: Int) throws(FileProblem) -> YAMLTree {
    var hidden = HiddenKeys(text: text)
    while true {
      do {
        guard let node = try Yams.compose(yaml: hidden.text, Resolver.basic) else {
          return YAMLTree(root: nil, problems: [])
        }
        var conversion = NodeConversion(file: file, layer: layer, hidden: hidden.letters)
        let root = try conversion.convert(node, depth: 0)
        return YAMLTree(root: root, problems: conversion.problems)
      } catch let YamlError.duplicatedKeysInMapping(keys, context) {
        let place = FilePlace(file: file, line: context.mark.line, column: context.mark.column)
        guard hidden.hideKey(line: place.line, column: place.column) else {
          throw FileProblem(place, "a key appears twice: \(Excerpt.list(keys, atMost: 3)); keep one")
        }
      } catch let problem as FileProblem {
        throw problem
      } catch {
        throw YAMLFault.problem(error, text: hidden.text, file: file)
      }
    }
  }
}

/// A text with some letters replaced, and what they were.
struct HiddenKeys {
  /// A place in the text.
  struct Position: Hashable {
    let line: Int
    let column: Int
  }

  private(set) var text: String
  /// The replaced letters by the place of their keys.
  private(set) var letters: [Position: Unicode.Scalar] = [:]

  init(text: String) {
    self.text = text
  }

  /// How many keys are hidden: each costs another reading of the text.
  private var limit: Int { text.utf8.count < 100_000 ? 20 : 2 }

  /// Replaces the first letter of the key at a place by one that no key has.
  /// - Returns: false if there is no plain or quoted key, or if too many have been replaced.
  mutating func hideKey(line: Int, column: Int) -> Bool {
    let spot = Position(line: line, column: column)
    guard letters.count < limit, letters[spot] == nil, let unused = Unicode.Scalar(0xE000 + UInt32(letters.count))
    else {
      return false
    }
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    for _ in 1..<max(line, 1) {
      guard let newline = scalars[index...].firstIndex(of: "\n") else { return false }
      index = scalars.index(after: newline)
    }
    guard var letter = scalars.index(index, offsetBy: column - 1, limitedBy: scalars.endIndex) else { return false }
    if letter < scalars.endIndex, scalars[letter] == "\"" || scalars[letter] == "'" {
      letter = scalars.index(after: letter)
    }
    guard letter < scalars.endIndex, !"\"'\\[]{},:&*!|>?#%@`\n".unicodeScalars.contains(scalars[letter]) else {
      return false
    }
    letters[spot] = scalars[letter]
    text.unicodeScalars.replaceSubrange(letter...letter, with: [unused])
    return true
  }
}
