import Files
import Measures
import ScenarioFiles
import Scenarios
import Testing

@Suite struct ExpectTests {
  private let goal = "goal: {answer: 80%, within: 20s}"

  private func promises(_ lines: String...) throws -> [Promise] {
    try files(lines).read().promises
  }

  private func files(_ lines: [String]) throws -> WrittenFiles {
    let text = "expect:\n" + lines.map { "  \($0)\n" }.joined()
    return try WrittenFiles(["main.yaml": scenarioText(contact: goal, more: text)])
  }

  /// The messages without the places.
  private func messages(_ lines: String...) throws -> [String] {
    try files(lines).messages().map {
      String($0[($0.firstRange(of: "error: expect.")?.upperBound ?? $0.startIndex)...])
    }
  }

  @Test func `promises come in the order of the file, each with its bound`() throws {
    let promises = try promises(
      "contacts.support.service_level: {at_least: 80%, confidence: 95%}", "overall.asa: {at_most: 30s}",
      "intervals.worst.service_level: {at_least: 0.7}", "service_level_met: {at_least: 90%}",
      "agents.desk.occupancy: {between: [70%, 88%]}", "offered: {at_most: 150}")
    #expect(
      promises == [
        Promise(
          key: "contacts.support.service_level", subject: .contacts("support"), measure: .serviceLevel,
          bound: .atLeast(0.8), confidence: 0.95),
        Promise(key: "overall.asa", subject: .overall, measure: .asa, bound: .atMost(30)),
        Promise(
          key: "intervals.worst.service_level", subject: .overall, span: .worstInterval, measure: .serviceLevel,
          bound: .atLeast(0.7)),
        Promise(key: "service_level_met", subject: .overall, measure: .serviceLevelMet, bound: .atLeast(0.9)),
        Promise(
          key: "agents.desk.occupancy", subject: .agents("desk"), measure: .occupancy, bound: .between(0.7, 0.88)),
        Promise(key: "offered", subject: .overall, measure: .offered, bound: .atMost(150)),
      ])
  }

  @Test(arguments: [("Mon 08:30", 1), ("08:00", 0), ("09:30", 3), ("worst", nil)])
  func `an interval is named as in reports, the day may be left out`(_ label: String, _ index: Int?) throws {
    let promise = try #require(try promises("contacts.support.intervals.\(label).asa: {at_most: 1m}").first)
    #expect(promise.span == index.map { .interval($0) } ?? .worstInterval)
    #expect(promise.subject == .contacts("support"))
  }

  @Test func `a time of day that comes twice needs its day`() throws {
    let text = scenarioText(
      horizon: "{start: \"Mon 08:00\", length: 2d, interval: 1h}",
      more: "expect: {agents.desk.intervals.08:00.occupancy: {at_most: 90%}}")
    let files = try WrittenFiles(["main.yaml": text])
    #expect(
      files.messages() == [
        "main.yaml:8:10: error: expect.agents.desk.intervals.08:00.occupancy: no interval begins at '08:00'; "
          + "the 48 intervals begin at 'Mon 08:00' to 'Wed 07:00'"
      ])
    #expect(try WrittenFiles(["main.yaml": text.replacing("intervals.08", with: "intervals.Tue 08")]).messages() == [])
  }

  @Test(arguments: [
    (
      "contacts.suport.asa: {at_most: 30s}",
      "contacts.suport.asa: unknown type of contact 'suport'; did you mean 'support'?"
    ),
    (
      "agents.dask.occupancy: {at_most: 90%}", "agents.dask.occupancy: unknown agent group 'dask'; did you mean 'desk'?"
    ),
    ("steps.bot.entered: {at_most: 1}", "steps.bot.entered: unknown step 'bot'; describe it under 'steps'"),
    (
      "contacts.support.servicelevel: {at_least: 80%}",
      "contacts.support.servicelevel: unknown measure 'servicelevel'; did you mean 'service_level'?"
    ),
    ("asap: {at_most: 30s}", "asap: unknown measure 'asap'; did you mean 'asa'?"),
    ("contact.support.asa: {at_most: 30s}", "contact.support.asa: unknown place 'contact'; did you mean 'contacts'?"),
    (
      "queues.support.asa: {at_most: 30s}",
      "queues.support.asa: unknown place 'queues'; a key begins with overall, contacts, agents or steps"
    ),
    (
      "contacts.support: {at_most: 30s}",
      "contacts.support: does not say what is measured; write for example contacts.support.service_level"
    ),
    ("contacts.asa: {at_most: 30s}", "contacts.asa: does not say whose asa it is; write contacts.NAME.asa"),
    (
      "overall.intervals.08:30.asa: {at_most: 30s}",
      "overall.intervals.08:30.asa: there are no intervals overall but the worst; write intervals.worst, or name a contact type"
    ),
    (
      "contacts.support.intervals.08:15.asa: {at_most: 30s}",
      "contacts.support.intervals.08:15.asa: no interval begins at '08:15'; the 4 intervals begin at 'Mon 08:00' to 'Mon 09:30'"
    ),
    (
      "contacts.support.intervals.asa: {at_most: 30s}",
      "contacts.support.intervals.asa: does not say which interval and what is measured; write for example intervals.worst.service_level"
    ),
    (
      "overall.asa.worst: {at_most: 30s}",
      "overall.asa.worst: a measure has nothing behind it, but 'asa' has; write for example contacts.support.service_level"
    ),
    (
      "contacts.support.occupancy: {at_most: 90%}",
      "contacts.support.occupancy: 'occupancy' is not reported for contact types, only for agent groups, all together"
    ),
    ("fcr: {at_least: 70%}", "fcr: 'fcr' is not reported: no type has a 'journey', an 'outcome' or a 'redial'"),
    ("asa: {at_mots: 30s}", "asa.at_mots: unknown key; did you mean 'at_most'?"),
    ("asa: {at_most: 30}", "asa.at_most: 30 needs a unit: write 30s, 30m or 30h"),
    (
      "service_level: {at_least: 80}",
      "service_level.at_least: 80 is more than 1; for a share write 80% or a number from 0 to 1"
    ),
    ("asa: {at_most: 30s, at_least: 5s}", "asa.at_most: excludes 'at_least'; keep one of them"),
    (
      "asa: {confidence: 95%}",
      "asa: does not say what the number should be; write for example at_least: 80%, or 'at_most' or 'between'"
    ),
    ("asa: 30s", "asa: '30s' cannot stand here; write a map, e.g. asa: {at_least: 80%}"),
    ("asa: {between: [5s]}", "asa.between: needs two values, the least and the most, e.g. between: [10s, 30s]"),
    (
      "asa: {between: [30s, 5s]}",
      "asa.between: the first is the least and the second the most; no number is between them"
    ),
    ("asa: {between: [5, 30s]}", "asa.between.0: 5 needs a unit: write 5s, 5m or 5h"),
    ("asa: {at_most: 30s, confidence: 40%}", "asa.confidence: must be between 50% and 99.99%"),
    ("asa: null", "asa: there is nothing that null could remove"),
    ("\"\": {at_most: 30s}", ": does not say what is measured; write for example contacts.support.service_level"),
  ])
  func `what cannot be promised is told with what can`(_ line: String, _ message: String) throws {
    #expect(try messages(line) == [message])
  }

  @Test func `all wrong promises are told at once, each at its key`() throws {
    let files = try files([
      "overall.asap:", "  at_most: 30s", "asa: {at_most: 30s}", "contacts.sales.asa:", "  at_most: 30s",
    ])
    #expect(
      files.messages() == [
        "main.yaml:10:3: error: expect.overall.asap: unknown measure 'asap'; did you mean 'asa'?",
        "main.yaml:13:3: error: expect.contacts.sales.asa: unknown type of contact 'sales'; there are 'support'",
      ])
  }

  @Test func `a promise is not blamed for what is wrong elsewhere`() throws {
    let text = scenarioText(
      horizon: "{start: \"Mon 08:00\", length: 2}", contact: "goal: {answer: 80%, within: 20}",
      more: "expect:\n  service_level_met: {at_least: 90%}\n  contacts.support.intervals.08:30.asa: {at_most: 9s}\n"
        + "  contacts.sales.asa: {at_most: 9s}\n")
    #expect(
      try WrittenFiles(["main.yaml": text]).messages() == [
        "main.yaml:1:39: error: horizon.length: 2 needs a unit: write 2s, 2m or 2h",
        "main.yaml:6:33: error: contacts.support.goal.within: 20 needs a unit: write 20s, 20m or 20h",
        "main.yaml:12:3: error: expect.contacts.sales.asa: unknown type of contact 'sales'; there are 'support'",
      ])
  }

  @Test func `a file that extends another changes and removes promises`() throws {
    let files = try WrittenFiles([
      "base.yaml": scenarioText(more: "expect: {asa: {at_least: 1s, confidence: 90%}, offered: {at_most: 9}}"),
      "main.yaml": "extends: base.yaml\nexpect: {asa: {at_most: 20s}, offered: null}\n",
    ])
    #expect(
      try files.read().promises == [
        Promise(key: "asa", subject: .overall, measure: .asa, bound: .atMost(20), confidence: 0.9)
      ])
  }

  @Test func `the place of a promise is that of its key`() throws {
    let files = try files(["asa: {at_most: 30s}", "contacts.support.service_level:", "  at_least: 80%"])
    let read = try ScenarioFile.read(path: files.path("main.yaml"))
    let path = ["expect", "contacts.support.service_level"]
    #expect(read.place(of: path) == FilePlace(file: files.path("main.yaml"), line: 11, column: 3))
    #expect(read.place(of: path + ["at_least"]) == FilePlace(file: files.path("main.yaml"), line: 12, column: 15))
  }

  @Test func `ten thousand promises of nothing end soon`() throws {
    let lines = (0..<10_000).map { "contacts.\(String(repeating: "x", count: 40))\($0).asa: {at_most: 1s}" }
    #expect(try files(lines).messages().count == 20)
  }

  @Test func `promises are explained`() {
    #expect(FieldDocumentation.lookup("expect").first?.keys == ["rules", "KEY"])
    #expect(FieldDocumentation.lookup("expect.contacts.support.asa").first?.keys.first == "at_least")
    #expect(
      FieldDocumentation.lookup("expect.contacts.support.asa.between").first?.path == ["expect", "KEY", "between"])
  }
}
