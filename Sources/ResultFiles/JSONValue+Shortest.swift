internal import Files

extension JSONValue {
  /// A number in the fewest characters; null where it is none.
  static func shortest(_ number: Double?) -> JSONValue { number.map { .shortest($0) } ?? .null }

  /// Numbers in the fewest characters.
  static func shortest(_ numbers: [Double]) -> JSONValue { .array(numbers.map { .shortest($0) }) }
}
