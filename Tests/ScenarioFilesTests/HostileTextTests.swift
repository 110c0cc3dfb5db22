import Foundation
import ScenarioFiles
import Testing

/// Small files that would cost a careless reader its stack, its memory or an hour.
@Suite struct HostileTextTests {
  private func firstMessage(_ text: String) throws -> String {
    try WrittenFiles(["main.yaml": text]).messages().first ?? "no problem"
  }

  @Test(arguments: ["[", "{a: ", "- ", "? ", "{", "a: [", "{[", "&a [", "!x [", "---\n["])
  func `nesting without end is refused`(_ opener: String) throws {
    let message = try firstMessage(String(repeating: opener, count: 100_000))
    #expect(message != "no problem")
  }

  @Test func `nesting is told from what only looks like it`() throws {
    let brackets = String(repeating: "[", count: 100)
    let text = scenarioText(more: "name: \"\(brackets)\" # \(brackets)")
    #expect(try WrittenFiles(["main.yaml": text]).messages() == [])
  }

  @Test func `deep indentation is refused`() throws {
    let lines = (0..<1500).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(try firstMessage(lines).contains("nested"))
  }

  @Test func `aliases of aliases are refused`() throws {
    var text = "a0: &a0 [x, x]\n"
    for index in 1..<64 { text += "a\(index): &a\(index) [*a\(index - 1), *a\(index - 1)]\n" }
    #expect(try firstMessage(text) == "main.yaml:18:21: error: aliases of aliases make the file too large")
    #expect(try firstMessage(text + "? *a63\n: 1\n").contains("too large"))
  }

  @Test func `keys that are maps of maps are refused`() throws {
    let text = String(repeating: "{", count: 900) + "x" + String(repeating: "}", count: 900)
    #expect(try firstMessage(text) == "main.yaml:1:33: error: lists and maps are nested more than 32 deep")
  }

  @Test func `many duplicate keys end soon`() throws {
    let text = (0..<30_000).map { "a\($0 % 15_000): 1\n" }.joined()
    #expect(try firstMessage(text).contains("a key appears twice"))
  }

  @Test func `long lists are referred to CSV files`() throws {
    let text = "x: [" + String(repeating: "1,", count: 300_000) + "1]"
    #expect(try firstMessage(text).contains("put long lists into a CSV file"))
  }

  @Test func `thousands of unknown names end soon`() throws {
    let filler = String(repeating: "abcdefgh", count: 6)
    let types = (0..<1000).map { "  a\($0)\(filler): {arrivals: {rate: 1/h}, handle: {talk: 4m}}\n" }.joined()
    let skills = (0..<20_000).map { "\(filler)\($0)" }.joined(separator: ", ")
    let text = "horizon: {length: 2h}\ncontacts:\n\(types)agents: {desk: {staff: 5, skills: [\(skills)]}}\n"
    #expect(try firstMessage(text) != "no problem")
  }

  @Test func `a file of 5 MB is refused`() throws {
    #expect(
      try firstMessage(String(repeating: "# nothing\n", count: 500_000))
        == "main.yaml: error: is larger than 4 MB, the most that is read")
  }

  @Test func `numbers beyond all measure are refused`() throws {
    for rate in ["1e12/h", "1e308/1s", "\(String(repeating: "9", count: 400))/h"] {
      #expect(try firstMessage(scenarioText(arrivals: "{rate: \(rate)}")) != "no problem")
    }
    for length in ["999999999999d", "\(String(repeating: "9", count: 60))d", "0.0000000001s"] {
      #expect(try firstMessage(scenarioText(horizon: "{length: \(length)}")) != "no problem")
    }
    #expect(try firstMessage(scenarioText(staff: "staff: 10000000")) != "no problem")
    #expect(try firstMessage(scenarioText(staff: "staff: 99999999999999999999")) != "no problem")
  }
}
