/// What Git leaves in a file where it could not merge two changes.
package enum MergeConflict {
  /// What is wrong with a file that holds one.
  package static let message = "holds a merge conflict; resolve it"

  /// The beginnings of the lines that Git writes around the two versions.
  private static let marks = ["<<<<<<<", "|||||||", ">>>>>>>"].map { Array($0.utf8) }

  /// The first line with a mark, from 1; nil where there is none.
  ///
  /// - Complexity: O(bytes).
  package static func line(in bytes: some Collection<UInt8>) -> Int? {
    var line = 1
    var start = bytes.startIndex
    while start < bytes.endIndex {
      if isMark(bytes[start...]) { return line }
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      start = bytes.index(after: end)
      line += 1
    }
    return nil
  }

  /// Whether a line begins with a mark: seven signs, and then a blank or nothing.
  package static func isMark(_ line: some Collection<UInt8>) -> Bool {
    guard let first = line.first, marks.contains(where: { $0[0] == first }) else { return false }
    return marks.contains { mark in
      line.starts(with: mark) && (line.dropFirst(mark.count).first.map { " \r\n".utf8.contains($0) } ?? true)
    }
  }
}
