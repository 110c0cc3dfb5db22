import ArgumentParser
import Foundation
import Validation

struct ValidationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validation",
    abstract: "Compares simulation with theory, case by case, and writes Results/validation.md.")

  @Option(help: "The folder of the reference files.")
  var fixtures = "Tests/ValidationTests/Fixtures/reference"

  @Option(help: "The folder of the scenarios whose intervals are studied.")
  var scenarios = "Scenarios"

  @Option(help: "How many threads simulate; the table does not depend on it.")
  var threads = ProcessInfo.processInfo.activeProcessorCount

  @Option(help: "Where the table goes.")
  var output = "Results/validation.md"

  func run() throws {
    let report = try ValidationReport(
      fixtures: URL(fileURLWithPath: fixtures, isDirectory: true), threads: max(1, threads)
    ) { name, done, total in
      FileHandle.standardError.write(Data("\(done + 1) of \(total): \(name)\n".utf8))
    }
    let study = try CoverageCommand.study(scenarios, threads: threads)
    try Data("\(report.markdown)\n\(study.markdown)\n".utf8).write(to: URL(fileURLWithPath: output), options: .atomic)
    print("\(output): simulation and theory \(report.agrees ? "agree" : "do not agree")")
    print("intervals \(study.misses.isEmpty ? "cover" : "do not all cover") as often as they should")
    guard report.agrees, study.misses.isEmpty else { throw ExitCode(1) }
  }
}
