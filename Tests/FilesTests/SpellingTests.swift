import Files
import Testing

@Suite struct SpellingTests {
  private static let known = ["arrivals", "handle", "patience", "priority", "queue_limit", "goal", "balk"]

  @Test(arguments: [
    ("patiense", "patience"), ("Patience", "patience"), ("arivals", "arrivals"), ("hadnle", "handle"), ("gaol", "goal"),
    ("queue", "queue_limit"), ("queuelimit", "queue_limit"), ("prio", "priority"), ("ba1k", "balk"),
  ])
  func `the word that was meant`(word: String, expected: String) {
    #expect(Spelling.nearest(to: word, among: Self.known) == expected)
  }

  @Test(arguments: ["", "xyz", "p", "pa", "completely different", "🙈🙈🙈"])
  func `nothing is near`(word: String) {
    #expect(Spelling.nearest(to: word, among: Self.known) == nil)
  }

  @Test func `a beginning in common with two words names neither`() {
    #expect(Spelling.nearest(to: "tele", among: ["telephone", "television"]) == nil)
    #expect(Spelling.nearest(to: "tele", among: ["telephone", "radio"]) == "telephone")
  }

  @Test func `of equally near words the first, and without words nothing`() {
    #expect(Spelling.nearest(to: "cat", among: ["bat", "rat"]) == "bat")
    #expect(Spelling.nearest(to: "cat", among: []) == nil)
  }

  @Test func `endless words end`() {
    let long = String(repeating: "a", count: 100_000)
    #expect(Spelling.nearest(to: long, among: [long + "b"]) != nil)
  }
}
