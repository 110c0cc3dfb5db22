import Foundation

/// Folders of the package, found from where this file was compiled.
enum Folders {
  static let package = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let scenarios = package.appending(path: "Scenarios")

  static let allowed = package.appending(path: "Tests/ScenarioFilesTests/Fixtures/allowed")

  static let broken = package.appending(path: "Tests/ScenarioFilesTests/Fixtures/broken")

  /// The files of a folder with an extension, in the order of their names.
  static func files(in folder: URL, withExtension suffix: String) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == suffix }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
  }
}
