import ArgumentParser
import Files
import Planning
import Reports
import ScenarioFiles
import Scenarios

extension Sira {
  /// `sira whatif`
  struct WhatIfCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "whatif",
      abstract:
        "Compares a scenario with a changed one on the same days: what changes, how sure, and where it is worse.",
      usage: "sira whatif <file> [--set path=value ...] [--case \"name: path=value, ...\"] [options]",
      discussion: "Example: sira whatif Scenarios/support-monday.yaml --set contacts.support.arrivals.scale=1.15")

    @Argument(help: "The scenario file; - is standard input.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var file: String

    @OptionGroup var changes: ChangeFlags

    @Option(
      name: .customLong("case"),
      help: ArgumentHelp(
        "A named alternative, on top of what --set and --with say; may be given several times.",
        valueName: "name: path=value, ..."))
    var cases: [String] = []

    @Option(
      help: ArgumentHelp(
        "Put a file over the scenario before anything is compared: the base has it, and what is changed comes on top.",
        valueName: "overlay"),
      completion: .file(extensions: ["yaml", "yml", "json"]))
    var baseWith: [String] = []

    @Flag(help: "Tell each of several cases in full, and not only side by side.")
    var details = false

    @OptionGroup var form: ReportFlags<WhatIfReport>

    @OptionGroup var scope: ScopeFlag

    @OptionGroup var chance: ChanceFlags

    @Option(help: "How many threads work (default: all processors). The report does not depend on it.")
    var threads: Int?

    func run() throws {
      let threads = try self.threads.map(RunFlags.checkedThreads) ?? Timing.processors
      let scope = try scope.scope()
      let alternatives = try alternatives()
      let read = try read()
      let base = try chance.applied(to: read.scenario)
      var questions: [WhatIf.Question] = []
      for (name, changes) in alternatives {
        let changed = try read.applying(changes)
        guard changed.scenario.run == read.scenario.run else {
          throw Failure("\(name): both sides must be run alike; give run settings with --set, --seed or --replications")
        }
        questions.append(
          WhatIf.Question(name: name, changes: changes.map(\.text), scenario: changed.scenario))
      }
      try form.show(
        WhatIfReport(
          try ask(base, questions, scope, threads, read),
          source: ScenarioSource(file: file, sha256: read.sha256, changes: overlays.map(\.text)), showsDetails: details)
      )
    }

    /// What the base has on top of its file.
    private var overlays: [ScenarioChange] { baseWith.map { .overlay(path: $0) } }

    /// The scenario, with the overlays of `--base-with` and the run settings of `--set`, which hold for both sides.
    private func read() throws -> LoadedScenario {
      let read = try ScenarioFile.read(path: file)
      let settings = overlays + (try changes.changes().filter(\.isOfRun))
      return settings.isEmpty ? read : try read.applying(settings)
    }

    /// What is asked about: what `--set` and `--with` say, and each case on top of that.
    private func alternatives() throws -> [(name: String, changes: [ScenarioChange])] {
      let common = try changes.changes()
      let named = try cases.map { text in
        do {
          return try ScenarioCase(text)
        } catch let failure as ScenarioEdit.Failure {
          throw Failure("--case: \(failure.message)")
        }
      }
      guard common.contains(where: { !$0.isOfRun }) || !named.isEmpty else {
        throw Failure(
          "nothing is changed; say what, for example --set contacts.support.arrivals.scale=1.15, or --with overlay.yaml"
        )
      }
      guard !named.isEmpty else { return [("changed", common)] }
      return named.map { ($0.name, common + $0.edits.map { .edit($0) }) }
    }

    private func ask(
      _ base: Scenario, _ questions: [WhatIf.Question], _ scope: GoalScope, _ threads: Int,
      _ read: LoadedScenario
    ) throws -> WhatIf {
      let line = ProgressLine()
      defer { line.clear() }
      do {
        return try WhatIf.ask(base, questions, per: scope, threads: threads) { line.show($0) }
      } catch {
        throw Failure(error, in: read)
      }
    }
  }
}
