/// Numbers as scenario files write them.
enum Notation {
  /// `30s`, `1h30m`, `90.5s`, `never`.
  static func duration(_ seconds: Double) -> String {
    guard seconds.isFinite else { return seconds == .infinity ? "never" : number(seconds) }
    guard seconds >= 60, seconds < 0x1p53, seconds == seconds.rounded() else { return number(seconds) + "s" }
    var (text, rest) = ("", Int(seconds))
    for (unit, length) in [("d", 86_400), ("h", 3600), ("m", 60), ("s", 1)] where rest >= length {
      text += "\(rest / length)\(unit)"
      rest %= length
    }
    return text
  }

  /// `4`, `0.9`: the shortest that reads back as the same number.
  static func number(_ value: Double) -> String {
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// `only 0.34%`, `less than 0.01%` or `none`, for a share below 1 %.
  static func sliver(_ share: Double) -> String {
    if share <= 0 { return "none" }
    if share < 0.0001 { return "less than 0.01%" }
    return "only \(number(min((share * 10_000).rounded(), 99) / 100))%"
  }
}
