/// Writes JSON (RFC 8259) as UTF-8 text, indented by two spaces.
struct JSONWriter {
  private(set) var text = ""

  /// Appends a value.
  /// - Parameter depth: How deep its line is indented.
  mutating func write(_ value: JSONValue, depth: Int = 0) {
    switch value {
    case .null: text += "null"
    case .bool(let flag): text += flag ? "true" : "false"
    case .integer(let number): text += "\(number)"
    case .unsigned(let number): text += "\(number)"
    case .number(let number): write(number)
    case .string(let string): write(string)
    case .array(let values):
      writeLines("[", "]", values, depth) { writer, value in writer.write(value, depth: depth + 1) }
    case .object(let members):
      writeLines("{", "}", members, depth) { writer, member in
        writer.write(member.key)
        writer.text += ": "
        writer.write(member.value, depth: depth + 1)
      }
    case .line(let members): writeLine(members)
    }
  }

  private mutating func writeLines<Element>(
    _ open: String, _ close: String, _ elements: [Element], _ depth: Int, _ write: (inout JSONWriter, Element) -> Void
  ) {
    text += open
    for (index, element) in elements.enumerated() {
      if index > 0 { text += "," }
      breakLine(depth + 1)
      write(&self, element)
    }
    if !elements.isEmpty { breakLine(depth) }
    text += close
  }

  private mutating func writeLine(_ members: [(key: String, value: JSONValue)]) {
    text += "{"
    for (index, member) in members.enumerated() {
      if index > 0 { text += ", " }
      write(member.key)
      text += ": "
      write(member.value)
    }
    text += "}"
  }

  private mutating func breakLine(_ depth: Int) {
    text += "\n"
    for _ in 0..<depth { text += "  " }
  }

  /// The shortest digits that read back as the same number; `+ 0` makes a negative zero an ordinary one.
  private mutating func write(_ number: Double) {
    text += number.isFinite ? "\(number + 0)" : "null"
  }

  private mutating func write(_ string: String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
