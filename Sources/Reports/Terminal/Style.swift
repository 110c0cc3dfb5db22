/// How a terminal may dress words; the words are the same.
public enum Style: Sendable {
  /// Nothing but text: for files, pipes and whoever set `NO_COLOR`.
  case plain
  /// Bold and colour by ANSI escape sequences (ECMA-48): for a terminal.
  case colour

  /// A text in a tone.
  func callAsFunction(_ text: String, _ tone: Tone?) -> String {
    guard self == .colour, let tone, !text.isEmpty else { return text }
    return "\u{1B}[\(tone.rendition)m\(text)\u{1B}[0m"
  }
}

extension Tone {
  /// The parameters of ECMA-48's Select Graphic Rendition.
  fileprivate var rendition: String {
    switch self {
    case .heading: "1"
    case .good: "32"
    case .bad: "1;31"
    case .doubtful: "33"
    case .quiet: "2"
    }
  }
}
