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
      usage: """
        sira run <file> [options]
        sira run --from <csv> --aht <duration> --agents <number> [options]
        """,
      discussion: """
        Example: sira run Scenarios/support-monday.yaml --precision service_level=0.5%
        Without a scenario: sira run --from calls.csv --aht 5:20 --agents 24 --target 80%/20s
        """)

    @Argument(help: "The scenario file; - is standard input.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var file: String?

    @OptionGroup(title: "From a spreadsheet") var table: SpreadsheetFlags

    @OptionGroup(title: "From a spreadsheet") var center: CenterFlags

    @Option(
      help: ArgumentHelp(
        "With --from: how many agents are there while calls come in, or column:NAME for a column of the file.",
        valueName: "number"))
    var agents: String?

    @OptionGroup var form: ReportFlags<RunReport>

    @OptionGroup var changes: ChangeFlags

    @OptionGroup var flags: RunFlags

    @Option(help: "How many threads work (default: all processors). The results do not depend on it.")
    var threads: Int?

    @Flag(help: "Print wall time, CPU time and contacts per second to standard error.")
    var timing = false

    func run() throws {
      let threads = try self.threads.map(RunFlags.checkedThreads) ?? Timing.processors
      let input = try input()
      let scenario = try flags.applied(to: input.read.scenario)
      let timing = Timing()
      let summary = simulate(scenario, threads)
      if self.timing {
        Console.note(timing.text(contacts: summary.contactsSimulated, threads: threads) + "\n")
      }
      try form.show(RunReport(summary, source: input.source))
    }

    private func input() throws -> ScenarioInput {
      if let file = try table.scenario(file, "run", stray: center.stray ?? agents.map { _ in "agents" }) {
        return try ScenarioInput(file: file, changes)
      }
      var flags = FlagReader()
      var request = center.request(table, &flags)
      if agents == nil {
        flags.miss(
          "who answers is missing: add --agents, e.g. --agents 24 or --agents column:NAME; how many it takes says 'sira plan'"
        )
      }
      request.staff = flags.read("agents", agents) { text throws(Misfit) -> SpreadsheetRequest.Staff in
        if let name = ColumnArgument.name(text) { return .column(name) }
        let count = try WholeText.parse(text)
        guard (0...ScenarioLimits.people).contains(count) else {
          throw Misfit("must be between 0 and \(ScenarioLimits.people)")
        }
        return .count(count)
      }
      try flags.finish()
      return try ScenarioInput(request, changes)
    }

    private func simulate(_ scenario: Scenario, _ threads: Int) -> Summary {
      let line = ProgressLine()
      defer { line.clear() }
      return Simulator(threads: threads).run(scenario) { line.show($0) }
    }
  }
}
