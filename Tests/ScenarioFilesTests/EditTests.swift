import Files
import Measures
import Randomness
import ScenarioFiles
import Scenarios
import Testing

@Suite struct EditTests {
  /// Two types, two groups, a step and a promise.
  static let text = """
    horizon: {start: "Mon 08:00", length: 2h}
    contacts:
      support:
        arrivals: {per: 30m, counts: [60, 95, 140, 150]}
        handle: {talk: {lognormal: {mean: 4m, cv: 0.9, }}, wrap: 30s}
        goal: {answer: 80%, within: 20s}
        journey: [bot]
      sales:
        arrivals: {rate: 60/30m}
        handle: {talk: 4m}
        patience: 3m
    steps:
      bot: {duration: 1m, contain: 30%}
    agents:
      desk: {staff: [20, 24, 24, 22], skills: [support, sales], absence: 5%, cost: 19.5}
      back: {shifts: [{count: 6, start: "08:00", length: 2h}], skills: {support: {level: 2}}}
    expect:
      contacts.support.service_level: {at_least: 80%}
      contacts.support.intervals.08:30.asa: {at_most: 1m}
    """

  private func read(_ text: String = text) throws -> LoadedScenario {
    let files = try WrittenFiles(["main.yaml": text])
    return try ScenarioFile.read(path: files.path("main.yaml"))
  }

  private func change(_ edits: String...) throws -> Scenario {
    try read().applying(try edits.map { .edit(try ScenarioEdit($0)) }).scenario
  }

  /// The messages to some edits.
  private func messages(_ edits: String...) throws -> [String] {
    do {
      _ = try read().applying(try edits.map { .edit(try ScenarioEdit($0)) })
      return []
    } catch let errors as ScenarioFileErrors {
      return errors.problems.map(\.description)
    }
  }

  @Test func `a key is set, whether the file has it or not`() throws {
    let scenario = try change(
      "contacts.support.arrivals.scale=1.15", "agents.desk.absence=7%", "agents.back.speed_spread.cv=0.1",
      "run.replications=50", "run.precision.asa=1s", "contacts.sales.goal={asa: 30s}", "name=\"Other: name\"")
    #expect(scenario.contacts[0].arrivals.scale == 1.15)
    #expect(scenario.agents[0].absence == 0.07)
    #expect(scenario.agents[1].speedSpread == 0.1)
    #expect(scenario.run == RunSettings(replications: 50, precision: [.init(.asa, halfWidth: 1)]))
    #expect(scenario.contacts[1].goal.asa == 30)
    #expect(scenario.name == "Other: name")
  }

  @Test func `a bare share of absence leaves whether it is paid`() throws {
    let text = Self.text.replacing("absence: 5%", with: "absence: {share: 5%, paid: yes}")
    func group(_ edit: String) throws -> AgentGroup {
      try read(text).applying([.edit(try ScenarioEdit(edit))]).scenario.agents[0]
    }
    for (edit, share) in [("absence=20%", 0.2), ("absence+=5%", 0.1), ("absence*=3", 0.15)] {
      let group = try group("agents.desk.\(edit)")
      #expect(abs(group.absence - share) < 1e-12)
      #expect(group.isAbsencePaid)
    }
    #expect(try !group("agents.desk.absence={share: 20%}").isAbsencePaid)
  }

  @Test func `mean handle times come from a file where a distribution was`() throws {
    let files = try WrittenFiles(["main.yaml": Self.text, "acd.csv": "AHT\n240\n250\n260\n270\n"])
    let read = try ScenarioFile.read(path: files.path("main.yaml"))
    let handle = try read.applying([
      .edit(try ScenarioEdit("contacts.support.handle.talk.file=acd.csv")),
      .edit(try ScenarioEdit("contacts.support.handle.talk.cv=0.5")),
    ]).scenario.contacts[0].handle
    #expect(handle.talk.intervals?.map(\.mean) == [240, 250, 260, 270])
  }

  @Test func `null removes a key, and removing nothing does no harm`() throws {
    let scenario = try change(
      "contacts.sales.patience=null", "agents.desk.max=null", "contacts.support.goal.within=null",
      "contacts.support.goal.answer=null", "agents.desk.skills.1=null", "agents.back.skills.sales=null",
      "agents.back.skills=[sales]")
    #expect(scenario.contacts[1].patience == .never)
    #expect(!scenario.contacts[0].goal.promisesSomething)
    #expect(scenario.agents[0].skills == [Skill("support")])
    #expect(scenario.agents[1].skills == [Skill("sales")])
  }

  @Test func `a choice takes the place of another`() throws {
    let scenario = try change(
      "agents.back.staff=5", "contacts.support.arrivals.rate=120/h",
      "contacts.support.handle.talk={gamma: {mean: 2m, cv: 1}}",
      "contacts.sales.patience.exponential.mean=1m", "horizon.until=\"Mon 10:00\"")
    #expect(scenario.agents[1].staffing == .constant(5))
    #expect(scenario.contacts[0].arrivals == Arrivals(.rate(perSecond: 120.0 / 3600)))
    #expect(try scenario.contacts[0].handle.talk == .gamma(mean: 120, cv: 1))
    #expect(try scenario.contacts[1].patience == .exponential(mean: 60))
    #expect(scenario.horizon.length == 7200)
  }

  @Test func `the last choice counts`() throws {
    let scenario = try change(
      "agents.back.staff=5", "agents.back.shifts=[{count: 2, start: 08:00, length: 1h}]",
      "agents.back.shifts.0.count+=1",
      "agents.desk.shifts=[{count: 2, start: 08:00, length: 1h}]", "agents.desk.staff=7")
    guard case .shifts(let shifts) = scenario.agents[1].staffing else { return #expect(Bool(false)) }
    #expect(shifts.map(\.count) == [3])
    #expect(scenario.agents[0].staffing == .constant(7))
  }

  @Test func `a star stands for every entry and item, a number for one item`() throws {
    let scenario = try change(
      "agents.*.absence=6%", "contacts.*.priority=3", "agents.desk.staff.*+=1", "agents.desk.staff.0=0",
      "agents.back.shifts.*.count*=2", "expect.*.confidence=90%")
    #expect(scenario.agents.map(\.absence) == [0.06, 0.06])
    #expect(scenario.contacts.map(\.priority) == [3, 3])
    #expect(scenario.agents[0].staffing == .perInterval([0, 25, 25, 23]))
    guard case .shifts(let shifts) = scenario.agents[1].staffing else { return #expect(Bool(false)) }
    #expect(shifts.map(\.count) == [12])
    #expect(scenario.promises.map(\.confidence) == [0.9, 0.9])
  }

  @Test func `a skill of a list gets details, and a group another skill`() throws {
    let scenario = try change("agents.desk.skills.sales.level=2", "agents.back.skills.sales.after=1m")
    #expect(scenario.agents[1].skills == [Skill("support", level: 2), Skill("sales", after: 60)])
    #expect(scenario.agents[0].skills == [Skill("support"), Skill("sales", level: 2)])
  }

  @Test func `keys with points are found as they are or in quotes, and promises may be added`() throws {
    let scenario = try change(
      "expect.contacts.support.service_level.at_least=70%",
      "expect.\"contacts.support.intervals.08:30.asa\".at_most=9s",
      "expect.overall.asa.at_most=40s", "expect.asa={between: [1s, 2s]}",
      "expect.agents.desk.occupancy={at_most: 90%}", "expect.contacts.sales.intervals.worst.asa.at_most=1m")
    #expect(
      scenario.promises.map(\.key) == [
        "contacts.support.service_level", "contacts.support.intervals.08:30.asa", "overall.asa", "asa",
        "agents.desk.occupancy", "contacts.sales.intervals.worst.asa",
      ])
    #expect(
      scenario.promises.map(\.bound) == [
        .atLeast(0.7), .atMost(9), .atMost(40), .between(1, 2), .atMost(0.9), .atMost(60),
      ])
    #expect(try change("expect.contacts.support.service_level.at_most=70%").promises[0].bound == .atMost(0.7))
    #expect(try change("expect.contacts.support.service_level=null").promises.count == 1)
  }

  @Test func `sums and products keep their unit`() throws {
    let scenario = try change(
      "agents.desk.absence+=2%", "contacts.sales.handle.talk+=30s", "contacts.sales.arrivals.rate*=1.1",
      "agents.desk.staff+=[1, 2, 3, -4]", "agents.desk.cost-=0.2", "contacts.support.arrivals.scale*=1.15",
      "contacts.support.arrivals.counts*=110%", "steps.bot.contain-=0.1", "agents.back.absence+=3%",
      "contacts.sales.patience-=30s", "run.seed+=41")
    #expect(scenario.agents[0].absence == 0.07)
    #expect(try scenario.contacts[1].handle.talk == .constant(270))
    #expect(scenario.contacts[1].arrivals == Arrivals(.rate(perSecond: 66.0 / 1800)))
    #expect(scenario.agents[0].staffing == .perInterval([21, 26, 27, 18]))
    #expect(scenario.agents[0].cost == 19.3)
    #expect(
      scenario.contacts[0].arrivals == Arrivals(.counts([66, 104.5, 154, 165], per: 1800, shape: .step), scale: 1.15))
    #expect(scenario.steps[0].contain == 0.2)
    #expect(scenario.agents[1].absence == 0.03)
    #expect(try scenario.contacts[1].patience == .constant(150))
    #expect(scenario.run.seed == 42)
  }

  @Test func `a rate of another period is converted`() throws {
    #expect(
      try change("contacts.sales.arrivals.rate+=60/h").contacts[1].arrivals == Arrivals(.rate(perSecond: 90.0 / 1800)))
  }

  @Test func `what is multiplied is every duration of a distribution`() throws {
    let scenario = try change("contacts.*.handle*=1.1", "contacts.sales.patience*=2")
    #expect(try scenario.contacts[0].handle == .init(talk: .lognormal(mean: 264, cv: 0.9), wrap: .constant(33)))
    #expect(try scenario.contacts[1].handle == .init(talk: .constant(264)))
    #expect(try scenario.contacts[1].patience == .constant(360))
    let mixed = try change(
      "contacts.sales.patience={mixture: [{share: 50%, of: never}, {share: 50%, of: {erlang: {mean: 2m, stages: 2}}}], max: 1h}",
      "contacts.sales.patience*=0.5", "contacts.support.handle.talk.lognormal*=2")
    #expect(
      try mixed.contacts[1].patience
        == .mixture([(0.5, .never), (0.5, .erlang(mean: 60, stages: 2))]).truncated(max: 1800))
    #expect(try mixed.contacts[0].handle.talk == .lognormal(mean: 480, cv: 0.9))
  }

  @Test(arguments: [
    ("agents.desk.staf=26", "agents.desk.staf: unknown key; did you mean 'staff'?"),
    ("contacts.suport.arrivals.scale=1.1", "contacts.suport: unknown name; did you mean 'support'?"),
    (
      "contacts.chat={arrivals: {rate: 1/h}, handle: {talk: 1m}}",
      "contacts.chat: unknown name; there are 'support', 'sales'"
    ),
    ("contact.support.priority=1", "contact: unknown key; did you mean 'contacts'?"),
    ("lines.trunk.capacity=4", "lines.trunk: unknown name; there is none yet, and only a file can add one"),
    (
      "contacts.support.handle.pause=4m",
      "contacts.support.handle.pause: unknown key; there are 'talk', 'hold', 'wrap'"
    ),
    ("agents.desk.staff=many", "agents.desk.staff: 'many' is not a number"),
    ("agents.desk.staff*=1.1", "agents.desk.staff.1: '26.4' is not a whole number"),
    ("agents.desk.staff=[1, 2]", "agents.desk.staff: 2 numbers, but the horizon has 4 intervals of 30m"),
    ("agents.desk.staff.4=1", "agents.desk.staff.4: is no item of a list of 4 items; they are 0 to 3, or * for all"),
    ("agents.back.shifts.count=4", "agents.back.shifts.count: is no item of a list of 1 item; it is 0"),
    (
      "agents.desk.shifts.0.count=4",
      "agents.desk.shifts: is not there; write all of it, e.g. shifts=[{count: 6, start: \"09:00\", length: 8h}]"
    ),
    ("agents.desk.absence.cv=4", "agents.desk.absence: is '5%', which has no keys such as 'cv'"),
    ("agents.desk.absence.*=4", "agents.desk.absence: is '5%', one value; * stands for each of several"),
    ("lines.*.capacity=4", "lines: is not there, so that * stands for nothing"),
    ("agents.back.staff+=2", "agents.back.staff: is not set, so that '+=' has nothing to change; write =2"),
    (
      "contacts.support.patience+=1m",
      "contacts.support.patience: is not set, so that '+=' has nothing to change; write =1m"
    ),
    ("agents.desk.staff+=5%", "agents.desk.staff: 20 is a number, but 5% is a share; for 5% more write *=1.05"),
    (
      "contacts.sales.patience-=5%",
      "contacts.sales.patience: 3m is a duration, but 5% is a share; for 5% less write *=0.95"
    ),
    (
      "contacts.sales.patience+=30",
      "contacts.sales.patience: 3m is a duration, but 30 is a number; write a unit, e.g. 30s"
    ),
    ("contacts.sales.patience-=4m", "contacts.sales.patience: '-60s' is negative; a duration is 0s or longer"),
    (
      "contacts.sales.patience*=2m",
      "contacts.sales.patience: '*=' needs a plain number or a share, e.g. 1.1 or 110%, not '2m'"
    ),
    ("agents.desk.absence+=99%", "agents.desk.absence: '104%' is not between 0% and 100%"),
    ("agents.desk.staff+=[1, 2]", "agents.desk.staff: has 4 items, but 2 stand behind '+='"),
    ("agents.desk.skills+=1", "agents.desk.skills: 'support' cannot be used in arithmetic; set it with '='"),
    (
      "agents.desk.absence+={a: 1}",
      "agents.desk.absence: a map cannot be used in arithmetic; write a number, a share, a duration or a rate"
    ),
    (
      "contacts.support.arrivals*=1.1",
      "contacts.support.arrivals: is a map, which '*=' does not change; name one of its keys: 'per', 'counts'"
    ),
    (
      "contacts.support.handle+=30s",
      "contacts.support.handle: is a map, which '+=' does not change; name one of its keys: 'talk', 'wrap'"
    ),
    ("contacts.support.arrivals.counts*=1e300", "contacts.support.arrivals.counts: gets too large to count with"),
    (
      "extends=other.yaml",
      "extends: what a scenario extends cannot be changed; put a file over it, or write one that extends another"
    ),
    (
      "expect.contacts.suport.asa.at_most=1m",
      "expect.contacts.suport.asa: unknown type of contact 'suport'; did you mean 'support'?"
    ),
    ("agents.back.skills.sale={}", "agents.back.skills.sale: unknown type of contact 'sale'; did you mean 'sales'?"),
    ("expect.asa.at_mots=1m", "expect.asa.at_mots: unknown key; did you mean 'at_most'?"),
  ])
  func `what cannot be changed is told with what can`(_ edit: String, _ message: String) throws {
    let first = try #require(try messages(edit).first)
    #expect(first.hasPrefix("--set \(edit): error: \(message)"), "\(first)")
  }

  @Test func `all that is wrong is told at once, each where it is set`() throws {
    #expect(
      try messages("agents.desk.staf=26", "contacts.support.arrivals.scale=-1", "agents.*.absence=2") == [
        "--set agents.desk.staf=26: error: agents.desk.staf: unknown key; did you mean 'staff'?",
        "--set agents.*.absence=2: error: agents.desk.absence: 2 is more than 1; for a share write 2% or a number from 0 to 1",
        "--set agents.*.absence=2: error: agents.back.absence: 2 is more than 1; for a share write 2% or a number from 0 to 1",
        "--set contacts.support.arrivals.scale=-1: error: contacts.support.arrivals.scale: must be between 0 and 1000000",
      ])
    #expect(
      try messages("contacts.support.arrivals.scale=-1") == [
        "--set contacts.support.arrivals.scale=-1: error: contacts.support.arrivals.scale: must be between 0 and 1000000"
      ])
  }

  @Test(arguments: [
    ("{lognormal: {mean: 4m, cv: 0.9}}", "+=30s", "{lognormal: {mean: 4m30s, cv: 0.9}}"),
    ("{exponential: {mean: 4m}, min: 5s, max: 30m}", "+=30s", "{exponential: {mean: 4m30s}, min: 5s, max: 30m}"),
    ("{exponential: {mean: 4m}, at_most: 9m}", "-=30s", "{exponential: {mean: 3m30s}, at_most: 9m}"),
    ("{uniform: {min: 10s, max: 30s}}", "+=5s", "{uniform: {min: 15s, max: 35s}}"),
    (
      "{triangular: {min: 10s, mode: 20s, max: 30s}, max: 28s}", "+=5s",
      "{triangular: {min: 15s, mode: 25s, max: 35s}, max: 28s}"
    ),
    (
      "{mixture: [{share: 20%, of: 10s}, {share: 80%, of: {exponential: {mean: 1m}, max: 5m}}]}", "+=10s",
      "{mixture: [{share: 20%, of: 20s}, {share: 80%, of: {exponential: {mean: 70s}, max: 5m}}]}"
    ),
    ("{empirical: {values: [10s, 20s]}}", "+=10s", "{empirical: {values: [20s, 30s]}}"),
    (
      "{hyperexponential: {phases: [{share: 60%, mean: 10s}, {share: 40%, mean: 1m}]}}", "+=10s",
      "{hyperexponential: {phases: [{share: 60%, mean: 20s}, {share: 40%, mean: 70s}]}}"
    ),
    ("4m", "+=30s", "4m30s"),
  ])
  func `a whole distribution takes so much longer`(_ before: String, _ change: String, _ after: String) throws {
    func talk(_ text: String, _ edits: [String] = []) throws -> Distribution? {
      let files = try WrittenFiles(["main.yaml": scenarioText(talk: text)])
      let read = try ScenarioFile.read(path: files.path("main.yaml"))
      let changed = try read.applying(edits.map { .edit(try ScenarioEdit($0)) })
      return changed.scenario.contacts.first?.handle.talk
    }
    #expect(try talk(before, ["contacts.support.handle.talk\(change)"]) == talk(after))
  }

  @Test func `hold and wrap may begin with nothing`() throws {
    let scenario = try change("contacts.sales.handle.hold+=20s")
    #expect(try scenario.contacts.first { $0.name == "sales" }?.handle.hold == .constant(20))
  }

  @Test func `what an edit does not touch stays where it is written`() throws {
    let read = try read()
    let changed = try read.applying([.edit(try ScenarioEdit("agents.desk.absence=1%"))])
    #expect(changed.place(of: ["agents", "desk", "absence"]) == FilePlace(file: "--set agents.desk.absence=1%"))
    for path in [["agents", "desk"], ["agents", "desk", "cost"], ["expect", "contacts.support.service_level"]] {
      #expect(changed.place(of: path) == read.place(of: path))
    }
    #expect(read.place(of: ["expect", "contacts.support.service_level"]).line == 18)
    #expect(changed.sha256 == read.sha256)
  }

  @Test func `changes of changes add up`() throws {
    var changed = try read()
    for _ in 1...10 {
      changed = try changed.applying([.edit(try ScenarioEdit("contacts.support.arrivals.scale+=0.1"))])
    }
    #expect(changed.scenario.contacts[0].arrivals.scale == 2)
  }
}
