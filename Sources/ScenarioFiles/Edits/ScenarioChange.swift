/// Something that makes another scenario of one that was read.
public enum ScenarioChange: Sendable, Equatable {
  /// One key is changed.
  case edit(ScenarioEdit)
  /// A file is put over the scenario as if it extended it: maps are merged, `null` removes a key, all else is replaced.
  case overlay(path: String)
}

extension LoadedScenario {
  /// The scenario with changes, one after the other, checked as if it had been read from a file.
  ///
  /// Where the keys of a map exclude each other, such as `staff` and `shifts`, the one that is set takes the place of the
  /// others. CSV files that have been read are not read again.
  ///
  /// - Throws: everything that is wrong with the changes and with what they lead to, each at the change or at the line of
  ///   the file where it is written. An edit never adds a type, a group or a step; an overlay may.
  public func applying(_ changes: [ScenarioChange]) throws(ScenarioFileErrors) -> LoadedScenario {
    var tree = TreeEditor(root: root, layer: layer)
    for change in changes {
      switch change {
      case .edit(let edit): tree.apply(edit)
      case .overlay(let path): tree.overlay(path)
      }
    }
    var reading = Reading(mainFile: path, known: known)
    for problem in tree.problems { reading.report(problem) }
    guard tree.isComplete else { throw ScenarioFileErrors(reading.problems, mainFile: path) }
    return try ScenarioFile.read(tree.root, layer: tree.layer, sha256: sha256, &reading, path: path)
  }
}
