import Files
import Planning
import Reports
import ScenarioFiles

/// The scenario files that a check is about.
struct CheckTargets {
  /// What the names of a baseline's file end in.
  static let baselineEnding = ".baseline.json"

  /// The files, in the order in which they or their folders were named.
  let files: [String]
  /// Whether these are all scenarios of the folders that they lie in, so that a baseline of none of them has lost its
  /// scenario.
  private let areWhole: Bool

  /// Takes files as they are, and of a folder every file that ends in `.yaml` or `.yml`, by name; not those of folders
  /// in it.
  /// - Parameter baselines: The folder of accepted results; nil where nothing is compared.
  /// - Throws: a failure where a folder holds no scenario, unless a baseline tells that it held one.
  init(_ arguments: [String], baselines: String?) throws {
    var files: [String] = []
    var empty: String?
    for argument in arguments {
      guard argument != ScenarioFile.standardInput, FileSystem.isFolder(argument) else {
        files.append(argument)
        continue
      }
      let found = Self.scenarios(in: argument).map { FileSystem.joined(argument, $0) }
      if found.isEmpty { empty = empty ?? argument }
      files += found
    }
    self.files = files
    let named = Set(files)
    areWhole =
      !named.contains(ScenarioFile.standardInput)
      && Set(files.map { FilePlace(file: $0).folder }).allSatisfy { folder in
        Self.scenarios(in: folder.isEmpty ? "." : String(folder)).allSatisfy { named.contains(folder + $0) }
      }
    if let empty, baselines.map(orphans)?.isEmpty ?? true {
      throw Failure("\(empty) holds no scenario: none of its files ends in .yaml or .yml")
    }
  }

  /// Baselines in a folder that belong to no scenario; none where only some scenarios of a folder are checked, since the
  /// baselines of the others are there, too.
  func orphans(in folder: String) -> [String] {
    guard areWhole else { return [] }
    let known = Set(files.map(Self.baselineName))
    return FileSystem.names(in: folder).filter { $0.hasSuffix(Self.baselineEnding) && !known.contains($0) }
      .map { FileSystem.joined(folder, $0) }
  }

  /// What the baseline of a scenario file is called.
  static func baselineName(_ file: String) -> String { stem(file) + baselineEnding }

  private static func scenarios(in folder: String) -> [String] {
    FileSystem.names(in: folder).filter { name in
      [".yaml", ".yml"].contains { name.hasSuffix($0) && name.utf8.count > $0.utf8.count }
        && !FileSystem.isFolder(FileSystem.joined(folder, name))
    }
  }

  /// A file's name without folder and extension.
  private static func stem(_ file: String) -> String {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    guard let point = name.lastIndex(of: "."), point > name.startIndex else { return name }
    return String(name[..<point])
  }
}
