import ArgumentParser

@main
struct SiraBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sira-bench",
    abstract: "Measures how fast Sira is, and how right.",
    discussion: "Example: swift build -c release && swift run -c release sira-bench",
    subcommands: [SpeedCommand.self, ValidationCommand.self, CoverageCommand.self],
    defaultSubcommand: SpeedCommand.self)
}
