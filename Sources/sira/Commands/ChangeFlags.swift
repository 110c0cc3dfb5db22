import ArgumentParser
import Reports
import ScenarioFiles

/// Changes to a scenario that the command line asks for.
struct ChangeFlags: ParsableArguments {
  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Change a key: path=value, or +=, -=, *= to change what is there; * in a path is every name.",
      valueName: "path=value"))
  var edits: [String] = []

  @Option(
    help: ArgumentHelp("Put a file over the scenario, as if it extended it.", valueName: "overlay"),
    completion: .file(extensions: ["yaml", "yml", "json"]))
  var with: [String] = []

  /// The scenario of a file with the changes.
  func read(_ file: String) throws -> LoadedScenario {
    let changes = try changes()
    let read = try ScenarioFile.read(path: file)
    return changes.isEmpty ? read : try read.applying(changes)
  }

  /// Where a result comes from.
  func source(_ file: String, _ read: LoadedScenario) throws -> ScenarioSource {
    ScenarioSource(file: file, sha256: read.sha256, changes: try changes().map(\.text))
  }

  /// The overlays, and then the edits, each in the order in which they were given.
  func changes() throws -> [ScenarioChange] {
    let edits = try self.edits.map { text in
      do {
        return try ScenarioEdit(text)
      } catch let failure as ScenarioEdit.Failure {
        throw Failure("--set: \(failure.message)")
      }
    }
    return with.map { .overlay(path: $0) } + edits.map { .edit($0) }
  }
}

extension ScenarioChange {
  /// Whether it changes how the scenario is run, rather than the scenario.
  var isOfRun: Bool {
    guard case .edit(let edit) = self else { return false }
    return edit.path.hasPrefix("run.")
  }

  /// The change as it was asked for.
  var text: String {
    switch self {
    case .edit(let edit): edit.description
    case .overlay(let path): "with \(path)"
    }
  }
}
