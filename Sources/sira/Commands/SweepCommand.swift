import ArgumentParser
import Files
import Planning
import Reports
import ScenarioFiles
import Scenarios

extension Sira {
  /// `sira sweep`
  struct SweepCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "sweep",
      abstract: "Simulates a grid of changes: what each costs and what it gives, and which are worth their price.",
      usage: "sira sweep <file> --vary path=a..b/step [--vary ...] [options]\n       sira sweep <file> --tornado 10%",
      discussion: """
        Example: sira sweep Scenarios/support-monday.yaml --vary agents.desk.staff=18..30/1
        With --output an interrupted sweep goes on where it stopped.
        Exit code 0: every point is simulated; 2: bad input; 3: --time-limit was reached first.
        """)

    @Argument(help: "The scenario file; - is standard input.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var file: String

    @Option(
      help: ArgumentHelp(
        "Vary a key: path=a..b/step or path=a,b,c; every combination of several is simulated.",
        valueName: "path=values"))
    var vary: [String] = []

    @Option(
      help: ArgumentHelp(
        "Vary volume, handle time, patience, absence and containment one at a time by so much, and rank them.",
        valueName: "share"))
    var tornado: String?

    @Flag(help: "Simulate a grid of more than 1000 points, however long it takes.")
    var yes = false

    @OptionGroup var scope: ScopeFlag

    @OptionGroup var limit: TimeLimitFlag

    @OptionGroup var changes: ChangeFlags

    @OptionGroup var form: ReportFlags<SweepReport>

    @OptionGroup var chance: ChanceFlags

    @Option(help: "How many threads work (default: all processors). Results do not depend on it.")
    var threads: Int?

    func run() throws {
      let threads = try self.threads.map(RunFlags.checkedThreads) ?? Timing.processors
      guard vary.isEmpty != (tornado == nil) else {
        throw Failure(
          vary.isEmpty
            ? "nothing is varied; say what, for example --vary agents.desk.staff=18..30/1, or --tornado 10%"
            : "--vary and --tornado cannot be combined")
      }
      guard tornado == nil || (scope.per == nil && limit.timeLimit == nil) else {
        throw Failure("--tornado ranks inputs over the horizon: --per and --time-limit are for --vary")
      }
      var flags = FlagReader()
      let (isOverdue, scope) = (limit.isOverdue(&flags), scope.scope(&flags))
      try flags.finish()
      let axes = try axes()
      let read = try changes.read(file)
      let scenario = try chance.applied(to: read.scenario)
      let source = try changes.source(file, read)
      if let tornado {
        try form.show(try spin(scenario, Self.share(tornado), threads, read, source))
        return
      }
      let output = form.output
      let run = try SweepRun(scenario, scope, read, axes, chance, output: output, threads: threads)
      if !yes, limit.timeLimit == nil { try run.checkSize() }
      let sweep = try run.sweep(isOverdue: isOverdue)
      try form.show(SweepReport(sweep, source: source))
      guard sweep.isComplete else {
        Console.note(
          output == nil
            ? "with --output DIR a sweep that was stopped keeps its points, and goes on there\n"
            : "to go on with the points that are left, give the same command again\n")
        Console.exit(3)
      }
      if let output { SweepRun.forget(output) }
    }

    private func axes() throws -> [SweepAxis] {
      try vary.map { text in
        do {
          return try SweepAxis(text)
        } catch let failure as ScenarioEdit.Failure {
          throw Failure("--vary: \(failure.message)")
        }
      }
    }

    private func spin(
      _ scenario: Scenario, _ share: Double, _ threads: Int, _ read: LoadedScenario, _ source: ScenarioSource
    ) throws -> TornadoReport {
      let line = ProgressLine()
      defer { line.clear() }
      do {
        return TornadoReport(
          try Tornado.spin(scenario, share: share, threads: threads) { line.show($0) }, source: source)
      } catch {
        throw Failure(error, in: read)
      }
    }

    /// A share such as `10%` or `±10%`.
    private static func share(_ text: String) throws -> Double {
      let bare = text.hasPrefix("±") ? String(text.dropFirst()) : text
      let number = bare.hasSuffix("%") ? Double(bare.dropLast()).map { $0 / 100 } : Double(bare)
      guard let number, number > 0, number < 1 else {
        throw Failure("--tornado: '\(text)' is not a share between 0% and 100%; write for example 10%")
      }
      return number
    }
  }
}
