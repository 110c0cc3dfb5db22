import Files
import Foundation
import ScenarioFiles
import Scenarios
import Testing

/// One column that counts the contacts of several types.
@Suite struct ColumnShareTests {
  private func files(_ turkish: String, _ german: String) throws -> WrittenFiles {
    try WrittenFiles([
      "main.yaml": """
      horizon: {start: "Mon 08:00", length: 1h}
      contacts:
        turkish: {arrivals: {per: 30m, file: a.csv, \(turkish)}, handle: {talk: 1m}}
        german: {arrivals: {per: 30m, file: a.csv, \(german)}, handle: {talk: 1m}}
      agents:
        desk: {staff: 3, skills: [turkish, german]}
      """, "a.csv": "T,Calls,Chats\n08:00,100,10\n08:30,50,20\n",
    ])
  }

  private func counts(_ scenario: Scenario) -> [[Double]] {
    scenario.contacts.map { type in
      guard case .counts(let counts, _, _) = type.arrivals.pattern else { return [] }
      return counts.map { $0 * type.arrivals.scale }
    }
  }

  @Test func `each type takes its share, and a scale goes on top`() throws {
    let files = try files("column: Calls, share: 88%", "column: Calls, share: 0.12, scale: 150%")
    let read = try ScenarioFile.read(path: files.path("main.yaml"))
    #expect(counts(read.scenario) == [[88, 44], [18, 9]])
    #expect(read.warnings == [])
    // A what-if names the key as any other.
    let edit = try ScenarioEdit("contacts.german.arrivals.share=10%")
    let changed = try read.applying([.edit(edit)])
    #expect(counts(changed.scenario)[1] == [15, 7.5])
    let more = try ScenarioEdit("contacts.german.arrivals.share+=8%")
    #expect(counts(try read.applying([.edit(more)]).scenario)[1] == [30, 15])
  }

  @Test func `shares of one column that make more than all of it are doubted, of two columns not`() throws {
    func warnings(_ turkish: String, _ german: String) throws -> [String] {
      let files = try files(turkish, german)
      return try ScenarioFile.read(path: files.path("main.yaml")).warnings.map {
        "\($0.place): \($0.path.joined(separator: ".")): \($0.message)".replacing(files.folder.path + "/", with: "")
      }
    }
    #expect(
      try warnings("column: Calls, share: 60%", "column: Calls, share: 50.5%") == [
        "main.yaml:4:68: contacts.german.arrivals.share: the shares of column 'Calls' make 110.5% in all, so some of its "
          + "contacts come more than once; for more contacts than the file has, write 'scale'"
      ])
    #expect(try warnings("column: Calls, share: 60%", "column: Calls, share: 40%") == [])
    #expect(try warnings("column: Calls, share: 60%", "column: Chats, share: 60%") == [])
    // Two types that both take all of a column may be meant.
    #expect(try warnings("column: Calls", "column: Calls") == [])
  }

  @Test(arguments: [
    (
      "column: Calls, share: 120%",
      "main.yaml:3:69: error: contacts.turkish.arrivals.share: '120%' is not between 0% and 100%"
    ),
    (
      "column: Calls, share: 12",
      "main.yaml:3:69: error: contacts.turkish.arrivals.share: 12 is more than 1; for a share write 12% or a number from 0 to 1"
    ),
    (
      "column: Calls, volume: 100, share: 12%",
      "main.yaml:3:82: error: contacts.turkish.arrivals.share: is of a column of contacts; beside 'volume', write that share "
        + "of the volume there"
    ),
  ])
  func `what is no share of a column is refused`(_ keys: String, _ message: String) throws {
    #expect(try files(keys, "column: Calls").messages().first == message)
  }

  @Test func `counts that are written out have no share`() throws {
    let files = try WrittenFiles([
      "main.yaml": scenarioText(arrivals: "{per: 1h, counts: [40, 60], share: 12%}")
    ])
    #expect(
      files.messages() == [
        "main.yaml:4:43: error: contacts.support.arrivals.share: does not go with 'counts'; leave it out"
      ])
  }
}
