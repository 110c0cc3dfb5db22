import Files
import ScenarioFiles
import Scenarios
import Testing

/// `expect.rules`, as files write it.
@Suite struct RulesReadingTests {
  private func files(_ rules: String, contact: String = "") throws -> WrittenFiles {
    try WrittenFiles(["main.yaml": scenarioText(contact: contact, more: "expect:\n  \(rules)\n")])
  }

  @Test func `one law is a word, and several are a list`() throws {
    #expect(try files("rules: tr-bddk-2020").read().regulations == [.bddk2020])
    #expect(try files("rules: [tr-epdk-2016, tr-btk-2012]").read().regulations == [.epdk2016, .btk2012])
    let both = try files("asa: {at_most: 30s}\n  rules: tr-bddk-2020").read()
    #expect(both.regulations == [.bddk2020] && both.promises.map(\.key) == ["asa"])
    #expect(try files("asa: {at_most: 30s}").read().regulations == [])
  }

  @Test(arguments: [
    ("rules: tr-bdk-2020", "rules: 'tr-bdk-2020' is unknown here; did you mean 'tr-bddk-2020'?"),
    ("rules: [tr-bddk-2020, tr-btk-212]", "rules.1: 'tr-btk-212' is unknown here; did you mean 'tr-btk-2012'?"),
    ("rules: [tr-bddk-2020, tr-bddk-2020]", "rules.1: 'tr-bddk-2020' appears twice"),
    ("rules: []", "rules: is an empty list; name a law, or leave it out"),
    ("rules: null", "rules: there is nothing that null could remove"),
    (
      "rules: {at_least: 80%}", "rules: a map cannot stand here; write a word, e.g. rules: tr-bddk-2020"
    ),
    ("rule: {at_least: 80%}", "rule: unknown measure 'rule'; did you mean 'rules'?"),
  ])
  func `what is no law is told with what is`(line: String, message: String) throws {
    let messages = try files(line).messages().map {
      String($0[($0.firstRange(of: "error: expect.")?.upperBound ?? $0.startIndex)...])
    }
    #expect(messages == [message])
  }

  @Test func `rules without calls are an error at the key`() throws {
    let messages = try files("rules: tr-btk-2012", contact: "channel: email").messages()
    #expect(messages.count == 1 && messages[0].contains(":3: error: expect.rules: tr-btk-2012 is about calls"))
  }

  @Test func `a file that extends another may drop its laws, and name others`() throws {
    for (text, laws) in [("null", []), ("tr-btk-2012", [Regulation.btk2012]), ("[tr-epdk-2016]", [.epdk2016])] {
      let files = try WrittenFiles([
        "base.yaml": scenarioText(more: "expect: {rules: [tr-bddk-2020, tr-btk-2012]}\n"),
        "main.yaml": "extends: base.yaml\nexpect: {rules: \(text)}\n",
      ])
      #expect(try files.read().regulations == laws)
    }
  }

  @Test func `the schema and the documentation know the laws`() throws {
    #expect(FieldDocumentation.lookup("expect.rules").map(\.path) == [["expect", "rules"]])
    let schema = ScenarioSchema.json()
    for law in Regulation.allCases { #expect(schema.contains("\"\(law.rawValue)\"")) }
  }
}
