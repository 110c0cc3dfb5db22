internal import Files
import Foundation

/// Decodes files of results: JSON, each key known and there once, each number finite.
enum ResultDecoder {
  /// Decodes the bytes of a file.
  /// - Throws: the first thing that is wrong, with the keys that lead to it.
  static func decode<Document: Decodable>(
    _ document: Document.Type, from bytes: [UInt8], file: String
  ) throws(FileProblem) -> Document {
    let text = bytes[(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)...]
    try JSONGuard.check(text, file: file)
    do {
      return try JSONDecoder().decode(Document.self, from: Data(text))
    } catch {
      let (path, message) = explanation(of: error)
      throw FileProblem(FilePlace(file: file), path: path, message)
    }
  }

  private static func explanation(of error: any Error) -> (path: [String], message: String) {
    switch error {
    case let mismatch as Mismatch: (mismatch.path, mismatch.message)
    case DecodingError.keyNotFound(let key, let context):
      (keys(context.codingPath), "lacks the key '\(key.stringValue)'")
    case DecodingError.typeMismatch(let type, let context): (keys(context.codingPath), "must be \(noun(type))")
    case DecodingError.valueNotFound(let type, let context):
      (keys(context.codingPath), "must be \(noun(type)), not null")
    case DecodingError.dataCorrupted(let context): (keys(context.codingPath), "is not valid JSON")
    default: ([], "cannot be read")
    }
  }

  /// A number stands for a place in a list, as in `records.1.key`.
  static func keys(_ path: [any CodingKey]) -> [String] {
    path.map { $0.intValue.map(String.init) ?? $0.stringValue }
  }

  private static func noun(_ type: Any.Type) -> String {
    switch type {
    case is String.Type: "a text"
    case is Double.Type: "a number"
    case is Int.Type, is UInt64.Type: "a whole number"
    case is [String: Any].Type: "an object"
    default: "a list"
    }
  }
}
