import Scenarios

/// Scenario files.
public enum ScenarioFile {
  /// What stands for standard input in place of a file. Relative paths in it start from the working folder.
  public static let standardInput = "-"

  /// Reads a scenario from a YAML file, together with the files that it names.
  ///
  /// - Parameter path: the file, or ``standardInput``; places in messages begin with it, as it is given here.
  /// - Throws: everything that is wrong, at once, each with its place.
  public static func read(path: String) throws(ScenarioFileErrors) -> LoadedScenario {
    try read(Inheritance(path: path), path: path)
  }

  /// Reads a scenario from a text, as if it were written in a file.
  /// - Parameter path: the file, which need not be there.
  package static func read(text: String, as path: String) throws(ScenarioFileErrors) -> LoadedScenario {
    try read(Inheritance(path: path, text: Array(text.utf8)), path: path)
  }

  private static func read(_ files: Inheritance, path: String) throws(ScenarioFileErrors) -> LoadedScenario {
    var reading = Reading(mainFile: path)
    for problem in files.problems { reading.report(problem) }
    guard let root = files.root, files.isComplete else {
      throw ScenarioFileErrors(reading.problems, omitted: reading.omitted, mainFile: path)
    }
    return try read(root, layer: 0, sha256: files.sha256 ?? "", &reading, path: path)
  }

  /// Makes a scenario of what a file and its changes say.
  ///
  /// - Parameters:
  ///   - layer: the lowest layer in the tree.
  ///   - path: the main file.
  static func read(
    _ root: SourceNode, layer: Int, sha256: String, _ reading: inout Reading, path: String
  ) throws(ScenarioFileErrors) -> LoadedScenario {
    let draft = ScenarioSection.read(root, named: name(of: path), &reading)
    for warning in reading.shares.warnings { reading.warn(warning) }
    let scenario = check(draft, root: root, &reading)
    guard let scenario, reading.problems.isEmpty else {
      throw ScenarioFileErrors(reading.problems, omitted: reading.omitted, mainFile: path)
    }
    return LoadedScenario(
      scenario: scenario, path: path, sha256: sha256, warnings: reading.warnings, root: root.effective(as: .scenario),
      layer: layer,
      known: reading.known)
  }

  /// Checks a draft, and reports what does not follow from problems that are known already.
  private static func check(_ draft: ScenarioDraft, root: SourceNode, _ reading: inout Reading) -> Scenario? {
    guard reading.problems.count < Reading.kept else { return nil }
    var draft = draft
    draft.dropUnknownNames()
    do {
      return try Scenario(checking: draft)
    } catch {
      let consequences = Consequences(of: reading, and: error.problems, in: draft)
      let spot = Spot(root: root)
      for problem in error.problems where !consequences.contain(problem.path) {
        reading.report(problem.path, at: spot.place(of: problem.path), problem.message)
      }
      return nil
    }
  }

  /// The name of the file without folder and extension.
  private static func name(of path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    guard let point = file.lastIndex(of: "."), point > file.startIndex else { return file }
    return String(file[..<point])
  }
}
