/// A page of reference for a terminal: a heading, what it means, and a list of properties.
public struct ReferencePage: Sendable {
  private let heading: String
  private let meaning: String
  private let properties: [(name: String, value: String)]
  private let example: [String]

  /// A page.
  /// - Parameters:
  ///   - heading: One line, e.g. `asa: average speed of answer (ASA)`.
  ///   - meaning: A paragraph.
  ///   - properties: Names of at most nine letters with their values, e.g. `Unit` and `seconds`.
  ///   - example: Lines at the end, as they are.
  public init(
    heading: String, meaning: String, properties: [(name: String, value: String)], example: [String] = []
  ) {
    self.heading = heading
    self.meaning = meaning
    self.properties = properties
    self.example = example
  }

  /// The page, with a line break at the end.
  public var text: String {
    let indent = 10
    let lines =
      [heading, "", Self.filled(meaning, indent: 0), ""]
      + properties.map { Printable.padded($0.name, to: indent) + Self.filled($0.value, indent: indent) }
      + (example.isEmpty ? [] : [""] + example)
    return lines.joined(separator: "\n") + "\n"
  }

  /// Names and what they mean, side by side; a long name has its meaning on the next line.
  public static func list(_ entries: [(name: String, meaning: String)]) -> String {
    let widest = 34
    let width = min(widest, entries.map { Printable.width($0.name) }.max() ?? 0)
    let indent = width + 4
    return entries.map { name, meaning in
      let isLong = Printable.width(name) > width
      let head = isLong ? "  \(name)\n" + Printable.blanks(indent) : Printable.padded("  " + name, to: indent)
      return head + filled(meaning, indent: indent) + "\n"
    }.joined()
  }

  private static func filled(_ text: String, indent: Int) -> String {
    Wording.wrapped(text.split(separator: " ").map(String.init), indent: indent, width: TerminalRenderer.width)
  }
}
