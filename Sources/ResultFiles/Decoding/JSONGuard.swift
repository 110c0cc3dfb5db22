internal import Files

/// Looks through the bytes of a file of results before Foundation decodes them, for what Foundation would accept or
/// would explain badly: bytes that are not text, values nested without end, a key that appears twice, a comma too
/// many, a file that is cut off.
///
/// Whether it is JSON otherwise is left to the decoder.
///
/// - Complexity: O(bytes).
struct JSONGuard {
  /// How deeply lists and objects may be nested.
  static let depth = 32

  /// Looks through the bytes.
  /// - Throws: the first thing that is wrong, at the file.
  static func check(_ bytes: ArraySlice<UInt8>, file: String) throws(FileProblem) {
    var guardian = JSONGuard(bytes: bytes, file: file, index: bytes.startIndex)
    try guardian.scan()
  }

  private let bytes: ArraySlice<UInt8>
  private let file: String
  private var index: Int
  /// What is open here: for an object the keys that it has so far, for a list nothing.
  private var open: [Set<ArraySlice<UInt8>>?] = []
  /// Whether a text here would be a key.
  private var isKey = false

  private mutating func scan() throws(FileProblem) {
    guard String(validating: bytes, as: UTF8.self) != nil else { throw problem("is not UTF-8") }
    var last: UInt8?
    while index < bytes.endIndex {
      switch bytes[index] {
      case UInt8(ascii: "{"): try enter([])
      case UInt8(ascii: "["): try enter(nil)
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard last != UInt8(ascii: ",") else {
          throw problem("there is a comma after the last value of a list or object")
        }
        _ = open.popLast()
        isKey = false
      case UInt8(ascii: ","): isKey = open.last.map { $0 != nil } ?? false
      case UInt8(ascii: "\""): try passText()
      default: break
      }
      if !" \n\r\t".utf8.contains(bytes[index]) { last = bytes[index] }
      index += 1
    }
    guard last != nil, open.isEmpty else { throw cutOff }
  }

  private mutating func enter(_ keys: Set<ArraySlice<UInt8>>?) throws(FileProblem) {
    open.append(keys)
    isKey = keys != nil
    guard open.count <= Self.depth else {
      throw problem("lists and objects are nested more than \(Self.depth) deep")
    }
  }

  /// Goes on to the closing quote.
  private mutating func passText() throws(FileProblem) {
    let start = index + 1
    repeat {
      index += index < bytes.endIndex && bytes[index] == UInt8(ascii: "\\") ? 2 : 1
      guard index < bytes.endIndex else { throw cutOff }
    } while bytes[index] != UInt8(ascii: "\"")
    guard isKey else { return }
    isKey = false
    guard open[open.count - 1]?.insert(bytes[start..<index]).inserted == false else { return }
    throw problem("the key \(Excerpt.quoted(String(decoding: bytes[start..<index], as: UTF8.self))) appears twice")
  }

  private var cutOff: FileProblem { problem("ends too early: it is cut off") }

  private func problem(_ message: String) -> FileProblem { FileProblem(FilePlace(file: file), message) }
}
