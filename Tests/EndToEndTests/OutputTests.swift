import Foundation
import Testing

@Suite struct OutputTests {
  @Test func `a folder gets all four reports, and standard output the one that was asked for`() throws {
    try Command.inScratch { scratch in
      let folder = scratch.appending(path: "new/results")
      let outcome = try Command.sira(
        "run", "Scenarios/support-monday.yaml", "--format", "csv", "--output", folder.path())
      #expect(outcome.status == 0)
      #expect(Command.names(in: folder) == ["report.md", "report.txt", "results.csv", "results.json"])
      func content(_ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      }
      #expect(try content("results.csv") == outcome.output)
      #expect(try content("report.txt") == Command.sira("run", "Scenarios/support-monday.yaml").output)
      #expect(
        try content("report.md")
          == Command.sira("run", "Scenarios/support-monday.yaml", "--format", "markdown").output)
      #expect(
        try content("results.json") == Command.sira("run", "Scenarios/support-monday.yaml", "--format", "json").output)
    }
  }

  @Test func `old reports are replaced`() throws {
    try Command.inScratch { scratch in
      let old = scratch.appending(path: "report.txt")
      try Data("old".utf8).write(to: old)
      #expect(try Command.sira("run", "Scenarios/support-monday.yaml", "--output", scratch.path()).status == 0)
      #expect(try String(contentsOf: old, encoding: .utf8).hasPrefix("Support line, one Monday\n"))
    }
  }

  @Test func `a folder that cannot be made is an error, and nothing is reported`() throws {
    try Command.inScratch { scratch in
      let file = scratch.appending(path: "file")
      try Data().write(to: file)
      let outcome = try Command.sira("run", "Scenarios/support-monday.yaml", "--output", file.path())
      #expect(outcome.status == 2)
      #expect(outcome.output == "")
      #expect(outcome.errors == "error: \(file.path()) is not a folder\n")
    }
  }

  @Test func `a reader who has seen enough ends the program quietly`() throws {
    let outcome = try Command.shell(
      "{ $sira run Scenarios/week-24x7.yaml --format csv --replications 2; echo \"exit $?\" >&2; } | head -n 1")
    #expect(outcome.output == "scope,name,interval,start,measure,mean,half_width\n")
    #expect(outcome.errors == "exit 0\n")
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "needs /dev/full"))
  func `a full disk is an error`() throws {
    let outcome = try Command.shell("$sira run Scenarios/support-monday.yaml > /dev/full")
    #expect(outcome.status == 2)
    #expect(outcome.errors == "error: cannot write to standard output: No space left on device\n")
  }
}
