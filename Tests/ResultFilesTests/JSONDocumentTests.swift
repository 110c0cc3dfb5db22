import Files
import ResultFiles
import Testing

@Suite struct JSONDocumentTests {
  @Test(arguments: [
    ("", "a.json:1:1: error: the file ends too early, where a value should be: it is cut off"),
    ("[]", "a.json:1:1: error: must be an object, not a list"),
    ("{\"a\": 1,}", "a.json:1:9: error: a key in quotes should be here, not '}'"),
    ("{\"a\": [1,]}", "a.json:1:10: error: a value should be here, not ']'"),
    ("{\"a\": 01}", "a.json:1:7: error: a number has no zeros in front"),
    ("{\"a\": +1}", "a.json:1:7: error: a value should be here, not '+'"),
    ("{\"a\": 1.}", "a.json:1:9: error: a digit should be here, not '}'"),
    ("{\"a\": .5}", "a.json:1:7: error: a value should be here, not '.'"),
    ("{\"a\": 1e}", "a.json:1:9: error: a digit should be here, not '}'"),
    ("{\"a\": 0x1}", "a.json:1:8: error: ',' or '}' should be here, not 'x'"),
    ("{\"a\": nul}", "a.json:1:7: error: a value should be here, not 'n'"),
    ("{\"a\": \"\\x\"}", "a.json:1:8: error: a text has an escape that JSON does not know"),
    ("{\"a\": \"\\u12g4\"}", "a.json:1:12: error: a hexadecimal digit should be here, not 'g'"),
    ("{\"a\": \"\\ud800\"}", "a.json:1:8: error: a text has half a surrogate pair"),
    ("{\"a\": \"\\udc00\\ud800\"}", "a.json:1:8: error: a text has half a surrogate pair"),
    ("{\"a\": \"\n\"}", "a.json:1:8: error: a text has a line break or another control character"),
    ("{\n  \"ä€🎧\": \u{202E}}", "a.json:2:10: error: a value should be here, not '\\u{202e}'"),
    ("{\"a\": 1 // no\n}", "a.json:1:9: error: ',' or '}' should be here, not '/'"),
    ("{'a': 1}", "a.json:1:2: error: a key in quotes should be here, not '''"),
  ])
  func `what is no JSON is refused with its place`(text: String, message: String) throws {
    let error = try #require(throws: FileProblem.self) { try JSONDocument(Array(text.utf8), file: "a.json").object }
    #expect(error.description == message)
  }

  @Test func `depth has a limit, and breadth has not`() throws {
    func nested(_ depth: Int) -> [UInt8] {
      Array(("{\"a\": " + String(repeating: "[", count: depth) + String(repeating: "]", count: depth) + "}").utf8)
    }
    _ = try JSONDocument(nested(32), file: "a").object
    let error = try #require(throws: FileProblem.self) { try JSONDocument(nested(33), file: "a") }
    #expect(error.message == "lists and objects lie more than 32 deep in each other")
    #expect(throws: FileProblem.self) {
      try JSONDocument(Array(String(repeating: "[1,", count: 1_000_000).utf8), file: "a")
    }
    let many = "{\"a\": [" + String(repeating: "1, ", count: 100_000) + "2]}"
    #expect(try JSONDocument(Array(many.utf8), file: "a").object.numbers("a").count == 100_001)
  }

  @Test func `bytes that are no UTF-8 are refused at the first of them`() throws {
    let error = try #require(throws: FileProblem.self) {
      try JSONDocument(Array("{\n\"ä".utf8) + [0xC3, 0x28], file: "a.json")
    }
    #expect(error.description == "a.json:2:3: error: is not UTF-8 from here on")
  }

  @Test func `escapes are read`() throws {
    let text = #"{"a": "\"\\\/\b\f\n\r\t\u00e4\uD83C\uDFA7"}"#
    #expect(try JSONDocument(Array(text.utf8), file: "a").object.string("a") == "\"\\/\u{8}\u{C}\n\r\tä🎧")
  }

  @Test func `numbers are read to the nearest double`() throws {
    let texts = [
      "0", "-0", "0.1", "123456789012345", "1234567890123456789", "0.30000000000000004", "1e-7", "5e-324", "1E+22",
      "2.5E3", "0.000001", "99999999999999.9", "1.7976931348623157e308", "1e-400",
    ]
    let document = try JSONDocument(Array("{\"a\": [\(texts.joined(separator: ","))]}".utf8), file: "a")
    let numbers = try document.object.numbers("a")
    #expect(numbers.map(\.bitPattern) == texts.compactMap { Double($0)?.bitPattern })
  }
}
