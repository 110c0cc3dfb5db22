/// Comma-separated values as RFC 4180 has them, with line feeds.
struct CSVTable {
  private(set) var text = ""

  init(header: [String]) {
    append(header)
  }

  mutating func append(_ fields: [String]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { text += "," }
      text += Self.quoted(field)
    }
    text += "\n"
  }

  /// A field in quotes if it needs them, quotes inside doubled.
  static func quoted(_ field: String) -> String {
    guard field.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) else { return field }
    var result = "\""
    for scalar in field.unicodeScalars {
      if scalar == "\"" { result += "\"" }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }
}
