import ArgumentParser
import Foundation

struct SpeedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "speed", abstract: "Measures processor time per contact and writes Results/benchmarks.md.")

  @Option(help: "A folder with the C kernels w1.c and w3.c to measure against.")
  var yardstick = "../shared/yardstick"

  @Option(help: "How often each workload is measured; the median counts.")
  var rounds = 5

  @Option(help: "Where the table goes.")
  var output = "Results/benchmarks.md"

  func run() throws {
    let kernels = Yardstick(sources: yardstick)
    defer { kernels?.remove() }
    let table = try SpeedTable(rounds: max(1, rounds), yardstick: kernels).markdown()
    try Data(table.utf8).write(to: URL(fileURLWithPath: output), options: .atomic)
    print(table)
  }
}
