/// A text that is made while it is written: a report on a year of hours takes hundreds of megabytes, but need not be in
/// memory at once.
public struct StreamedText {
  private let body: (_ sink: @escaping (String) -> Void) -> Void

  /// A text that is handed to a sink piece by piece, each time it is written.
  public init(_ body: @escaping (_ sink: @escaping (String) -> Void) -> Void) {
    self.body = body
  }

  /// A text that is made when it is written.
  public init(_ text: @autoclosure @escaping () -> String) {
    body = { sink in sink(text()) }
  }

  /// Hands the text to a sink, piece by piece.
  public func write(to sink: @escaping (String) -> Void) { body(sink) }

  /// The whole text.
  public var whole: String {
    var text = ""
    body { text += $0 }
    return text
  }
}
