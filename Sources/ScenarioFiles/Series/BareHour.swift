/// Times of day without a colon, as columns of hours have them: `8` is 08:00 under a header such as `Hour`, and `0830` or
/// `830` is 08:30.
///
/// A column is read so as a whole, and only where it cannot mean anything else: an index from 1 to 24 or a number of
/// seconds is none.
enum BareHour {
  /// How the cells of a column are written.
  enum Form {
    /// Hours, 0…23.
    case hours
    /// Hours and two digits of minutes; Excel drops zeros before them.
    case hoursAndMinutes
  }

  /// Whether a cell may be a time under its header.
  static func mayBe(_ text: String, under header: String) -> Bool {
    (1...4).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
      && consists(header, of: clockWords)
  }

  /// How a column of such cells is written; nil if it holds no times.
  static func form(of cells: [String], under header: String) -> Form? {
    let numbers = cells.compactMap { Int($0) }
    guard numbers.count == cells.count else { return nil }
    let isHour = consists(header, of: hourWords)
    if numbers.contains(where: { $0 >= 100 }) || cells.contains(where: { $0.utf8.count > 2 }) {
      guard numbers.allSatisfy({ $0 < 2400 && $0 % 100 < 60 }) else { return nil }
      // Numbers of something else seldom all end in quarters of an hour.
      let isClock = isHour || runsOn(numbers) || numbers.allSatisfy { $0 % 100 % 15 == 0 }
      return isClock ? .hoursAndMinutes : nil
    }
    return isHour && numbers.allSatisfy { $0 < 24 } ? .hours : nil
  }

  /// The time with a colon.
  static func clock(_ text: String, as form: Form) -> String {
    let number = Int(text) ?? 0
    let (hour, minute) = form == .hours ? (number, 0) : (number / 100, number % 100)
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }

  /// Whether each is later than the one before it, but for midnight.
  private static func runsOn(_ numbers: [Int]) -> Bool {
    zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 || $1 < 100 && $0 >= 2300 }
  }

  /// Whether a header has one of some words and nothing that could give it another sense, as in `Calls per hour`.
  private static func consists(_ header: String, of words: Set<String>) -> Bool {
    let parts = header.lowercased().split { !$0.isLetter }.map(String.init)
    return parts.contains(where: words.contains) && parts.allSatisfy { words.contains($0) || fillers.contains($0) }
  }

  private static let hourWords: Set = ["hour", "hr", "saat", "stunde", "uhr", "uhrzeit", "heure", "hora", "ora"]

  private static let clockWords = hourWords.union([
    "time", "start", "interval", "from", "begin", "period", "slot", "zaman", "aralık", "aralik", "başlangıç",
    "baslangic", "zeit", "zeitraum", "intervall", "beginn", "von", "intervalle", "début", "intervalo", "inicio",
  ])

  private static let fillers: Set = [
    "of", "the", "day", "local", "start", "begin", "dilimi", "des", "tages", "de", "la",
  ]
}
