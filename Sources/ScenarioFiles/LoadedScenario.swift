public import Files
public import Scenarios

/// A scenario that was read from a file.
public struct LoadedScenario: Sendable {
  /// The scenario.
  public let scenario: Scenario
  /// The SHA-256 hash of the main file's bytes, in hexadecimal digits.
  public let sha256: String
  /// What is allowed but probably not meant.
  public let warnings: [FileProblem]
  /// The main file.
  let path: String
  /// What all files and changes together say, without what they have replaced.
  let root: SourceNode
  /// The layer of the last change; 0 where there is none.
  let layer: Int
  /// The columns of CSV files that it takes.
  let known: KnownSeries

  init(
    scenario: Scenario, path: String, sha256: String, warnings: [FileProblem] = [], root: SourceNode, layer: Int,
    known: KnownSeries
  ) {
    self.scenario = scenario
    self.path = path
    self.sha256 = sha256
    self.warnings = warnings
    self.root = root
    self.layer = layer
    self.known = known
  }

  /// Where a field is written, or what is nearest above it.
  public func place(of path: [String]) -> FilePlace {
    Spot(root: root).place(of: path)
  }
}

extension Spot {
  /// Where a field is written: its value, or the key of the nearest parent that is there.
  func place(of path: [String]) -> FilePlace {
    let found = nearest(path)
    // A promise is named by its key, whatever lines its bounds are on.
    if found.path.count == 2, found.path.first == "expect" { return found.keyPlace }
    if found.path.count == path.count { return found.node.place }
    // Counts and staff of a CSV file are named by the file.
    if let profile = found.entry("profile"), path[found.path.count] == "counts" { return profile.value.place }
    if let file = found.entry("file"), ["counts", "times"].contains(path[found.path.count]) { return file.value.place }
    return found.keyPlace
  }
}
