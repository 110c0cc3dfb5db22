internal import Files
internal import Statistics

/// Comma-separated values as RFC 4180 has them, with line feeds, safe to open in a spreadsheet.
struct CSVTable {
  private var output: TextOutput

  /// A table that begins with its header.
  /// - Parameter sink: Where the text goes piece by piece.
  init(header: [String], to sink: @escaping TextOutput.Sink) {
    output = TextOutput(to: sink)
    append(header)
  }

  /// Adds a row.
  mutating func append(_ fields: [String]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { output.append(",") }
      output.append(Self.field(field))
    }
    output.append("\n")
  }

  /// Hands the rest of the text on.
  mutating func finish() { output.flush() }

  /// A number as a field, with all the digits it takes to read the same number back; empty where there is none.
  static func number(_ value: Double?) -> String {
    guard let value, value.isFinite else { return "" }
    return "\(value + 0)"
  }

  /// The mean and the half-width of an estimate, as two fields.
  static func numbers(_ estimate: Estimate?) -> [String] {
    guard let estimate, estimate.mean.isFinite else { return ["", ""] }
    return [number(estimate.mean), number(estimate.halfWidth)]
  }

  /// A text as a field: made plain, never a formula, and in quotes if it needs them, quotes inside doubled.
  private static func field(_ text: String) -> String {
    let plain = PlainText.line(text)
    let field = beginsFormula(plain) ? "'" + plain : plain
    guard field.utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") }) else { return field }
    return "\"" + field.replacing("\"", with: "\"\"") + "\""
  }

  /// Whether a spreadsheet would take the text for a formula; a number is none, even with a sign. An apostrophe in
  /// front makes it a text. Source: OWASP, *CSV Injection*, which also names the full-width signs of Japanese
  /// spreadsheets.
  private static func beginsFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, "=+-@＝＋－＠".unicodeScalars.contains(first) else { return false }
    return !isNumber(text)
  }

  /// Whether the text is a sign, digits, perhaps decimals and perhaps a power of ten.
  private static func isNumber(_ text: String) -> Bool {
    text.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || "+-.e".utf8.contains($0) }
      && Double(text) != nil
  }
}
