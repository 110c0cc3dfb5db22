/// A JSON object that knows where it stands, so that a missing number is reported by its place.
struct Record {
  let place: String
  private let fields: [String: Any]

  /// What Foundation makes of JSON.
  init(_ value: Any?, _ place: String) throws(ReferenceError) {
    guard let fields = value as? [String: Any] else { throw ReferenceError(place, "is no object") }
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
    fields[key] as? Double
  }

  func integer(_ key: String) throws(ReferenceError) -> Int {
    try Self.integer(try number(key), "\(place).\(key)")
  }

  func text(_ key: String) throws(ReferenceError) -> String {
    guard let value = fields[key] as? String else { throw ReferenceError("\(place).\(key)", "is no text") }
    return value
  }

  func flag(_ key: String) -> Bool? {
    fields[key] as? Bool
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
      guard let number = value as? Double else { throw ReferenceError("\(place).\(key)[\(index)]", "is no number") }
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

  private func list(_ key: String) throws(ReferenceError) -> [Any] {
    guard let values = fields[key] as? [Any] else { throw ReferenceError("\(place).\(key)", "is no list") }
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
