import Scenarios

/// Lists with a value for each interval, as scenario files have them.
enum IntervalList {
  /// The widest line, in letters.
  static let width = 100

  /// A key with its list: on one line if it fits, else a line for each few hours, with the clock beside it.
  static func lines(_ key: String, _ values: [String], indent: Int, _ horizon: Horizon) -> [String] {
    let space = String(repeating: " ", count: indent)
    let whole = "\(space)\(key): [\(values.joined(separator: ", "))]"
    return whole.count <= width ? [whole] : wrapped("\(space)\(key): [", values, indent: indent + 2, horizon)
  }

  private static func wrapped(_ opening: String, _ values: [String], indent: Int, _ horizon: Horizon) -> [String] {
    let digits = values.map(\.count).max() ?? 1
    let perLine = perLine(digits: digits, horizon)
    let starts = stride(from: 0, to: values.count, by: perLine)
    return [opening]
      + starts.map { start in
        let end = min(start + perLine, values.count)
        let numbers = values[start..<end].map { String(repeating: " ", count: digits - $0.count) + $0 }
        let row =
          String(repeating: " ", count: indent) + numbers.joined(separator: ", ") + (end < values.count ? "," : "]")
        let room = indent + perLine * (digits + 2) - 1
        return row + String(repeating: " ", count: room - row.count) + " # \(horizon.label(ofInterval: start))"
      }
  }

  /// How many numbers fit on a line: if possible, as many as there are in some whole hours.
  private static func perLine(digits: Int, _ horizon: Horizon) -> Int {
    let most = max(1, (width - 24) / (digits + 2))
    let perHour = 3600 / horizon.interval
    for hours in [24.0, 12, 8, 6, 4, 3, 2, 1] {
      let count = hours * perHour
      if count == count.rounded(), count >= 1, count <= Double(most) { return Int(count) }
    }
    return most
  }
}
