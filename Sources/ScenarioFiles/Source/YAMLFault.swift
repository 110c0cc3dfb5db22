import Files
import Yams

/// What the YAML parser complains about, in words that help.
enum YAMLFault {
  /// Turns an error of the parser into a problem at its place.
  static func problem(_ error: any Error, text: String, file: String) -> FileProblem {
    guard let error = error as? YamlError else { return FileProblem(FilePlace(file: file), "cannot be read as YAML") }
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let place = FilePlace(file: file, line: mark.line, column: mark.column)
      return FileProblem(place, "not YAML: \(explain(problem, line: mark.line, context: context))")
    case .reader(let problem, _, _, _):
      return FileProblem(FilePlace(file: file), "not YAML: \(problem)")
    default:
      return FileProblem(FilePlace(file: file), "cannot be read as YAML")
    }
  }

  private static func explain(_ problem: String, line: Int, context: YamlError.Context?) -> String {
    let hints = [
      (
        "found character that cannot start any token",
        "a tab, '@', '`' or '%' cannot begin a value; use spaces, or quotes"
      ),
      (
        "mapping values are not allowed in this context",
        "unexpected ':'; check the indentation, or put the text in quotes"
      ),
      ("did not find expected key", "expected a key here; check the indentation of this line"),
      ("could not find expected ':'", "expected ':' after the key on the line before"),
      ("did not find expected '-' indicator", "expected '- ' like the other items of the list"),
      ("found undefined alias", "the alias stands for nothing; '*name' needs an '&name' before it"),
      ("did not find expected ',' or ']'", "expected ',' or ']'; is a bracket missing?"),
      ("did not find expected ',' or '}'", "expected ',' or '}'; is a brace missing?"),
      ("did not find expected node content", "expected a value; is a ',' too many, or a bracket missing?"),
      ("but found another document", "a second document begins here; a file holds one scenario"),
      ("did not find expected <document start>", "this is outside of the scenario; check the indentation"),
      (
        "block sequence entries are not allowed in this context", "unexpected '- '; start the list on a line of its own"
      ),
      ("Maximum nesting level reached", "lists and maps are nested too deep"),
      ("found incompatible YAML document", "only YAML 1.1 and 1.2 can be read; remove the line"),
      ("found unexpected end of stream", "the file ends inside a quoted text"),
    ]
    let hint = hints.first { problem.contains($0.0) }?.1 ?? problem
    guard let context, context.mark.line != line else { return hint }
    return "\(hint) (in what begins on line \(context.mark.line))"
  }
}
