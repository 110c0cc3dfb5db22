import Foundation
import Testing

@Suite struct SweepTests {
  private static let grid = [
    "sweep", "Scenarios/support-monday.yaml", "--vary", "agents.desk.staff=18..27/1", "--vary",
    "contacts.support.arrivals.scale=0.9..1.1/0.05", "--replications", "20",
  ]
  private static let files = ["sweep.csv", "sweep.json", "sweep.md", "sweep.txt"]
  private static let journal = "sweep.unfinished.json"

  private func unwrapped(_ text: String) -> String { text.replacing("\n", with: " ") }

  @Test func `one thread and four give the same bytes`() throws {
    for format in ["text", "json", "csv", "markdown"] {
      let outputs = try ["1", "2", "4"].map { threads in
        try Command.run(Command.binary, Self.grid + ["--format", format, "--threads", threads]).output
      }
      #expect(Set(outputs).count == 1)
      #expect(outputs[0].count > 500)
    }
  }

  @Test func `the report names the cheapest point that meets every goal`() throws {
    let outcome = try Command.sira(
      "sweep", "Scenarios/support-monday.yaml", "--vary", "agents.desk.staff=18..27/1", "--replications", "20",
      "--per", "day")
    #expect(outcome.status == 0)
    #expect(
      unwrapped(outcome.output).contains(
        "7 of 10 points meet every goal over the whole day, on average. The cheapest of them is agents.desk.staff=21; over "
          + "the whole day: 82.3 % ±"))
    #expect(outcome.output.contains("Worth their price"))
    #expect(outcome.output.contains("\n→          21"))
  }

  @Test func `where volume varies too, each volume has a cheapest point of its own`() throws {
    let outcome = try Command.run(Command.binary, Self.grid + ["--per", "horizon"])
    #expect(outcome.status == 0)
    #expect(unwrapped(outcome.output).contains("there is one for each value of contacts.support.arrivals.scale."))
    #expect(
      outcome.output.contains("The cheapest point that meets every goal, for each contacts.support.arrivals.scale"))
  }

  /// Half of the kills come when more points have just been saved, a part of the looks later that this took: the work goes
  /// on from kill to kill and comes to its end, however fast the machine is. The other half come at any moment.
  @Test func `25 kills leave nothing half-written, and what is resumed ends as what was not interrupted`() throws {
    try Command.inScratch { scratch in
      // As many points at a time on every machine.
      let grid = Self.grid + ["--threads", "1"]
      let whole = scratch.appending(path: "whole")
      #expect(try Command.run(Command.binary, grid + ["--output", whole.path()]).status == 0)
      #expect(Command.names(in: whole) == Self.files)
      let expected = try Self.files.map { try Data(contentsOf: whole.appending(path: $0)) }
      var (kills, resumed, round, looks) = (0, 0, 0, 0)
      while kills < 25 || resumed < 2 {
        round += 1
        let folder = scratch.appending(path: "round\(round)")
        var killsHere = 0
        while true {
          let journal = folder.appending(path: Self.journal)
          let saved = try? Data(contentsOf: journal)
          let process = try Command.start(Command.binary, grid + ["--output", folder.path()], in: scratch)
          func hasSavedMore() -> Bool { (try? Data(contentsOf: journal)) != saved }
          func look(_ percent: Int) {
            Command.look(at: process, atMost: looks * percent / 100) { hasSavedMore() && false }
          }
          if killsHere % 2 == 0 {
            looks = Command.look(at: process, until: hasSavedMore)
            look(kills * 37 % 100)
          } else {
            look(kills * 61 % 200)
          }
          let wasRunning = process.isRunning
          kill(process.processIdentifier, SIGKILL)
          process.waitUntilExit()
          let found = Command.names(in: folder)
          for name in found {
            if name == Self.journal {
              let data = try Data(contentsOf: folder.appending(path: name))
              #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: data) }
            } else if let index = Self.files.firstIndex(of: name) {
              #expect(try Data(contentsOf: folder.appending(path: name)) == expected[index])
            } else {
              // A whole file on its way to its name.
              #expect(name.hasPrefix(".sweep."), "\(name)")
            }
          }
          if process.terminationReason == .exit {
            #expect(process.terminationStatus == 0)
            break
          }
          guard wasRunning else { continue }
          kills += 1
          killsHere += 1
        }
        if killsHere > 0 { resumed += 1 }
        let found = Command.names(in: folder).filter { !$0.hasPrefix(".") }
        #expect(found == Self.files)
        #expect(try Self.files.map { try Data(contentsOf: folder.appending(path: $0)) } == expected)
      }
    }
  }

  @Test func `a sweep whose time is up keeps its points, says how many are left, and goes on to the same end`() throws {
    try Command.inScratch { scratch in
      let whole = scratch.appending(path: "whole")
      #expect(try Command.run(Command.binary, Self.grid + ["--output", whole.path()]).status == 0)
      let folder = scratch.appending(path: "part")
      let part = try Command.run(
        Command.binary, Self.grid + ["--output", folder.path(), "--time-limit", "0.000001s", "--threads", "1"])
      #expect(part.status == 3)
      #expect(part.output.contains("Stopped by --time-limit after 1 of 50 points"))
      #expect(part.errors == "to go on with the points that are left, give the same command again\n")
      #expect(Command.names(in: folder) == (Self.files + [Self.journal]).sorted())
      #expect(try Command.run(Command.binary, Self.grid + ["--output", folder.path()]).status == 0)
      for name in Self.files {
        #expect(
          try Data(contentsOf: folder.appending(path: name)) == Data(contentsOf: whole.appending(path: name)))
      }
      #expect(Command.names(in: folder) == Self.files)
    }
  }

  @Test func `a lunch that nobody covers is never called met`() throws {
    let scenario = """
      name: A morning whose lunch nobody covers
      horizon: {start: "Mon 07:00", length: 8h, interval: 30m}
      contacts:
        calls:
          arrivals: {per: 30m, counts: [60, 120, 200, 250, 262, 258, 250, 245, 240, 235, 230, 220, 200, 150, 100, 60]}
          handle: {talk: {lognormal: {mean: 4m50s, cv: 0.8}}, wrap: 30s}
          patience: {exponential: {mean: 3m}}
          goal: {answer: 80%, within: 20s}
      agents:
        desk:
          shifts:
            - {count: 34, start: "07:00", length: 8h, breaks: [{at: 4h30m, length: 30m, paid: no}]}
            - {count: 22, start: "08:00", length: 7h, breaks: [{at: 3h30m, length: 30m, paid: no}]}
          skills: [calls]
          max_occupancy: 88%

      """
    try Command.inScratch { scratch in
      let file = scratch.appending(path: "lunch.yaml")
      try Data(scenario.utf8).write(to: file)
      let outcome = try Command.sira(
        "sweep", file.path(), "--vary", "agents.desk.shifts.0.count=30..50/10", "--replications", "40")
      #expect(outcome.status == 0)
      let text = unwrapped(outcome.output)
      expectLunch(text)
    }
  }

  private func expectLunch(_ text: String) {
    #expect(text.contains("No point meets every goal in every half hour. "))
    #expect(text.contains(#/at 11:30 calls has 1\.[0-9]+ % answered within 20 s, goal 80 %/#))
    #expect(text.contains("half hours"))
    #expect(!text.contains("meet every goal in every half hour, on average"))
  }

  @Test func `an unfinished sweep of something else is not taken over, and stays`() throws {
    try Command.inScratch { scratch in
      let file = scratch.appending(path: Self.journal)
      for text in ["{", "{\"format\": \"sira.sweep.unfinished/9\"}", "no JSON"] {
        try Data(text.utf8).write(to: file)
        let outcome = try Command.run(Command.binary, Self.grid + ["--output", scratch.path()])
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("\(Self.journal): error: "), "\(outcome.errors)")
        #expect(outcome.errors.contains("remove the file to begin anew, or choose another folder"))
        #expect(try String(contentsOf: file, encoding: .utf8) == text)
        #expect(Command.names(in: scratch).filter { $0.hasPrefix("sweep") } == [Self.journal])
      }
    }
  }

  @Test(arguments: [
    ([], "error: nothing is varied; say what, "),
    (["--vary", "agents.desk.staff=1..9/0"], "error: --vary: agents.desk.staff: "),
    (
      ["--vary", "agents.desk.staf=1,2"],
      "--vary agents.desk.staf=1: error: agents.desk.staf: unknown key; did you mean"
    ),
    (
      ["--vary", "agents.desk.staff=1..200/1", "--vary", "run.seed=1..100/1"],
      "error: the grid has more than 10000 points"
    ),
    (["--tornado", "120%"], "error: --tornado: '120%' is not a share between 0% and 100%; "),
    (["--tornado", "10%", "--vary", "agents.desk.staff=1,2"], "error: --vary and --tornado cannot be combined"),
  ])
  func `a grid that cannot be is an error that says what to do`(_ arguments: [String], _ message: String) throws {
    let outcome = try Command.run(Command.binary, ["sweep", "Scenarios/support-monday.yaml"] + arguments)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix(message), "\(outcome.errors)")
  }

  @Test func `a grid of thousands of points says how long it takes, and is simulated when that is wanted`() throws {
    try Command.inScratch { scratch in
      let file = scratch.appending(path: "minute.yaml")
      try Data(
        """
        horizon: {start: "Mon 08:00", length: 1m, interval: 1m}
        contacts: {calls: {arrivals: {rate: 60/h}, handle: {talk: 1m}, goal: {answer: 80%, within: 20s}}}
        agents: {desk: {staff: 1, skills: [calls]}}
        run: {replications: 2}
        """.utf8
      ).write(to: file)
      let grid = [
        "sweep", file.path(), "--vary", "contacts.calls.arrivals.scale=1..2/0.025", "--vary",
        "agents.desk.staff=1..25/1",
      ]
      let refused = try Command.run(Command.binary, grid)
      #expect(refused.status == 2)
      #expect(refused.errors.hasPrefix("error: the grid has 1025 points, which take about "))
      #expect(refused.errors.contains("; --yes simulates them all, --time-limit 60s as many as there is time for"))
      #expect(try Command.run(Command.binary, grid + ["--yes"]).status == 0)
    }
  }

  @Test func `a tornado ranks the inputs`() throws {
    let outcome = try Command.sira(
      "sweep", "Scenarios/shifts-and-absence.yaml", "--tornado", "±10%", "--replications", "20")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains(" matters most: the service level of all contacts is "))
    for input in ["volume", "handle time", "patience", "absence"] { #expect(outcome.output.contains("\n\(input)")) }
    #expect(!outcome.output.contains("containment"))
  }
}
