import Files
import Testing

@Suite struct FileProblemTests {
  @Test(arguments: [
    (
      FilePlace(file: "a.yaml", line: 3, column: 5), ["contacts", "support"],
      "a.yaml:3:5: error: contacts.support: is odd"
    ),
    (FilePlace(file: "a.yaml"), [], "a.yaml: error: is odd"),
    (FilePlace(file: "a\u{1B}[1m.yaml", line: 1, column: 1), ["b\n"], #"a\u{1b}[1m.yaml:1:1: error: b\u{a}: is odd"#),
  ])
  func `a problem reads as compilers write theirs, whatever the names`(
    place: FilePlace, path: [String], text: String
  ) {
    #expect(FileProblem(place, path: path, "is odd").description == text)
  }

  @Test func `of a long text the beginning is quoted, of a long list the first few`() {
    #expect(Excerpt.quoted(String(repeating: "a", count: 41)) == "'\(String(repeating: "a", count: 40))...'")
    #expect(Excerpt.list(["a", "b\u{202E}", "c"], atMost: 2) == #"'a', 'b\u{202e}' and 1 more"#)
  }
}
