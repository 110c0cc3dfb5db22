import Foundation
import ScenarioFiles
import Scenarios
import Testing

@Suite struct PlanOverlayTests {
  /// Some staff that differs from interval to interval and from group to group.
  private static func plan(_ scenario: Scenario) -> [PlanOverlay.Group] {
    scenario.agents.enumerated().map { index, group in
      PlanOverlay.Group(
        group.name,
        staff: (0..<scenario.horizon.intervalCount).map { group.isClosed(in: $0) ? 0 : ($0 * 7 + index * 11) % 113 })
    }
  }

  /// What the scenario is to become.
  private static func planned(_ scenario: Scenario, _ plan: [PlanOverlay.Group]) throws -> Scenario {
    try scenario.changing { draft in
      draft.name += ", planned"
      for index in draft.agents.indices {
        guard let group = plan.first(where: { $0.name == draft.agents[index].name }) else { continue }
        draft.agents[index].staffing = .perInterval(group.staff)
      }
    }
  }

  private static func overlay(_ files: WrittenFiles, _ base: String, at name: String) throws -> String {
    let scenario = try files.read(base)
    let text = PlanOverlay(of: scenario, file: files.path(base), groups: plan(scenario)).text(at: files.path(name))
    try files.write(Data(text.utf8), to: name)
    return text
  }

  private static func expectRoundTrip(_ files: WrittenFiles, _ base: String, at name: String) throws {
    _ = try overlay(files, base, at: name)
    #expect(files.messages(name) == [])
    let scenario = try files.read(base)
    #expect(try files.read(name) == planned(scenario, plan(scenario)))
  }

  @Test func `every example comes back with the planned staff and nothing else changed`() throws {
    let files = try WrittenFiles()
    for file in try FileManager.default.contentsOfDirectory(at: Folders.scenarios, includingPropertiesForKeys: nil) {
      try FileManager.default.copyItem(at: file, to: files.folder.appending(path: file.lastPathComponent))
    }
    for example in try Folders.files(in: Folders.scenarios, withExtension: "yaml") {
      try Self.expectRoundTrip(files, example.lastPathComponent, at: "plans/of \(example.lastPathComponent)")
    }
  }

  @Test(arguments: [
    "'", "\"", "a\"b", "it's: so", "a: b", "a #b", "#", "-", "- a", "?", "*a", "&a", "!a", "|", ">", "%a", "@a", "`a",
    "{a}", "[a]", ",", "null", "~", "true", "No", "12", "1e3", " a", "a ", "a  b", "\\", "\\n", "müşteri", "日本語", "🎧",
    "e\u{301}", "a\tb", "---", "=", "staff", "shifts",
  ])
  func `a group may be called anything that can be read`(name: String) throws {
    let quoted = "'\(name.replacing("'", with: "''"))'"
    let base = scenarioText().replacing("  desk:", with: "  \(quoted):")
    let files = try WrittenFiles(["main.yaml": base])
    // What the reader refuses as a name cannot be planned for.
    guard !name.contains("\t") else { return #expect(files.messages() != []) }
    try Self.expectRoundTrip(files, "main.yaml", at: "plan.yaml")
    let read = try files.read("plan.yaml").agents[0].name
    #expect(Array(read.unicodeScalars) == Array(name.unicodeScalars))
  }

  @Test(arguments: [
    "two\\nlines", "\\r\\u2028\\u0007\\U0001F3A7", "\\\"quoted\\\": # not a comment", " ", "null",
    String(repeating: "x", count: 995),
  ])
  func `so may the scenario`(escaped: String) throws {
    let files = try WrittenFiles(["main.yaml": scenarioText(more: "name: \"\(escaped)\"")])
    let text = try Self.overlay(files, "main.yaml", at: "plan.yaml")
    #expect(text.split(separator: "\n").count == 7)
    let planned = try files.read("plan.yaml").name.unicodeScalars
    let name = try files.read("main.yaml").name.unicodeScalars
    #expect(Array(planned) == Array(name.prefix(991)) + Array(", planned".unicodeScalars))
  }

  @Test func `shifts give way to the planned staff`() throws {
    let shifts = "shifts: [{count: 6, start: \"08:00\", length: 2h}]"
    let files = try WrittenFiles(["main.yaml": scenarioText(staff: shifts)])
    let text = try Self.overlay(files, "main.yaml", at: "plan.yaml")
    #expect(
      text == """
        # The planned staff of the scenario that is named below; all else is as there.
        # Written by: sira plan \(files.path("main.yaml"))
        extends: main.yaml
        name: main, planned
        agents:
          desk:
            shifts: null
            staff: [0, 7, 14, 21]

        """)
    #expect(try files.read("plan.yaml").agents[0].staffing == .perInterval([0, 7, 14, 21]))
  }

  @Test func `groups that were not planned keep their staff`() throws {
    let more = "  night: {staff: 3, skills: [support]}"
    let files = try WrittenFiles(["main.yaml": scenarioText(more: more)])
    let scenario = try files.read()
    let plan = [PlanOverlay.Group("night", staff: [4, 5, 6, 7])]
    let text = PlanOverlay(of: scenario, file: files.path("main.yaml"), groups: plan).text(at: files.path("p.yaml"))
    try files.write(Data(text.utf8), to: "p.yaml")
    #expect(try files.read("p.yaml") == Self.planned(scenario, plan))
    let nothing = PlanOverlay(of: scenario, file: files.path("main.yaml"), groups: []).text(at: files.path("p.yaml"))
    try files.write(Data(nothing.utf8), to: "p.yaml")
    #expect(try files.read("p.yaml").agents == scenario.agents)
  }

  @Test func `the base is named from the folder of the plan`() throws {
    let files = try WrittenFiles(["bases/a/main.yaml": scenarioText()])
    for (path, extends) in [
      ("plan.yaml", "bases/a/main.yaml"), ("bases/a/plan.yaml", "main.yaml"), ("bases/plan.yaml", "a/main.yaml"),
      ("plans/new/plan.yaml", "../../bases/a/main.yaml"), ("bases/./b/../plan.yaml", "a/main.yaml"),
    ] {
      let text = try Self.overlay(files, "bases/a/main.yaml", at: path)
      #expect(text.contains("\nextends: \(extends.hasPrefix(".") ? "\"\(extends)\"" : extends)\n"), "\(path)")
      #expect(files.messages(path) == [], "\(path)")
    }
  }

  @Test func `a link to a folder is followed`() throws {
    let files = try WrittenFiles(["bases/main.yaml": scenarioText(), "deep/er/x.yaml": ""])
    try FileManager.default.createSymbolicLink(
      at: files.folder.appending(path: "plans"), withDestinationURL: files.folder.appending(path: "deep/er"))
    try Self.expectRoundTrip(files, "bases/main.yaml", at: "plans/plan.yaml")
  }

  @Test func `a long list has a line for each few hours`() throws {
    let files = try WrittenFiles(["main.yaml": scenarioText(horizon: "{start: \"Mon 00:00\", length: 3d}")])
    let text = try Self.overlay(files, "main.yaml", at: "plan.yaml")
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines[6] == "    staff: [")
    #expect(lines[7] == "        0,   7,  14,  21,  28,  35,  42,  49,  56,  63,  70,  77, # Mon 00:00")
    #expect(lines[8].hasSuffix(" # Mon 06:00"))
    #expect(lines.last?.hasSuffix("] # Wed 18:00") == true)
    #expect(lines.count == 7 + 12)
    #expect(try files.read("plan.yaml").agents[0].staffing == .perInterval(Self.plan(files.read())[0].staff))
  }
}
