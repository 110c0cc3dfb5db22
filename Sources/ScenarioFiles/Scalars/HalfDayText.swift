import Files

/// Times of day with AM and PM, as spreadsheets show them: `8:00 AM`, `12:30:00 p.m.` or `8 AM`, and in Turkish `8:00 ÖÖ`
/// and `8:00 ÖS`. Scenario files have 24 hours.
enum HalfDayText {
  /// The same time with 24 hours, a day before it kept as it is; nil of a text that does not end in AM or PM.
  static func twentyFour(_ text: String) throws(Misfit) -> String? {
    guard let mark = marks.first(where: { text.suffix($0.word.count).lowercased() == $0.word }) else { return nil }
    let head = text.dropLast(mark.word.count)
    let clock = head[..<(head.lastIndex { !$0.isWhitespace }.map(head.index(after:)) ?? head.startIndex)]
    // A word such as Team ends in these letters, too.
    guard let last = clock.last, last.isASCII, last.isNumber else { return nil }
    let begin = clock.lastIndex { $0 == " " || $0 == "T" }.map(clock.index(after:)) ?? clock.startIndex
    let parts = clock[begin...].split(separator: ":", omittingEmptySubsequences: false)
    guard let lead = parts.first, lead.allSatisfy({ $0.isASCII && $0.isNumber }), lead.count <= 2, let hour = Int(lead),
      (1...12).contains(hour)
    else {
      throw Misfit("\(Excerpt.quoted(text)): there is no such time; with AM and PM, hours run from 1 to 12")
    }
    let hours = hour % 12 + (mark.isAfternoon ? 12 : 0)
    let rest = parts.count > 1 ? parts.dropFirst().joined(separator: ":") : "00"
    return "\(clock[..<begin])\(hours < 10 ? "0" : "")\(hours):\(rest)"
  }

  private static let marks: [(word: String, isAfternoon: Bool)] = [
    ("a.m.", false), ("p.m.", true), ("am", false), ("pm", true), ("öö", false), ("ös", true),
  ]
}
