import Foundation
import ScenarioFiles
import Testing

@Suite struct ExampleScenariosTests {
  @Test func `every example is a scenario`() throws {
    let files = try Folders.files(in: Folders.scenarios, withExtension: "yaml")
    #expect(!files.isEmpty)
    for file in files {
      do {
        _ = try ScenarioFile.read(path: file.path)
      } catch {
        Issue.record("\(error)")
      }
    }
  }
}
