import Foundation
import Testing

@Suite struct CheckTests {
  /// A variant of support-monday in a folder of its own.
  private func variant(_ text: String, in folder: URL, _ name: String = "desk.yaml") throws -> String {
    let base = Command.package.appending(path: "Scenarios/support-monday.yaml").path()
    let file = folder.appending(path: name)
    try Data("extends: \(base)\nname: Desk\n\(text)".utf8).write(to: file)
    return file.path()
  }

  private func promising(_ promise: String, in folder: URL) throws -> String {
    try variant("expect:\n  \(promise)\n", in: folder)
  }

  @Test(arguments: [
    ("contacts.support.service_level: {at_least: 90%}", 0),
    ("contacts.support.service_level: {at_least: 97%}", 1),
    ("contacts.support.service_level: {at_least: 93.2%}", 3),
    ("overall.asa: {at_most: 30s}", 0),
    ("service_level_met: {at_least: 80%, confidence: 99%}", 0),
    ("intervals.worst.service_level: {at_least: 85%}", 1),
    ("contacts.support.intervals.10:00.service_level: {at_least: 85%}", 1),
    ("agents.desk.occupancy: {between: [50%, 70%]}", 0),
    ("contacts.support.wait_p95: {at_most: 60s}", 0),
  ])
  func `a promise is kept, broken or open`(_ promise: String, _ status: Int) throws {
    try Command.inScratch { scratch in
      let outcome = try Command.sira("check", promising(promise, in: scratch), "--max-replications", "200")
      #expect(outcome.status == Int32(status), "\(outcome.output)\(outcome.errors)")
      #expect(outcome.output.contains(promise.prefix { $0 != ":" }))
    }
  }

  @Test func `a promise on a key that does not exist is an error with a suggestion`() throws {
    try Command.inScratch { scratch in
      let file = try promising("contacts.support.service_levl: {at_least: 90%}", in: scratch)
      let outcome = try Command.sira("check", file)
      #expect(outcome.status == 2)
      #expect(outcome.output == "")
      #expect(
        outcome.errors.hasPrefix("\(file):4:3: error: expect.contacts.support.service_levl: "), "\(outcome.errors)")
      #expect(outcome.errors.contains("did you mean 'service_level'?"), "\(outcome.errors)")
    }
  }

  @Test func `accepted results pass, one agent less fails and is named`() throws {
    try Command.inScratch { scratch in
      let results = scratch.appending(path: "results")
      let file = try variant("", in: scratch)
      let accepted = try Command.sira("check", file, "--baseline", results.path(), "--accept")
      #expect(accepted.status == 0)
      #expect(Command.names(in: results) == ["desk.baseline.json"])
      let same = try Command.sira("check", file, "--baseline", results.path(), "--threads", "1")
      #expect(same.status == 0)
      #expect(same.output == (try Command.sira("check", file, "--baseline", results.path(), "--threads", "2").output))
      _ = try variant("agents: {desk: {staff: 23}}\n", in: scratch)
      let less = try Command.sira("check", file, "--baseline", results.path())
      #expect(less.status == 1)
      let text = less.output.replacing("\n", with: " ")
      #expect(text.contains("contacts.support.service_level regressed: 93.4"), "\(text)")
      #expect(text.contains("agents.desk.staff: 24 → 23"), "\(text)")
      let wide = ["service_level=5%", "abandon_rate=5%", "asa=5s", "occupancy=5%", "paid=10% of base"]
      let tolerant = try Command.run(
        Command.binary,
        ["check", file, "--baseline", results.path()] + wide.flatMap { ["--tolerance", $0] })
      #expect(tolerant.status == 0, "\(tolerant.output)")
    }
  }

  @Test func `comments and the order of keys change nothing`() throws {
    try Command.inScratch { scratch in
      let results = scratch.path()
      let file = try variant("agents: {desk: {staff: 25, cost: 30}}\n", in: scratch)
      #expect(try Command.sira("check", file, "--baseline", results, "--accept").status == 0)
      _ = try variant("# The same.\nagents:\n  desk:\n    cost: 30\n    staff: 25\n", in: scratch)
      let outcome = try Command.sira("check", file, "--baseline", results)
      #expect(outcome.status == 0)
      #expect(!outcome.output.contains("agents.desk.staff"))
    }
  }

  @Test func `a baseline that cannot be used is an error, and nothing is overwritten`() throws {
    try Command.inScratch { scratch in
      let file = try variant("", in: scratch)
      let baseline = scratch.appending(path: "desk.baseline.json")
      #expect(try Command.sira("check", file, "--baseline", scratch.path(), "--accept").status == 0)
      let good = try String(contentsOf: baseline, encoding: .utf8)
      let broken = [
        good.replacing("sira.baseline/1", with: "sira.baseline/2"),
        String(good.prefix(good.count / 2)),
        good.replacing("\"scenario\": \"Desk\"", with: "\"scenario\": \"Another desk\""),
        "",
      ]
      for text in broken {
        try Data(text.utf8).write(to: baseline)
        for arguments in [[], ["--accept"]] {
          let outcome = try Command.run(
            Command.binary, ["check", file, "--baseline", scratch.path()] + arguments)
          #expect(outcome.status == 2)
          #expect(outcome.output == "")
          #expect(outcome.errors.contains("desk.baseline.json"), "\(outcome.errors)")
          #expect(outcome.errors.contains(": error: "), "\(outcome.errors)")
          #expect(try String(contentsOf: baseline, encoding: .utf8) == text)
        }
      }
    }
  }

  @Test func `where there is nothing to compare with, a check is undecided and says how to accept`() throws {
    try Command.inScratch { scratch in
      let file = try variant("", in: scratch)
      let outcome = try Command.sira("check", file, "--baseline", scratch.path())
      #expect(outcome.status == 3)
      #expect(outcome.output.contains("--accept"), "\(outcome.output)")
      // Nothing is promised, and nothing was accepted: such a check could not fail.
      #expect(try Command.sira("check", file).status == 2)
    }
  }

  /// Every other kill comes as soon as a file is seen to change, the others in the course of the work before that.
  @Test func `twenty-five kills leave either the old results or the new ones`() throws {
    try Command.inScratch { scratch in
      let file = try variant("", in: scratch)
      let folder = scratch.appending(path: "results")
      let baseline = folder.appending(path: "desk.baseline.json")
      let accept = ["check", file, "--baseline", folder.path(), "--accept", "--seed"]
      let versions = try ["1", "2"].map { seed in
        #expect(try Command.run(Command.binary, accept + [seed]).status == 0)
        return try Data(contentsOf: baseline)
      }
      #expect(versions[0] != versions[1])
      var (kills, looks, seen) = (0, 0, Set<Data>())
      for round in 0..<1_000 where kills < 25 || seen.count < 2 {
        let before = Command.state(of: folder)
        let process = try Command.start(Command.binary, accept + ["\(1 + round / 2 % 2)"], in: scratch)
        if round % 2 == 1 {
          looks = Command.look(at: process) { Command.state(of: folder) != before }
        } else {
          Command.look(at: process, atMost: looks * (round * 37 % 100) / 100) { Command.state(of: folder) != before }
        }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        if process.terminationReason == .uncaughtSignal { kills += 1 }
        for name in Command.names(in: folder) {
          let found = try Data(contentsOf: folder.appending(path: name))
          #expect(versions.contains(found), "\(name)")
          seen.insert(found)
        }
      }
      #expect(kills >= 25)
      #expect(seen.count == 2)
    }
  }

  @Test func `every form of the report can be had`() throws {
    try Command.inScratch { scratch in
      let file = try promising("contacts.support.service_level: {at_least: 97%}", in: scratch)
      let folder = scratch.appending(path: "out")
      for format in ["text", "json", "markdown", "junit", "github"] {
        let outcome = try Command.sira("check", file, "--format", format, "--output", folder.path())
        #expect(outcome.status == 1)
        // Markdown escapes underscores.
        #expect(
          outcome.output.replacing("\\", with: "").contains("contacts.support.service_level"), "\(format)")
      }
      #expect(Command.names(in: folder) == ["check.json", "check.md", "check.txt", "check.xml"])
      let annotation = try Command.sira("check", file, "--format", "github").output
      #expect(annotation.hasPrefix("::error file=\(file),line=4,col=3,"), "\(annotation)")
    }
  }

  @Test func `two scenarios that would share a baseline are an error`() throws {
    try Command.inScratch { scratch in
      let one = try variant("", in: scratch)
      let other = scratch.appending(path: "other")
      try FileManager.default.createDirectory(at: other, withIntermediateDirectories: true)
      let two = try variant("", in: other)
      let outcome = try Command.sira("check", one, two, "--baseline", scratch.path(), "--accept")
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("would share the baseline"))
      #expect(!Command.names(in: scratch).contains("desk.baseline.json"))
    }
  }
}
