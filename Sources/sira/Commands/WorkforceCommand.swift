import ArgumentParser
import Planning
import Reports
import ScenarioFiles
import Scenarios

extension Sira {
  /// `sira workforce`
  struct WorkforceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "workforce",
      abstract: "Plans people over months: how many to hire and when, as new hires learn and people leave.",
      usage: "sira workforce <file> [--months <number>] [options]",
      discussion: """
        Example: sira workforce Scenarios/hiring-year.yaml --months 12
        It uses the section 'workforce' of the file: what months need, who is there, how people learn and leave.
        """)

    @Argument(help: "The scenario file; - is standard input.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var file: String

    @Option(help: "How many months are planned.")
    var months = 12

    @OptionGroup var changes: ChangeFlags

    @OptionGroup var form: ReportFlags<WorkforceReport>

    @Option(help: "The seed of who leaves by chance, instead of the file's.")
    var seed: UInt64?

    func validate() throws {
      guard (1...Workforce.limits.months).contains(months) else {
        throw ValidationError("--months must be from 1 to \(Workforce.limits.months)")
      }
    }

    func run() throws {
      let read = try changes.read(file)
      guard let workforce = read.scenario.workforce else {
        throw Failure(
          "\(file) has no section 'workforce'; write for example workforce: {required: [40], people: [{count: 40, tenure: "
            + "24}], attrition: {early: 8%, later: 3%}}, and see sira explain workforce")
      }
      let plan = WorkforcePlan(workforce, months: months, seed: seed ?? read.scenario.run.seed)
      try form.show(WorkforceReport(plan, of: read.scenario, source: try changes.source(file, read)))
    }
  }
}
