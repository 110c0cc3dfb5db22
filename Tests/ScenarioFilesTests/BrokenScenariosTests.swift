import Foundation
import ScenarioFiles
import Testing

/// Every broken scenario gets exactly the messages that are written down beside it.
///
/// After a message has been changed, `SIRA_WRITE_EXPECTED=1 swift test -c release --filter BrokenScenarios` writes all of
/// them anew; `git diff` then shows what a planner would see.
@Suite struct BrokenScenariosTests {
  static let writesExpected = ProcessInfo.processInfo.environment["SIRA_WRITE_EXPECTED"] != nil

  @Test func `each broken file says what is wrong, where, and what to do`() throws {
    let files = try Folders.files(in: Folders.broken, withExtension: "yaml")
    #expect(files.count >= 300)
    for file in files {
      let expectedFile = file.deletingPathExtension().appendingPathExtension("expected")
      let text = Self.messages(of: file)
      if Self.writesExpected { try Data(text.utf8).write(to: expectedFile) }
      let expected = String(decoding: try Data(contentsOf: expectedFile), as: UTF8.self)
      #expect(text == expected, "\(file.lastPathComponent)")
      #expect(text != "no problem\n", "\(file.lastPathComponent)")
    }
  }

  /// What looks odd and is right: zero people, an empty goal, a base whose kind of arrivals is replaced.
  @Test func `each allowed file is read`() throws {
    let files = try Folders.files(in: Folders.allowed, withExtension: "yaml")
    #expect(!files.isEmpty)
    for file in files { #expect(Self.messages(of: file) == "no problem\n", "\(file.lastPathComponent)") }
  }

  /// The messages, with places relative to the folder.
  private static func messages(of file: URL) -> String {
    do {
      _ = try ScenarioFile.read(path: file.path)
      return "no problem\n"
    } catch {
      return error.description.replacing(file.deletingLastPathComponent().path + "/", with: "") + "\n"
    }
  }
}
