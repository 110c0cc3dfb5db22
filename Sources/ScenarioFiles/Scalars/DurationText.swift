import Files

/// Durations with a unit, such as `20s`, `4m`, `1h30m`, `1.5h` or `2d`.
package enum DurationText {
  /// The pattern of the schema.
  static let pattern = #"^(?=.)([0-9]+(\.[0-9]+)?d)?([0-9]+(\.[0-9]+)?h)?([0-9]+(\.[0-9]+)?m)?([0-9]+(\.[0-9]+)?s)?$"#

  private static let units: [(letter: Character, seconds: Double)] = [("d", 86_400), ("h", 3600), ("m", 60), ("s", 1)]

  /// Reads a duration.
  /// - Returns: seconds, finite and not negative.
  package static func parse(_ text: String) throws(Misfit) -> Double {
    guard text.utf8.count <= 64 else { throw Misfit(notADuration(text)) }
    if text.hasPrefix("-"), text.dropFirst().first?.isWholeNumber == true {
      throw Misfit("\(Excerpt.quoted(text)) is negative; a duration is 0s or longer")
    }
    var rest = text[...]
    var total = 0.0
    var remaining = units[...]
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
      rest.removeFirst(digits.count)
      guard NumberText.isDecimal(digits), let number = Double(digits) else { throw Misfit(trouble(with: text)) }
      guard let letter = rest.popFirst(), let unit = remaining.firstIndex(where: { $0.letter == letter }) else {
        throw Misfit(trouble(with: text))
      }
      total += number * units[unit].seconds
      remaining = remaining[(unit + 1)...]
    }
    guard !text.isEmpty else { throw Misfit(notADuration(text)) }
    guard total.isFinite else { throw Misfit("\(Excerpt.quoted(text)) is too long") }
    return total
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
    if text.contains(":") { return "\(quoted) looks like a time of day; write a duration such as 1h30m" }
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
