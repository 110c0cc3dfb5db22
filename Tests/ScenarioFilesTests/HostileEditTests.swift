import Files
import Foundation
import ScenarioFiles
import Testing

/// Whatever stands behind `--set`, changing a scenario ends with a scenario or with messages.
@Suite(.serialized) struct HostileEditTests {
  @Test func `no edit crashes, and some do something`() throws {
    let examples = try Folders.files(in: Folders.scenarios, withExtension: "yaml").map {
      try ScenarioFile.read(path: $0.path)
    }
    var mutator = Mutator(seed: 20_261_122)
    var texts = 0
    var scenarios = 0
    for round in 0..<15_000 {
      var bytes = Array(Self.edits[round % Self.edits.count].utf8)
      for _ in 0..<(round % 4) { mutator.mutate(&bytes) }
      guard let edit = try? ScenarioEdit(String(decoding: bytes, as: UTF8.self)) else { continue }
      texts += 1
      do {
        _ = try examples[round % examples.count].applying([.edit(edit)])
        scenarios += 1
      } catch {
        #expect(!error.problems.isEmpty)
        #expect(error.problems.allSatisfy { !$0.description.contains("\u{1b}") })
      }
    }
    #expect(texts > 5_000)
    #expect(scenarios > 1000)
  }

  @Test func `no axis and no case crashes`() {
    var mutator = Mutator(seed: 20_261_123)
    var values = 0
    var edits = 0
    for round in 0..<8_000 {
      var bytes = Array(Self.axes[round % Self.axes.count].utf8)
      for _ in 0..<(round % 4) { mutator.mutate(&bytes) }
      let text = String(decoding: bytes, as: UTF8.self)
      values += (try? SweepAxis(text))?.values.count ?? 0
      edits += (try? ScenarioCase("case: " + text))?.edits.count ?? 0
    }
    #expect(values > 10_000)
    #expect(edits > 1000)
  }

  @Test func `a wildcard over wildcards ends soon`() throws {
    let types = (0..<500).map { "  a\($0): {arrivals: {rate: 1/h}, handle: {talk: 4m}}\n" }.joined()
    let skills = (0..<500).map { "a\($0)" }.joined(separator: ", ")
    let text = "horizon: {length: 2h}\ncontacts:\n\(types)agents: {desk: {staff: 5, skills: [\(skills)]}}\n"
    let files = try WrittenFiles(["main.yaml": text])
    let read = try ScenarioFile.read(path: files.path("main.yaml"))
    let all = try ScenarioEdit("*.*.*.*=1")
    #expect(throws: ScenarioFileErrors.self) { try read.applying(Array(repeating: .edit(all), count: 20)) }
    let names = try ScenarioEdit("agents.desk.skills.*.levle=1")
    #expect(throws: ScenarioFileErrors.self) { try read.applying([.edit(names)]) }
  }

  private static let edits = [
    "agents.*.staff+=2", "agents.desk.staff=26", "contacts.*.arrivals.scale=1.15", "contacts.*.handle*=1.1",
    "contacts.support.patience={exponential: {mean: 2m}}", "agents.*.absence=5%", "steps.*.contain-=10%",
    "contacts.support.arrivals.counts.*=5", "agents.desk.staff.3=1e9", "contacts.*.goal=null", "run.precision.asa=1s",
    "expect.contacts.support.service_level.at_least=70%", "expect.\"agents.desk.occupancy\"={between: [70%, 88%]}",
    "contacts.*.arrivals.rate*=1.1", "agents.*.skills.*.level=2", "horizon.interval=15m", "contacts.*.arrivals.*=1",
    "agents.*.shifts.*.count+=1", "routing.contact=[wait]", "contacts.*.handle.talk.lognormal.mean+=20s",
    "lines.*.capacity*=0.5", "contacts.*.arrivals.file=week-24x7.csv", "name='a'",
  ]

  private static let axes = [
    "agents.desk.staff=20..30/1", "contacts.support.arrivals.scale=0.8..1.2/0.05", "agents.desk.absence=0%..10%/2%",
    "contacts.support.patience=1m..5m/30s", "routing.agent=longest-idle,fastest", "a.b=60/30m..70/30m/5/30m",
    "agents.desk.staff=[20, 24],[22, 26]", "a.b={exponential: {mean: 2m}}, c.d=\"x, y\"",
  ]
}
