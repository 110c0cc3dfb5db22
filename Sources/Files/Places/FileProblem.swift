/// Something that is wrong in a file.
public struct FileProblem: Sendable, Equatable, CustomStringConvertible, Error {
  /// Where it is.
  public let place: FilePlace
  /// The keys that lead to it from the top of the scenario; empty where the file as a whole is meant.
  public let path: [String]
  /// What is wrong, and what to do.
  public let message: String

  /// A problem at a place. What the message quotes of a file is made plain, whoever wrote the message.
  public init(_ place: FilePlace, path: [String] = [], _ message: String) {
    self.place = place
    self.path = path
    self.message = PlainText.line(message)
  }

  /// `file:line:column: error: contacts.support.patiense: unknown key; did you mean 'patience'?`
  public var description: String {
    let field = path.isEmpty ? "" : Excerpt.keys(path) + ": "
    return "\(place): error: \(field)\(message)"
  }
}
