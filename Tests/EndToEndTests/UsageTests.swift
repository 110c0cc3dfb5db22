import Foundation
import Testing

@Suite struct UsageTests {
  @Test(arguments: [
    (["rnu"], "error: unknown command 'rnu'; did you mean 'run'?\n"),
    (["frobnicate"], "error: unknown command 'frobnicate'; sira --help lists all commands\n"),
    (["run", "no-such-file.yaml"], "no-such-file.yaml: error: no such file\n"),
    (
      ["run", "Scenarios/support-monday.yaml", "--replications", "0"],
      "error: --replications: must be between 1 and 1000000\n"
    ),
    (
      ["run", "Scenarios/support-monday.yaml", "--confidence", "101%", "--replications", "0"],
      "error: --replications: must be between 1 and 1000000\nerror: --confidence: must be between 50% and 99.99%\n"
    ),
    (
      ["run", "Scenarios/support-monday.yaml", "--confidence", "high"],
      "error: --confidence: 'high' is not a share; write it as 95% or 0.95\n"
    ),
    (
      ["run", "Scenarios/support-monday.yaml", "--precision", "service_levl=1%"],
      "error: --precision: unknown measure 'service_levl'; did you mean 'service_level'?\n"
    ),
    (["run", "Scenarios/support-monday.yaml", "--threads", "0"], "error: --threads: must be between 1 and 1024\n"),
    (
      ["run", "Scenarios/monday.csv"],
      "Scenarios/monday.csv: error: is a spreadsheet and no scenario; 'sira run', 'sira plan' and 'sira erlang' read one with "
        + "--from, and 'sira init --from' makes a scenario of it\n"
    ),
    (
      ["run", "--from", "Scenarios/monday.csv", "--aht", "4m", "--agents", "12,5"],
      "error: --agents: '12,5' is not a whole number\n"
    ),
    (["explain", "asaa"], "error: unknown word 'asaa'; did you mean 'asa'?\n"),
  ])
  func `bad input and usage end with 2, a message, and nothing on standard output`(
    arguments: [String], message: String
  ) throws {
    let outcome = try Command.run(Command.binary, arguments)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors == message)
  }

  @Test(arguments: [
    ["run"], ["run", "Scenarios/support-monday.yaml", "--bogus"], ["--bogus"], ["lint"],
    ["run", "Scenarios/support-monday.yaml", "--format", "xml"],
    ["run", "Scenarios/support-monday.yaml", "--seed", "-1"],
    ["run", "a.yaml", "b.yaml"],
  ])
  func `what the argument parser refuses also ends with 2`(arguments: [String]) throws {
    let outcome = try Command.run(Command.binary, arguments)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix("error: "))
  }

  @Test(arguments: [
    (["run", "a.yaml"], "'text', 'json', 'csv' or 'markdown'"),
    (["check", "a.yaml"], "'text', 'json', 'markdown', 'junit' or 'github'"),
    (["lint", "a.yaml"], "'text', 'json' or 'markdown'"),
  ])
  func `a form that a report does not have is refused with those that it has`(
    arguments: [String], forms: String
  ) throws {
    let outcome = try Command.run(Command.binary, arguments + ["--format", "xml"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("'xml' is invalid for '--format <format>'. Please provide one of \(forms)."))
  }

  @Test(arguments: ["run", "plan", "lint", "erlang", "explain", "init", "schema"])
  func `every command says what it does and shows an example`(command: String) throws {
    let outcome = try Command.sira(command, "--help")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(outcome.output.contains("Example: sira \(command)"))
  }

  @Test func `without arguments the program helps`() throws {
    let outcome = try Command.run(Command.binary, [])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("SUBCOMMANDS"))
  }

  @Test func `the version is the engine of the results`() throws {
    let version = try Command.sira("--version")
    #expect(version.status == 0)
    #expect(version.output.wholeMatch(of: #/sira [0-9]+\.[0-9]+\.[0-9]+\n/#) != nil)
    let results = try Command.sira("run", "Scenarios/support-monday.yaml", "--format", "json", "--replications", "2")
    #expect(results.output.contains("\"engine\": \"\(version.output.dropLast())\""))
  }

  @Test func `a broken file is reported with its places`() throws {
    try Command.inScratch { scratch in
      let file = scratch.appending(path: "broken.yaml")
      let text = try String(
        contentsOf: Command.package.appending(path: "Scenarios/support-monday.yaml"), encoding: .utf8)
      try Data(text.replacing("patience:", with: "patiense:").utf8).write(to: file)
      let outcome = try Command.sira("run", file.path(), "--output", scratch.appending(path: "out").path())
      #expect(outcome.status == 2)
      #expect(outcome.output == "")
      #expect(outcome.errors.hasPrefix("\(file.path()):"))
      #expect(outcome.errors.contains("contacts.support.patiense: unknown key; did you mean 'patience'?"))
      #expect(Command.names(in: scratch.appending(path: "out")) == [])
    }
  }
}
