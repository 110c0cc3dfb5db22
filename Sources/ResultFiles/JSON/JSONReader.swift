/// Reads JSON as RFC 8259 has it, and nothing that only looks like it: no comments, no trailing commas, no key twice, no
/// number that is too large.
///
/// - Complexity: O(bytes); lists of numbers are read without a value for each.
package struct JSONReader {
  /// How deep lists and objects may lie in each other.
  static let deepest = 32

  /// Why bytes are no JSON.
  package struct Fault: Error {
    /// Where, in bytes from the start.
    let offset: Int
    let message: String
  }

  let bytes: [UInt8]
  var position: Int
  /// How many bytes were looked at once more, because a list turned out to hold not only numbers.
  private var bytesReread = 0

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = Self.start(of: bytes)
  }

  /// Reads the whole of some bytes.
  static func read(_ bytes: [UInt8]) throws(Fault) -> JSONNode { try readCounting(bytes).root }

  /// Reads the whole of some bytes, and says how many of them were looked at more than once.
  package static func readCounting(_ bytes: [UInt8]) throws(Fault) -> (root: JSONNode, bytesReread: Int) {
    try checkEncoding(bytes)
    var reader = JSONReader(bytes)
    let root = try reader.node(depth: 0)
    reader.skipBlanks()
    if reader.next != nil { throw reader.fault("the end of the file") }
    return (root, reader.bytesReread)
  }

  /// Where the text begins: behind a byte order mark.
  static func start(of bytes: [UInt8]) -> Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  private static func checkEncoding(_ bytes: [UInt8]) throws(Fault) {
    guard String(validating: bytes, as: UTF8.self) == nil else { return }
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while case .valid(let scalar) = parser.parseScalar(from: &iterator) { offset += scalar.count }
    throw Fault(offset: offset, message: "is not UTF-8 from here on")
  }

  // MARK: - Values

  private mutating func node(depth: Int) throws(Fault) -> JSONNode {
    skipBlanks()
    let offset = position
    return JSONNode(value: try value(depth: depth), offset: offset)
  }

  private mutating func value(depth: Int) throws(Fault) -> JSONNode.Value {
    guard depth <= Self.deepest else {
      throw Fault(offset: position, message: "lists and objects lie more than \(Self.deepest) deep in each other")
    }
    switch next {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "-"), .some(UInt8(ascii: "0")...UInt8(ascii: "9")):
      let start = position
      _ = try number()
      return .number(String(decoding: bytes[start..<position], as: UTF8.self))
    default:
      if take("null") { return .null }
      if take("true") { return .bool(true) }
      if take("false") { return .bool(false) }
      throw fault("a value")
    }
  }

  private mutating func object(depth: Int) throws(Fault) -> JSONNode.Value {
    var members: [JSONNode.Member] = []
    var keys: Set<String> = []
    position += 1
    skipBlanks()
    guard !take("}") else { return .object([]) }
    repeat {
      skipBlanks()
      guard next == UInt8(ascii: "\"") else { throw fault("a key in quotes") }
      let offset = position
      let key = try string()
      guard keys.insert(key).inserted else {
        throw Fault(offset: offset, message: "the key '\(Printed.text(key))' is there twice")
      }
      skipBlanks()
      guard take(":") else { throw fault("':'") }
      members.append(JSONNode.Member(key: key, value: try node(depth: depth + 1)))
      skipBlanks()
    } while take(",")
    guard take("}") else { throw fault("',' or '}'") }
    return .object(members)
  }

  private mutating func array(depth: Int) throws(Fault) -> JSONNode.Value {
    position += 1
    if let numbers = try numbers() { return .numbers(numbers) }
    var values: [JSONNode] = []
    skipBlanks()
    guard !take("]") else { return .array([]) }
    repeat { values.append(try listed(depth: depth)) } while take(",")
    guard take("]") else { throw fault("',' or ']'") }
    return .array(values)
  }

  private mutating func listed(depth: Int) throws(Fault) -> JSONNode {
    let node = try node(depth: depth + 1)
    skipBlanks()
    return node
  }

  /// The rest of a list if it holds numbers only, at least one; otherwise nil, and nothing is read.
  private mutating func numbers() throws(Fault) -> [Double]? {
    let start = position
    var numbers: [Double] = []
    repeat {
      skipBlanks()
      guard let byte = next, byte == UInt8(ascii: "-") || Self.isDigit(byte) else {
        goBack(to: start)
        return nil
      }
      numbers.append(try number())
      skipBlanks()
    } while take(",")
    guard take("]") else {
      goBack(to: start)
      return nil
    }
    return numbers
  }

  private mutating func goBack(to start: Int) {
    bytesReread += position - start
    position = start
  }
}

extension JSONReader {
  /// The next byte; nil at the end.
  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }

  mutating func take(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard bytes.count - position >= count else { return false }
    for index in 0..<count where bytes[position + index] != word.utf8Start[index] { return false }
    position += count
    return true
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  /// Something else stands where something was expected.
  func fault(_ expected: String) -> Fault {
    guard next != nil else {
      return Fault(offset: position, message: "the file ends too early, where \(expected) should be: it is cut off")
    }
    let scalar = String(decoding: bytes[position..<min(position + 4, bytes.count)], as: UTF8.self).unicodeScalars.first
    return Fault(
      offset: position, message: "\(expected) should be here, not '\(scalar.map { Printed.text(String($0)) } ?? "")'")
  }
}
