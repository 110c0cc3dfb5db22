/// Writes JSON (RFC 8259) as UTF-8 text, indented by two spaces.
package struct JSONWriter {
  private var output: TextOutput

  /// A writer.
  /// - Parameter sink: Where the text goes piece by piece; without one it is kept in ``text``.
  package init(to sink: TextOutput.Sink? = nil) {
    output = TextOutput(to: sink)
  }

  /// The text; where there is a sink, what it has not got yet.
  package var text: String { output.text }

  /// A whole document, written to a sink with a line break at its end.
  package static func write(_ document: JSONValue, to sink: @escaping TextOutput.Sink) {
    var writer = JSONWriter(to: sink)
    writer.write(document)
    writer.output.append("\n")
    writer.output.flush()
  }

  /// A whole document, with a line break at its end.
  package static func text(of document: JSONValue) -> String {
    var writer = JSONWriter()
    writer.write(document)
    return writer.text + "\n"
  }

  /// Appends a value.
  /// - Parameter depth: How deep its line is indented.
  package mutating func write(_ value: JSONValue, depth: Int = 0) {
    switch value {
    case .null: output.append("null")
    case .bool(let flag): output.append(flag ? "true" : "false")
    case .integer(let number): output.append("\(number)")
    case .unsigned(let number): output.append("\(number)")
    case .number(let number): write(number)
    case .string(let string): write(string)
    case .array(let values):
      writeLines("[", "]", values, depth) { writer, value in writer.write(value, depth: depth + 1) }
    case .list(let count, let element):
      writeLines("[", "]", 0..<max(0, count), depth) { writer, index in writer.write(element(index), depth: depth + 1) }
    case .object(let members):
      writeLines("{", "}", members, depth) { writer, member in
        writer.write(member.key)
        writer.output.append(": ")
        writer.write(member.value, depth: depth + 1)
      }
    case .line(let members): writeLine(members)
    }
  }

  private mutating func writeLines<Elements: Collection>(
    _ open: String, _ close: String, _ elements: Elements, _ depth: Int,
    _ write: (inout JSONWriter, Elements.Element) -> Void
  ) {
    output.append(open)
    for (index, element) in elements.enumerated() {
      if index > 0 { output.append(",") }
      breakLine(depth + 1)
      write(&self, element)
    }
    if !elements.isEmpty { breakLine(depth) }
    output.append(close)
  }

  private mutating func writeLine(_ members: [(key: String, value: JSONValue)]) {
    output.append("{")
    for (index, member) in members.enumerated() {
      if index > 0 { output.append(", ") }
      write(member.key)
      output.append(": ")
      write(member.value)
    }
    output.append("}")
  }

  private mutating func breakLine(_ depth: Int) {
    output.append("\n")
    for _ in 0..<depth { output.append("  ") }
  }

  /// The shortest digits that read back as the same number; `+ 0` makes a negative zero an ordinary one.
  private mutating func write(_ number: Double) {
    output.append(number.isFinite ? "\(number + 0)" : "null")
  }

  private mutating func write(_ string: String) { output.append(JSONString.quoted(string)) }
}
