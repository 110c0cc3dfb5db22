internal import Files
internal import Scenarios

/// Pieces of JSON text.
package enum JSONText {
  /// A text in quotes; what nobody can see is escaped.
  package static func string(_ text: String) -> String { JSONString.quoted(text) }

  /// A number by the shortest digits that read back as the same one; null where it is none, or too large for one.
  package static func number(_ number: Double?) -> String {
    guard let number, number.isFinite else { return "null" }
    let isWhole = number.magnitude < 9e15 && number == number.rounded() && !(number == 0 && number.sign == .minus)
    return isWhole ? "\(Int(number))" : "\(number)"
  }

  /// A list on one line.
  package static func numbers(_ numbers: some Sequence<Double>) -> String {
    "[" + numbers.lazy.map { number($0) }.joined(separator: ", ") + "]"
  }
}
