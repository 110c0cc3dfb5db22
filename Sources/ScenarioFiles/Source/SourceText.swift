import Files

/// The text of a scenario file: valid UTF-8 of printable characters, without a byte order mark.
enum SourceText {
  /// Decodes bytes.
  /// - Throws: a problem at the first byte that is not text.
  static func decode(_ bytes: [UInt8], file: String) throws(FileProblem) -> String {
    if let kind = Workbook.kind(of: bytes, path: file) {
      throw FileProblem(
        FilePlace(file: file),
        "is \(kind), but a scenario is text; save the sheet as CSV UTF-8, and name that with 'file' in a scenario")
    }
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    if content.starts(with: [0xFF, 0xFE]) || content.starts(with: [0xFE, 0xFF]) {
      throw FileProblem(FilePlace(file: file, line: 1, column: 1), "is UTF-16; save the file as UTF-8")
    }
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = content.makeIterator()
    var place = (line: 1, column: 1)
    var last: Unicode.Scalar = "\n"
    scan: while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded):
        let scalar = Unicode.UTF8.decode(encoded)
        if let fault = last == "\r" && scalar != "\n" ? loneReturn : fault(of: scalar) {
          throw FileProblem(FilePlace(file: file, line: place.line, column: place.column), fault)
        }
        last = scalar
        place = scalar == "\n" ? (place.line + 1, 1) : (place.line, place.column + 1)
      case .error:
        let here = FilePlace(file: file, line: place.line, column: place.column)
        throw FileProblem(here, "is not UTF-8 from here on; save the file as UTF-8")
      case .emptyInput: break scan
      }
    }
    return String(decoding: content, as: UTF8.self)
  }

  private static let loneReturn = "carriage return without a line feed; save the file with LF or CRLF line ends"

  /// What YAML forbids, or takes for the end of a line that no editor shows.
  private static func fault(of scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E: nil
    case 0...0x1F, 0x7F...0x9F: "control character U+\(hex(scalar)); remove it"
    case 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: "invisible character U+\(hex(scalar)); remove it"
    default: nil
    }
  }

  private static func hex(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
