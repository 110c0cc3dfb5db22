import Files

/// A value of a file that remembers where it is written.
struct SourceNode: Sendable {
  /// A key with its value.
  struct Entry: Sendable {
    var key: String
    var place: FilePlace
    /// 0 in the main file, 1 in the file that it extends, and so on.
    var layer: Int
    var value: SourceNode
  }

  enum Content: Sendable {
    /// Text in quotes or without.
    case scalar(String, isQuoted: Bool)
    case list([SourceNode])
    case map([Entry])
    /// A key with nothing behind it.
    case empty
    /// `null` or `~`: what a base file says is taken away.
    case null
  }

  var place: FilePlace
  var content: Content

  /// What the value is, for messages.
  var kind: String {
    switch content {
    case .scalar(let text, _): Excerpt.quoted(text)
    case .list: "a list"
    case .map: "a map"
    case .empty: "empty"
    case .null: "null"
    }
  }

  /// The entries of a map; none for anything else.
  var entries: [Entry] {
    guard case .map(let entries) = content else { return [] }
    return entries
  }

  /// Whether a key stands for nothing.
  var isNull: Bool {
    guard case .null = content else { return false }
    return true
  }
}
