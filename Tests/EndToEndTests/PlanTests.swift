import Foundation
import Testing

@Suite struct PlanTests {
  private static let monday = "Scenarios/support-monday.yaml"

  @Test func `a planner reads the answer first, then the numbers, then why`() throws {
    let outcome = try Command.sira("plan", Self.monday)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(outcome.output.hasPrefix("Plan: Support line, one Monday\n"))
    let parts = ["desk needs ", " confidence after 400 days", "\n09:30 ", "\n→  simulation ", "; if ", " missing\n"]
    var rest = outcome.output[...]
    for part in parts {
      let found = try #require(rest.firstRange(of: part), "\(part) is missing or out of order")
      rest = rest[found.upperBound...]
    }
    #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
    #expect(!outcome.output.contains("\u{1B}"))
  }

  @Test func `the JSON is the same on one thread and on two`() throws {
    let one = try Command.sira("plan", Self.monday, "--format", "json", "--threads", "1")
    let two = try Command.sira("plan", Self.monday, "--format", "json", "--threads", "2")
    #expect(one.status == 0)
    #expect(one.output == two.output)
    let document = try Document(one.output)
    #expect(document.format == "sira.plan/1")
    #expect(document.intervals(of: "desk").count == 20)
    let keys = try #require(document.intervals(of: "desk").first).keys
    for key in keys where key != "start" && key != "current" {
      #expect(try Command.sira("explain", key).status == 0, "\(key) is not explained")
    }
  }

  @Test func `a folder gets the plan in every form`() throws {
    try Command.inScratch { scratch in
      let folder = scratch.appending(path: "plans")
      let outcome = try Command.sira("plan", Self.monday, "--format", "csv", "--output", folder.path())
      #expect(outcome.status == 0)
      #expect(Command.names(in: folder) == ["plan.csv", "plan.json", "plan.md", "plan.txt"])
      func content(_ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      }
      #expect(try content("plan.csv") == outcome.output)
      #expect(outcome.output.split(separator: "\n").count == 21)
      #expect(try content("plan.md").hasPrefix("# Plan: Support line, one Monday\n\n"))
      #expect(try Command.sira("plan", Self.monday, "--format", "markdown").output == content("plan.md"))
      #expect(try Command.sira("plan", Self.monday).output == content("plan.txt"))
    }
  }

  @Test func `the written plan is a scenario that needs no other plan`() throws {
    try Command.inScratch { scratch in
      let file = scratch.appending(path: "planned.yaml").path()
      let first = try Command.sira("plan", Self.monday, "--write", file, "--format", "json")
      #expect(first.status == 0)
      #expect(first.errors == "wrote \(file); to simulate it: sira run \(file)\n")
      #expect(Command.names(in: scratch) == ["planned.yaml"])
      #expect(try Command.sira("lint", file).status == 0)
      let run = try Command.sira("run", file)
      #expect(run.status == 0)
      #expect(run.output.hasPrefix("Support line, one Monday, planned\n"))

      let second = try Command.sira("plan", file, "--format", "json")
      let agents = try [first, second].map {
        try Document($0.output).intervals(of: "desk").map { $0["simulation"] as? Int }
      }
      #expect(agents[0] == agents[1])
      #expect(try Document(second.output).intervals(of: "desk").allSatisfy { $0["gap"] as? Double == 0 })
      // An older plan may be replaced, the scenario that a plan extends may not.
      #expect(try Command.sira("plan", Self.monday, "--write", file, "--replications", "20").status == 0)
      let itself = try Command.sira("plan", file, "--write", file)
      #expect(itself.status == 2)
      #expect(
        itself.errors
          == "error: --write: \(file) is the scenario itself, which the plan extends; choose another name\n")
    }
  }

  @Test func `what is no plan is not overwritten`() throws {
    try Command.inScratch { scratch in
      let file = scratch.appending(path: "base.yaml")
      try Data("name: base\n".utf8).write(to: file)
      let outcome = try Command.sira("plan", Self.monday, "--write", file.path())
      #expect(outcome.status == 2)
      #expect(outcome.output == "")
      #expect(
        outcome.errors
          == "error: --write: \(file.path()) is already there and is no plan; it is not overwritten, choose "
          + "another name\n")
      #expect(try String(contentsOf: file, encoding: .utf8) == "name: base\n")
    }
  }

  @Test func `a promise that cannot be kept ends with 1 and names the rule`() throws {
    try Command.inScratch { scratch in
      let file = try Self.overlay("agents: {desk: {max: 20}}", of: Self.monday, in: scratch)
      let outcome = try Command.sira("plan", file, "--format", "json")
      #expect(outcome.status == 1)
      let document = try Document(outcome.output)
      #expect(document.conflicts.count == 1)
      #expect(document.conflicts.first?["rules"] as? [String] == ["agents.desk.max"])
      #expect(document.conflicts.first?["contact"] as? String == "support")
      #expect(document.intervals(of: "desk").allSatisfy { ($0["simulation"] as? Int ?? 99) <= 20 })
      let text = try Command.sira("plan", file)
      #expect(text.status == 1)
      #expect(text.output.contains("agents.desk.max (20) stands in the way"))
    }
  }

  @Test(arguments: [
    (["--per", "dya"], "error: --per: unknown word 'dya'; did you mean 'day'?\n"),
    (["--risk", "100%"], "error: --risk: must be more than 0% and less than 100%, e.g. 90%\n"),
    (["--risk", "often"], "error: --risk: 'often' is not a share; write for example 80% or 0.8\n"),
    (["--replications", "0"], "error: --replications: must be between 1 and 1000000\n"),
    (["--threads", "0"], "error: --threads: must be between 1 and 1024\n"),
    (["--write", "new/"], "error: --write: the name of the file is missing\n"),
  ])
  func `a flag that makes no sense is named`(flags: [String], message: String) throws {
    let outcome = try Command.run(Command.binary, ["plan", Self.monday] + flags)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors == message)
  }

  @Test func `precision is not a matter of plans`() throws {
    #expect(try Command.sira("plan", Self.monday, "--precision", "asa=1s").status == 2)
    #expect(try !Command.sira("plan", "--help").output.contains("--precision"))
  }

  @Test func `without goals there is nothing to plan for`() throws {
    try Command.inScratch { scratch in
      let file = try Self.overlay("contacts: {support: {goal: null}}", of: Self.monday, in: scratch)
      let outcome = try Command.sira("plan", file)
      #expect(outcome.status == 2)
      #expect(outcome.output == "")
      #expect(
        outcome.errors.hasPrefix("\(file):")
          && outcome.errors.contains(": error: contacts: no type that an agent serves"))
      #expect(outcome.errors.contains(#/yaml:[0-9]+:[0-9]+: error: /#))
    }
  }

  /// A cause that is named is one: without it much less of the difference is left.
  @Test(arguments: [
    (
      "Scenarios/multilingual-desk.yaml", "", "pooling",
      "agents: {turkish_german: null, turkish_english: null}"
    ),
    (
      "Scenarios/technical-desk.yaml", "", "pooling",
      "agents: {first_line: {skills: {incident: null}}, specialists: {skills: {how_to: null}}}"
    ),
    (
      // With the other group, pooling would make up for what absence takes.
      "Scenarios/shifts-and-absence.yaml", "agents: {part_time: null}", "absence", "agents: {full_time: {absence: 0}}"
    ),
  ])
  func `a cause that is taken out takes the difference along`(
    scenario: String, change: String, cause: String, without: String
  ) throws {
    try Command.inScratch { scratch in
      let with = try Self.overlay(change, of: scenario, in: scratch, name: "with.yaml")
      let found = try Document(Command.sira("plan", with, "--format", "json").output).difference
      #expect(found.cause == cause)
      let file = try Self.overlay(without, of: with, in: scratch, name: "without.yaml")
      let left = try Document(Command.sira("plan", file, "--format", "json").output).difference
      #expect(abs(found.hours) >= 2)
      #expect(abs(left.hours) < abs(found.hours) / 2, "\(found.hours) with it, \(left.hours) without")
    }
  }

  // MARK: - Files and documents

  /// A file that changes a scenario; its path.
  private static func overlay(
    _ change: String, of scenario: String, in folder: URL, name: String = "changed.yaml"
  ) throws -> String {
    let file = folder.appending(path: name)
    let base = scenario.hasPrefix("/") ? scenario : Command.package.appending(path: scenario).path()
    try Data("extends: \(base)\n\(change)\n".utf8).write(to: file)
    return file.path()
  }

  /// What a program reads of a plan.
  private struct Document {
    private let members: [String: Any]

    init(_ text: String) throws {
      members = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    var format: String? { members["format"] as? String }

    var conflicts: [[String: Any]] { members["conflicts"] as? [[String: Any]] ?? [] }

    func intervals(of group: String) -> [[String: Any]] {
      let groups = members["groups"] as? [String: [String: Any]]
      return groups?[group]?["intervals"] as? [[String: Any]] ?? []
    }

    /// Between Erlang A and simulation.
    var difference: (hours: Double, cause: String?) {
      let all = members["differences"] as? [[String: Any]] ?? []
      let found = all.first { $0["to"] as? String == "simulation" }
      return (found?["agent_hours"] as? Double ?? 0, found?["cause"] as? String)
    }
  }
}
