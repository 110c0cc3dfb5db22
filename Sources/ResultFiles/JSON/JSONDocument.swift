package import Files

/// A JSON file that was read, with what it takes to name places in it.
package struct JSONDocument: Sendable {
  private let bytes: [UInt8]
  private let file: String
  private let root: JSONNode

  /// Reads the bytes of a file.
  /// - Throws: where and why they are no JSON.
  package init(_ bytes: [UInt8], file: String) throws(FileProblem) {
    self.bytes = bytes
    self.file = file
    do throws(JSONReader.Fault) {
      root = try JSONReader.read(bytes)
    } catch {
      throw FileProblem(Self.place(error.offset, bytes, file), error.message)
    }
  }

  /// The file's only value, which is to be an object.
  package var object: JSONObject {
    get throws(FileProblem) { try JSONObject(root, in: self, path: []) }
  }

  /// Where a value is written.
  func place(of node: JSONNode) -> FilePlace { Self.place(node.offset, bytes, file) }

  private static func place(_ offset: Int, _ bytes: [UInt8], _ file: String) -> FilePlace {
    let before = bytes[min(JSONReader.start(of: bytes), offset)..<offset]
    let line = before.count { $0 == 0x0A } + 1
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? before.startIndex
    // Continuation bytes belong to the scalar before them.
    let column = before[start...].count { $0 & 0xC0 != 0x80 } + 1
    return FilePlace(file: file, line: line, column: column)
  }
}
