import Scenarios

/// Why a command cannot do what it was asked to; ends the program with exit code 2.
struct Failure: Error {
  /// The whole text for standard error.
  let message: String

  /// A failure; the text gets `error: ` in front.
  init(_ text: String) {
    message = "error: \(text)"
  }

  /// A word that nobody knows, with the one that was meant, if it can be guessed.
  static func unknown(_ what: String, _ word: String, among known: [String], advice: String) -> Failure {
    let hint = Spelling.nearest(to: word, among: known).map { "did you mean '\($0)'?" } ?? advice
    return Failure("unknown \(what) '\(word)'; \(hint)")
  }
}
