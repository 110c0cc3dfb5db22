import Files
import Randomness
import ScenarioFiles
import Scenarios
import Testing

@Suite struct ExtendsTests {
  private let base = scenarioText(contact: "patience: 3m")

  @Test func `maps are merged key by key, and all else is replaced`() throws {
    let files = try WrittenFiles([
      "base.yaml": base,
      "main.yaml": "extends: base.yaml\ncontacts: {support: {priority: 2}}\nagents: {desk: {staff: [1, 2, 3, 4]}}\n",
    ])
    let scenario = try files.read()
    #expect(scenario.contacts.first?.priority == 2)
    #expect(try scenario.contacts.first?.patience == .constant(180))
    #expect(scenario.agents.first?.staffing == .perInterval([1, 2, 3, 4]))
  }

  @Test func `null removes a key`() throws {
    let files = try WrittenFiles([
      "base.yaml": base, "main.yaml": "extends: base.yaml\ncontacts: {support: {patience: null}}\n",
    ])
    #expect(try files.read().contacts.first?.patience == .never)
  }

  @Test func `a file that chooses differently drops its base's choice`() throws {
    let files = try WrittenFiles([
      "base.yaml": scenarioText(arrivals: "{per: 1h, counts: [60, 60], scale: 2}", talk: "{exponential: {mean: 3m}}"),
      "main.yaml": """
      extends: base.yaml
      contacts: {support: {arrivals: {rate: 30/h}, handle: {talk: {gamma: {mean: 1m, cv: 0.5}}}}}
      """,
    ])
    let type = try #require(try files.read().contacts.first)
    #expect(type.arrivals == Arrivals(.rate(perSecond: 30.0 / 3600), scale: 2))
    #expect(try type.handle.talk == .gamma(mean: 60, cv: 0.5))
  }

  @Test func `a base is looked for beside the file that names it`() throws {
    let files = try WrittenFiles([
      "main.yaml": "extends: shared/middle.yaml\nname: Mine\n", "shared/middle.yaml": "extends: base.yaml\n",
      "shared/base.yaml": base,
    ])
    #expect(try files.read().name == "Mine")
  }

  @Test func `problems are reported where they are written`() throws {
    let files = try WrittenFiles([
      "base.yaml": base, "main.yaml": "extends: base.yaml\ncontacts: {support: {patience: 3}}\n",
    ])
    #expect(
      files.messages() == [
        "main.yaml:2:32: error: contacts.support.patience: 3 needs a unit: write 3s, 3m or 3h"
      ])
  }

  @Test func `a misspelt key that the base has, too, is told what was meant`() throws {
    let files = try WrittenFiles([
      "base.yaml": base, "main.yaml": "extends: base.yaml\ncontacts: {support: {patiense: 3m}}\n",
    ])
    #expect(
      files.messages() == [
        "main.yaml:2:22: error: contacts.support.patiense: unknown key; did you mean 'patience'?"
      ])
  }

  @Test func `a misspelt 'extends' is read as what was meant`() throws {
    let files = try WrittenFiles(["base.yaml": base, "main.yaml": "extend: base.yaml\n"])
    #expect(files.messages() == ["main.yaml:1:1: error: extend: unknown key; did you mean 'extends'?"])
  }

  @Test func `files that extend each other are told so`() throws {
    let files = try WrittenFiles(["main.yaml": "extends: ./other.yaml\n", "other.yaml": "extends: main.yaml\n"])
    #expect(files.messages().count == 1)
    #expect(files.messages().first?.contains("files extend each other in a circle") == true)
  }

  @Test func `at most 16 files extend each other`() throws {
    var chain = ["16.yaml": base]
    for index in 0..<16 { chain["\(index).yaml"] = "extends: \(index + 1).yaml\n" }
    #expect(try WrittenFiles(chain).messages("1.yaml").isEmpty)
    #expect(
      try WrittenFiles(chain).messages("0.yaml") == [
        "15.yaml:1:10: error: extends: more than 16 files extend each other"
      ])
  }
}
