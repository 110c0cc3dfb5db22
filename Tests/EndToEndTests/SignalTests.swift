import Foundation
import Testing

/// Ctrl-C, a supervisor and a closed terminal end the program in the same way.
@Suite struct SignalTests {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  /// Many points, so that none of these runs comes to its end first.
  private static let sweep = [
    "sweep", "Scenarios/support-monday.yaml", "--vary", "agents.desk.staff=18..37/1", "--vary",
    "contacts.support.arrivals.scale=0.9..1.1/0.02", "--replications", "400", "--threads", "1",
  ]

  @Test(arguments: signals)
  func `a signal ends with 128 and its number, and leaves only what a sweep goes on with`(_ signal: Int32) throws {
    try Command.inScratch { scratch in
      let folder = scratch.appending(path: "out")
      let process = try Command.start(Command.binary, Self.sweep + ["--output", folder.path()], in: scratch)
      // Its first points are saved: it is in the middle of its work.
      while process.isRunning, Command.names(in: folder) != ["sweep.unfinished.json"] { sched_yield() }
      kill(process.processIdentifier, signal)
      process.waitUntilExit()
      let outcome = try Command.outcome(of: process, in: scratch)
      #expect(outcome.status == 128 + signal)
      #expect(outcome.output == "")
      #expect(outcome.errors == "")
      #expect(Command.names(in: folder) == ["sweep.unfinished.json"])
    }
  }

  @Test func `an interrupt before anything was written leaves nothing`() throws {
    try Command.inScratch { scratch in
      let folder = scratch.appending(path: "results")
      // Until the program has its own handler, interrupts are ignored; then the next one ends it.
      let process = try Command.start(
        URL(filePath: "/bin/sh"),
        [
          "-c", "trap '' INT; exec \"$0\" \"$@\"", Command.binary.path(), "run", "Scenarios/week-24x7.yaml",
          "--replications", "1000000", "--output", folder.path(),
        ], in: scratch)
      while process.isRunning {
        kill(process.processIdentifier, SIGINT)
        usleep(1_000)
      }
      let outcome = try Command.outcome(of: process, in: scratch)
      #expect(outcome.status == 130)
      #expect(outcome.output == "")
      #expect(outcome.errors == "")
      #expect(Command.names(in: folder) == [])
    }
  }

  @Test func `who outlives the terminal by wish is not ended with it`() throws {
    try Command.inScratch { scratch in
      let process = try Command.start(
        URL(filePath: "/bin/sh"),
        [
          "-c", "trap '' HUP; exec \"$0\" run Scenarios/support-monday.yaml --replications 2000",
          Command.binary.path(),
        ], in: scratch)
      while process.isRunning {
        kill(process.processIdentifier, SIGHUP)
        usleep(1_000)
      }
      #expect(try Command.outcome(of: process, in: scratch).status == 0)
    }
  }

  /// Signals at moments that move towards the writing: one that came too early makes the next one later, one that came
  /// too late makes it earlier, so that they gather there however fast the machine is.
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
      var (ended, whole) = (0, 0)
      var delay = 5_000.0
      for _ in 0..<2_000 where ended < 60 || whole < 4 {
        let process = try Command.start(Command.binary, accept + ["\(1 + whole % 2)"], in: scratch)
        usleep(UInt32(delay))
        let signal = Self.signals[ended % Self.signals.count]
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        let isWhole = process.terminationReason == .exit && process.terminationStatus == 0
        if isWhole { whole += 1 } else { ended += 1 }
        delay = min(delay * (isWhole ? 0.75 : 1.08), 10e6)
        #expect(Command.names(in: folder) == names.map { "\($0).baseline.json" })
        #expect(versions.contains(try contents()))
      }
      #expect(ended >= 60)
      #expect(whole >= 4)
    }
  }
}
