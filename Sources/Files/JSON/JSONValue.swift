/// A JSON value whose members keep their order, so that equal results are equal bytes.
package enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case unsigned(UInt64)
  /// Written with all the digits it takes to read the same number back; null if it is infinite or not a number.
  case number(Double)
  /// The same in the fewest characters: a whole number without a point, but a negative zero with both.
  case shortest(Double)
  case string(String)
  case array([JSONValue])
  /// A long array, of which each element is made when it is written.
  case list(count: Int, element: @Sendable (Int) -> JSONValue)
  case object([(key: String, value: JSONValue)])
  /// An object that is written on one line, with all that is in it.
  case line([(key: String, value: JSONValue)])
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral
{
  package init(stringLiteral value: String) { self = .string(value) }
  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  package init(dictionaryLiteral elements: (String, JSONValue)...) { self = .object(elements.map { ($0.0, $0.1) }) }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(integerLiteral value: Int) { self = .integer(value) }
}
