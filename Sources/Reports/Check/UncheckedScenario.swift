public import Files

/// A scenario that could not be checked, because something is wrong with its files or with its baseline.
public struct UncheckedScenario: Error {
  /// The scenario's file, as it was named.
  public let file: String
  /// What is wrong, each with its place.
  public let problems: [FileProblem]
  /// How many more problems there are.
  let omitted: Int

  /// A scenario that could not be checked.
  /// - Parameter omitted: How many more problems there are than are given.
  public init(file: String, problems: [FileProblem], omitted: Int = 0) {
    self.file = file
    self.problems = problems
    self.omitted = omitted
  }

  /// Everything that is wrong, a line for each, as compilers write it.
  public var lines: [String] {
    problems.map(\.description) + (omitted > 0 ? ["... and \(omitted) more"] : [])
  }

  /// What stands above its problems.
  var headline: String { "\(PlainText.line(file)): cannot be checked" }
}

extension FileProblem {
  /// What is wrong, without the place.
  var sentence: String { (path.isEmpty ? "" : Excerpt.keys(path) + ": ") + message }
}

/// A baseline whose scenario is gone: all that was promised there is guarded by nothing.
public struct OrphanBaseline: Sendable, Equatable {
  /// The baseline's file.
  public let file: String
  /// Whether it was removed, because that was accepted.
  public let isRemoved: Bool

  /// A baseline without a scenario.
  public init(file: String, isRemoved: Bool = false) {
    self.file = file
    self.isRemoved = isRemoved
  }

  /// What a check says of it.
  var sentence: String {
    let name = PlainText.line(file)
    return isRemoved
      ? "\(name) was removed: it had no scenario any more"
      : "\(name) has no scenario any more: its file was deleted or renamed, and with it all that it promises; if that is "
        + "meant, accept it with --accept, which removes the baseline"
  }
}
