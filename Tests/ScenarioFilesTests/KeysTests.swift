import Files
import Foundation
import ScenarioFiles
import Scenarios
import Testing

@Suite struct KeysTests {
  private let text = """
    name: One
    horizon: {start: "Mon 08:00", length: 1d, interval: 15m}
    contacts:
      support:
        arrivals: {per: 12h, counts: [60, 95]}
        handle: {talk: {lognormal: {mean: 4m, cv: 0.9}}, wrap: 30s}
    agents:
      desk: {staff: 5, skills: {support: {}}, absence: 5%}
    run: {seed: 2, replications: 50}
    expect: {asa: {at_most: 30s}}
    """

  private func read(_ text: String, _ edits: String...) throws -> LoadedScenario {
    let files = try WrittenFiles(["main.yaml": text])
    return try ScenarioFile.read(path: files.path("main.yaml"))
      .applying(try edits.map { .edit(try ScenarioEdit($0)) })
  }

  private func lines(_ read: LoadedScenario) -> [String] { read.keys.map { "\($0.path)=\($0.value)" } }

  @Test func `keys are what the scenario says, in one order`() throws {
    #expect(
      lines(try read(text)) == [
        "agents.desk.absence=5%", "agents.desk.skills.support={}", "agents.desk.staff=5",
        "contacts.support.arrivals.counts=[60, 95]", "contacts.support.arrivals.per=12h",
        "contacts.support.handle.talk.lognormal.cv=0.9", "contacts.support.handle.talk.lognormal.mean=4m",
        "contacts.support.handle.wrap=30s", "horizon.interval=15m", "horizon.length=1d", "horizon.start=Mon 08:00",
      ])
  }

  @Test func `comments, quotes, order, name, seed and promises make no difference`() throws {
    let other = """
      # The same.
      agents:
        desk:
          skills:
            "support": {}
          staff: '5'
          absence: "5%" # as before
      contacts: {support: {handle: {wrap: 30s, talk: {lognormal: {cv: 0.9, mean: 4m}}}, arrivals: {counts: [60,
        "95"], per: 12h}}}
      horizon: {length: 1d, start: Mon 08:00, interval: 15m}
      """
    #expect(try lines(read(other)) == lines(read(text)))
    #expect(try read(other).modelHash == read(text).modelHash)
    #expect(try read(text).modelHash.count == 64)
    for edit in [
      "name=Two", "run.seed=3", "run=null", "run={}", "run.precision.asa=1s", "expect.asa.at_most=1m", "expect=null",
    ] {
      #expect(try read(text, edit).modelHash == read(text).modelHash)
    }
  }

  @Test(arguments: [
    "agents.desk.staff=6", "agents.desk.absence=null", "contacts.support.arrivals.counts=[95, 60]", "currency=TRY",
    "contacts.support.goal={}", "horizon.warmup=1h",
  ])
  func `whatever else is changed gives another hash`(_ edit: String) throws {
    #expect(try read(text, edit).modelHash != read(text).modelHash)
  }

  @Test func `what is replaced by another choice is gone`() throws {
    let files = try WrittenFiles([
      "base.yaml": text, "over.yaml": "contacts: {support: {arrivals: {rate: 9/h}}}",
      "main.yaml":
        "extends: base.yaml\ncontacts: {support: {arrivals: {rate: 9/h}}}\nagents: {desk: {absence: null}}\n",
    ])
    let extended = try ScenarioFile.read(path: files.path("main.yaml"))
    #expect(
      lines(extended).filter { $0.contains("arrivals") || $0.contains("absence") } == [
        "contacts.support.arrivals.rate=9/h"
      ])
    #expect(try read(text, "contacts.support.arrivals.rate=9/h", "agents.desk.absence=null").keys == extended.keys)
    let over = try ScenarioFile.read(path: files.path("base.yaml")).applying([
      .overlay(path: files.path("over.yaml")), .edit(try ScenarioEdit("agents.desk.absence=null")),
    ])
    #expect(over.keys == extended.keys)
  }

  @Test func `of a long list each item has its key, in the order of the list`() throws {
    let staff = (0..<96).map { "\($0 % 7)" }.joined(separator: ", ")
    let read = try read(text, "agents.desk.staff=[\(staff)]")
    let keys = read.keys.filter { $0.path.hasPrefix("agents.desk.staff") }
    #expect(keys.map(\.path) == (0..<96).map { "agents.desk.staff.\($0)" })
    let changed = try read.applying([.edit(try ScenarioEdit("agents.desk.staff.20=9"))])
    #expect(
      ScenarioKey.differences(from: read.keys, to: changed.keys) == [
        ScenarioKeyChange(path: "agents.desk.staff.20", before: "6", after: "9")
      ])
  }

  @Test func `a changed file shows in its hash`() throws {
    let files = try WrittenFiles([
      "main.yaml": text.replacing("counts: [60, 95]", with: "file: a.csv"), "a.csv": "calls\n60\n95\n",
    ])
    func read() throws -> [ScenarioKey] { try ScenarioFile.read(path: files.path("main.yaml")).keys }
    func value(_ text: String) -> String { "a.csv (sha256 \(SHA256.hex(of: Array(text.utf8))))" }
    let before = try read()
    try files.write(Data("calls\n60\n96\n".utf8), to: "a.csv")
    #expect(
      ScenarioKey.differences(from: before, to: try read()) == [
        ScenarioKeyChange(
          path: "contacts.support.arrivals.file", before: value("calls\n60\n95\n"), after: value("calls\n60\n96\n"))
      ])
  }

  @Test func `differences are what was added, removed and changed`() throws {
    let changed = try read(text, "agents.desk.absence=null", "agents.desk.cost=20", "contacts.support.handle.wrap=40s")
    #expect(
      ScenarioKey.differences(from: try read(text).keys, to: changed.keys) == [
        ScenarioKeyChange(path: "agents.desk.absence", before: "5%", after: nil),
        ScenarioKeyChange(path: "agents.desk.cost", before: nil, after: "20"),
        ScenarioKeyChange(path: "contacts.support.handle.wrap", before: "30s", after: "40s"),
      ])
    #expect(ScenarioKey.differences(from: changed.keys, to: changed.keys).isEmpty)
  }

  @Test(arguments: ["a=b", "it's", "say \"hi\"", "night-", "50+", "*", "a, b", "Ö ç"])
  func `a path is one that an edit may use`(_ name: String) throws {
    let quoted = name.contains("\"") ? "'\(name)'" : "\"\(name)\""
    let text = text.replacing("support", with: quoted)
    let read = try read(text)
    let path = try #require(read.keys.first { $0.path.hasSuffix("wrap") }).path
    let changed = try read.applying([.edit(try ScenarioEdit("\(path)=50s"))])
    #expect(
      ScenarioKey.differences(from: read.keys, to: changed.keys) == [
        ScenarioKeyChange(path: path, before: "30s", after: "50s")
      ])
  }

  // MARK: - Back to what was

  @Test func `a changed scenario can be put back to what it said`() throws {
    let before = try read(text)
    for edits in [
      ["agents.desk.staff=9"], ["agents.desk.absence=null", "contacts.support.patience={exponential: {mean: 2m}}"],
      ["contacts.support.arrivals.rate=100/h"], ["contacts.support.handle*=1.1", "horizon.interval=30m"],
      [
        "agents.desk.shifts=[{count: 3, start: \"08:00\", length: 8h}]",
        "contacts.support.goal={answer: 80%, within: 20s}",
      ],
    ] {
      let after = try before.applying(try edits.map { .edit(try ScenarioEdit($0)) })
      #expect(after.modelHash != before.modelHash)
      let restored = try #require(after.restored(to: before.keys), "\(edits)")
      #expect(restored.modelHash == before.modelHash)
      #expect(restored.scenario.contacts == before.scenario.contacts)
      #expect(restored.scenario.agents == before.scenario.agents)
    }
    #expect(before.restored(to: before.keys)?.modelHash == before.modelHash)
  }

  @Test func `what cannot be told from the keys is not put back`() throws {
    let before = try read(text)
    let stranger = before.keys + [ScenarioKey(path: "contacts.gone.handle.talk", value: "4m")]
    #expect(before.restored(to: stranger) == nil)
    let file = ScenarioKey(path: "contacts.support.arrivals.file", value: "calls.csv (sha256 00)")
    #expect(before.restored(to: before.keys + [file]) == nil)
    #expect(before.restored(to: [ScenarioKey(path: "no=edit", value: "[")]) == nil)
    #expect(before.restored(to: []) == nil)
  }
}
