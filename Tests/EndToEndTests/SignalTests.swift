import Foundation
import Testing

/// Ctrl-C, a supervisor and a closed terminal end the program in the same way.
@Suite struct SignalTests {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  /// Many points, so that none of these runs comes to its end first.
  private static let sweep = [
    "sweep", "Scenarios/support-monday.yaml", "--vary", "agents.desk.staff=18..37/1", "--vary",
    "contacts.support.arrivals.scale=0.9..1.1/0.01", "--replications", "400", "--threads", "1",
  ]

  @Test(arguments: signals)
  func `a signal ends with 128 and its number, and leaves only what a sweep goes on with`(_ signal: Int32) throws {
    try Command.inScratch { scratch in
      let folder = scratch.appending(path: "out")
      let process = try Command.start(Command.binary, Self.sweep + ["--output", folder.path()], in: scratch)
      // Its first points are saved: it is in the middle of its work.
      Command.look(at: process) { Command.names(in: folder) == ["sweep.unfinished.json"] }
      kill(process.processIdentifier, signal)
      process.waitUntilExit()
      let outcome = try Command.outcome(of: process, in: scratch)
      #expect(outcome.status == 128 + signal)
      #expect(outcome.output == "")
      let advice = "interrupted; the same command goes on with the points that are left\n"
      #expect(outcome.errors == (signal == SIGINT ? advice : ""))
      #expect(Command.names(in: folder) == ["sweep.unfinished.json"])
    }
  }

  @Test func `an interrupt before anything was written leaves nothing`() throws {
    try Command.inScratch { scratch in
      let folder = scratch.appending(path: "results")
      // Until the program has its own handler, interrupts are ignored; then the next one ends it.
      let process = try startIgnoring(
        "INT", ["run", "Scenarios/week-24x7.yaml", "--replications", "1000000", "--output", folder.path()], scratch)
      send(SIGINT, to: process)
      let outcome = try Command.outcome(of: process, in: scratch)
      #expect(outcome.status == 130)
      #expect(outcome.output == "")
      #expect(outcome.errors == "")
      #expect(Command.names(in: folder) == [])
    }
  }

  @Test func `who outlives the terminal by wish is not ended with it`() throws {
    try Command.inScratch { scratch in
      let process = try startIgnoring(
        "HUP", ["run", "Scenarios/support-monday.yaml", "--replications", "2000"], scratch)
      send(SIGHUP, to: process)
      #expect(try Command.outcome(of: process, in: scratch).status == 0)
    }
  }

  /// Starts the program from a shell that ignores a signal, and waits until the shell does.
  private func startIgnoring(_ signal: String, _ arguments: [String], _ scratch: URL) throws -> Process {
    let ready = scratch.appending(path: "ready")
    let process = try Command.start(
      URL(filePath: "/bin/sh"),
      ["-c", "trap '' \(signal); : > \"$ready\"; exec \"$0\" \"$@\"", Command.binary.path()] + arguments,
      ["ready": ready.path()], in: scratch)
    Command.look(at: process) { FileManager.default.fileExists(atPath: ready.path()) }
    return process
  }

  /// Sends a signal again and again until the program has ended.
  private func send(_ signal: Int32, to process: Process) {
    Command.look(at: process) {
      kill(process.processIdentifier, signal)
      usleep(1_000)
      return false
    }
  }

  /// Of five programs two are told to end as soon as a file is seen to change, two in the course of the work before
  /// that, and one is left alone.
  @Test func `signals while baselines are written leave either all or nothing, and no other file`() throws {
    try Command.inScratch { scratch in
      let folder = scratch.appending(path: "results")
      let names = ["a", "b", "c"]
      let files = try names.map { name in
        let file = scratch.appending(path: "\(name).yaml")
        let base = Command.package.appending(path: "Scenarios/support-monday.yaml").path()
        try Data("extends: \(base)\nrun: {replications: 5}\n".utf8).write(to: file)
        return file.path()
      }
      let accept = ["check"] + files + ["--baseline", folder.path(), "--accept", "--seed"]
      func contents() throws -> [Data] {
        try Command.names(in: folder).map { try Data(contentsOf: folder.appending(path: $0)) }
      }
      let versions = try ["1", "2"].map { seed in
        #expect(try Command.run(Command.binary, accept + [seed]).status == 0)
        return try contents()
      }
      #expect(versions[0] != versions[1])
      var (ended, whole, looks) = (0, 0, 0)
      for round in 0..<1_000 where ended < 25 || whole < 4 {
        let before = Command.state(of: folder)
        let process = try Command.start(Command.binary, accept + ["\(1 + round % 2)"], in: scratch)
        switch round % 5 {
        case 0, 2:
          Command.look(at: process, atMost: looks * (round * 37 % 100) / 100) { Command.state(of: folder) != before }
        case 1, 3: looks = Command.look(at: process) { Command.state(of: folder) != before }
        default: process.waitUntilExit()
        }
        if process.isRunning { kill(process.processIdentifier, Self.signals[ended % Self.signals.count]) }
        process.waitUntilExit()
        let isWhole = process.terminationReason == .exit && process.terminationStatus == 0
        if isWhole { whole += 1 } else { ended += 1 }
        #expect(Command.names(in: folder) == names.map { "\($0).baseline.json" })
        #expect(versions.contains(try contents()))
      }
      #expect(ended >= 25)
      #expect(whole >= 4)
    }
  }
}
