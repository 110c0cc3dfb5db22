import ArgumentParser
import Planning
import Reports
import ScenarioFiles
import Scenarios

extension Sira {
  /// `sira plan`
  struct Plan: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "plan",
      abstract:
        "Finds the fewest agents that meet every goal, by Erlang C, Erlang A and simulation, and why they differ.",
      usage: "sira plan <file> [options]",
      discussion: "Example: sira plan Scenarios/support-monday.yaml --write planned.yaml")

    @Argument(help: "The scenario file.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var file: String

    @Option(help: ArgumentHelp("Where goals must hold: in every interval, or over the day.", valueName: "interval|day"))
    var per: String?

    @Option(
      help: ArgumentHelp(
        "Goals must be met on that share of days, e.g. 90%, instead of on average.", valueName: "share"))
    var risk: String?

    @Option(
      help: ArgumentHelp("Write the planned staff as a scenario file that extends this one.", valueName: "file"),
      completion: .file(extensions: ["yaml", "yml"]))
    var write: String?

    @Option(help: "How the plan on standard output looks.")
    var format: PlanFormat = .text

    @Option(
      help: "Also write plan.txt, plan.json, plan.csv and plan.md into this folder.", completion: .directory)
    var output: String?

    @OptionGroup var changes: ChangeFlags

    @OptionGroup var chance: ChanceFlags

    @Option(help: "How many threads work (default: all processors). The plan does not depend on it.")
    var threads: Int?

    func run() throws {
      let threads = try self.threads.map(RunFlags.checkedThreads) ?? Timing.processors
      let request = try request()
      let read = try changes.read(file)
      let scenario = try chance.applied(to: read.scenario)
      if write != nil, try !changes.changes().isEmpty {
        throw Failure("--write: the plan would extend the file without --set and --with; put them into a file first")
      }
      let destination = try write.map { try PlanDestination(path: $0, scenario: file) }
      let plan = try search(scenario, request, threads, read)
      let report = PlanReport(plan, source: try changes.source(file, read))
      if let output { try FileSystem.write(PlanFormat.files(report), into: output) }
      if let destination {
        try destination.write(plan)
        let doubt = plan.meetsGoals ? "" : ", though it cannot meet every goal"
        Console.note(
          "wrote \(PlainText.line(destination.path))\(doubt); "
            + "to simulate it: sira run \(ShellWord.quoted(destination.path))\n")
      }
      Console.print(format.text(report, Console.style))
      if !plan.meetsGoals { Console.exit(1) }
    }

    private func request() throws -> PlanRequest {
      var flags = FlagReader()
      let scope = flags.read("per", among: PlanRequest.Scope.self, per)
      let risk = flags.read("risk", self.risk) { text throws(Misfit) in
        let share = try ShareText.parse(text)
        guard share > 0, share < 1 else { throw Misfit("must be more than 0% and less than 100%, e.g. 90%") }
        return share
      }
      guard flags.problems.isEmpty else { throw Failure(flags.problems) }
      return PlanRequest(scope: scope ?? .interval, risk: risk, replications: chance.replications)
    }

    private func search(
      _ scenario: Scenario, _ request: PlanRequest, _ threads: Int, _ read: LoadedScenario
    ) throws -> Planning.Plan {
      let line = ProgressLine()
      defer { line.clear() }
      do {
        return try Planner(threads: threads).plan(scenario, request) { line.show(staffings: $0) }
      } catch {
        throw Failure(error, in: read)
      }
    }
  }
}
