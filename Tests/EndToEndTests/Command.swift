import Foundation

/// The built program, run as people and scripts run it.
enum Command {
  /// What a run left behind.
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  /// The top folder of the package.
  static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The program, which these tests depend on, so that it is built beside their bundle.
  static let binary = products.appending(path: "sira")

  private static var products: URL {
    #if os(macOS)
      let bundle = Bundle.allBundles.first { $0.bundleURL.pathExtension == "xctest" } ?? .main
      return bundle.bundleURL.deletingLastPathComponent()
    #else
      return Bundle.main.bundleURL
    #endif
  }

  /// Every example, relative to the package.
  static let scenarios: [String] = {
    let folder = package.appending(path: "Scenarios").path()
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted().map { "Scenarios/\($0)" }
  }()

  /// Runs the program in the package's folder.
  static func sira(_ arguments: String..., environment: [String: String] = [:]) throws -> Outcome {
    try run(binary, arguments, environment)
  }

  /// Runs a line of shell, in which `$sira` is the program.
  static func shell(_ line: String) throws -> Outcome {
    try run(URL(filePath: "/bin/sh"), ["-c", line], ["sira": binary.path()])
  }

  /// Runs any program of the system.
  static func run(
    _ program: URL, _ arguments: [String], _ environment: [String: String] = [:]
  ) throws -> Outcome {
    try inScratch { scratch in
      let process = try start(program, arguments, environment, in: scratch)
      process.waitUntilExit()
      return try outcome(of: process, in: scratch)
    }
  }

  /// Starts a program that writes into files of a folder, so that no pipe can fill up.
  static func start(
    _ program: URL, _ arguments: [String], _ environment: [String: String] = [:], in scratch: URL
  ) throws -> Process {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = package
    // How far the work has got is said by the clock, which no test goes by.
    process.environment = ProcessInfo.processInfo.environment.merging(["SIRA_PROGRESS": "never"]) { _, new in new }
      .merging(environment) { _, new in new }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try file("output", in: scratch)
    process.standardError = try file("errors", in: scratch)
    try process.run()
    // Nothing here takes minutes: this only keeps a program that hangs from holding up everything.
    DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(1200)) {
      if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    }
    return process
  }

  /// Looks at a program until something has happened, it has ended or so many looks were taken; how many were.
  ///
  /// Looks are the only clock of these tests: where the machine is busy it goes as slowly as the program.
  @discardableResult
  static func look(at process: Process, atMost looks: Int = .max, until hasHappened: () -> Bool) -> Int {
    var taken = 0
    while taken < looks, process.isRunning, !hasHappened() {
      taken += 1
      sched_yield()
    }
    return taken
  }

  /// What a program that has ended wrote.
  static func outcome(of process: Process, in scratch: URL) throws -> Outcome {
    Outcome(
      status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
      output: try String(contentsOf: scratch.appending(path: "output"), encoding: .utf8),
      errors: try String(contentsOf: scratch.appending(path: "errors"), encoding: .utf8))
  }

  /// Does something in a new folder, and takes the folder away.
  static func inScratch<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sira-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }

  /// The names of what is in a folder, sorted; empty if there is none.
  static func names(in folder: URL) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []).sorted()
  }

  /// The files of a folder, hidden ones too, by their numbers on disk, which change when a file is replaced.
  static func state(of folder: URL) -> [String: Int] {
    let files = names(in: folder).map { name in
      let attributes = try? FileManager.default.attributesOfItem(atPath: folder.appending(path: name).path())
      return (name, attributes?[.systemFileNumber] as? Int ?? 0)
    }
    return Dictionary(uniqueKeysWithValues: files)
  }

  private static func file(_ name: String, in scratch: URL) throws -> FileHandle {
    let url = scratch.appending(path: name)
    try Data().write(to: url)
    return try FileHandle(forWritingTo: url)
  }
}
