import Files
import Scenarios

/// When an interval begins, as a cell says it: `08:00`, `8:00 AM`, `Mon 08:00`, `2026-03-02 08:00`, `2026-03-02`, or from
/// when to when, such as `08:00-08:30`.
struct TimeLabel: Sendable {
  /// When it begins.
  let start: ClockTime
  /// The second of the day at which it ends, if the cell says so.
  let end: Int?

  /// Reads a cell.
  init(_ text: String) throws(Misfit) {
    if text.utf8.count == 10, DateText.isDate(text[...]) {
      (start, end) = (try ClockText.parse("\(text)T00:00"), nil)
      return
    }
    // A dash behind the first colon stands between two times, one before it inside a date.
    guard let colon = text.firstIndex(of: ":"), let dash = text[colon...].firstIndex(where: { "-–—".contains($0) })
    else {
      (start, end) = (try Self.clock(text), nil)
      return
    }
    let (from, to) = (Self.trimmed(text[..<dash]), Self.trimmed(text[dash...].dropFirst()))
    start = try Self.clock(from)
    end = try Self.clock(to).secondOfDay
    guard try (HalfDayText.twentyFour(from) == nil) == (HalfDayText.twentyFour(to) == nil) else {
      throw Misfit("\(Excerpt.quoted(text)): write AM or PM behind both times, or behind none")
    }
  }

  /// A clock time with 24 hours, or with AM or PM.
  static func clock(_ text: String) throws(Misfit) -> ClockTime {
    guard let time = try HalfDayText.twentyFour(text) else { return try ClockText.parse(text) }
    return try ClockText.parse(time)
  }

  /// Whether a cell looks as if it said a time, rightly written or not.
  static func looksRight(_ text: String) -> Bool {
    let bytes = Array(text.utf8.prefix(41))
    guard bytes.count >= 3, bytes.count <= 40 else { return false }
    func isDigit(_ index: Int) -> Bool { bytes.indices.contains(index) && (0x30...0x39).contains(bytes[index]) }
    let hasColon = bytes.indices.contains {
      bytes[$0] == UInt8(ascii: ":") && isDigit($0 - 1) && isDigit($0 + 1) && isDigit($0 + 2)
    }
    return hasColon || DateText.misordered(text) != nil || DateText.isDate(text[...])
      || isDigit(0) && (try? HalfDayText.twentyFour(text)) != nil
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
