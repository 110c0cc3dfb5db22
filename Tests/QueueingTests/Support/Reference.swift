import Foundation
import Testing

/// A value of a reference file.
enum Value: Sendable, Decodable {
  case null
  case number(Double)
  case flag(Bool)
  case text(String)
  case list([Value])
  case table([String: Value])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([Value].self) {
      self = .list(list)
    } else {
      self = .table(try container.decode([String: Value].self))
    }
  }

  subscript(_ key: String) -> Value {
    if case .table(let table) = self { table[key] ?? .null } else { .null }
  }

  var double: Double? { if case .number(let number) = self { number } else { nil } }
  var int: Int? { double.map { Int($0) } }
  var string: String? { if case .text(let text) = self { text } else { nil } }
  var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }
  var list: [Value] { if case .list(let list) = self { list } else { [] } }
  var keys: [String] { if case .table(let table) = self { table.keys.sorted() } else { [] } }

  /// The number, or a failed requirement.
  func number(_ key: String) throws -> Double { try #require(self[key].double, "no number at \(key)") }
}

/// One case of a reference file.
struct ReferenceCase: Sendable, Decodable, CustomTestStringConvertible {
  let id: String
  let params: Value
  let expected: Value?
  let published: Value?
  let our_exact: Value?

  var testDescription: String { id }
  var wanted: Value { expected ?? .null }

  func param(_ key: String) throws -> Double { try params.number(key) }
  func int(_ key: String) throws -> Int { try #require(params[key].int, "no number at \(key)") }

  /// All cases of a file beside these tests.
  static func all(_ file: String) -> [ReferenceCase] {
    struct Reference: Decodable { let cases: [ReferenceCase] }
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Fixtures/\(file).json")
    do {
      return try JSONDecoder().decode(Reference.self, from: Data(contentsOf: url)).cases
    } catch {
      Issue.record("\(file): \(error)")
      return []
    }
  }
}
