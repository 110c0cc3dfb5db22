/// How the numbers of a column are written: which mark stands before decimals, so that the other one can only group
/// thousands.
///
/// A column is written in one dialect. `95,5` or `1.250,5` shows which, and so do `1234.5` and `1.250.000`; `1.220` alone
/// does not, since it is 1220 to one reader and 1.22 to another. Spaces and apostrophes between groups of three digits
/// are read in every dialect.
enum NumberDialect: String, Sendable, CaseIterable {
  case point, comma

  /// What a cell shows of the dialect that it is written in.
  enum Evidence: Equatable {
    /// The cell reads the same in every dialect.
    case none
    /// The cell can be read in this dialect only.
    case only(NumberDialect)
    /// The cell is a number in both, and not the same one.
    case both
  }

  /// The other dialect.
  var other: NumberDialect { self == .point ? .comma : .point }

  /// What a cell shows.
  static func evidence(in text: String) -> Evidence {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }) else { return .none }
    switch (NumberDialect.point.canonical(text), NumberDialect.comma.canonical(text)) {
    case (let one?, let other?): return one == other ? .none : .both
    case (.some, nil): return .only(.point)
    case (nil, .some): return .only(.comma)
    case (nil, nil): return .none
    }
  }

  /// The cell as a file writes numbers: with a decimal point, and no marks between groups.
  /// - Returns: nil if it is no number in this dialect. What has no marks is returned as it is, whatever it is.
  func canonical(_ text: String) -> String? {
    guard text.utf8.contains(where: Self.isMark) else { return text }
    let parts = Parts(text)
    guard let whole = parts.wholeDigits(of: self), let fraction = parts.fraction(of: self) else { return nil }
    return parts.before + whole + (fraction.isEmpty ? "" : ".\(fraction)") + parts.behind
  }

  fileprivate var mark: Character { self == .point ? "." : "," }

  /// Points, commas, apostrophes, and spaces, of which some have more than one byte.
  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: " ")
      || byte >= 0x80
  }

  /// A cell's number, and what stands around it, such as a sign or a unit.
  private struct Parts {
    let before: String
    let body: Substring
    let behind: String

    init(_ text: String) {
      let start = text.firstIndex { $0.isASCII && $0.isNumber } ?? text.endIndex
      let rest = text[start...]
      // A time of day has a mark only before parts of a second.
      let end = rest.firstIndex { !($0.isASCII && $0.isNumber || ".,:".contains($0) || Self.isSpacer($0)) }
      let body = rest[..<(end ?? rest.endIndex)]
      let last = body.lastIndex { $0.isASCII && $0.isNumber }.map(body.index(after:)) ?? body.startIndex
      before = String(text[..<start])
      self.body = text[start..<last]
      behind = String(text[last...])
    }

    /// The digits before the decimal mark, without marks between groups; nil if they are not grouped as numbers are.
    func wholeDigits(of dialect: NumberDialect) -> String? {
      guard !before.contains(where: { ".,".contains($0) }), !behind.contains(where: { ".,".contains($0) }) else {
        return nil
      }
      let whole = body.prefix { $0 != dialect.mark }
      guard let spacer = whole.first(where: { !($0.isASCII && $0.isNumber || $0 == ":") }) else { return String(whole) }
      let groups = whole.split(separator: spacer, omittingEmptySubsequences: false)
      guard groups.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }), let first = groups.first,
        (1...3).contains(first.count), first.first != "0", groups.dropFirst().allSatisfy({ $0.count == 3 })
      else { return nil }
      return groups.joined()
    }

    /// The digits behind the decimal mark; nil if there is something else.
    func fraction(of dialect: NumberDialect) -> String? {
      guard let mark = body.firstIndex(of: dialect.mark) else { return "" }
      let digits = body[body.index(after: mark)...]
      return digits.allSatisfy { $0.isASCII && $0.isNumber } && !digits.isEmpty ? String(digits) : nil
    }

    private static func isSpacer(_ letter: Character) -> Bool {
      letter == " " || letter == "'" || letter == "\u{2019}" || letter == "\u{A0}" || letter == "\u{202F}"
    }
  }
}
