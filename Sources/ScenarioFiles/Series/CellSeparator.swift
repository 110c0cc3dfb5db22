/// What stands between the cells of a file.
enum CellSeparator {
  /// What a first line such as Excel's `sep=;` says, and where the next line begins.
  static func told(in bytes: ArraySlice<UInt8>) -> (separator: UInt8, end: Int)? {
    let line = bytes.prefix { !isLineEnd($0) }
    let bare = line.filter { $0 != UInt8(ascii: "\"") }
    guard bare.count == 5, let separator = bare.last, marks.contains(separator),
      String(decoding: bare.prefix(4), as: UTF8.self).lowercased() == "sep="
    else { return nil }
    var end = line.endIndex
    if end < bytes.endIndex, bytes[end] == UInt8(ascii: "\r") { end += 1 }
    if end < bytes.endIndex, bytes[end] == UInt8(ascii: "\n") { end += 1 }
    return (separator, end)
  }

  /// The separator that most of the first lines have.
  ///
  /// A comma may also be a decimal mark, and a title may have any mark; only the separator is in every row.
  static func found(in bytes: ArraySlice<UInt8>) -> UInt8 {
    var counts = marks.map { _ in 0 }
    var isQuoted = false
    var seen = marks.map { _ in false }
    var lines = 0
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      guard !isQuoted else { continue }
      if let index = marks.firstIndex(of: byte) { seen[index] = true }
      guard isLineEnd(byte) else { continue }
      for index in seen.indices where seen[index] { counts[index] += 1 }
      seen = marks.map { _ in false }
      lines += 1
      if lines == 50 { break }
    }
    for index in seen.indices where seen[index] { counts[index] += 1 }
    // Of two that are in as many lines, the comma is the decimal mark.
    let most = counts.max() ?? 0
    return most == 0 ? UInt8(ascii: ",") : zip(marks, counts).first { $0.1 == most }?.0 ?? UInt8(ascii: ",")
  }

  private static let marks = [UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: ",")]

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
}
