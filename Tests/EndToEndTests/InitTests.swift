import Foundation
import Testing

@Suite struct InitTests {
  @Test func `the starter scenario has neither errors nor warnings, and runs`() throws {
    try Command.inScratch { scratch in
      let folder = scratch.appending(path: "deep/demo").path()
      let written = try Command.sira("init", folder)
      #expect(written.status == 0)
      // Nothing else is left there, not even under a hidden name.
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["scenario.yaml"])
      #expect(written.output == "wrote \(folder)/scenario.yaml; simulate it with: sira run \(folder)/scenario.yaml\n")
      let lint = try Command.sira("lint", "\(folder)/scenario.yaml")
      #expect(lint.errors == "")
      #expect(lint.status == 0)
      #expect(try Command.sira("run", "\(folder)/scenario.yaml").status == 0)
      #expect(try Command.sira("check", "\(folder)/scenario.yaml").status == 0)
    }
  }

  @Test func `a file that is there is not overwritten`() throws {
    try Command.inScratch { scratch in
      let file = scratch.appending(path: "scenario.yaml")
      try Data("mine".utf8).write(to: file)
      let outcome = try Command.sira("init", scratch.path())
      #expect(outcome.status == 2)
      #expect(outcome.output == "")
      #expect(outcome.errors.contains("scenario.yaml is already there and is not overwritten; choose another folder"))
      #expect(try String(contentsOf: file, encoding: .utf8) == "mine")
    }
  }
}
