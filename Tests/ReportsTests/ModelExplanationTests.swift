import Planning
import Reports
import Testing

@Suite struct ModelExplanationTests {
  @Test(arguments: ErlangModel.allCases)
  func `every formula is explained`(model: ErlangModel) throws {
    let text = try #require(ModelExplanation(key: "erlang-\(model.rawValue)")).text
    for part in ["\nFormula   ", "\nAssumes   ", "\nNot for   ", "\nSource    "] { #expect(text.contains(part)) }
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    #expect(text.hasSuffix("\nExample: sira erlang \(model.rawValue) --help\n"))
  }

  @Test func `what keeping customers is worth is shown as the arithmetic that it is`() throws {
    let text = try #require(ModelExplanation(key: "retention")).text
    for line in ["      25 %  20 %   +25 %", "      10 %   5 %   +100 %"] { #expect(text.contains("\n\(line)\n")) }
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test func `no key means two things`() {
    #expect(ModelExplanation.all.allSatisfy { Explanation(key: $0.key) == nil })
    #expect(ModelExplanation(key: "erlang-d") == nil)
  }
}
