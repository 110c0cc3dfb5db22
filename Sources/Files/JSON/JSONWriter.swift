/// Writes JSON (RFC 8259) as UTF-8 text, indented by two spaces.
package struct JSONWriter {
  private var output: TextOutput

  /// A writer.
  /// - Parameter sink: Where the text goes piece by piece; without one it is kept.
  private init(to sink: TextOutput.Sink? = nil) {
    output = TextOutput(to: sink)
  }

  /// A whole document, written to a sink with a line break at its end.
  package static func write(_ document: JSONValue, to sink: @escaping TextOutput.Sink) {
    var writer = JSONWriter(to: sink)
    writer.write(document, indent: 0)
    writer.output.append("\n")
    writer.output.flush()
  }

  /// A whole document, with a line break at its end.
  package static func text(of document: JSONValue) -> String {
    var writer = JSONWriter()
    writer.write(document, indent: 0)
    return writer.output.text + "\n"
  }

  /// Appends a value.
  /// - Parameter indent: How deep its line is indented; nil where all of it stands on one line.
  private mutating func write(_ value: JSONValue, indent: Int?) {
    switch value {
    case .null: output.append("null")
    case .bool(let flag): output.append(flag ? "true" : "false")
    case .integer(let number): output.append("\(number)")
    case .unsigned(let number): output.append("\(number)")
    case .number(let number): output.append(Self.digits(number))
    case .shortest(let number): output.append(Self.fewestDigits(number))
    case .string(let string): output.append(JSONString.quoted(string))
    case .array(let values): write(values, in: ("[", "]"), indent) { $0.write($1, indent: $2) }
    case .list(let count, let element):
      write(0..<max(0, count), in: ("[", "]"), indent) { $0.write(element($1), indent: $2) }
    case .object(let members): write(members, in: ("{", "}"), indent) { $0.write($1, indent: $2) }
    case .line(let members): write(members, in: ("{", "}"), nil) { $0.write($1, indent: $2) }
    }
  }

  private mutating func write(_ member: (key: String, value: JSONValue), indent: Int?) {
    output.append(JSONString.quoted(member.key))
    output.append(": ")
    write(member.value, indent: indent)
  }

  /// Elements between brackets: each on a line of its own, or all on one.
  private mutating func write<Elements: Collection>(
    _ elements: Elements, in brackets: (open: String, close: String), _ indent: Int?,
    _ write: (inout JSONWriter, Elements.Element, _ indent: Int?) -> Void
  ) {
    let deeper = indent.map { $0 + 1 }
    output.append(brackets.open)
    for (index, element) in elements.enumerated() {
      if index > 0 { output.append(indent == nil ? ", " : ",") }
      breakLine(deeper)
      write(&self, element, deeper)
    }
    if !elements.isEmpty { breakLine(indent) }
    output.append(brackets.close)
  }

  private mutating func breakLine(_ indent: Int?) {
    guard let indent else { return }
    output.append("\n")
    for _ in 0..<indent { output.append("  ") }
  }

  /// The shortest digits that read back as the same number; `+ 0` makes a negative zero an ordinary one.
  private static func digits(_ number: Double) -> String {
    number.isFinite ? "\(number + 0)" : "null"
  }

  /// Whole numbers that a `Double` can tell apart lose their point; a negative zero would lose its sign with it.
  package static func fewestDigits(_ number: Double) -> String {
    guard number.isFinite else { return "null" }
    let isWhole = number.magnitude < 9e15 && number == number.rounded() && !(number == 0 && number.sign == .minus)
    return isWhole ? "\(Int(number))" : "\(number)"
  }
}
