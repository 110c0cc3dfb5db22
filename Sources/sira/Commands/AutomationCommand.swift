import ArgumentParser
import Planning
import Reports
import ScenarioFiles
import Scenarios

extension Sira {
  /// `sira automation`
  struct AutomationCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "automation",
      abstract:
        "Varies the containment of each step: what it saves net, when it costs, what customers go through.",
      usage: "sira automation <file> [--step <name> ...] [--window <duration>] [--easy-first] [options]",
      discussion: "Example: sira automation Scenarios/bot-contains-too-much.yaml --easy-first")

    @Argument(help: "The scenario file; - is standard input.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var file: String

    @Option(help: ArgumentHelp("Vary this step only; may be given several times.", valueName: "name"))
    var step: [String] = []

    @Option(
      help: ArgumentHelp(
        "How long a center looks for contacts again before it takes a contained one for solved.", valueName: "duration")
    )
    var window = "24h"

    @Flag(help: "Assume that the easy issues are solved first, so that each further one is harder.")
    var easyFirst = false

    @OptionGroup var changes: ChangeFlags

    @OptionGroup var form: ReportFlags<AutomationReport>

    @OptionGroup var chance: ChanceFlags

    @Option(help: "How many threads work (default: all processors). The report does not depend on it.")
    var threads: Int?

    func run() throws {
      let threads = try self.threads.map(RunFlags.checkedThreads) ?? Timing.processors
      var flags = FlagReader()
      let window = flags.read("window", self.window) { text throws(Misfit) in
        let seconds = try DurationText.parse(text)
        guard seconds > 0 else { throw Misfit("must be more than 0s") }
        return seconds
      }
      try flags.finish()
      let read = try changes.read(file)
      let scenario = try chance.applied(to: read.scenario)
      let steps = try steps(of: scenario)
      let line = ProgressLine()
      let automation = Automation.vary(scenario, steps: steps, easyFirst ? .easyFirst : .alike, threads: threads) {
        line.show($0)
      }
      line.clear()
      try form.show(AutomationReport(automation, window: window ?? 0, source: try changes.source(file, read)))
    }

    /// The steps that are varied.
    private func steps(of scenario: Scenario) throws -> [String] {
      let known = Automation.steps(of: scenario)
      guard !known.isEmpty else {
        throw Failure(
          "\(file) has no step that contains contacts, so there is nothing to vary; write for example steps: {bot: "
            + "{duration: 2m, contain: 30%, unresolved: 20%}} and journey: [bot] under a contact type, and see sira explain "
            + "steps")
      }
      for name in step where !known.contains(name) {
        guard !scenario.steps.contains(where: { $0.name == name }) else {
          throw Failure(
            "--step: '\(name)' contains nobody, or no journey passes it; give it a 'contain' and a 'journey'")
        }
        throw Failure.unknown(
          "step", name, among: known, advice: "those that contain contacts are \(known.joined(separator: ", "))")
      }
      return step.isEmpty ? known : known.filter(step.contains)
    }
  }
}
