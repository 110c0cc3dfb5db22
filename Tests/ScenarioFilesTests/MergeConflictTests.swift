import Testing

@Suite struct MergeConflictTests {
  private static let message = "error: holds a merge conflict; resolve it"

  @Test func `a conflict in a scenario is called one, at its line`() throws {
    let files = try WrittenFiles(["main.yaml": scenarioText() + "<<<<<<< HEAD\nname: a\n=======\nname: b\n>>>>>>> b\n"])
    let messages = files.messages()
    #expect(messages.count == 1)
    #expect(messages.first?.hasSuffix(":1: " + Self.message) == true, "\(messages)")
  }

  @Test func `so is one in the file that it extends, and in a series`() throws {
    let text = scenarioText(arrivals: "{per: 30m, file: calls.csv, column: calls}")
    let calls = "start,calls\n08:00,1\n08:30,2\n<<<<<<< HEAD\n09:00,3\n=======\n09:00,4\n>>>>>>> b\n09:30,5\n"
    let files = try WrittenFiles([
      "main.yaml": "extends: base.yaml\n", "base.yaml": "<<<<<<< HEAD\n" + scenarioText(), "series.yaml": text,
      "calls.csv": calls,
    ])
    #expect(files.messages() == ["base.yaml:1:1: " + Self.message])
    let messages = files.messages("series.yaml")
    #expect(messages == ["calls.csv:4:1: " + Self.message], "\(messages)")
  }
}
