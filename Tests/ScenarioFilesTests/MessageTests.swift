import Files
import Foundation
import ScenarioFiles
import Testing

/// One mistake gives one message, and all mistakes are told at once.
@Suite struct MessageTests {
  @Test func `a misspelt key is read as what was meant`() throws {
    let files = try WrittenFiles(["main.yaml": scenarioText().replacing("contacts:", with: "contcts:")])
    #expect(files.messages() == ["main.yaml:2:1: error: contcts: unknown key; did you mean 'contacts'?"])
  }

  @Test func `a wrong horizon does not make the counts wrong`() throws {
    let files = try WrittenFiles([
      "main.yaml": scenarioText(horizon: "{length: 2}", arrivals: "{per: 1h, counts: [1, 2]}", staff: "staff: [1, 2]")
    ])
    #expect(files.messages() == ["main.yaml:1:19: error: horizon.length: 2 needs a unit: write 2s, 2m or 2h"])
  }

  @Test func `an unreadable type stays known to those who serve it`() throws {
    let text = scenarioText().replacing("    arrivals: {rate: 60/h}\n    handle: {talk: 4m}\n", with: "    later\n")
    #expect(try WrittenFiles(["main.yaml": text]).messages().count == 1)
  }

  @Test func `a misspelt skill leaves its type alone`() throws {
    let text = scenarioText().replacing("[support]", with: "[suport]")
    #expect(
      try WrittenFiles(["main.yaml": text]).messages() == [
        "main.yaml:7:29: error: agents.desk.skills.suport: unknown type of contact 'suport'; did you mean 'support'?"
      ])
  }

  @Test func `problems come in the order of the lines`() throws {
    let text = scenarioText(talk: "4", contact: "patience: -3m", staff: "staff: many", more: "run: {seed: x}")
    let files = try WrittenFiles(["main.yaml": text])
    #expect(files.messages().map { $0.split(separator: ":")[1] } == ["5", "6", "8", "9"])
  }

  @Test func `a key that is there three times is told twice`() throws {
    let text = scenarioText(more: "name: a\nname: b\nname: c")
    #expect(
      try WrittenFiles(["main.yaml": text]).messages() == [
        "main.yaml:9:1: error: 'name' appears twice, first on line 8; keep one",
        "main.yaml:10:1: error: 'name' appears twice, first on line 8; keep one",
      ])
  }

  @Test func `at most 100 problems are printed, and the rest is counted`() throws {
    let keys = (1...250).map { "key\($0): 1" }.joined(separator: "\n")
    let files = try WrittenFiles(["main.yaml": scenarioText(more: keys)])
    let error = #expect(throws: ScenarioFileErrors.self) { try files.read() }
    let lines = try #require(error).description.split(separator: "\n")
    #expect(lines.count == 101)
    #expect(lines.last == "... and 150 more")
  }

  @Test func `a message cannot steer the terminal`() throws {
    let files = try WrittenFiles(["main.yaml": scenarioText(more: "\"\\e[31mred\": 1")])
    #expect(files.messages().first?.contains("\\u{1b}[31mred: unknown key") == true)
  }

  @Test func `a missing file, a folder and a device are told apart`() throws {
    let files = try WrittenFiles()
    #expect(files.messages("none.yaml") == ["none.yaml: error: no such file"])
    #expect(throws: ScenarioFileErrors.self) { try ScenarioFile.read(path: "/dev/zero") }
    #expect(throws: ScenarioFileErrors.self) { try ScenarioFile.read(path: files.folder.path) }
  }
}
