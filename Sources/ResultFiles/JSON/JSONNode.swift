/// A JSON value that knows where it is written.
package struct JSONNode: Sendable {
  /// What it is.
  package enum Value: Sendable {
    case null
    case bool(Bool)
    /// A number as it is written, so that whole numbers of 64 bits stay exact.
    case number(String)
    case string(String)
    /// A list of numbers and nothing else, which may be long.
    case numbers([Double])
    case array([JSONNode])
    case object([Member])
  }

  /// A key with its value.
  package struct Member: Sendable {
    /// The key; no two of an object are the same.
    package let key: String
    /// Its value.
    package let value: JSONNode
  }

  /// What it is.
  package let value: Value
  /// Where it begins, in bytes from the start of the file.
  package let offset: Int
}

extension JSONNode.Value {
  /// What it is, as a message says it.
  var noun: String {
    switch self {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "a text"
    case .numbers, .array: "a list"
    case .object: "an object"
    }
  }
}
