import ArgumentParser
import Files
import Reports
import ScenarioFiles
import Scenarios

/// The command line: finds the command, runs it, and turns what goes wrong into a message and an exit code.
@main
struct Sira: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sira",
    abstract: "Simulates call centers: wait times, service levels and staffing from a scenario file.",
    usage: "sira <command> [options]",
    discussion: "Example: sira init demo && sira run demo/scenario.yaml",
    version: SiraVersion.engine,
    subcommands: [
      RunCommand.self, PlanCommand.self, WhatIfCommand.self, SweepCommand.self, CheckCommand.self, LintCommand.self,
      ErlangCommand.self, WorkforceCommand.self, AutomationCommand.self, ExplainCommand.self,
      InitCommand.self,
      SchemaCommand.self,
    ])

  static func main() {
    Signals.install()
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      try refuseUnknownCommand(arguments)
      var command = try parsed(arguments)
      try command.run()
    } catch {
      finish(error)
    }
  }

  /// The command that the arguments ask for. Wrong arguments are parsed again in plain form, because ArgumentParser
  /// puts the words of the command line into its messages as they are.
  private static func parsed(_ arguments: [String]) throws -> any ParsableCommand {
    do {
      return try parseAsRoot(arguments)
    } catch {
      _ = try parseAsRoot(arguments.map(PlainText.line))
      throw error
    }
  }

  /// ArgumentParser would call it an unexpected argument.
  private static func refuseUnknownCommand(_ arguments: [String]) throws {
    guard let word = arguments.first, !word.hasPrefix("-") else { return }
    let known = names(of: configuration)
    guard known.contains(word) else {
      throw Failure.unknown("command", word, among: known, advice: "sira --help lists all commands")
    }
    guard word == ErlangCommand.configuration.commandName, let formula = arguments.dropFirst().first,
      !formula.hasPrefix("-"), !names(of: ErlangCommand.configuration).contains(formula)
    else { return }
    throw Failure("unknown formula '\(formula)'; it is one of b, c, a and x: sira erlang --help tells them apart")
  }

  private static func names(of configuration: CommandConfiguration) -> [String] {
    configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
  }

  private static func finish(_ error: any Error) -> Never {
    switch error {
    case let error as Failure: Console.fail(error.message)
    case let error as FileSystem.Failure: Console.fail(Failure(error.message).message)
    case let error as ScenarioFileErrors: Console.fail(error.description)
    default:
      let text = fullMessage(for: error)
      guard exitCode(for: error) == .success else {
        // One spelling for all errors.
        Console.fail(text.hasPrefix("Error: ") ? "error: \(text.dropFirst(7))" : text)
      }
      Console.print(text.hasSuffix("\n") ? text : text + "\n")
      Console.exit(0)
    }
  }
}
