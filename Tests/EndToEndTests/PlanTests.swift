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
          == "error: --write: \(file.path()) already exists and is not a plan; it is not overwritten, choose "
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
    let outcome = try Command.sira("plan", Self.monday, "--time-limit", "0.000001s", "--format", "json")
    let cut = try #require(try Document(outcome.output).members["cut"] as? [String: Any])
    #expect(cut["limit"] as? String == "time")
    #expect((cut["not_proven"] as? [String])?.isEmpty == false)
    let standing = try #require(try Document(outcome.output).members["standing"] as? String)
    #expect(outcome.status == (standing == "open" ? 3 : 0))
    let text = try Command.sira("plan", Self.monday, "--time-limit", "0.000001s")
    #expect(text.output.contains("The search was stopped after "))
    #expect(text.output.contains("Not proven: "))
    #expect(try Command.sira("plan", Self.monday, "--time-limit", "1000h").status == 0)
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

  /// The desk's lines block more than a plan keeps unless it is told to, and goals out of reach have no causes.
  private static let blockedDesk =
    "contacts: {how_to: {goal: {blocked: 20%}}, incident: {goal: {blocked: 20%}}}"

  /// A cause that is named is one: without it much less of the difference is left. Where one suffices, no two are named.
  /// A few hours are known no better than the days allow, so they are added up over several studies.
  @Test(arguments: [
    (
      "Scenarios/multilingual-desk.yaml", "", "pooling",
      "agents: {turkish_german: null, turkish_english: null}", [[]]
    ),
    (
      "Scenarios/technical-desk.yaml", Self.blockedDesk, "pooling",
      "agents: {first_line: {skills: {incident: null}}, specialists: {skills: {how_to: null}}}",
      [["--seed", "1"], ["--seed", "2"], ["--seed", "3"]]
    ),
    (
      // With the other group, pooling would make up for what absence takes.
      "Scenarios/shifts-and-absence.yaml", "agents: {part_time: null}", "absence", "agents: {full_time: {absence: 0}}",
      [[]]
    ),
  ])
  func `a cause that is taken out takes the difference along`(
    scenario: String, change: String, cause: String, without: String, studies: [[String]]
  ) throws {
    try Command.inScratch { scratch in
      let with = try Self.overlay(change, of: scenario, in: scratch, name: "with.yaml")
      let alone = try Self.overlay(without, of: with, in: scratch, name: "without.yaml")
      var (hours, left) = (0.0, 0.0)
      for study in studies {
        let found = try Self.difference(of: with, study)
        #expect(found.cause == cause)
        #expect(found.opposites == nil)
        hours += found.hours
        left += try Self.difference(of: alone, study).hours
      }
      #expect(abs(hours) >= 2)
      #expect(abs(left) < abs(hours) / 2, "\(hours) with it, \(left) without")
    }
  }

  /// People who are absent are made up for by groups that help each other: neither alone is the reason, the two are.
  @Test func `two opposite causes that are taken out together take the difference along`() throws {
    try Command.inScratch { scratch in
      let absent = "agents: {first_line: {absence: 10%}, specialists: {absence: 10%}}\n\(Self.blockedDesk)"
      let with = try Self.overlay(absent, of: "Scenarios/technical-desk.yaml", in: scratch, name: "with.yaml")
      let found = try Self.difference(of: with)
      #expect(found.cause == nil)
      let opposites = try #require(found.opposites)
      #expect(opposites.along.cause == "absence")
      #expect(opposites.against.cause == "pooling")
      #expect(opposites.along.hours > found.hours)
      #expect(opposites.against.hours < 0)
      #expect(opposites.along.hours + opposites.against.hours + opposites.hoursWithout == found.hours)

      func left(_ without: String) throws -> Double {
        try Self.difference(of: Self.overlay(without, of: with, in: scratch, name: "without.yaml")).hours
      }
      let alone = (present: "absence: 0", firstLine: "skills: {incident: null}", specialists: "skills: {how_to: null}")
      let present = try left("agents: {first_line: {\(alone.present)}, specialists: {\(alone.present)}}")
      let apart = try left("agents: {first_line: {\(alone.firstLine)}, specialists: {\(alone.specialists)}}")
      let both = try left(
        "agents: {first_line: {\(alone.present), \(alone.firstLine)}, "
          + "specialists: {\(alone.present), \(alone.specialists)}}")
      #expect(present < 0, "without absence")
      #expect(apart > found.hours, "without pooling")
      #expect(abs(both) < found.hours / 3, "\(found.hours) with both, \(both) without")
    }
  }

  /// Another cause is the reason as it is; that absence and pooling all but cancel is said beside it. People who are there
  /// all day, as nobody is planned outside shifts, and days that are alike, as they would hide it.
  @Test func `opposite causes that stand behind a reason are named with it`() throws {
    try Command.inScratch { scratch in
      let file = try Self.overlay(
        """
        contacts: {orders: {arrivals: {busyness: null, interval_noise: null}}, returns: {arrivals: {busyness: null}}}
        agents: {full_time: {shifts: null, staff: 16}, part_time: {shifts: null, staff: 6}}
        """, of: "Scenarios/shifts-and-absence.yaml", in: scratch)
      let found = try Self.difference(of: file)
      #expect(found.cause == "handle_times")
      let opposites = try #require(found.opposites)
      #expect(opposites.along.cause == "pooling")
      #expect(opposites.against.cause == "absence")
      #expect(opposites.along.hours + opposites.against.hours + opposites.hoursWithout == found.hours)

      func left(_ without: String) throws -> Double {
        try Self.difference(of: Self.overlay(without, of: file, in: scratch, name: "without.yaml")).hours
      }
      let present = try left("agents: {full_time: {absence: 0}, part_time: {absence: 0}}")
      let apart = try left("agents: {full_time: {skills: [returns]}}")
      let both = try left("agents: {full_time: {absence: 0, skills: [returns]}, part_time: {absence: 0}}")
      // What each adds on its own is far more than what the two add together.
      let (absence, pooling, together) = (found.hours - present, found.hours - apart, found.hours - both)
      #expect(absence > 2 * abs(found.hours))
      #expect(pooling < -2 * abs(found.hours))
      #expect(abs(together) < min(absence, -pooling) / 2, "\(absence) and \(pooling), together \(together)")
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

    /// Between Erlang A and simulation.
    var difference: Difference {
      let all = members["differences"] as? [[String: Any]] ?? []
      return Difference(all.first { $0["to"] as? String == "simulation" } ?? [:])
    }
  }

  /// Why two ways of planning differ.
  private struct Difference {
    typealias Effect = (cause: String, hours: Double)

    let hours: Double
    let cause: String?
    let opposites: (along: Effect, against: Effect, hoursWithout: Double)?

    init(_ members: [String: Any]) {
      func effect(_ value: Any?) -> Effect? {
        let members = value as? [String: Any]
        guard let cause = members?["cause"] as? String, let hours = members?["agent_hours"] as? Double else {
          return nil
        }
        return (cause, hours)
      }
      hours = members["agent_hours"] as? Double ?? 0
      cause = members["cause"] as? String
      let pair = members["opposites"] as? [String: Any]
      if let along = effect(pair?["along"]), let against = effect(pair?["against"]),
        let without = pair?["agent_hours_without"] as? Double
      {
        opposites = (along, against, without)
      } else {
        opposites = nil
      }
    }
  }

  private static func difference(of scenario: String, _ flags: [String] = []) throws -> Difference {
    try Document(Command.run(Command.binary, ["plan", scenario, "--format", "json"] + flags).output).difference
  }
}
