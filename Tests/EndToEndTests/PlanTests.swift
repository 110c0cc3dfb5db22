import Foundation
import Testing

@Suite struct PlanTests {
  private static let monday = "Scenarios/support-monday.yaml"
  /// As few days as will do where it does not matter how sure a plan is.
  private static let fewDays = ["--replications", "50"]

  private static func plan(_ file: String = monday, _ flags: String...) throws -> Command.Outcome {
    try Command.run(Command.binary, ["plan", file] + fewDays + flags)
  }

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
    let one = try Self.plan(Self.monday, "--format", "json", "--threads", "1")
    let two = try Self.plan(Self.monday, "--format", "json", "--threads", "2")
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
      let outcome = try Self.plan(Self.monday, "--format", "csv", "--output", folder.path())
      #expect(outcome.status == 0)
      #expect(Command.names(in: folder) == ["plan.csv", "plan.json", "plan.md", "plan.txt"])
      func content(_ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      }
      #expect(try content("plan.csv") == outcome.output)
      #expect(outcome.output.split(separator: "\n").count == 21)
      #expect(try content("plan.md").hasPrefix("# Plan: Support line, one Monday\n\n"))
      #expect(try Self.plan(Self.monday, "--format", "markdown").output == content("plan.md"))
      #expect(try Self.plan(Self.monday).output == content("plan.txt"))
    }
  }

  @Test func `the written plan is a scenario that needs no other plan`() throws {
    try Command.inScratch { scratch in
      let file = scratch.appending(path: "planned.yaml").path()
      let first = try Self.plan(Self.monday, "--write", file, "--format", "json")
      #expect(first.status == 0)
      #expect(first.errors == "wrote \(file); to simulate it: sira run \(file)\n")
      #expect(Command.names(in: scratch) == ["planned.yaml"])
      #expect(try Command.sira("lint", file).status == 0)
      let run = try Command.sira("run", file)
      #expect(run.status == 0)
      #expect(run.output.hasPrefix("Support line, one Monday, planned\n"))

      let second = try Self.plan(file, "--format", "json")
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
          == "error: --write: \(file.path()) already exists and is not a plan; it is not overwritten, choose "
          + "another name\n")
      #expect(try String(contentsOf: file, encoding: .utf8) == "name: base\n")
    }
  }

  @Test func `a promise that cannot be kept ends with 1 and names the rule`() throws {
    try Command.inScratch { scratch in
      let file = try Self.overlay("agents: {desk: {max: 20}}", of: Self.monday, in: scratch)
      let folder = scratch.appending(path: "plans")
      #expect(try Command.sira("plan", file, "--output", folder.path()).status == 1)
      let document = try Document(String(contentsOf: folder.appending(path: "plan.json"), encoding: .utf8))
      #expect(document.conflicts.count == 1)
      #expect(document.conflicts.first?["rules"] as? [String] == ["agents.desk.max"])
      #expect(document.conflicts.first?["contact"] as? String == "support")
      #expect(document.intervals(of: "desk").allSatisfy { ($0["simulation"] as? Int ?? 99) <= 20 })
      let text = try String(contentsOf: folder.appending(path: "plan.txt"), encoding: .utf8)
      #expect(text.contains("agents.desk.max (20) stands in the way"))
    }
  }

  @Test(arguments: [
    (["--per", "dya"], "error: --per: unknown word 'dya'; did you mean 'day'?\n"),
    (
      ["--risk", "90%"],
      "error: --risk: is called --days now: the share of days on which goals must be met, e.g. --days 90%\n"
    ),
    (["--time-limit", "60"], "error: --time-limit: 60 needs a unit: write 60s, 60m or 60h\n"),
    (["--time-limit", "0s"], "error: --time-limit: must be more than 0s\n"),
    (["--days", "100%"], "error: --days: must be more than 0% and less than 100%, e.g. 90%\n"),
    (["--days", "often"], "error: --days: 'often' is not a share; write for example 80% or 0.8\n"),
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

  @Test func `a plan whose time is up is the best so far, and says what is not proven`() throws {
    let outcome = try Self.plan(Self.monday, "--time-limit", "0.000001s", "--format", "json")
    let cut = try #require(try Document(outcome.output).members["cut"] as? [String: Any])
    #expect(cut["limit"] as? String == "time")
    #expect((cut["not_proven"] as? [String])?.isEmpty == false)
    let standing = try #require(try Document(outcome.output).members["standing"] as? String)
    #expect(outcome.status == (standing == "open" ? 3 : 0))
    let text = try Self.plan(Self.monday, "--time-limit", "0.000001s")
    #expect(text.output.contains("The search was stopped after "))
    #expect(text.output.contains("Not proven: "))
    #expect(try Self.plan(Self.monday, "--time-limit", "1000h").status == 0)
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

  @Test func `two causes that work against each other stand in the JSON with what each adds`() throws {
    try Command.inScratch { scratch in
      let file = try Self.overlay(
        """
        horizon: {length: 5h}
        contacts:
          how_to: {arrivals: {counts: [20, 30, 42, 50, 52, 46, 38, 34, 36, 42]}, goal: {blocked: 20%}}
          incident: {arrivals: {counts: [6, 8, 11, 13, 13, 11, 9, 8, 9, 11]}, goal: {blocked: 20%}}
        agents: {first_line: {staff: 11, absence: 10%}, specialists: {staff: 9, absence: 10%}}
        """, of: "Scenarios/technical-desk.yaml", in: scratch)
      let document = try Document(Command.sira("plan", file, "--format", "json").output)
      let differences = try #require(document.members["differences"] as? [[String: Any]])
      let found = try #require(differences.first { $0["to"] as? String == "simulation" })
      #expect(found["from"] as? String == "erlang_a")
      #expect(found["cause"] is NSNull && found["agent_hours_without"] is NSNull)
      let pair = try #require(found["opposites"] as? [String: Any])
      let along = try #require(pair["along"] as? [String: Any])
      let against = try #require(pair["against"] as? [String: Any])
      #expect(along["cause"] as? String == "absence")
      #expect(against["cause"] as? String == "pooling")
      func hours(_ members: [String: Any], _ key: String = "agent_hours") throws -> Double {
        try #require(members[key] as? Double)
      }
      #expect(
        try hours(along) + hours(against) + hours(pair, "agent_hours_without") == hours(found))
    }
  }

  // MARK: - Files and documents

  /// A file that changes a scenario; its path.
  private static func overlay(
    _ change: String, of scenario: String, in folder: URL
  ) throws -> String {
    let file = folder.appending(path: "changed.yaml")
    let base = Command.package.appending(path: scenario).path()
    try Data("extends: \(base)\n\(change)\n".utf8).write(to: file)
    return file.path()
  }

  /// What a program reads of a plan.
  private struct Document {
    let members: [String: Any]

    init(_ text: String) throws {
      members = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    var format: String? { members["format"] as? String }

    var conflicts: [[String: Any]] { members["conflicts"] as? [[String: Any]] ?? [] }

    func intervals(of group: String) -> [[String: Any]] {
      let groups = members["groups"] as? [String: [String: Any]]
      return groups?[group]?["intervals"] as? [[String: Any]] ?? []
    }
  }
}
