/// A JSON value whose members keep their order, so that equal results are equal bytes.
package enum JSONValue {
  case null
  case bool(Bool)
  case integer(Int)
  case unsigned(UInt64)
  /// Written with all the digits it takes to read the same number back; null if it is infinite or not a number.
  case number(Double)
  case string(String)
  case array([JSONValue])
  /// A long array, of which each element is made when it is written.
  case list(count: Int, element: (Int) -> JSONValue)
  case object([(key: String, value: JSONValue)])
  /// An object that is written on one line.
  case line([(key: String, value: JSONValue)])
}
