import Files
import Foundation
import ScenarioFiles
import Scenarios

/// A folder of files for one test, gone when it ends.
final class WrittenFiles {
  let folder: URL

  init(_ files: [String: String] = [:]) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "sira-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files { try write(Data(text.utf8), to: name) }
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  func path(_ name: String) -> String { folder.appending(path: name).path }

  func write(_ data: Data, to name: String) throws {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    // Without waiting for the disk, as Data.write does.
    _ = FileManager.default.createFile(atPath: file.path, contents: nil)
    let handle = try FileHandle(forWritingTo: file)
    try handle.write(contentsOf: data)
    try handle.close()
  }

  /// What is read from a file.
  func read(_ name: String = "main.yaml") throws -> Scenario {
    try ScenarioFile.read(path: path(name)).scenario
  }

  /// The messages to a file, with places relative to the folder; empty if it is right.
  func messages(_ name: String = "main.yaml") -> [String] {
    do {
      _ = try ScenarioFile.read(path: path(name))
      return []
    } catch {
      return error.problems.map { $0.description.replacing(folder.path + "/", with: "") }
    }
  }
}

/// A small scenario with some parts of one's own.
func scenarioText(
  horizon: String = "{start: \"Mon 08:00\", length: 2h}", arrivals: String = "{rate: 60/h}", talk: String = "4m",
  contact: String = "", staff: String = "staff: 5", more: String = ""
) -> String {
  """
  horizon: \(horizon)
  contacts:
    support:
      arrivals: \(arrivals)
      handle: {talk: \(talk)}
  \(contact.isEmpty ? "" : "    \(contact)\n")agents:
    desk: {\(staff), skills: [support]}
  \(more)
  """
}
