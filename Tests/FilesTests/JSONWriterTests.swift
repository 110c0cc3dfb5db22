import Files
import Testing

@Suite struct JSONWriterTests {
  @Test func `objects and lists have a line for each value, and what is a line stays one with all that is in it`() {
    let document: JSONValue = [
      "a": [1, true, .null], "empty": [], "none": .object([]),
      "line": .line([("b", [1, ["c": "d"]]), ("e", .line([]))]),
      "long": .list(count: 2) { .integer($0) },
    ]
    #expect(
      JSONWriter.text(of: document) == """
        {
          "a": [
            1,
            true,
            null
          ],
          "empty": [],
          "none": {},
          "line": {"b": [1, {"c": "d"}], "e": {}},
          "long": [
            0,
            1
          ]
        }

        """)
  }

  @Test(arguments: [
    (JSONValue.number(20), "20.0"), (.number(-0.0), "0.0"), (.number(0.1 + 0.2), "0.30000000000000004"),
    (.number(.infinity), "null"), (.number(.nan), "null"), (.shortest(20), "20"), (.shortest(-0.0), "-0.0"),
    (.shortest(1e16), "1e+16"), (.shortest(9_007_199_254_740_992), "9007199254740992.0"), (.shortest(.nan), "null"),
    (.shortest(-1 / 3.0), "-0.3333333333333333"), (.unsigned(.max), "18446744073709551615"),
    (.string("a\"\u{202E}"), #""a\"\u202e""#),
  ])
  func `a number reads back as the same one`(value: JSONValue, text: String) {
    #expect(JSONWriter.text(of: value) == text + "\n")
  }

  @Test func `what is written piece by piece is the same text`() {
    let document = JSONValue.list(count: 30_000) { .object([("index", .integer($0))]) }
    var pieces: [String] = []
    JSONWriter.write(document, to: { pieces.append($0) })
    #expect(pieces.count > 3)
    #expect(pieces.joined() == JSONWriter.text(of: document))
  }
}
