import Files
import Planning
import ResultFiles
import Testing

/// Bytes that somebody might leave where results are expected: each is refused with a reason, and soon.
@Suite struct HostileResultsTests {
  @Test(arguments: [
    ("", "ends too early: it is cut off"), (" \n", "ends too early: it is cut off"),
    ("{", "ends too early: it is cut off"), ("{\"a", "ends too early: it is cut off"),
    ("{\"a\\", "ends too early: it is cut off"), ("[]", "must be an object"), ("null", "must be an object, not null"),
    ("17", "must be an object"), ("{\"a\": 1,}", "there is a comma after the last value of a list or object"),
    ("{\"a\": [1,]}", "there is a comma after the last value of a list or object"),
    ("{\"a\": 1, \"a\": 2}", "the key 'a' appears twice"),
    ("{\"b\": {\"a\": [{\"c\": 0}, {\"c\": 0}], \"a\\\"\": 1, \"a\\\"\": 2}}", #"the key 'a\"' appears twice"#),
    ("{\"a\u{1B}\": 1, \"a\u{1B}\": 2}", #"the key 'a\u{1b}' appears twice"#),
    ("}", "is not valid JSON"), ("]]]]", "is not valid JSON"), ("{\"format\" 1}", "is not valid JSON"),
    ("{\"format\": nul}", "is not valid JSON"), ("{format: 1}", "is not valid JSON"), ("// a\n{}", "is not valid JSON"),
    ("{'a': 1}", "is not valid JSON"), ("{} {}", "is not valid JSON"), ("{\"a\": 1 \"b\": 2}", "is not valid JSON"),
  ])
  func `what is no baseline is refused`(text: String, message: String) throws {
    #expect(try problem(Array(text.utf8)).hasPrefix("a.json: error: \(message); restore the file"))
  }

  @Test(arguments: ["\"\\x\"", "\"\\u12g4\"", "\"\\ud800\"", "\"a\u{1}\""])
  func `a text that JSON cannot hold is a fault of its key or of the file`(text: String) throws {
    let found = try problem(Array("{\"format\": \(text)}".utf8))
    #expect(
      found.hasPrefix("a.json: error: format: is no text as JSON writes it; ")
        || found.hasPrefix("a.json: error: is not valid JSON; "))
  }

  @Test(arguments: ["[", "{\"a\":", "[{\"a\":"])
  func `values nested without end are refused before they are decoded`(open: String) throws {
    for count in [33, 100_000] {
      let text = String(repeating: open, count: count)
      #expect(
        try problem(Array(text.utf8)).hasPrefix(
          "a.json: error: lists and objects are nested more than 32 deep; "))
    }
  }

  @Test func `bytes that are no text are refused`() throws {
    for bytes in [[0x7B, 0x22, 0xC3, 0x28, 0x22, 0x7D], [0xFF, 0xFE, 0x7B, 0x00, 0x7D, 0x00]] as [[UInt8]] {
      #expect(try problem(bytes).hasPrefix("a.json: error: is not UTF-8; "))
    }
    #expect(try problem(Array("\u{0}{}".utf8)).hasPrefix("a.json: error: is not valid JSON; "))
  }

  @Test func `a megabyte of anything ends soon`() throws {
    for piece in ["\"", "\\", "{\"a\":0,", "[],", "1", "-", "e", " ", "{}", "\u{FEFF}", "\"a\":"] {
      _ = try problem(Array(String(repeating: piece, count: 1_000_000 / piece.utf8.count).utf8))
    }
  }

  private func problem(_ bytes: [UInt8]) throws -> String {
    try #require(throws: FileProblem.self) { try BaselineFile.read(bytes, file: "a.json") }.description
  }
}
