internal import Files
internal import Scenarios

/// A JSON value whose keys keep their order, so that equal values give equal bytes.
indirect enum JSONText: Sendable {
  case string(String)
  case number(Double)
  case bool(Bool)
  case array([JSONText])
  case object([(key: String, value: JSONText)])

  /// The value with two blanks of indentation for each level.
  func text(indent: String = "") -> String {
    let deeper = indent + "  "
    switch self {
    case .string(let string): return JSONString.quoted(string)
    case .number(let number):
      return Int(exactly: number).map(String.init) ?? "\(number)"
    case .bool(let bool): return bool ? "true" : "false"
    case .array(let items) where items.isEmpty: return "[]"
    case .array(let items):
      let lines = items.map { deeper + $0.text(indent: deeper) }
      return "[\n\(lines.joined(separator: ",\n"))\n\(indent)]"
    case .object(let members) where members.isEmpty: return "{}"
    case .object(let members):
      let lines = members.map { "\(deeper)\(JSONString.quoted($0.key)): \($0.value.text(indent: deeper))" }
      return "{\n\(lines.joined(separator: ",\n"))\n\(indent)}"
    }
  }
}

extension JSONText: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral
{
  init(stringLiteral value: String) { self = .string(value) }
  init(arrayLiteral elements: JSONText...) { self = .array(elements) }
  init(dictionaryLiteral elements: (String, JSONText)...) { self = .object(elements.map { ($0.0, $0.1) }) }
  init(booleanLiteral value: Bool) { self = .bool(value) }
  init(integerLiteral value: Int) { self = .number(Double(value)) }

  /// The object with more members behind its own.
  func adding(_ more: [(key: String, value: JSONText)]) -> JSONText {
    guard case .object(let members) = self else { return self }
    return .object(members + more)
  }
}
