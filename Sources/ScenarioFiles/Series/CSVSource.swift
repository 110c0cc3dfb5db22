/// Where the bytes of a table are.
struct CSVSource: Sendable {
  /// The file; messages begin with it.
  let path: String
  /// What was read of it already, as of standard input, which cannot be read twice; nil for a file.
  let bytes: [UInt8]?

  /// A file, or bytes that stand for one.
  init(_ path: String, bytes: [UInt8]? = nil) {
    (self.path, self.bytes) = (path, bytes)
  }
}
