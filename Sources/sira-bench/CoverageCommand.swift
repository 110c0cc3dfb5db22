import ArgumentParser
import Foundation
import Validation

struct CoverageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Counts how often reported intervals contain the truth; a chapter of Results/validation.md.")

  @Option(help: "The folder of the scenarios.")
  var scenarios = "Scenarios"

  @Option(help: "How many threads simulate; the table does not depend on it.")
  var threads = ProcessInfo.processInfo.activeProcessorCount

  func run() throws {
    let study = try Self.study(scenarios, threads: threads)
    print(study.markdown)
    guard study.misses.isEmpty else { throw ExitCode(1) }
  }

  /// The full study, with its progress on standard error.
  static func study(_ folder: String, threads: Int) throws -> CoverageStudy {
    try CoverageStudy(CoverageScenarios.all(in: folder), effort: .full, threads: max(1, threads)) { name in
      FileHandle.standardError.write(Data("intervals: \(name)\n".utf8))
    }
  }
}
