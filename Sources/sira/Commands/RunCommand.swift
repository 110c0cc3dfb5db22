import ArgumentParser
import Files
import Reports
import ScenarioFiles
import Scenarios
import Simulation

extension Sira {
  /// `sira run`
  struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "run",
      abstract: "Simulates a scenario and reports waits, service levels and load.",
      usage: "sira run <file> [options]",
      discussion: "Example: sira run Scenarios/support-monday.yaml --precision service_level=0.5%")

    @Argument(help: "The scenario file; - is standard input.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var file: String

    @OptionGroup var form: ReportFlags<RunReport>

    @OptionGroup var changes: ChangeFlags

    @OptionGroup var flags: RunFlags

    @Option(help: "How many threads work (default: all processors). The results do not depend on it.")
    var threads: Int?

    @Flag(help: "Print wall time, CPU time and contacts per second to standard error.")
    var timing = false

    func run() throws {
      let threads = try self.threads.map(RunFlags.checkedThreads) ?? Timing.processors
      let read = try changes.read(file)
      let scenario = try flags.applied(to: read.scenario)
      let timing = Timing()
      let summary = simulate(scenario, threads)
      if self.timing {
        Console.note(timing.text(contacts: summary.contactsSimulated, threads: threads) + "\n")
      }
      try form.show(RunReport(summary, source: try changes.source(file, read)))
    }

    private func simulate(_ scenario: Scenario, _ threads: Int) -> Summary {
      let line = ProgressLine()
      defer { line.clear() }
      return Simulator(threads: threads).run(scenario) { line.show($0) }
    }
  }
}
