import Files
import Foundation
import Randomness
import ScenarioFiles
import Scenarios
import Testing

@Suite struct OverlayTests {
  private let base = scenarioText(arrivals: "{per: 1h, counts: [60, 60]}", contact: "patience: 3m")

  private func read(_ files: WrittenFiles, _ changes: ScenarioChange...) throws -> LoadedScenario {
    try ScenarioFile.read(path: files.path("main.yaml")).applying(changes)
  }

  /// The messages to an overlay, with places relative to the folder.
  private func messages(_ overlay: String) throws -> [String] {
    let files = try WrittenFiles(["main.yaml": base, "over.yaml": overlay])
    do {
      _ = try read(files, .overlay(path: files.path("over.yaml")))
      return []
    } catch let errors as ScenarioFileErrors {
      return errors.problems.map { $0.description.replacing(files.folder.path + "/", with: "") }
    }
  }

  @Test func `an overlay changes, removes and adds`() throws {
    let files = try WrittenFiles([
      "main.yaml": base,
      "over.yaml": """
      contacts:
        support: {arrivals: {rate: 30/h}, patience: null}
        sales: {arrivals: {rate: 6/h}, handle: {talk: 1m}}
      agents:
        desk: {shifts: [{count: 3, start: "08:00", length: 2h}], skills: [support, sales]}
      """,
    ])
    let scenario = try read(files, .overlay(path: files.path("over.yaml"))).scenario
    #expect(scenario.contacts.map(\.name) == ["support", "sales"])
    #expect(scenario.contacts[0].arrivals == Arrivals(.rate(perSecond: 30.0 / 3600)))
    #expect(scenario.contacts[0].patience == .never)
    #expect(scenario.agents[0].skills.map(\.contact) == ["support", "sales"])
    guard case .shifts = scenario.agents[0].staffing else { return #expect(Bool(false)) }
  }

  @Test func `changes are made in their order, whatever they are`() throws {
    let files = try WrittenFiles(["main.yaml": base, "over.yaml": "agents: {desk: {staff: 7}}"])
    let overlay = ScenarioChange.overlay(path: files.path("over.yaml"))
    let edit = ScenarioChange.edit(try ScenarioEdit("agents.desk.staff+=1"))
    #expect(try read(files, overlay, edit).scenario.agents[0].staffing == .constant(8))
    #expect(try read(files, edit, overlay).scenario.agents[0].staffing == .constant(7))
    let shifts = ScenarioChange.edit(try ScenarioEdit("agents.desk.shifts=[{count: 1, start: 08:00, length: 2h}]"))
    #expect(try read(files, shifts, overlay).scenario.agents[0].staffing == .constant(7))
    #expect(try read(files, shifts).applying([overlay]).scenario.agents[0].staffing == .constant(7))
    guard case .shifts = try read(files, overlay, shifts).scenario.agents[0].staffing else {
      return #expect(Bool(false))
    }
  }

  @Test func `paths in an overlay start from it, those in an edit from the scenario`() throws {
    let files = try WrittenFiles([
      "main.yaml": base, "here.csv": "calls\n5\n6\n", "other/there.csv": "calls\n7\n8\n",
      "other/over.yaml": "contacts: {support: {arrivals: {file: there.csv}}}",
    ])
    func counts(_ change: ScenarioChange) throws -> Arrivals.Pattern {
      try read(files, change).scenario.contacts[0].arrivals.pattern
    }
    #expect(try counts(.overlay(path: files.path("other/over.yaml"))) == .counts([7, 8], per: 3600, shape: .step))
    for path in ["here.csv", "./here.csv", "other/there.csv"] {
      let first = path.hasSuffix("here.csv") && !path.contains("there") ? 5.0 : 7
      #expect(
        try counts(.edit(try ScenarioEdit("contacts.support.arrivals.file=\(path)")))
          == .counts([first, first + 1], per: 3600, shape: .step))
    }
  }

  @Test func `sums of a column say why they cannot be`() throws {
    let files = try WrittenFiles(
      [
        "main.yaml": scenarioText(arrivals: "{per: 1h, file: here.csv}", staff: "staff: {file: here.csv}"),
        "here.csv": "calls\n5\n6\n5\n6\n",
      ].mapValues { $0.replacing("length: 2h", with: "length: 4h, interval: 1h") })
    let read = try ScenarioFile.read(path: files.path("main.yaml"))
    let error = #expect(throws: ScenarioFileErrors.self) {
      try read.applying([.edit(try ScenarioEdit("agents.desk.staff+=2"))])
    }
    #expect(
      error?.description
        == "--set agents.desk.staff+=2: error: agents.desk.staff: is in the file 'here.csv', which '+=' does not change; "
        + "set it to numbers or to another file")
  }

  @Test func `a column is read once for all changes`() throws {
    let files = try WrittenFiles([
      "main.yaml": scenarioText(arrivals: "{per: 1h, file: here.csv}"), "here.csv": "calls\n5\n6\n",
    ])
    let read = try ScenarioFile.read(path: files.path("main.yaml"))
    try FileManager.default.removeItem(atPath: files.path("here.csv"))
    let changed = try read.applying([.edit(try ScenarioEdit("contacts.support.arrivals.scale=2"))])
    #expect(changed.scenario.contacts[0].arrivals == Arrivals(.counts([5, 6], per: 3600, shape: .step), scale: 2))
  }

  @Test(arguments: [
    (
      "extends: main.yaml\nname: x\n",
      "over.yaml:1:1: error: extends: a file that is put over a scenario has no base of its own; leave it out, or read this "
        + "file itself"
    ),
    ("# nothing\n", "over.yaml: error: is empty; write the keys to change"),
    ("- a\n", "over.yaml:1:1: error: a list cannot be put over a scenario; write a map of the keys to change"),
    ("agents: {desk: {staf: 3}}", "over.yaml:1:17: error: agents.desk.staf: unknown key; did you mean 'staff'?"),
    (
      "agents: {desk: {staff: 3, shifts: []}}",
      "over.yaml:1:27: error: agents.desk.shifts: excludes 'staff'; keep one of them"
    ),
    ("agents: {desk: {staff: 3}", "over.yaml:2:1: error: not YAML"),
    ("agents: {dask: null}", "over.yaml:1:10: error: agents.dask: there is nothing that null could remove"),
  ])
  func `what is wrong with an overlay is told at its lines`(_ text: String, _ message: String) throws {
    let messages = try messages(text)
    #expect(messages.count == 1)
    #expect(messages.first?.hasPrefix(message) == true, "\(messages)")
  }

  @Test(arguments: ["wrap", "cv", "column"])
  func `what does not go with a choice is the same error in the file, over it and in an edit`(key: String) throws {
    let value = ["wrap": "30s", "cv": "0.5", "column": "AHT"][key] ?? ""
    let isOfFile = key != "wrap"
    let choice = isOfFile ? "talk: 4m" : "file: acd.csv"
    func text(_ handle: String) -> String {
      scenarioText(horizon: "{start: \"Mon 08:00\", length: 2h, interval: 1h}").replacing(
        "{talk: 4m}", with: "{\(handle)}")
    }
    #expect(text("x").contains("handle: {x}"))
    let files = try WrittenFiles([
      "main.yaml": text(choice), "whole.yaml": text("\(choice), \(key): \(value)"), "acd.csv": "AHT\n240\n250\n",
      "over.yaml": "contacts: {support: {handle: {\(key): \(value)}}}",
      "child.yaml": "extends: main.yaml\ncontacts: {support: {handle: {\(key): \(value)}}}\n",
    ])
    func message(_ read: () throws -> LoadedScenario) -> String? {
      do {
        _ = try read()
        return nil
      } catch {
        return (error as? ScenarioFileErrors)?.problems.first?.message
      }
    }
    let expected = "does not go with '\(isOfFile ? "talk" : "file")'; leave it out"
    let edit = ScenarioChange.edit(try ScenarioEdit("contacts.support.handle.\(key)=\(value)"))
    #expect(message { try ScenarioFile.read(path: files.path("whole.yaml")) } == expected)
    #expect(message { try ScenarioFile.read(path: files.path("child.yaml")) } == expected)
    #expect(message { try read(files, .overlay(path: files.path("over.yaml"))) } == expected)
    #expect(message { try read(files, edit) } == expected)
    // Where the choice is made anew, what went with the old one goes with it.
    let other = try ScenarioEdit("contacts.support.handle.\(isOfFile ? "file=acd.csv" : "talk=3m")")
    #expect(message { try read(files, edit, .edit(other)) } == nil)
  }

  @Test func `an overlay that is not there is told by its name`() throws {
    let files = try WrittenFiles(["main.yaml": base])
    let error = #expect(throws: ScenarioFileErrors.self) {
      try read(files, .overlay(path: "none.yaml"), .edit(try ScenarioEdit("agents.desk.staf=3")))
    }
    #expect(
      error?.problems.map(\.description) == [
        "none.yaml: error: no such file",
        "--set agents.desk.staf=3: error: agents.desk.staf: unknown key; did you mean 'staff'?",
      ])
  }
}
