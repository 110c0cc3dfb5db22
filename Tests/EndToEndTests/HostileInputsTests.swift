import Foundation
import Testing

/// Inputs that once broke something.
@Suite struct HostileInputsTests {
  private static let base = """
    horizon: {start: "08:00", length: 1h}
    contacts:
      a: {arrivals: {rate: 60/h}, handle: {talk: 4m}, goal: {answer: 80%, within: 20s}}
    agents: {g: {staff: 5, skills: [a]}}

    """

  private func file(_ text: String, in scratch: URL, _ name: String = "a.yaml") throws -> String {
    let file = scratch.appending(path: name)
    try Data(text.utf8).write(to: file)
    return file.path()
  }

  @Test func `an escape in a reference is escaped in the message`() throws {
    try Command.inScratch { scratch in
      let text = Self.base.replacing("talk: 4m}", with: "talk: 4m}, journey: [\"\\e[31mE\"]")
      let outcome = try Command.sira("lint", file(text, in: scratch))
      #expect(outcome.status == 2)
      #expect(!outcome.errors.contains("\u{1B}"))
      #expect(outcome.errors.contains("\\u{1b}[31mE"), "\(outcome.errors)")
    }
  }

  @Test func `no cell of a table begins a formula, and numbers stay numbers`() throws {
    try Command.inScratch { scratch in
      let text = """
        horizon: {start: "08:00", length: 1h}
        contacts: {"=cmd|x": {arrivals: {rate: 60/h}, handle: {talk: 4m}}}
        agents: {"@SUM(1)": {staff: 5, skills: ["=cmd|x"]}, "+g": {staff: 1, skills: ["=cmd|x"]}}
        run: {replications: 2}

        """
      let table = try Command.sira("run", file(text, in: scratch), "--format", "csv").output
      #expect(table.contains("\ncontacts,'=cmd|x,,,offered,"))
      #expect(table.contains("\nagents,'@SUM(1),"))
      #expect(table.contains("\nagents,'+g,"))
      let names = Set(
        table.split(separator: "\n").dropFirst().compactMap { $0.split(separator: ",").dropFirst().first })
      #expect(names.isSuperset(of: ["'=cmd|x", "'@SUM(1)", "'+g"]))
      let differences = try Command.sira(
        "whatif", file(text, in: scratch), "--set", "contacts.*.arrivals.scale=0.5", "--format", "csv"
      ).output
      #expect(differences.contains(",-"))
      #expect(!differences.contains(",'-"))
    }
  }

  @Test func `what waits for data or never ends is not read, as a scenario or as a series`() throws {
    try Command.inScratch { scratch in
      let pipe = scratch.appending(path: "pipe")
      #expect(mkfifo(pipe.path(), 0o600) == 0)
      let devices = [pipe.path(), "/dev/zero", "/dev/tty"]
      for path in devices where FileManager.default.fileExists(atPath: path) {
        let text = Self.base.replacing(
          "arrivals: {rate: 60/h}", with: "arrivals: {per: 30m, file: \"\(path)\", column: a}")
        let series = try file(text, in: scratch)
        for outcome in [try Command.sira("lint", path), try Command.sira("run", series)] {
          #expect(outcome.status == 2)
          #expect(outcome.errors.contains("is not a regular file"), "\(outcome.errors)")
        }
        let over = try Command.sira("run", file(Self.base, in: scratch), "--with", path)
        #expect(over.status == 2)
      }
    }
  }

  @Test(
    .enabled(if: FileManager.default.isReadableFile(atPath: "/proc/kmsg") && getuid() == 0, "needs the kernel's log"))
  func `the log of the kernel, which claims to be a regular file, is not waited for`() throws {
    try Command.inScratch { scratch in
      let text = Self.base.replacing(
        "arrivals: {rate: 60/h}", with: "arrivals: {per: 30m, file: /proc/kmsg, column: a}")
      for path in ["/proc/kmsg", try file(text, in: scratch)] {
        #expect(try Command.sira("lint", path).status == 2)
      }
    }
  }

  @Test func `a set of files appears whole or not at all`() throws {
    try Command.inScratch { scratch in
      let scenario = try file(Self.base, in: scratch)
      for name in ["results.json", "results.csv", "report.txt", "report.md"] {
        let folder = scratch.appending(path: "out-\(name)")
        try FileManager.default.createDirectory(
          at: folder.appending(path: name), withIntermediateDirectories: true)
        let outcome = try Command.sira("run", scenario, "--output", folder.path())
        #expect(outcome.status == 2)
        #expect(outcome.output == "")
        #expect(outcome.errors == "error: cannot write \(folder.path())/\(name): it is a folder\n", "\(outcome.errors)")
        #expect(Command.names(in: folder) == [name])
      }
    }
  }

  @Test func `a file that cannot be written leaves the old ones as they were`() throws {
    try Command.inScratch { scratch in
      let scenario = try file(Self.base, in: scratch)
      let folder = scratch.appending(path: "out")
      #expect(try Command.sira("run", scenario, "--output", folder.path()).status == 0)
      let old = try Command.names(in: folder).map { try Data(contentsOf: folder.appending(path: $0)) }
      // The system stops the program in the middle of a write, each time somewhat later.
      for blocks in [0, 1, 2, 4, 8, 12] {
        let outcome = try Command.shell(
          "ulimit -f \(blocks); $sira run \(scenario) --seed 7 --output \(folder.path()) > /dev/null")
        #expect(outcome.status != 0)
        let names = ["report.md", "report.txt", "results.csv", "results.json"]
        #expect(Command.names(in: folder).filter { !$0.hasPrefix(".") } == names)
        let now = try names.map { try Data(contentsOf: folder.appending(path: $0)) }
        #expect(now == old)
      }
    }
  }

  @Test func `a baseline is a folder`() throws {
    try Command.inScratch { scratch in
      let scenario = try file(Self.base, in: scratch)
      let outcome = try Command.sira("check", scenario, "--baseline", scenario)
      #expect(outcome.status == 2)
      #expect(
        outcome.errors
          == "error: --baseline: \(scenario) is not a folder; give the one that holds NAME.baseline.json\n")
    }
  }

  @Test func `what is suggested can be run as it stands`() throws {
    try Command.inScratch { scratch in
      let scenario = try file(Self.base, in: scratch)
      let path = scratch.path() + "/it's $(touch x) planned.yaml"
      let outcome = try Command.sira("plan", scenario, "--replications", "5", "--write", path)
      let command = try #require(outcome.errors.components(separatedBy: "to simulate it: sira ").last)
      let again = try Command.shell("$sira \(command)")
      #expect(again.status == 0, "\(outcome.errors)\(again.errors)")
      #expect(!FileManager.default.fileExists(atPath: Command.package.appending(path: "x").path()))
    }
  }

  @Test func `more threads than processors are not started`() throws {
    try Command.inScratch { scratch in
      let scenario = try file(Self.base, in: scratch)
      let outcome = try Command.sira("run", scenario, "--threads", "1024", "--timing")
      let word = try #require(outcome.errors.split(separator: ", ").last?.split(separator: " ").first)
      let threads = try #require(Int(word))
      #expect(threads <= ProcessInfo.processInfo.activeProcessorCount)
      #expect(outcome.output == (try Command.sira("run", scenario, "--threads", "1").output))
    }
  }

  @Test(arguments: ["a", "x"])
  func `a threshold beyond all patience leaves no negative share, and no calls leave nothing to measure`(
    _ model: String
  ) throws {
    let redial = model == "x" ? ["--redial", "30%"] : []
    let common = ["erlang", model, "--aht", "4m", "--patience", "3m", "--agents", "10", "--format", "json"] + redial
    for calls in ["100/h", "200/h", "1000/h"] {
      let outcome = try Command.run(Command.binary, common + ["--calls", calls, "--short-abandon", "1h"])
      #expect(outcome.status == 0)
      #expect(!outcome.output.contains(": -"), "\(outcome.output)")
    }
    let nobody = try Command.run(Command.binary, common + ["--calls", "0/h"])
    for key in ["asa", "wait_mean", "wait_p50", "wait_p99", "virtual_wait", "waited", "abandon_rate", "service_level"] {
      #expect(nobody.output.contains("\"\(key)\": null"), "\(key) \(nobody.output)")
    }
  }

  /// A formula's work grows with what comes; how many lines are written down does not stop it.
  @Test func `ten million lines are answered`() throws {
    let outcome = try Command.sira(
      "erlang", "x", "--calls", "25000000/h", "--aht", "4m", "--patience", "3m", "--redial", "30%", "--target",
      "80%/20s", "--lines", "10000000")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("are the fewest that meet the goal"))
  }
}
