import Foundation
import ScenarioFiles
import Scenarios
import Testing

@Suite struct DocumentationTests {
  @Test func `a path is explained with names of one's own in it`() throws {
    let found = FieldDocumentation.lookup("contacts.support.patience")
    #expect(found.map { $0.path.joined(separator: ".") } == ["contacts.TYPE.patience"])
    #expect(found.first?.kind == "distribution")
    #expect(found.first?.defaultValue == "never")
  }

  @Test func `a key is explained wherever it stands`() {
    let paths = FieldDocumentation.lookup("queue_limit").map { $0.path.joined(separator: ".") }
    #expect(paths == ["contacts.TYPE.queue_limit", "routing.queue_limit"])
  }

  @Test func `items of lists and arguments of distributions are found`() {
    #expect(FieldDocumentation.lookup("agents.desk.shifts.0.breaks.1.paid").first?.defaultValue == "yes")
    #expect(FieldDocumentation.lookup("contacts.support.patience.lognormal.cv").first?.isRequired == true)
    #expect(FieldDocumentation.lookup("contacts.support.handle.talk.mixture.0.of.exponential.mean").count == 1)
  }

  @Test func `what a distribution by interval may come from is among its keys`() throws {
    for path in ["contacts.TYPE.handle.talk", "contacts.TYPE.patience", "agents.GROUP.skills.TYPE.handle.wrap"] {
      let keys = try #require(FieldDocumentation.lookup(path).first?.keys)
      for key in ["lognormal", "file", "column", "cv"] { #expect(keys.contains(key), "\(path) \(key)") }
    }
    #expect(FieldDocumentation.lookup("agents.GROUP.short_breaks.every").first?.keys.contains("file") == false)
    #expect(FieldDocumentation.lookup("agents.GROUP.short_breaks").first?.example.contains("exponential") == true)
  }

  @Test func `an unknown key has no documentation but a suggestion`() {
    #expect(FieldDocumentation.lookup("patiense").isEmpty)
    #expect(FieldDocumentation.lookup("contacts.support.nothing").isEmpty)
    #expect(FieldDocumentation.suggestion(for: "patiense") == "patience")
  }

  @Test func `every key is explained in a sentence`() {
    for field in FieldDocumentation.all {
      let path = field.path.joined(separator: ".")
      #expect(field.summary.hasSuffix("."), "\(path)")
      #expect(field.summary.first?.isLowercase == false, "\(path)")
      #expect(!field.example.isEmpty, "\(path)")
      #expect(!(field.isRequired && field.defaultValue != nil), "\(path)")
    }
  }

  @Test func `the starter scenario is a scenario`() throws {
    let files = try WrittenFiles([StarterScenario.fileName: StarterScenario.text])
    #expect(files.messages(StarterScenario.fileName) == [])
    #expect(try files.read(StarterScenario.fileName).contacts.first?.goal.answer == 0.8)
  }
}

@Suite struct SchemaTests {
  private func object(_ value: Any?) throws -> [String: Any] { try #require(value as? [String: Any]) }

  private func definitions() throws -> [String: Any] {
    try object(object(JSONSerialization.jsonObject(with: Data(ScenarioSchema.json().utf8)))["$defs"])
  }

  @Test func `the schema is the same text every time`() throws {
    #expect(ScenarioSchema.json() == ScenarioSchema.json())
    let root = try object(JSONSerialization.jsonObject(with: Data(ScenarioSchema.json().utf8)))
    #expect(root["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
  }

  @Test func `the schema has the documented keys, and no others`() throws {
    let scenario = try object(definitions()["scenario"])
    let keys = try object(scenario["properties"]).keys.sorted()
    let documented = FieldDocumentation.all.filter { $0.path.count == 1 }.map(\.path[0])
    #expect(keys == documented.filter { $0 != "distribution" }.sorted())
    #expect(scenario["additionalProperties"] as? Bool == false)
    #expect(scenario["required"] as? [String] == ["horizon", "contacts", "agents"])
  }

  @Test func `arrivals and distributions are one of several`() throws {
    let definitions = try definitions()
    let contacts = try object(object(object(definitions["scenario"])["properties"])["contacts"])
    let arrivals = try object(object(object(contacts["additionalProperties"])["properties"])["arrivals"])
    #expect(
      (arrivals["oneOf"] as? [[String: Any]])?.compactMap { ($0["required"] as? [String])?.first } == [
        "counts", "profile", "file", "rate", "times", "between", "backlog",
      ])
    #expect((try object(definitions["distribution"])["oneOf"] as? [Any])?.count == 3)
  }

  @Test func `a file that extends another may leave out anything`() throws {
    let change = try object(definitions()["change"])
    #expect(change["required"] == nil)
    #expect(change["additionalProperties"] as? Bool == false)
  }

  @Test(arguments: [
    ("duration", ["20s", "1h30m", "1.5h", "5:20", "0:02:14"], ["20", "", "m", "30m1h", "1:60"]),
    ("rate", ["120/h", "60/30m", "1e3/1h30m"], ["120", "120/30", "/h"]),
    (
      "clock", ["08:00", "Mon 08:00", "2026-11-23T08:00:30", "2026-11-23 08:00", "24:00"],
      ["8", "25:00", "Monday 08:00", "24:01"]
    ),
  ])
  func `patterns fit what can be read`(_ name: String, _ right: [String], _ wrong: [String]) throws {
    let pattern = try #require(try object(definitions()[name])["pattern"] as? String)
    let expression = try NSRegularExpression(pattern: pattern)
    func fits(_ text: String) -> Bool {
      expression.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
    }
    #expect(right.allSatisfy(fits))
    #expect(!wrong.contains(where: fits))
  }
}
