import Files

extension JSONValue {
  /// The object with more members behind its own.
  func adding(_ more: [(key: String, value: JSONValue)]) -> JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(members + more)
  }
}
