import Files

/// Service-level targets, such as `80%/20s`.
package enum TargetText {
  /// Reads a target.
  /// - Returns: the share to be answered, from 0 to 1, and within how long, s.
  package static func parse(_ text: String) throws(Misfit) -> (share: Double, within: Double) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let hint = "write for example 80%/20s: answer 80 % within 20 s"
    guard parts.count == 2 else { throw Misfit("\(Excerpt.quoted(text)) is not a target; \(hint)") }
    if parts.allSatisfy({ NumberText.isDecimal($0) && $0.utf8.count <= 8 }), !parts[0].contains(".") {
      throw Misfit("\(Excerpt.quoted(text)) has no units; write \(parts[0])%/\(parts[1])s")
    }
    return (try ShareText.parse(parts[0]), try DurationText.parse(parts[1]))
  }
}
