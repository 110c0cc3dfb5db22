import Files
import Foundation
import Measures
import Planning
import Randomness
import Reports
import Scenarios
import Simulation
import Testing

/// No score and no money without a number that somebody gave.
@Suite struct ExperienceReportTests {
  private static let source = ScenarioSource(file: "a.yaml", sha256: "00")

  /// The measures that rest on numbers which have no default.
  private static let resting = Measure.allCases.filter { measure in
    switch measure.need {
    case .effort, .score, .satisfiedCut, .promoterCuts, .effortCut, .churn, .wordOfMouth, .conversion, .lostValue,
      .replacement, .costOfKeeping:
      true
    default: false
    }
  }

  private func report(
    _ experience: Experience?, _ change: (inout ScenarioDraft) throws -> Void = { _ in }
  ) throws -> RunReport {
    let outcome = Outcome(resolve: 0.7, return: Return(probability: 0.5, after: try .constant(60)))
    var draft = ScenarioDraft(
      name: "experience", currency: "TRY", horizon: Horizon(length: 7200),
      contacts: [
        ContactType(
          name: "calls", arrivals: Arrivals(.rate(perSecond: 0.05)), handle: .init(talk: try .exponential(mean: 200)),
          patience: try .exponential(mean: 120), goal: Goal(answer: 0.8, within: 20), outcome: outcome)
      ], agents: [AgentGroup(name: "desk", staffing: .constant(10), skills: [Skill("calls")], cost: 30)],
      experience: experience, run: RunSettings(replications: 3))
    try change(&draft)
    return RunReport(Simulator(threads: 1).run(try Scenario(checking: draft)), source: Self.source)
  }

  private func keys(_ report: RunReport) -> Set<String> { ResultKeys.of(json: report.json.whole) }

  @Test(arguments: [nil, Experience(), Experience(tolerance: 30)])
  func `no score, churn or money is there without an input`(_ experience: Experience?) throws {
    let report = try report(experience)
    let keys = keys(report)
    #expect(Self.resting.count == 14)
    for measure in Self.resting {
      #expect(!keys.contains(measure.rawValue), "\(measure)")
      #expect(!report.csv.whole.contains(",\(measure.rawValue),"), "\(measure)")
    }
    // What waits are measured by is always said.
    #expect(report.text().contains("assumption") == (experience != nil))
    #expect(keys.contains(Measure.neverSolved.rawValue) == (experience != nil))
  }

  @Test func `a preset brings its numbers, and takes them with it`() throws {
    let with = try report(Experience(presets: [.sqm, .tarp], own: [.base: 90]))
    #expect(keys(with).isSuperset(of: ["effort", "satisfaction", "told"]))
    #expect(!keys(with).contains("nps") && !keys(with).contains("churn"))
    let without = try report(Experience(presets: [.tarp]))
    #expect(keys(without).isDisjoint(with: ["effort", "satisfaction"]) && keys(without).contains("told"))
  }

  @Test func `whatever results rest on stands in a table with its evidence, and folklore is called that`() throws {
    let report = try report(
      Experience(
        presets: [.sqm, .folklore],
        own: [.base: 90, .unresolved: 20, .promoter: 85, .detractor: 60, .surveys: 400, .convert: 0.02]))
    let text = report.text()
    for part in [
      "satisfaction.per_contact", "15 points", "preset sqm", "satisfaction.base", "the file",
      "The preset folklore is folklore (grade D)", "A survey of 400 customers would find an NPS of",
      "per resolution",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(report.json.whole.contains("\"preset\": \"sqm\""))
  }

  @Test func `what customers tolerate stands among the assumptions, whoever says it`() throws {
    let own = try report(Experience(tolerance: 30))
    #expect(own.text().contains("tolerance   30s    –      the file"))
    #expect(own.json.whole.contains("\"assumptions\": [\n      {\"key\": \"tolerance\", \"value\": 30.0}"))
    let goal = try report(Experience(presets: [.tarp]))
    #expect(goal.text().contains("the 'within' of the goal"))
    #expect(goal.json.whole.contains("{\"key\": \"tolerance\", \"value\": 20.0, \"whom\": \"contacts.calls\"}"))
    let nobody = try report(Experience(presets: [.tarp])) { $0.contacts[0].goal = Goal() }
    #expect(nobody.text().contains("nobody says one, so no wait is judged"))
  }

  @Test func `scores say beside themselves how many issues they leave out`() throws {
    let own: [ExperienceKey: Double] = [.unresolved: 20, .base: 90, .promoter: 80, .detractor: 60]
    let whole = try report(Experience(own: own))
    #expect(!whole.text().contains("have not ended"))
    let short = try report(Experience(own: own)) { draft in
      draft.contacts[0].outcome = Outcome(resolve: 0.7, return: Return(probability: 0.5, after: try .constant(90_000)))
    }
    #expect(
      short.text().replacing("\n", with: " ").contains(
        " of the issues have not ended when the horizon does: they are missing in effort, score and NPS, which may change much"
      ))
  }

  @Test func `a score below zero has the minus sign of differences`() throws {
    let text = try report(
      Experience(own: [.unresolved: 50, .abandoned: 50, .base: 60, .promoter: 80, .detractor: 60, .surveys: 100])
    ).text()
    #expect(text.contains("would find an NPS of −100.0 ±"))
    #expect(!text.contains("-100"))
  }

  @Test func `profiles have what their issues mean`() throws {
    let report = try report(Experience(own: [.unresolved: 20, .churnUnresolved: 0.2])) { draft in
      draft.profiles = [Profile(name: "hasty", patience: 0.2, effort: 2)]
      draft.contacts[0].profiles = [ProfileShare("hasty", 0.4)]
      draft.agents[0].staffing = .constant(5)
      draft.run.replications = 20
    }
    let text = report.text()
    let heads = text.split(separator: "\n").filter { $0.hasPrefix("Profiles") }
    #expect(heads.count == 2 && heads.allSatisfy { $0.count <= 100 })
    #expect(heads.last.map { $0.contains("effort") && $0.contains("churn") && !$0.contains("NPS") } == true)
    #expect(text.contains("hasty customers give up most"))
    #expect(text.contains("of other customers"))
  }

  @Test func `customers of other types are said to be passed on where all of a type have a profile`() throws {
    let report = try report(nil) { draft in
      draft.profiles = [Profile(name: "old", handle: 1.5), Profile(name: "hasty", patience: 0.5)]
      draft.contacts.append(
        ContactType(
          name: "second", arrivals: Arrivals(.rate(perSecond: 0.01)), handle: .init(talk: try .constant(60)),
          profiles: [ProfileShare("old", 1)]))
      draft.contacts[0].profiles = [ProfileShare("hasty", 0.3)]
      draft.contacts[0].outcome = Outcome(transfer: Transfer(to: "second", probability: 0.2))
      draft.agents[0].skills.append(Skill("second"))
    }
    let text = report.text()
    #expect(text.contains("share 0: passed on from other types alone"))
    #expect(text.components(separatedBy: "share 0").count == 2)
    #expect(text.contains("tolerance of calls   20s") && text.contains("tolerance of second  none"))
  }

  @Test func `each preset and each verdict on customers has a page`() throws {
    for preset in ExperiencePreset.allCases {
      let page = try #require(PresetExplanation(key: preset.rawValue)).text
      #expect(page.contains(preset.values[0].key.rawValue) && page.contains("Grade"))
      #expect(page.split(separator: "\n").allSatisfy { $0.count <= 100 })
    }
    #expect(PresetExplanation(key: "sqn") == nil)
    for word in ["trade-off", "mixed", "better", "worse", "cannot be told"] {
      #expect(!PrintedWord.lookup(word).isEmpty, "\(word)")
    }
  }

  @Test func `a comparison lists what each side assumes, and warns of the folklore of an alternative`() throws {
    let base = try WhatIfExample.supportLine { $0.experience = Experience(presets: [.tarp]) }
    let same = try WhatIfExample.report(base, ["a=1"]) { $0.agents[0].staffing = .constant(24) }
    #expect(!same.text().contains("Assumed in"))
    let other = try WhatIfExample.report(base, ["a=1"]) { $0.experience = Experience(presets: [.folklore]) }
    let text = other.text()
    #expect(text.contains("Assumed in the base."))
    #expect(text.contains("The preset folklore is folklore (grade D)"))
    #expect(text.components(separatedBy: "word_of_mouth.reach").count == 3)
    #expect(other.json.whole.components(separatedBy: "\"assumptions\"").count == 3)
    #expect(try !WhatIfExample.report(WhatIfExample.supportLine(), ["a=1"]) { _ in }.json.whole.contains("assumptions"))
  }

  /// Few calls, some of which are passed on to a team of its own.
  private func passingOn(_ change: (inout ScenarioDraft) -> Void = { _ in }) throws -> Scenario {
    let talk = ContactType.Handle(talk: try .exponential(mean: 180))
    let patience = try Distribution.exponential(mean: 120)
    let draft = ScenarioDraft(
      name: "few calls", horizon: Horizon(length: 7200),
      contacts: [
        ContactType(
          name: "calls", arrivals: Arrivals(.rate(perSecond: 0.01)), handle: talk, patience: patience,
          goal: Goal(answer: 0.8, within: 20), outcome: Outcome(transfer: Transfer(to: "second", probability: 0.3))),
        ContactType(name: "second", arrivals: Arrivals(.rate(perSecond: 0)), handle: talk, patience: patience),
      ],
      agents: [
        AgentGroup(name: "desk", staffing: .constant(2), skills: [Skill("calls")]),
        AgentGroup(name: "experts", staffing: .constant(1), skills: [Skill("second")]),
      ], run: RunSettings(replications: 20))
    return try Scenario(checking: draft).changing(change)
  }

  @Test func `what a change is better for says what is open, and what is not judged`() throws {
    func text(_ base: Scenario, _ change: (inout ScenarioDraft) -> Void) throws -> String {
      try WhatIfExample.report(base, ["a=1"], change).text().replacing("\n", with: " ")
    }
    let desk = try text(passingOn()) { $0.agents[0].staffing = .constant(6) }
    #expect(desk.contains("For the customers of calls there are fewer waits beyond what is tolerated"))
    #expect(desk.contains("; whether there are more transfers"))
    #expect(desk.contains("cannot be told with 20 days."))
    #expect(!desk.contains("For the customers of calls the change is better"))

    let busy = try passingOn { draft in
      draft.contacts[0].arrivals = Arrivals(.rate(perSecond: 0.05))
      draft.agents[0].staffing = .constant(20)
    }
    let experts = try text(busy) { $0.agents[1].staffing = .constant(9) }
    #expect(
      experts.contains(
        "For the contacts of second, all of which are passed on to it, the change is better however it is weighed: fewer "
          + "contacts given up, shorter waits on average"))
    #expect(experts.contains("Which waits of the customers of second are too long is not judged: neither"))
  }

  @Test func `a check lists what its promises rest on, where they rest on something`() throws {
    func check(_ promise: Promise) throws -> CheckReport {
      let scenario = try CheckExample.scenario(replications: 5).changing { draft in
        draft.experience = Experience(tolerance: 45)
        draft.promises = [promise]
      }
      return CheckReport([
        CheckedScenario(try CheckExample.check(scenario), source: Self.source) { _ in
          FilePlace(file: "a.yaml", line: 1, column: 1)
        }
      ])
    }
    let waits = try check(CheckExample.promise(.waitedTooLong, .atMost(0.5)))
    #expect(waits.text().contains("tolerance   45s"))
    #expect(waits.json.whole.contains("\"assumptions\""))
    let level = try check(CheckExample.promise(.serviceLevel, .atLeast(0.5)))
    #expect(!level.text().contains("assumption") && !level.json.whole.contains("assumptions"))
  }
}
