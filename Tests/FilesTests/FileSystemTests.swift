import Files
import Foundation
import Synchronization
import Testing

@Suite struct FileSystemTests {
  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sira-\(UUID().uuidString)").path()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  private func names(in folder: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder).sorted()) ?? []
  }

  private func text(_ folder: String, _ name: String) throws -> String {
    try String(contentsOfFile: FileSystem.joined(folder, name), encoding: .utf8)
  }

  @Test func `files of a folder are written and replaced together, and nothing else is left`() throws {
    try inFolder { folder in
      for round in ["one", "two"] {
        try FileSystem.write(
          [("a.txt", StreamedText("a \(round)")), ("b.txt", StreamedText("b \(round)"))], into: folder, heeding: .none)
        #expect(try text(folder, "a.txt") == "a \(round)")
        #expect(try text(folder, "b.txt") == "b \(round)")
        #expect(names(in: folder) == ["a.txt", "b.txt"])
      }
    }
  }

  @Test func `the names in a folder come in their order, hidden ones too`() throws {
    try inFolder { folder in
      #expect(FileSystem.names(in: folder) == [])
      try FileSystem.write(
        ["b", ".a", "é c"].map { ($0, StreamedText("")) }, into: folder, heeding: .none)
      #expect(FileSystem.names(in: folder) == [".a", "b", "é c"])
    }
  }

  @Test func `where one cannot be written, all stay as they were`() throws {
    try inFolder { folder in
      try FileSystem.write([("a.txt", StreamedText("old"))], into: folder, heeding: .none)
      try FileManager.default.createDirectory(atPath: folder + "/b.txt", withIntermediateDirectories: false)
      let failure = #expect(throws: FileSystem.Failure.self) {
        try FileSystem.write(
          [("a.txt", StreamedText("new")), ("b.txt", StreamedText("new"))], into: folder, heeding: .none)
      }
      #expect(failure?.message == "cannot write \(folder)/b.txt: it is a folder")
      #expect(try text(folder, "a.txt") == "old")
      #expect(names(in: folder) == ["a.txt", "b.txt"])
    }
  }

  @Test func `a file that must be new replaces none`() throws {
    try inFolder { folder in
      try FileSystem.create(("a.txt", StreamedText("first")), in: folder, heeding: .none)
      let failure = #expect(throws: FileSystem.Failure.self) {
        try FileSystem.create(("a.txt", StreamedText("second")), in: folder, heeding: .none)
      }
      #expect(failure?.message == "\(folder)/a.txt is already there and is not overwritten; choose another folder")
      #expect(try text(folder, "a.txt") == "first")
    }
  }

  @Test func `who is asked to end takes everything back first`() throws {
    try inFolder { folder in
      try FileSystem.write([("a.txt", StreamedText("old"))], into: folder, heeding: .none)
      let found = Mutex<[String]?>(nil)
      let interruption = Interruption(
        hold: {},
        release: {
          // Here the program would end, with nothing but the old file in the folder.
          found.withLock { $0 = $0 ?? names(in: folder) }
        },
        isPending: { found.withLock { $0 == nil } })
      try? FileSystem.write([("a.txt", StreamedText("new"))], into: folder, heeding: interruption)
      #expect(found.withLock { $0 } == ["a.txt"])
      #expect(try text(folder, "a.txt") == "old")
    }
  }

  @Test func `a path below a file, or of no name, is no folder`() throws {
    try inFolder { folder in
      try FileSystem.write([("a", StreamedText(""))], into: folder, heeding: .none)
      #expect(throws: FileSystem.Failure.self) {
        try FileSystem.write([("b", StreamedText(""))], into: folder + "/a", heeding: .none)
      }
      #expect(throws: FileSystem.Failure.self) { try FileSystem.write([], into: "", heeding: .none) }
    }
  }

  @Test func `only regular files of a fair size are read`() throws {
    try inFolder { folder in
      try FileSystem.write(
        [("a", StreamedText(String(repeating: "1", count: 1_000_001)))], into: folder, heeding: .none)
      let path = folder + "/a"
      #expect(try FileBytes.read(path, atMost: 2_000_000).count == 1_000_001)
      #expect(try FileBytes.readIfThere(path + "b", atMost: 5) == nil)
      for (path, limit, message) in [
        (path, 1_000_000, "is larger than 1 MB, the most that is read"), (folder, 9, "is a folder, not a file"),
        ("/dev/null", 9, "is not a regular file"), (path + "b", 9, "no such file"),
        ("a\u{202E}", 9, "is not a path of a file"),
      ] {
        let failure = #expect(throws: FileBytes.Failure.self) { try FileBytes.read(path, atMost: limit) }
        #expect(failure?.message == message)
      }
    }
  }
}
