/// A text on its way out: it is handed on piece by piece, so that a large one is never whole in memory.
package struct TextOutput {
  /// Where pieces go.
  package typealias Sink = (String) -> Void

  /// How many bytes are kept at most before they are handed on.
  private static let piece = 1 << 16

  /// What was not handed on yet; all of it where there is no sink.
  package private(set) var text = ""
  private let sink: Sink?

  /// An output; without a sink it keeps the whole text.
  package init(to sink: Sink? = nil) {
    self.sink = sink
  }

  /// Appends to the text.
  package mutating func append(_ string: String) {
    text += string
    if let sink, text.utf8.count >= Self.piece {
      sink(text)
      text.removeAll(keepingCapacity: true)
    }
  }

  /// Hands on what is left.
  package mutating func flush() {
    guard let sink, !text.isEmpty else { return }
    sink(text)
    text.removeAll(keepingCapacity: true)
  }
}
