internal import Scenarios

/// Words for numbers and lists.
enum Wording {
  /// A duration as files write it, e.g. `1h30m`.
  static func duration(_ seconds: Double) -> String {
    guard seconds == seconds.rounded(), seconds >= 1, seconds < 1e12 else { return "\(Decimal.short(seconds))s" }
    let whole = Int(seconds)
    let parts = [(whole / 86_400, "d"), (whole / 3600 % 24, "h"), (whole / 60 % 60, "m"), (whole % 60, "s")]
    return parts.filter { $0.0 > 0 }.map { "\($0.0)\($0.1)" }.joined()
  }

  /// A wait that is promised, e.g. `20 s`; a long one as files write it, e.g. `4h`.
  static func threshold(_ seconds: Double) -> String {
    seconds < 600 ? "\(Decimal.short(seconds)) s" : duration(seconds)
  }

  /// A number of things, e.g. `1 type`, `20 intervals`.
  static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  /// A number of things whose plural is a word of its own, e.g. `2 people`.
  static func count(_ number: Int, _ noun: String, plural: String) -> String {
    "\(number) \(number == 1 ? noun : plural)"
  }

  /// A share, e.g. `95 %`.
  static func percent(_ share: Double) -> String {
    "\(Decimal.short((share * 1000).rounded(.toNearestOrAwayFromZero) / 10)) %"
  }

  /// Items with commas and an `and`; only the first few if they are many.
  static func list(_ items: [String], most: Int = 6) -> String {
    guard items.count <= most else {
      return items.prefix(most - 1).joined(separator: ", ") + " and \(items.count - most + 1) more"
    }
    guard items.count > 1, let last = items.last else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }

  /// Neighbouring intervals put together.
  static func ranges(_ intervals: [Int]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for interval in intervals.sorted() {
      if let last = ranges.last, last.upperBound == interval {
        ranges[ranges.count - 1] = last.lowerBound..<interval + 1
      } else {
        ranges.append(interval..<interval + 1)
      }
    }
    return ranges
  }

  /// What planners call one replication of a horizon: a day, a week, or a replication.
  static func replicationNoun(_ horizon: Horizon) -> String {
    if horizon.length <= 86_400 { return "day" }
    return horizon.length == 7 * 86_400 ? "week" : "replication"
  }

  /// Parts put on lines of a width, all but the first one indented; no part is broken.
  static func wrapped(_ parts: [String], indent: Int, width: Int) -> String {
    var lines: [String] = []
    var line = ""
    for part in parts {
      let longer = line.isEmpty ? part : line + " " + part
      if Printable.width(longer) + indent > width, !line.isEmpty {
        lines.append(line)
        line = part
      } else {
        line = longer
      }
    }
    lines.append(line)
    return lines.joined(separator: "\n" + Printable.blanks(indent))
  }
}
