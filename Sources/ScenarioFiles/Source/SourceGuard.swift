import Files

/// Looks through a text before the YAML parser does, for what would cost the parser too much time or memory.
///
/// Three shapes of text are dangerous although they are small: lists inside lists inside lists, maps as keys of maps
/// (the parser hashes a key at every level above it), and aliases of aliases of aliases. The scan is cheap and errs on
/// the safe side: it may refuse a text that no planner writes.
struct SourceGuard {
  /// How deep lists and maps may be nested.
  static let depth = 32
  /// How many list items, keys and lines there may be.
  static let items = 200_000
  /// How large the text may become when every alias is replaced by what it stands for.
  static let expanded = 2_000_000

  private let bytes: [UInt8]
  private let file: String
  private var index = 0
  private var line = 1
  private var lineStart = 0
  private var depth = 0
  private var items = 0
  private var aliases = AliasSizes()

  /// Looks through a text.
  /// - Throws: a problem at the first place that goes beyond a limit.
  static func check(_ text: String, file: String) throws(FileProblem) {
    var guardian = SourceGuard(bytes: Array(text.utf8), file: file)
    try guardian.scan()
  }

  private init(bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }

  private mutating func scan() throws(FileProblem) {
    var isTokenStart = true
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case .newline:
        try count()
        index += 1
        startLine()
        // Inside brackets a plain text goes on in the next line.
        if depth == 0 { isTokenStart = true }
        continue
      case .space, .tab, .carriageReturn: break
      case .hash where index == 0 || bytes[index - 1].isBlank:
        skipLine()
        isTokenStart = true
        continue
      case .singleQuote where isTokenStart, .doubleQuote where isTokenStart:
        try skipQuoted(byte)
        isTokenStart = false
        continue
      case .openBracket where isTokenStart || depth > 0, .openBrace where isTokenStart || depth > 0:
        depth += 1
        try count()
        if depth > Self.depth { throw problem("lists and maps are nested more than \(Self.depth) deep") }
        isTokenStart = true
      case .closeBracket where depth > 0, .closeBrace where depth > 0:
        depth -= 1
        isTokenStart = true
      case .comma:
        try count()
        isTokenStart = isTokenStart || depth > 0
      case .dash where isTokenStart && isDocumentStart: index += 2
      case .dash where isBlank(at: index + 1), .colon where isBlank(at: index + 1) || isTokenStart,
        .question where isBlank(at: index + 1):
        if byte == .question && isFirstOfLine { throw problem("a key must be plain text, not '? ...'") }
        try count()
        isTokenStart = isTokenStart || byte == .colon
      case .ampersand where isTokenStart: aliases.define(name())
      case .asterisk where isTokenStart:
        aliases.use(name())
        if aliases.size > Self.expanded { throw problem("aliases of aliases make the file too large") }
        isTokenStart = false
      case .exclamation where isTokenStart: _ = name()
      default: isTokenStart = false
      }
      index += 1
    }
  }

  private mutating func count() throws(FileProblem) {
    items += 1
    aliases.size += 1
    if items > Self.items {
      throw problem("more than \(Self.items) lines, keys and list items; put long lists into a CSV file")
    }
  }

  private mutating func skipQuoted(_ quote: UInt8) throws(FileProblem) {
    let start = problem("the quote is not closed on this line")
    index += 1
    while index < bytes.count, bytes[index] != .newline {
      if bytes[index] == quote {
        index += 1
        // Two single quotes stand for one.
        guard quote == .singleQuote, index < bytes.count, bytes[index] == quote else { return }
      }
      index += bytes[index] == .backslash && quote == .doubleQuote ? 2 : 1
    }
    throw start
  }

  private mutating func skipLine() {
    while index < bytes.count, bytes[index] != .newline { index += 1 }
  }

  private mutating func startLine() {
    line += 1
    lineStart = index
  }

  /// The name of an anchor, alias or tag; the index is left on its last byte.
  private mutating func name() -> ArraySlice<UInt8> {
    let start = index + 1
    while index + 1 < bytes.count, !bytes[index + 1].endsName { index += 1 }
    return bytes[start..<max(start, index + 1)]
  }

  private func isBlank(at index: Int) -> Bool { index >= bytes.count || bytes[index].isBlank }

  private var isDocumentStart: Bool {
    index == lineStart && bytes[index...].starts(with: [.dash, .dash, .dash]) && isBlank(at: index + 3)
  }

  private var isFirstOfLine: Bool {
    bytes[lineStart..<index].allSatisfy { $0.isBlank || $0 == .dash || $0 == .question || $0 == .colon }
  }

  private func problem(_ message: String) -> FileProblem {
    let column = String(decoding: bytes[lineStart..<index], as: UTF8.self).unicodeScalars.count + 1
    return FileProblem(FilePlace(file: file, line: line, column: column), message)
  }
}
