import ArgumentParser
import Files
import Measures
import Planning
import Reports
import ResultFiles
import ScenarioFiles
import Scenarios

extension Sira {
  /// `sira check`
  struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Checks what scenarios promise, and whether results are as they were when they were accepted.",
      usage: "sira check <file or folder> ... [--baseline <folder> [--accept]] [options]",
      discussion: """
        Example: sira check Scenarios/*.yaml --baseline Results
        Exit code 0: everything holds; 1: a promise is broken, a measure got worse, or a promise or a goal was weakened
        or has lost its scenario; 2: bad input; 3: undecided.
        """)

    @Argument(
      help: "The scenario files, or folders of *.yaml and *.yml files; - is standard input.",
      completion: .file(extensions: ["yaml", "yml", "json"]))
    var files: [String]

    @Option(
      help: ArgumentHelp(
        "Compare with the accepted results in this folder, NAME.baseline.json for NAME.yaml.", valueName: "folder"),
      completion: .directory)
    var baseline: String?

    @Flag(help: "Write today's results into that folder as the ones to compare with.")
    var accept = false

    @Option(
      help: ArgumentHelp(
        "How far a measure may move: service_level=2%, asa=5s, or a share of the accepted value: \"asa=10% of base\".",
        valueName: "measure=tolerance"))
    var tolerance: [String] = []

    @Option(help: "The most replications that an open question may take (default: 16 times the first number).")
    var maxReplications: Int?

    @OptionGroup var form: ReportFlags<CheckReport>

    @OptionGroup var scope: ScopeFlag

    @OptionGroup var chance: ChanceFlags

    @Option(help: "How many threads work (default: all processors). Findings do not depend on it.")
    var threads: Int?

    func run() throws {
      let threads = try self.threads.map(RunFlags.checkedThreads) ?? Timing.processors
      let request = try request()
      let scope = try scope.scope()
      let targets = try CheckTargets(files, baselines: baseline)
      let (candidates, unreadable) = CheckCandidate.all(targets.files, baselines: baseline)
      if unreadable.isEmpty, !candidates.isEmpty { try checkTolerances(request, candidates) }
      var unchecked = unreadable
      var checked: [CheckedScenario] = []
      // Results are accepted all together or not at all, so that what cannot be accepted need not be simulated.
      for candidate in accept && !unchecked.isEmpty ? [] : candidates {
        do {
          checked.append(try candidate.checked(request, scope, chance, accepts: accept, threads: threads))
        } catch let scenario as UncheckedScenario {
          unchecked.append(scenario)
        }
      }
      if accept, !unchecked.isEmpty { checked = [] }
      let orphans = baseline.map(targets.orphans) ?? []
      let accepts = accept && unchecked.isEmpty
      if accepts, let baseline {
        try FileSystem.write(zip(candidates, checked).map { $0.baselineContent($1) }, into: baseline)
        for path in orphans { FileSystem.remove(path) }
      }
      let report = CheckReport(
        checked, unchecked: unchecked, orphans: orphans.map { OrphanBaseline(file: $0, isRemoved: accepts) })
      try show(report)
      guard unchecked.isEmpty else { Console.exit(2) }
      switch report.outcome {
      case .good: break
      case .bad: Console.exit(1)
      case .open: Console.exit(3)
      }
    }

    /// Writes and prints the report. What is wrong with the input also goes to standard error, as every command says it.
    private func show(_ report: CheckReport) throws {
      for line in report.unchecked.flatMap(\.lines) { Console.note(line + "\n") }
      if accept, !report.unchecked.isEmpty { Console.note("error: nothing was accepted\n") }
      try form.write(report)
      if !form.isText || !report.scenarios.isEmpty || !report.orphans.isEmpty { try form.print(report) }
    }

    /// Refuses a tolerance that nothing is compared by.
    private func checkTolerances(_ request: CheckRequest, _ candidates: [CheckCandidate]) throws {
      guard baseline != nil else { return }
      let known = candidates.reduce(into: Set<Measure>()) { $0.formUnion($1.measures) }
      let idle = request.tolerances.keys.filter { !known.contains($0) }.map(\.rawValue).sorted()
      guard idle.isEmpty else {
        throw Failure(
          idle.map {
            "--tolerance: no scenario compares \($0) with its baseline; promise it in a goal or under 'expect'"
          })
      }
    }

    private func request() throws -> CheckRequest {
      guard !accept || baseline != nil else {
        throw Failure("--accept needs a folder to write to, for example --baseline Results")
      }
      if let baseline, FileSystem.exists(baseline), !FileSystem.isFolder(baseline) {
        throw Failure("--baseline: \(baseline) is not a folder; give the one that holds NAME.baseline.json")
      }
      if let maxReplications, !(1...1_000_000).contains(maxReplications) {
        throw Failure("--max-replications: must be between 1 and 1000000")
      }
      var tolerances: [Measure: Tolerance] = [:]
      for text in tolerance {
        do {
          let argument = try ToleranceArgument(text)
          tolerances[argument.measure] =
            argument.isShareOfBase ? .relative(argument.amount) : .absolute(argument.amount)
        } catch {
          throw Failure("--tolerance: \(error.message)")
        }
      }
      return CheckRequest(tolerances: tolerances, mostReplications: maxReplications)
    }
  }
}
