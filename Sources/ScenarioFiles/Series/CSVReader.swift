package import Files

/// Reads a CSV file row by row (RFC 4180): quoted cells, line ends of any system, a byte order mark, and commas,
/// semicolons or tabs between the cells: what Excel's `sep=;` line says, else whichever most of the first lines have.
///
/// One row is held at a time, so that memory does not grow with the file.
/// ```swift
/// var reader = try CSVReader(path: "calls.csv")
/// while try reader.nextRow() { total += reader.text(of: 2).count }
/// ```
package struct CSVReader {
  /// The longest cell, in bytes; a longer one suggests a quote that is not closed.
  static let longestCell = 65_536
  /// How many cells a row may have.
  static let cellLimit = 10_000

  private enum State {
    case cellStart, plain, quoted, behindQuote
  }

  private struct Cell {
    var start: Int
    var line: Int
    var column: Int
  }

  private let path: String
  /// Nil where all bytes are there already.
  private let handle: FileBytes.Handle?
  private var separator = UInt8(ascii: ",")
  private var chunk: [UInt8] = []
  private var index = 0
  private var bytesRead = 0
  private var line = 1
  private var column = 0
  private var lastWasReturn = false

  /// The bytes of the row's cells, one behind the other.
  private var bytes: [UInt8] = []
  private var cells: [Cell] = []

  /// Opens a file.
  /// - Throws: a problem with the file, at no line.
  package init(path: String) throws(FileProblem) {
    try self.init(CSVSource(path))
  }

  /// Opens a file, or what has been read of standard input.
  /// - Throws: a problem with the file, at no line.
  init(_ source: CSVSource) throws(FileProblem) {
    path = source.path
    if let bytes = source.bytes {
      (handle, chunk, bytesRead) = (nil, bytes, bytes.count)
      guard !bytes.isEmpty else { return }
    } else {
      do {
        handle = try FileBytes.open(path, atMost: FileBytes.seriesLimit)
      } catch {
        throw FileProblem(FilePlace(file: path), error.message)
      }
      guard try fill() else { return }
    }
    if chunk.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    if chunk.starts(with: [0xFF, 0xFE]) || chunk.starts(with: [0xFE, 0xFF]) || Self.isWide(chunk) {
      throw FileProblem(FilePlace(file: path, line: 1, column: 1), "is UTF-16; save the file as CSV UTF-8")
    }
    if let kind = Workbook.kind(of: chunk, path: path) {
      throw FileProblem(FilePlace(file: path), "is \(kind); save the sheet as CSV UTF-8, and name that file")
    }
    if let told = CellSeparator.told(in: chunk[index...]) {
      separator = told.separator
      (index, line) = (told.end, 2)
    } else {
      separator = CellSeparator.found(in: chunk[index...])
    }
  }

  /// Whether so many bytes are zero as in UTF-16 without a mark; no other text has any.
  private static func isWide(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(64)
    return start.count { $0 == 0 } * 3 > start.count
  }

  /// How many cells the row has.
  package var cellCount: Int { cells.count }

  /// How many bytes have been read so far.
  var size: Int { bytesRead }

  /// A cell's text; nil if it is not UTF-8.
  package func text(of cell: Int) -> String? {
    String(validating: content(of: cell), as: UTF8.self)
  }

  /// Whether nothing but blanks stands in any cell.
  var isBlank: Bool { bytes.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") } }

  /// Whether nothing but blanks stands in a cell.
  func isBlank(_ cell: Int) -> Bool {
    content(of: cell).allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }

  /// Whether the first thing in a cell is a letter, or may be one.
  func beginsWithLetter(_ cell: Int) -> Bool {
    guard let first = content(of: cell).first(where: { $0 != UInt8(ascii: " ") }) else { return false }
    return first >= UInt8(ascii: "A")
  }

  private func content(of cell: Int) -> ArraySlice<UInt8> {
    bytes[cells[cell].start..<(cell + 1 < cells.count ? cells[cell + 1].start : bytes.count)]
  }

  /// Where a cell begins.
  package func place(of cell: Int) -> FilePlace {
    FilePlace(file: path, line: cells[cell].line, column: cells[cell].column)
  }

  /// Where the row begins; the whole file where there is none.
  var rowPlace: FilePlace { cells.isEmpty ? FilePlace(file: path) : place(of: 0) }

  /// Goes to the next row that is not empty; false at the end of the file.
  package mutating func nextRow() throws(FileProblem) -> Bool {
    repeat {
      bytes.removeAll(keepingCapacity: true)
      cells.removeAll(keepingCapacity: true)
      guard try readRow() else { return false }
      if MergeConflict.isMark(bytes) { throw FileProblem(rowPlace, MergeConflict.message) }
    } while cells.count == 1 && bytes.isEmpty
    return true
  }

  private mutating func readRow() throws(FileProblem) -> Bool {
    var state = State.cellStart
    while true {
      if index == chunk.count, try !fill() {
        if state == .quoted { throw FileProblem(place(of: cells.count - 1), "the quote of this cell is not closed") }
        if state == .cellStart, !cells.isEmpty { beginCell() }
        return !cells.isEmpty
      }
      let byte = chunk[index]
      index += 1
      // The second half of CR LF ends no row of its own.
      if byte == UInt8(ascii: "\n"), lastWasReturn, state != .quoted {
        lastWasReturn = false
        continue
      }
      lastWasReturn = byte == UInt8(ascii: "\r")
      if byte & 0xC0 != 0x80 { column += 1 }
      if state == .quoted {
        if byte == UInt8(ascii: "\"") {
          state = .behindQuote
          continue
        }
        if byte == UInt8(ascii: "\n") { (line, column) = (line + 1, 0) }
        try append(byte)
        continue
      }
      switch byte {
      case separator:
        if state == .cellStart { beginCell() }
        state = .cellStart
        if cells.count > Self.cellLimit { throw FileProblem(rowPlace, "more than \(Self.cellLimit) cells in a row") }
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        if state == .cellStart { beginCell() }
        (line, column) = (line + 1, 0)
        return true
      case UInt8(ascii: "\""):
        guard state != .plain else {
          throw here("a quote inside a cell without quotes; put the cell in quotes and double it")
        }
        if state == .cellStart { beginCell() } else { try append(byte) }
        state = .quoted
      default:
        guard state != .behindQuote else {
          throw here("text behind the closing quote; a quote inside a cell is doubled")
        }
        if state == .cellStart { beginCell() }
        state = .plain
        try appendRun()
      }
    }
  }

  private mutating func beginCell() {
    cells.append(Cell(start: bytes.count, line: line, column: max(column, 1)))
  }

  private mutating func append(_ byte: UInt8) throws(FileProblem) {
    bytes.append(byte)
    try checkLength()
  }

  private func checkLength() throws(FileProblem) {
    if let cell = cells.last, bytes.count - cell.start > Self.longestCell {
      throw FileProblem(
        place(of: cells.count - 1), "a cell of more than \(Self.longestCell) bytes; is a quote missing?")
    }
  }

  /// Appends the byte before the index and all behind it that have no meaning in a cell without quotes.
  private mutating func appendRun() throws(FileProblem) {
    let start = index - 1
    while index < chunk.count {
      let byte = chunk[index]
      if byte == separator || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\"") {
        break
      }
      if byte & 0xC0 != 0x80 { column += 1 }
      index += 1
    }
    bytes += chunk[start..<index]
    try checkLength()
  }

  private func here(_ message: String) -> FileProblem {
    FileProblem(FilePlace(file: path, line: line, column: column), message)
  }

  /// Reads the next chunk; false at the end.
  private mutating func fill() throws(FileProblem) -> Bool {
    do {
      guard let handle, let bytes = try FileBytes.read(from: handle) else { return false }
      chunk = bytes
      index = 0
      bytesRead += chunk.count
    } catch {
      throw FileProblem(FilePlace(file: path), error.message)
    }
    guard bytesRead <= FileBytes.seriesLimit else {
      throw FileProblem(
        FilePlace(file: path), "is larger than \(FileBytes.seriesLimit / 1_000_000) MB, the most that is read")
    }
    return true
  }
}
