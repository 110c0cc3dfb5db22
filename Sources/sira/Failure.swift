import Files
import ScenarioFiles
import Scenarios

/// Why a command cannot do what it was asked to; ends the program with exit code 2.
struct Failure: Error {
  /// The whole text for standard error.
  let message: String

  /// A failure; the text is made plain and gets `error: ` in front.
  init(_ text: String) {
    self.init([text])
  }

  /// Several failures, each on a line of its own.
  init(_ texts: [String]) {
    message = texts.map { "error: \(PlainText.line($0))" }.joined(separator: "\n")
  }

  /// What cannot be done with a scenario that was read without errors, each problem with its place in the file.
  init(_ errors: ScenarioErrors, in read: LoadedScenario) {
    message = errors.problems.map { problem in
      FileProblem(read.place(of: problem.path), path: problem.path, problem.message).description
    }.joined(separator: "\n")
  }

  /// Several problems, each with its place or with `error: ` in front.
  init(lines: [String]) {
    message = lines.joined(separator: "\n")
  }

  /// What is wrong in a file of results.
  init(of problem: FileProblem) {
    message = problem.description
  }

  /// An unknown word, with the one that was meant, if it can be guessed.
  static func unknown(_ what: String, _ word: String, among known: [String], advice: String) -> Failure {
    let hint = Spelling.nearest(to: word, among: known).map { "did you mean '\($0)'?" } ?? advice
    return Failure("unknown \(what) '\(word)'; \(hint)")
  }
}
