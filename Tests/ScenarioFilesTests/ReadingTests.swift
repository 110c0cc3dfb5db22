import Files
import Foundation
import Measures
import Randomness
import ScenarioFiles
import Scenarios
import Testing

@Suite struct ReadingTests {
  @Test func `what is not written has the defaults of the value types`() throws {
    let scenario = try WrittenFiles(["monday.yaml": scenarioText()]).read("monday.yaml")
    #expect(scenario.name == "monday")
    #expect(
      scenario.horizon == Horizon(start: ClockTime(day: .weekday(.monday), secondOfDay: 28_800), length: 7200))
    #expect(
      scenario.contacts == [
        ContactType(
          name: "support", arrivals: Arrivals(.rate(perSecond: 60.0 / 3600)),
          handle: ContactType.Handle(talk: try .constant(240)))
      ])
    #expect(scenario.agents == [AgentGroup(name: "desk", staffing: .constant(5), skills: [Skill("support")])])
    #expect(scenario.routing == Routing())
    #expect(scenario.run == RunSettings())
    #expect(scenario.lines.isEmpty)
  }

  @Test func `every key reaches its field`() throws {
    let scenario = try WrittenFiles(["main.yaml": everything]).read()
    #expect(scenario.name == "Everything")
    #expect(scenario.currency == "TRY")
    #expect(
      scenario.horizon
        == Horizon(
          start: ClockTime(day: .weekday(.monday), secondOfDay: 28_800), length: 7200, interval: 3600, warmup: 600,
          atEnd: .continue))
    let type = try #require(scenario.contacts.first)
    #expect(
      type.arrivals
        == Arrivals(
          .counts([10, 20.5, 20, 10], per: 1800, shape: .linear), scale: 1.1, busyness: 0.1,
          intervalNoise: .init(cv: 0.2, correlation: 0.5)))
    #expect(
      try type.handle
        == ContactType.Handle(talk: .exponential(mean: 240), hold: .constant(20), wrap: .constant(30)))
    #expect(type.balk == .queue(20))
    #expect((type.queueLimit, type.priority) == (50, 2))
    #expect(
      type.goal == Goal(answer: 0.8, within: 30, definition: .ofOffered, abandon: 0.05, asa: 40, shortAbandon: 3))
    let desk = try #require(scenario.agents.first)
    #expect(
      desk.staffing
        == .shifts([
          Shift(
            count: 6, start: ClockTime(secondOfDay: 28_800), length: 7200,
            breaks: [
              .init(.offset(1800), length: 600, isPaid: false), .init(.window(3600, 5400), length: 900),
            ])
        ]))
    #expect(desk.skills == [Skill("support", level: 2, speed: 0.8, after: 60, reserve: 1)])
    #expect((desk.absence, desk.speedSpread, desk.cost) == (0.06, 0.1, 19.5))
    #expect((desk.shrinkage, desk.maxOccupancy) == (0.3, 0.88))
    #expect((desk.minStaff, desk.maxStaff) == (.perInterval([2, 3]), .constant(12)))
    #expect(
      scenario.routing == Routing(agent: .fastest, contact: [.priority, .wait], aging: 180, queueLimit: 100))
    #expect(scenario.lines == [LinePool(name: "hotline", capacity: 30, contacts: ["support"])])
    #expect(
      scenario.run
        == RunSettings(
          seed: 7, replications: 50, precision: [.init(.serviceLevel, halfWidth: 0.005), .init(.asa, halfWidth: 2)],
          maxReplications: 500, confidence: 0.9))
  }

  @Test func `JSON is YAML, too`() throws {
    let text = """
      {"horizon": {"length": "2h"}, "contacts": {"support": {"arrivals": {"rate": "60/h"}, "handle": {"talk": "4m"}}},
       "agents": {"desk": {"staff": 5, "skills": ["support"]}}}
      """
    #expect(try WrittenFiles(["main.json": text]).read("main.json").agents.count == 1)
  }

  @Test func `the horizon may end at a clock time`() throws {
    for (horizon, hours) in [
      ("{start: \"08:00\", until: \"18:00\"}", 10.0), ("{start: \"22:00\", until: \"06:00\"}", 8),
      ("{start: \"Mon 08:00\", until: \"Wed 08:00\"}", 48), ("{start: \"Mon 00:00\", until: \"Mon 00:00\"}", 168),
      ("{start: 2026-11-23T08:00, until: 2026-11-24T09:00}", 25),
    ] {
      #expect(try WrittenFiles(["main.yaml": scenarioText(horizon: horizon)]).read().horizon.length == hours * 3600)
    }
  }

  @Test func `recorded arrivals are clock times or seconds`() throws {
    let files = try WrittenFiles([
      "main.yaml": scenarioText(arrivals: "{times: {file: calls.csv, column: at}}"),
      "calls.csv": "at\n30\n08:01:00\nMon 08:02\n",
    ])
    #expect(try files.read().contacts.first?.arrivals == Arrivals(.times([30, 60, 120])))
  }

  @Test func `staff may come from a column of whole numbers`() throws {
    let files = try WrittenFiles([
      "main.yaml": scenarioText(staff: "staff: {file: staff.csv, column: desk}"),
      "staff.csv": "start,desk\n08:00,1\n08:30,2\n09:00,3\n09:30,4\n",
    ])
    #expect(try files.read().agents.first?.staffing == .perInterval([1, 2, 3, 4]))
  }

  @Test func `limits of a plan may come from a column, too`() throws {
    let files = try WrittenFiles([
      "main.yaml": scenarioText(staff: "staff: 3, max: {file: limits.csv, column: seats}"),
      "limits.csv": "start,seats\n08:00,1\n08:30,2\n09:00,3\n09:30,4\n",
    ])
    #expect(try files.read().agents.first?.maxStaff == .perInterval([1, 2, 3, 4]))
  }

  @Test func `aliases stand for whole values`() throws {
    let text = scenarioText(talk: "&talk {exponential: {mean: 4m}}", contact: "patience: *talk")
    #expect(try WrittenFiles(["main.yaml": text]).read().contacts.first?.patience == .exponential(mean: 240))
  }

  @Test func `a byte order mark and Windows line ends make no difference`() throws {
    let files = try WrittenFiles()
    try files.write(
      Data([0xEF, 0xBB, 0xBF] + Array(scenarioText().replacing("\n", with: "\r\n").utf8)), to: "main.yaml")
    #expect(try files.read().contacts.count == 1)
  }

  @Test func `fields are found where they are written`() throws {
    let files = try WrittenFiles(["main.yaml": scenarioText()])
    let loaded = try ScenarioFile.read(path: files.path("main.yaml"))
    func place(_ path: String...) -> [Int] {
      let place = loaded.place(of: path)
      return [place.line, place.column]
    }
    #expect(place("contacts", "support", "handle", "talk") == [5, 20])
    #expect(place("agents", "desk", "skills", "support") == [7, 29])
    #expect(place("agents", "desk", "absence") == [7, 3])
    #expect(place("contacts", "support") == [4, 5])
  }

  @Test func `the hash is that of the main file's bytes`() throws {
    let files = try WrittenFiles(["main.yaml": scenarioText()])
    #expect(try ScenarioFile.read(path: files.path("main.yaml")).sha256 == SHA256.hex(of: Array(scenarioText().utf8)))
  }

  private let everything = """
    name: Everything
    currency: TRY
    horizon: {start: "Mon 08:00", length: 2h, interval: 1h, warmup: 10m, at_end: continue}
    contacts:
      support:
        arrivals: {per: 30m, counts: [10, 20.5, 20, 10], shape: linear, scale: 1.1, busyness: {cv: 0.1}, interval_noise: {cv: 0.2, correlation: 0.5}}
        handle: {talk: {exponential: {mean: 4m}}, hold: 20s, wrap: 30s}
        patience: {exponential: {mean: 3m}}
        balk: {queue: 20}
        queue_limit: 50
        priority: 2
        goal: {answer: 80%, within: 30s, definition: of_offered, abandon: 5%, asa: 40s, short_abandon: 3s}
    agents:
      desk:
        shifts: [{count: 6, start: "08:00", length: 2h, breaks: [{at: 30m, length: 10m, paid: no}, {window: [1h, 90m], length: 15m}]}]
        skills: {support: {level: 2, speed: 0.8, after: 60s, reserve: 1}}
        absence: 6%
        speed_spread: {cv: 0.1}
        cost: 19.5
        shrinkage: 30%
        max_occupancy: 88%
        min: [2, 3]
        max: 12
    routing: {agent: fastest, contact: [priority, wait], aging: 3m, queue_limit: 100}
    lines: {hotline: {capacity: 30, contacts: [support]}}
    run: {seed: 7, replications: 50, precision: {service_level: 0.5%, asa: 2s}, max_replications: 500, confidence: 90%}
    """
}
