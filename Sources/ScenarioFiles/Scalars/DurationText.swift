import Files

/// Durations with a unit, such as `20s`, `4m`, `1h30m`, `1.5h` or `2d`, or as spreadsheets show them: `5:20` is 5 min
/// 20 s, `0:02:14` is 2 min 14 s.
package enum DurationText {
  /// The pattern of the schema.
  static let pattern = "\(units)|^[0-9]+(:[0-5][0-9]){1,2}(\\.[0-9]+)?$"
  /// The pattern of stretches of the day.
  static let spanPattern = "\(units)|^[0-9]+:[0-5][0-9]:[0-5][0-9]$"

  private static let units =
    #"^(?=.)([0-9]+(\.[0-9]+)?d)?([0-9]+(\.[0-9]+)?h)?([0-9]+(\.[0-9]+)?m)?([0-9]+(\.[0-9]+)?s)?$"#

  private static let letters: [(letter: Character, seconds: Double)] = [
    ("d", 86_400), ("h", 3600), ("m", 60), ("s", 1),
  ]

  /// Reads a duration.
  /// - Returns: seconds, finite and not negative.
  package static func parse(_ text: String) throws(Misfit) -> Double {
    guard text.utf8.count <= 64 else { throw Misfit(notADuration(text)) }
    if let time = SpreadsheetDuration(text) { return time.seconds }
    if text.hasPrefix("-"), text.dropFirst().first?.isWholeNumber == true {
      throw Misfit("\(Excerpt.quoted(text)) is negative; a duration is 0s or longer")
    }
    var rest = text[...]
    var total = 0.0
    var remaining = letters[...]
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
      rest.removeFirst(digits.count)
      guard NumberText.isDecimal(digits), let number = Double(digits) else { throw Misfit(trouble(with: text)) }
      guard let letter = rest.popFirst(), let unit = remaining.firstIndex(where: { $0.letter == letter }) else {
        throw Misfit(trouble(with: text))
      }
      total += number * letters[unit].seconds
      remaining = remaining[(unit + 1)...]
    }
    guard !text.isEmpty else { throw Misfit(notADuration(text)) }
    guard total.isFinite else { throw Misfit("\(Excerpt.quoted(text)) is too long") }
    return total
  }

  /// Reads a stretch of the day, such as a shift or an interval, where `8:00` could be hours or minutes and is refused.
  package static func parseSpan(_ text: String) throws(Misfit) -> Double {
    if let time = SpreadsheetDuration(text), !time.hasHours {
      let (first, last) = (time.first, time.last)
      throw Misfit(
        "\(Excerpt.quoted(text)) may be hours and minutes or minutes and seconds; write \(first)h\(last)m or \(first)m\(last)s"
      )
    }
    return try parse(text)
  }

  private static func trouble(with text: String) -> String {
    let quoted = Excerpt.quoted(text)
    if NumberText.isDecimal(text) { return "\(text) needs a unit: write \(text)s, \(text)m or \(text)h" }
    let joined = text.filter { $0 != " " }
    if joined != text, (try? parse(joined)) != nil { return "\(quoted) has spaces; write \(joined)" }
    let lowered = joined.lowercased()
    if lowered != joined, (try? parse(lowered)) != nil { return "\(quoted) has a capital letter; write \(lowered)" }
    let words = [
      "seconds": "s", "second": "s", "secs": "s", "sec": "s", "minutes": "m", "minute": "m", "mins": "m", "min": "m",
      "hours": "h", "hour": "h", "hrs": "h", "hr": "h", "days": "d", "day": "d",
    ]
    let number = lowered.prefix { $0.isNumber || $0 == "." }
    if let letter = words[String(lowered.dropFirst(number.count))], NumberText.isDecimal(number) {
      return "\(quoted) is not a duration; write \(number)\(letter)"
    }
    let commas = lowered.replacing(",", with: ".")
    if commas != lowered, (try? parse(commas)) != nil { return "\(quoted) has a comma; write \(commas)" }
    if text.contains(":") {
      return "\(quoted) is not a duration; write for example 1h30m, 5:20 for 5 min 20 s, or 0:05:20 with hours"
    }
    if lowered.hasSuffix("ms"), NumberText.isDecimal(lowered.dropLast(2)) {
      return "\(quoted) is in milliseconds; write seconds, e.g. 0.5s"
    }
    let letters = lowered.filter { "dhms".contains($0) }
    if lowered.allSatisfy({ $0.isNumber || "dhms.".contains($0) }), letters.count > 1 {
      return "\(quoted) is not a duration; each unit comes once, in the order d, h, m, s, e.g. 1h30m"
    }
    return notADuration(text)
  }

  private static func notADuration(_ text: String) -> String {
    "\(Excerpt.quoted(text)) is not a duration; write for example 20s, 4m or 1h30m"
  }
}

/// A duration as spreadsheets show it: `m:ss` or `h:mm:ss`, perhaps with parts of a second.
struct SpreadsheetDuration {
  /// How long it is, s.
  let seconds: Double
  /// Whether it has hours, and so can only be read in one way.
  let hasHours: Bool
  /// The number before the first colon.
  let first: Int
  /// The number behind the last colon, without parts of a second.
  let last: Int

  /// Nil if a text has another form.
  init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let lead = parts.first, let end = parts.last, (1...6).contains(lead.count)
    else { return nil }
    let whole = end.prefix { $0 != "." }
    guard parts.dropFirst().dropLast().allSatisfy({ $0.count == 2 }), whole.count == 2,
      (parts.dropLast() + [whole]).allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      NumberText.isDecimal(end), let first = Int(lead), let last = Int(whole), let end = Double(end), end < 60
    else { return nil }
    let middle = parts.count == 3 ? Int(parts[1]) ?? 60 : 0
    guard middle < 60 else { return nil }
    hasHours = parts.count == 3
    seconds = Double(hasHours ? first * 3600 + middle * 60 : first * 60) + end
    (self.first, self.last) = (first, last)
  }
}
