internal import Files

/// The bytes of a file of results.
enum ResultBytes {
  /// Reads a whole file.
  /// - Returns: nil where there is no file.
  /// - Throws: why it cannot be read, at the file.
  static func read(_ path: String, atMost limit: Int) throws(FileProblem) -> [UInt8]? {
    do throws(FileBytes.Failure) {
      return try FileBytes.readIfThere(path, atMost: limit)
    } catch {
      throw FileProblem(FilePlace(file: path), error.message)
    }
  }
}
