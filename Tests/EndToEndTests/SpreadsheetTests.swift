import Foundation
import Testing

/// From a spreadsheet to a plan, without a scenario.
@Suite struct SpreadsheetTests {
  /// What Excel saves in Turkey as CSV UTF-8: a mark at the start, semicolons, decimal commas, a row of totals.
  private static let turkish =
    "\u{FEFF}Saat;Arama;Ort. Süre;Kişi\r\n08:00;60;4:10;12\r\n08:30;95,5;4:00;17\r\n09:00;140;3:50;23\r\n09:30;150;4:05;25\r\n"
    + "Toplam;445,5;4:01;\r\n"

  private static let flags = ["--aht", "5:20", "--target", "80%/20s"]

  /// Runs something with the file in a new folder.
  private func inFolder<Result>(
    _ csv: String = turkish, _ body: (_ file: String, _ folder: String) throws -> Result
  ) throws -> Result {
    try Command.inScratch { scratch in
      let file = scratch.appending(path: "çağrılar.csv")
      try Data(csv.utf8).write(to: file)
      return try body(file.path(percentEncoded: false), scratch.path())
    }
  }

  private func sira(_ arguments: [String]) throws -> Command.Outcome {
    try Command.run(Command.binary, arguments)
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func agents(_ text: String) throws -> [Int] {
    let groups = try #require(try object(text)["groups"] as? [String: [String: Any]])
    let intervals = try #require(groups["desk"]?["intervals"] as? [[String: Any]])
    return intervals.compactMap { $0["simulation"] as? Int }
  }

  @Test func `the first answer comes without a scenario, and says what it assumes`() throws {
    try inFolder { file, _ in
      let outcome = try sira(["plan", "--from", file] + Self.flags + ["--column", "Arama"])
      #expect(outcome.status == 0)
      #expect(outcome.errors == "")
      let parts = [
        "Plan: çağrılar\n", "08:00–10:00, 4 intervals of 30m; ",
        "çağrılar.csv: column 'Arama', 445.5 in all; rows of 30m, by ",
        "Assumed, as the file does not say it: handle times are exponential, 5m20s on average; ",
        "Line 6: this row is left out: 'Toplam' is a total", "desk needs ", "; peak at 09:30: ",
      ]
      var rest = outcome.output[...]
      for part in parts {
        let found = try #require(rest.firstRange(of: part), "\(part) is missing or out of order in \(outcome.output)")
        rest = rest[found.upperBound...]
      }
      // There is no staff that it could be compared with.
      for word in [" now", "gap", "it has", "missing"] { #expect(!rest.contains(word), "\(word)") }
      #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
    }
  }

  @Test func `the scenario that init writes plans and runs as the spreadsheet does`() throws {
    try inFolder { file, folder in
      let more = Self.flags + ["--column", "Arama", "--shrinkage", "30%", "--max-occupancy", "85%"]
      let direct = try sira(["plan", "--from", file] + more + ["--format", "json"])
      let plan = try object(direct.output)
      #expect(plan["format"] as? String == "sira.plan/1")
      let scenario = try #require(plan["scenario"] as? [String: Any])
      #expect(scenario["file"] as? String == file)
      #expect((scenario["basis"] as? [String])?.count == 3)
      #expect((plan["methods"] as? [String: Any])?["current"] is NSNull)

      let written = try sira(["init", folder] + more + ["--from", file])
      #expect(written.status == 0)
      let yaml = "\(folder)/scenario.yaml"
      let lint = try sira(["lint", yaml])
      #expect(lint.status == 0)
      #expect(lint.output == "1 file checked: 0 errors, 1 warning\n")
      #expect(lint.errors.contains("this row is left out: 'Toplam' is a total or a mean of other rows"))
      let later = try sira(["plan", yaml, "--format", "json"])
      #expect(try agents(later.output) == agents(direct.output))
      #expect(try agents(direct.output).count == 4)
      // Staff is what Erlang C asks for.
      let groups = try #require(try object(later.output)["groups"] as? [String: [String: Any]])
      let intervals = try #require(groups["desk"]?["intervals"] as? [[String: Any]])
      #expect(intervals.map { $0["erlang_c"] as? Int } == intervals.map { ($0["current"] as? Double).map { Int($0) } })
      #expect(try sira(["run", yaml]).status == 0)
      // What is there is not overwritten.
      #expect(try sira(["init", folder] + more + ["--from", file]).status == 2)
    }
  }

  @Test func `a plan is written as a whole scenario, and only over a plan`() throws {
    try inFolder { file, folder in
      let target = "\(folder)/plan.yaml"
      let arguments = ["plan", "--from", file] + Self.flags + ["--column", "Arama", "--write", target]
      let plan = try sira(arguments + ["--format", "json"])
      #expect(plan.errors == "wrote \(target); to simulate it: sira run \(target)\n")
      let text = try String(contentsOfFile: target, encoding: .utf8)
      #expect(text.hasPrefix("# A plan that Sira made from a spreadsheet.\n# Written by: sira plan --from "))
      let staff = try agents(plan.output).map(String.init).joined(separator: ", ")
      #expect(text.contains("    staff: [\(staff)]\n"))
      #expect(text.contains("arrivals: {per: 30m, file: "))
      let again = try sira(["plan", target, "--format", "json"])
      #expect(try agents(again.output) == agents(plan.output))
      #expect(try sira(arguments).status == 0)
      let over = try sira(["plan", "--from", file] + Self.flags + ["--column", "Arama", "--write", file])
      #expect(over.status == 2)
      #expect(over.errors.contains("already exists and is not a plan"))
      #expect(try Data(contentsOf: URL(filePath: file)) == Data(Self.turkish.utf8))
    }
  }

  @Test func `columns give handle times and agents, and standard input a file`() throws {
    try inFolder { file, folder in
      let columns = [
        "--column", "Arama", "--aht", "column:Ort. Süre", "--agents", "column:Kişi", "--replications", "20",
      ]
      let named = try sira(["run", "--from", file] + columns + ["--format", "json"])
      #expect(named.status == 0)
      let piped = try Command.shell(
        "cat '\(file)' | \"$sira\" run --from - --column Arama --aht 'column:Ort. Süre' --agents column:Kişi "
          + "--replications 20 --format json")
      #expect(piped.errors == "")
      let (one, other) = (try object(named.output), try object(piped.output))
      #expect(one["overall"] as? NSDictionary == other["overall"] as? NSDictionary)
      #expect(one["overall"] != nil)
      let planned = try Command.shell(
        "cat '\(file)' | \"$sira\" plan --from - --column Arama --aht 4m --target 80%/20s --write '\(folder)/p.yaml'")
      #expect(planned.status == 0)
      #expect(try String(contentsOfFile: "\(folder)/p.yaml", encoding: .utf8).contains("counts: [60, 95.5, 140, 150]"))
      #expect(try sira(["lint", "\(folder)/p.yaml"]).errors == "")
    }
  }

  @Test func `formulas answer for every half hour`() throws {
    try inFolder { file, folder in
      let flags = ["--from", file, "--column", "Arama", "--aht", "4m", "--target", "80%/20s", "--shrinkage", "30%"]
      let text = try sira(["erlang", "c"] + flags)
      #expect(text.status == 0)
      let json = try object(try sira(["erlang", "c"] + flags + ["--format", "json", "--output", folder]).output)
      #expect(json["format"] as? String == "sira.erlang_day/1")
      let intervals = try #require(json["intervals"] as? [[String: Any]])
      for (interval, calls) in zip(intervals, ["60", "95.5", "140", "150"]) {
        let single = try object(
          try sira(
            ["erlang", "c", "--calls", "\(calls)/30m"] + flags.suffix(6) + ["--format", "json"]
          ).output)
        let answer = try #require(single["answer"] as? [String: Any])
        for key in ["agents", "scheduled"] { #expect(interval[key] as? Int == answer[key] as? Int) }
        for key in ["service_level", "asa", "occupancy"] { #expect(interval[key] as? Double == answer[key] as? Double) }
      }
      let hours = try #require((json["total"] as? [String: Any])?["agent_hours"] as? Double)
      #expect(hours == intervals.reduce(0) { $0 + Double($1["agents"] as? Int ?? 0) / 2 })
      #expect(Command.names(in: URL(filePath: folder)).filter { $0.hasPrefix("erlang") }.count == 4)
      let csv = try String(contentsOfFile: "\(folder)/erlang.csv", encoding: .utf8)
      #expect(csv.hasPrefix("interval,start,calls,aht,erlangs,agents,scheduled,service_level,"))
      #expect(csv.split(whereSeparator: \.isNewline).count == 5)
      let patient = try sira(["erlang", "a", "--patience", "3m"] + flags)
      #expect(patient.output.contains(" lost "))
    }
  }

  @Test(arguments: [
    (
      ["plan"],
      "error: the scenario file is missing; give one, or a spreadsheet, e.g. sira plan --from calls.csv --aht 4m --target 80%/20s\n"
    ),
    (
      ["plan", "--from", "FILE"],
      "error: handle time is missing: add --aht, e.g. --aht 4m, or --aht column:NAME for a column of the file\n"
        + "error: nothing is promised: add a goal, e.g. --target 80%/20s\n"
    ),
    (
      ["plan", "--from", "FILE", "--aht", "4m", "--target", "80%/20s"],
      "FILE: error: which column is meant? name one with --column: 'Arama', 'Kişi'\n"
    ),
    (
      ["run", "--from", "FILE", "--aht", "4m", "--column", "Arama"],
      "error: who answers is missing: add --agents, e.g. --agents 24 or --agents column:NAME; how many it takes says 'sira "
        + "plan'\n"
    ),
    (
      ["plan", "a.yaml", "--aht", "4m"],
      "error: --aht: goes with --from and a spreadsheet; in a scenario, write it into the file or use --set\n"
    ),
    (
      ["run", "a.yaml", "--agents", "4"],
      "error: --agents: goes with --from and a spreadsheet; in a scenario, write it into the file or use --set\n"
    ),
    (
      ["plan", "a.yaml", "--from", "FILE", "--aht", "4m"],
      "error: --from: a.yaml is the scenario already; give a scenario or a spreadsheet, not both\n"
    ),
    (
      ["erlang", "b", "--from", "FILE", "--aht", "4m", "--blocking", "1%"],
      "error: --from: Erlang B counts lines, which are there all day; ask for the busiest interval with --calls\n"
    ),
    (
      ["erlang", "c", "--from", "FILE", "--calls", "5/h", "--agents", "5"],
      "error: --calls: the calls are those of --from; leave it out\n"
        + "error: --agents: with --from, the agents are the question; what some achieve: sira run --from\n"
        + "error: handle time is missing: add --aht, e.g. --aht 4m, or --aht column:NAME for a column of the file\n"
    ),
    (
      ["erlang", "c", "--start", "08:00", "--calls", "5/h", "--aht", "4m"],
      "error: --start: goes with --from and a spreadsheet\n"
    ),
    (
      [
        "plan", "--from", "no-such.csv", "--aht", "0s", "--target", "120%/20s", "--patience", "0s", "--shrinkage",
        "100%",
      ],
      "error: --aht: must be longer than 0s\nerror: --target: '120%' is not between 0% and 100%\n"
        + "error: --patience: must be longer than 0s, e.g. 3m\nerror: --shrinkage: must be below 100%\n"
    ),
    (
      ["init", "--column", "Arama"],
      "error: --column: goes with --from and a spreadsheet; without one, edit the starter\n"
    ),
  ])
  func `what is missing or does not go together is named`(_ arguments: [String], _ message: String) throws {
    try inFolder { file, _ in
      let outcome = try sira(arguments.map { $0 == "FILE" ? file : $0 })
      #expect(outcome.status == 2)
      #expect(outcome.output == "")
      #expect(outcome.errors == message.replacing("FILE", with: file))
    }
  }

  @Test func `a workbook is called what it is`() throws {
    try Command.inScratch { scratch in
      let file = scratch.appending(path: "calls.xlsx")
      try Data([0x50, 0x4B, 3, 4, 20, 0]).write(to: file)
      for command in ["plan", "init"] {
        let outcome = try sira([command, "--from", file.path()] + Self.flags)
        #expect(outcome.status == 2)
        #expect(
          outcome.errors
            == "\(file.path()): error: is an Excel file; save the sheet as CSV UTF-8, and name that file\n")
      }
      #expect(Command.names(in: scratch) == ["calls.xlsx"])
    }
  }
}
