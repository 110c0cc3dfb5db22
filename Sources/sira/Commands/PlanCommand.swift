import ArgumentParser
import Files
import Planning
import Reports
import ScenarioFiles
import Scenarios

extension Sira {
  /// `sira plan`
  struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "plan",
      abstract:
        "Finds the fewest agents that meet every goal, by Erlang C, Erlang A and simulation, and why they differ.",
      usage: """
        sira plan <file> [options]
        sira plan --from <csv> --aht <duration> --target <share/duration> [options]
        """,
      discussion: """
        Example: sira plan Scenarios/support-monday.yaml --write planned.yaml
        Without a scenario: sira plan --from calls.csv --aht 5:20 --target 80%/20s
        Exit code 0: the plan meets every goal; 1: a goal cannot be met; 2: bad input; 3: cut short, or too few days to
        know.
        """)

    @Argument(help: "The scenario file; - is standard input.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var file: String?

    @OptionGroup(title: "From a spreadsheet") var table: SpreadsheetFlags

    @OptionGroup(title: "From a spreadsheet") var center: CenterFlags

    @OptionGroup var scope: ScopeFlag

    @Option(
      help: ArgumentHelp(
        "Goals must be met on at least that share of days, e.g. 90%, instead of on average.", valueName: "share"))
    var days: String?

    @Option(help: .hidden)
    var risk: String?

    @OptionGroup var limit: TimeLimitFlag

    @Option(
      help: ArgumentHelp(
        "Write the planned staff as a scenario file that extends this one, or with --from as a whole scenario.",
        valueName: "file"),
      completion: .file(extensions: ["yaml", "yml"]))
    var write: String?

    @OptionGroup var form: ReportFlags<PlanReport>

    @OptionGroup var changes: ChangeFlags

    @OptionGroup var chance: ChanceFlags

    @Option(help: "How many threads work (default: all processors). The plan does not depend on it.")
    var threads: Int?

    func run() throws {
      let threads = try self.threads.map(RunFlags.checkedThreads) ?? Timing.processors
      var flags = FlagReader()
      let isOverdue = limit.isOverdue(&flags)
      var request = request(&flags)
      let input = try input(&flags)
      let read = input.read
      request.comparesStaff = input.spreadsheet == nil
      let scenario = try chance.applied(to: read.scenario)
      if write != nil, try !changes.changes().isEmpty {
        let what = input.spreadsheet == nil ? "extend the file without" : "be written without"
        throw Failure("--write: the plan would \(what) --set and --with; put them into a file first")
      }
      let destination = try write.map { try PlanDestination(path: $0, input) }
      let plan = try search(scenario, request, threads, read, isOverdue)
      let report = PlanReport(plan, source: input.source)
      try form.write(report)
      if let destination {
        try destination.write(plan)
        let doubt =
          switch plan.standing {
          case .met: ""
          case .missed: ", though it cannot meet every goal"
          case .open: ", though it may not meet every goal"
          }
        Console.note(
          "wrote \(PlainText.line(destination.path))\(doubt); "
            + "to simulate it: sira run \(ShellWord.quoted(destination.path))\n")
      }
      try form.print(report)
      switch plan.standing {
      case .met: break
      case .missed: Console.exit(1)
      case .open: Console.exit(3)
      }
    }

    private func input(_ flags: inout FlagReader) throws -> ScenarioInput {
      if let file = try table.scenario(file, "plan", stray: center.stray) {
        try flags.finish()
        return try ScenarioInput(file: file, changes)
      }
      let request = center.request(table, &flags)
      if center.target.isEmpty { flags.miss("nothing is promised: add a goal, e.g. --target 80%/20s") }
      try flags.finish()
      return try ScenarioInput(request, changes)
    }

    private func request(_ flags: inout FlagReader) -> PlanRequest {
      let scope = scope.scope(&flags)
      let _: String? = flags.read("risk", risk) { _ throws(Misfit) in
        throw Misfit("is called --days now: the share of days on which goals must be met, e.g. --days 90%")
      }
      let days = flags.read("days", self.days) { text throws(Misfit) in
        let share = try ShareText.parse(text)
        guard share > 0, share < 1 else { throw Misfit("must be more than 0% and less than 100%, e.g. 90%") }
        return share
      }
      return PlanRequest(scope: scope, days: days, replications: chance.replications)
    }

    private func search(
      _ scenario: Scenario, _ request: PlanRequest, _ threads: Int, _ read: LoadedScenario,
      _ isOverdue: @escaping @Sendable () -> Bool
    ) throws -> Plan {
      let line = ProgressLine()
      defer { line.clear() }
      Signals.advise(.plan)
      defer { Signals.advise(.none) }
      do {
        return try Planner(threads: threads).plan(scenario, request, isOverdue: isOverdue) { line.show(staffings: $0) }
      } catch {
        throw Failure(error, in: read)
      }
    }
  }
}
