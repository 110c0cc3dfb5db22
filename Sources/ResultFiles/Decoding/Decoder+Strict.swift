/// Something in a file that does not fit its format, found while it is decoded.
struct Mismatch: Error {
  /// The keys that lead to it.
  let path: [String]
  /// What is wrong.
  let message: String

  init(_ path: [any CodingKey], _ message: String) {
    self.path = ResultDecoder.keys(path)
    self.message = message
  }
}

extension Decoder {
  /// The values by their keys, once it is certain that there are no others.
  func strictContainer<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    let keys = try container(keyedBy: AnyKey.self).allKeys.sorted { $0.stringValue < $1.stringValue }
    if let other = keys.first(where: { Key(stringValue: $0.stringValue) == nil }) {
      throw Mismatch(codingPath + [other], "is not a key of this format")
    }
    return try container(keyedBy: type)
  }
}

/// Values that must be there. Where a value is nothing that its type can hold, such as 1e999, Foundation calls the file
/// invalid JSON; here it is a fault of its key.
extension KeyedDecodingContainer {
  /// A text.
  func text(_ key: Key) throws -> String { try value(key, or: "is no text as JSON writes it") }

  /// A whole number from 0 to 2⁶⁴ − 1.
  func unsigned(_ key: Key) throws -> UInt64 {
    try value(key, or: "must be a whole number from 0 to \(UInt64.max)")
  }

  /// A whole number in a range.
  func count(_ key: Key, in range: ClosedRange<Int>) throws -> Int {
    let message = "must be a whole number from \(range.lowerBound) to \(range.upperBound)"
    let number: Int = try value(key, or: message)
    guard range.contains(number) else { throw Mismatch(codingPath + [key], "\(message), not \(number)") }
    return number
  }

  /// A number.
  func number(_ key: Key) throws -> Double { try value(key, or: Self.noNumber) }

  /// A number, or a null that stands for none.
  func numberOrNull(_ key: Key) throws -> Double? { try value(key, or: Self.noNumber) }

  /// A list of numbers.
  func numbers(_ key: Key) throws -> [Double] {
    try value(key, or: "holds something that is not a number, or a number beyond 1e308")
  }

  /// A list of whole numbers.
  func counts(_ key: Key) throws -> [Int] { try value(key, or: "holds what is no whole number") }

  /// A list of entries.
  func entries<Entry: Decodable>(_ key: Key) throws -> [Entry] { try value(key, or: "is no list as JSON writes it") }

  private static var noNumber: String { "is no number, or one beyond 1e308" }

  private func value<Value: Decodable>(_ key: Key, or message: String) throws -> Value {
    do {
      return try decode(Value.self, forKey: key)
    } catch let error as Mismatch {
      throw error
    } catch let error as DecodingError {
      guard case .dataCorrupted = error else { throw error }
      throw Mismatch(codingPath + [key], message)
    } catch {
      // On Linux Foundation throws an error of its own here, which becomes `dataCorrupted` only on its way out.
      throw Mismatch(codingPath + [key], message)
    }
  }
}

/// Any key at all.
private struct AnyKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init?(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}
