import Foundation

/// Any JSON, as the reference files hold it: numbers, texts, lists and objects, with null where a number is undefined.
package enum JSONValue: Decodable, Sendable, Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .list(value)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }
}

/// A JSON object that knows where it stands, so that a missing number is reported by its place.
struct Record {
  let place: String
  private let fields: [String: JSONValue]

  init(_ value: JSONValue?, _ place: String) throws(ReferenceError) {
    guard case .object(let fields) = value else { throw ReferenceError(place, "is no object") }
    self.fields = fields
    self.place = place
  }

  /// The number under a key.
  func number(_ key: String) throws(ReferenceError) -> Double {
    guard let value = optional(key) else { throw ReferenceError("\(place).\(key)", "is no number") }
    return value
  }

  /// The number under a key; nil where it is null or missing.
  func optional(_ key: String) -> Double? {
    if case .number(let value) = fields[key] { value } else { nil }
  }

  func integer(_ key: String) throws(ReferenceError) -> Int {
    try Self.integer(try number(key), "\(place).\(key)")
  }

  func text(_ key: String) throws(ReferenceError) -> String {
    guard case .text(let value) = fields[key] else { throw ReferenceError("\(place).\(key)", "is no text") }
    return value
  }

  func flag(_ key: String) -> Bool? {
    if case .bool(let value) = fields[key] { value } else { nil }
  }

  func record(_ key: String) throws(ReferenceError) -> Record {
    try Record(fields[key], "\(place).\(key)")
  }

  func records(_ key: String) throws(ReferenceError) -> [Record] {
    var records: [Record] = []
    for (index, value) in try list(key).enumerated() {
      records.append(try Record(value, "\(place).\(key)[\(index)]"))
    }
    return records
  }

  func numbers(_ key: String) throws(ReferenceError) -> [Double] {
    var numbers: [Double] = []
    for (index, value) in try list(key).enumerated() {
      guard case .number(let number) = value else { throw ReferenceError("\(place).\(key)[\(index)]", "is no number") }
      numbers.append(number)
    }
    return numbers
  }

  func integers(_ key: String) throws(ReferenceError) -> [Int] {
    var integers: [Int] = []
    for (index, number) in try numbers(key).enumerated() {
      integers.append(try Self.integer(number, "\(place).\(key)[\(index)]"))
    }
    return integers
  }

  private func list(_ key: String) throws(ReferenceError) -> [JSONValue] {
    guard case .list(let values) = fields[key] else { throw ReferenceError("\(place).\(key)", "is no list") }
    return values
  }

  private static func integer(_ value: Double, _ place: String) throws(ReferenceError) -> Int {
    guard let integer = Int(exactly: value) else { throw ReferenceError(place, "is no whole number") }
    return integer
  }
}

/// A reference file that cannot be understood.
public struct ReferenceError: Error, CustomStringConvertible {
  /// What is wrong, and where.
  public let description: String

  init(_ place: String, _ problem: String) {
    description = "\(place) \(problem)"
  }
}
