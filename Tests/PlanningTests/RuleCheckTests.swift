import Measures
import Planning
import Randomness
import Scenarios
import Statistics
import Testing

/// Rules of the land are judged as promises are.
@Suite struct RuleCheckTests {
  /// An hour of calls at 0.9 load per agent; patience of a minute.
  private func scenario(
    agents: Int, _ laws: [Regulation], _ change: (inout ScenarioDraft) throws -> Void = { _ in }
  ) throws -> Scenario {
    let type = ContactType(
      name: "support", arrivals: Arrivals(.rate(perSecond: 0.1)), handle: .init(talk: try .exponential(mean: 180)),
      patience: try .exponential(mean: 60))
    var draft = ScenarioDraft(
      name: "bank", horizon: Horizon(length: 3600), contacts: [type],
      agents: [AgentGroup(name: "desk", staffing: .constant(agents), skills: [Skill("support")])],
      run: RunSettings(replications: 40, maxReplications: 80), regulations: laws)
    try change(&draft)
    return try Scenario(checking: draft)
  }

  private func check(_ scenario: Scenario, against baseline: Baseline? = nil) throws -> Check {
    try Checker(threads: 2).check(scenario, against: baseline)
  }

  private func verdicts(_ check: Check) -> [String] { check.rules.map { "\($0.rule.name) \($0.verdict)" } }

  @Test func `a bank with many agents keeps the law, and what cannot be checked is not counted as kept`() throws {
    let check = try check(scenario(agents: 30, [.bddk2020]))
    #expect(check.outcome == .good)
    #expect(
      verdicts(check) == [
        "answered_within_30s passed", "answered passed", "over_60 passed", "card_cancellation unchecked",
        "availability unchecked", "adverts unchecked", "sales_calls unchecked",
      ])
    #expect(check.promises.isEmpty)
    let first = try #require(check.rules.first?.promise)
    #expect(first.indicator == Indicator(.overall, .callsWithin30))
    #expect(first.estimate?.mean ?? 0 > 0.9)
  }

  @Test func `too few agents break it, and a share at the bound is open`() throws {
    let few = try check(scenario(agents: 14, [.bddk2020]))
    #expect(few.outcome == .bad)
    #expect(verdicts(few).prefix(2) == ["answered_within_30s failed", "answered failed"])
    let narrow = try check(scenario(agents: 17, [.bddk2020]))
    #expect(verdicts(narrow).contains("answered_within_30s inconclusive"), "\(verdicts(narrow))")
    // A file that is content with less does not make it easier to keep a law.
    let lax = try check(scenario(agents: 17, [.bddk2020]) { $0.run.confidence = 0.5 })
    #expect(verdicts(lax) == verdicts(narrow))
    #expect(lax.rules.map(\.promise?.promise.confidence).prefix(2) == [0.95, 0.95])
  }

  @Test func `where nobody is let in, the law is broken though hardly a call waits`() throws {
    let blocked = try check(
      scenario(agents: 30, [.bddk2020]) { draft in
        draft.contacts[0].queueLimit = 0
        draft.agents[0].staffing = .constant(0)
      })
    #expect(blocked.outcome == .bad)
    #expect(verdicts(blocked).prefix(2) == ["answered_within_30s failed", "answered failed"])
    // A chat that is served well does not make up for it.
    let chat = try check(
      scenario(agents: 0, [.bddk2020]) { draft in
        draft.contacts[0].queueLimit = 0
        var chat = draft.contacts[0]
        (chat.name, chat.channel, chat.queueLimit) = ("chat", .chat, nil)
        draft.contacts.append(chat)
        draft.agents.append(AgentGroup(name: "chats", staffing: .constant(40), skills: [Skill("chat")]))
      })
    #expect(verdicts(chat).prefix(2) == ["answered_within_30s failed", "answered failed"])
  }

  @Test(arguments: [(0.1, 0.0, "passed"), (0.98, 0, "inconclusive"), (0, 0.6, "inconclusive")])
  func `a law of answered calls is not kept by keeping callers from asking`(
    hangUp: Double, trapped: Double, verdict: String
  ) throws {
    let check = try check(
      scenario(agents: 30, [.bddk2020]) { draft in
        draft.steps = [
          Step(
            name: "menu", duration: try .constant(5), contain: trapped, unresolved: trapped > 0 ? 1 : 0, hangUp: hangUp)
        ]
        draft.contacts[0].journey = ["menu"]
      })
    #expect(verdicts(check).prefix(2) == ["answered_within_30s \(verdict)", "answered \(verdict)"])
    for rule in check.rules.prefix(2) {
      #expect(rule.promise?.verdict == .passed)
      #expect(abs((rule.loss?.share ?? 0) - hangUp - trapped) < 0.02)
    }
    #expect(check.rules.dropFirst(2).allSatisfy { $0.loss == nil })
  }

  @Test func `a law that is broken is broken, whoever hangs up before`() throws {
    let check = try check(
      scenario(agents: 1, [.bddk2020]) { draft in
        draft.steps = [Step(name: "menu", duration: try .constant(5), hangUp: 0.5)]
        draft.contacts[0].journey = ["menu"]
      })
    #expect(verdicts(check).prefix(2) == ["answered_within_30s failed", "answered failed"])
  }

  @Test func `without any call a law is neither kept nor broken`() throws {
    let none = try check(scenario(agents: 5, [.bddk2020]) { $0.contacts[0].arrivals = Arrivals(.rate(perSecond: 0)) })
    #expect(none.outcome == .open)
    #expect(verdicts(none).prefix(2) == ["answered_within_30s inconclusive", "answered inconclusive"])
  }

  @Test func `a law without a known target gets numbers and no verdict`() throws {
    let check = try check(
      scenario(agents: 30, [.btk2012]) { draft in
        draft.steps = [Step(name: "menu", duration: try .constant(25)), Step(name: "idle", duration: try .constant(1))]
        draft.contacts[0].journey = ["menu"]
      })
    // What cannot fail has not passed.
    #expect(check.outcome == .open)
    #expect(verdicts(check) == ["answered_within_20s reported", "menu_time reported"])
    #expect(check.rules[0].reported.map(\.indicator) == [Indicator(.overall, .callsWithin20)])
    #expect(check.rules[0].reported[0].estimate?.mean ?? 0 > 0.9)
    #expect(check.rules[1].reported.map(\.indicator) == [Indicator(.steps("menu"), .sessionTime)])
    #expect(check.rules[1].reported[0].estimate?.mean == 25)
  }

  @Test func `the worst of the types decides about menus`() throws {
    func outcome(_ durations: Distribution...) throws -> [String] {
      let scenario = try scenario(agents: 30, [.epdk2016]) { draft in
        for (index, duration) in durations.enumerated() {
          draft.steps.append(Step(name: "menu \(index)", duration: duration))
          var type = draft.contacts[0]
          (type.name, type.journey) = ("type \(index)", ["menu \(index)"])
          draft.contacts.append(type)
          draft.agents[0].skills.append(Skill(type.name))
        }
        draft.run.replications = 2
      }
      return verdicts(try check(scenario))
    }
    let rest = "indicators unchecked"
    #expect(try outcome(.constant(40)) == ["operator_option passed", "transfer passed", rest])
    #expect(try outcome(.constant(40), .constant(130)) == ["operator_option failed", "transfer failed", rest])
    let tail = try Distribution.lognormal(mean: 10, cv: 0.3)
    #expect(try outcome(.constant(40), tail) == ["operator_option inconclusive", "transfer inconclusive", rest])
  }

  @Test func `a type that is no longer called has left the law`() throws {
    func scenario(_ change: (inout ScenarioDraft) -> Void = { _ in }) throws -> Scenario {
      try self.scenario(agents: 30, [.bddk2020]) { draft in
        var other = draft.contacts[0]
        other.name = "cards"
        draft.contacts.append(other)
        draft.agents[0].skills.append(Skill("cards"))
        change(&draft)
      }
    }
    let plain = try scenario()
    #expect(plain.calledTypes == ["support", "cards"])
    let accepted = Baseline(
      scenario: plain.name, hash: "", settings: [], engine: "1", seed: 1, replications: 40,
      records: try check(plain).records, commitments: plain.commitments, regulations: plain.regulations,
      calledTypes: plain.calledTypes)
    #expect(try check(plain, against: accepted).commitments == [])
    let moved = try check(scenario { $0.contacts[1].channel = .chat }, against: accepted)
    #expect(
      moved.commitments.map { "\($0.kind) \($0.key) \($0.verdict)" } == ["weakened rules of contacts.cards weakened"])
    #expect(moved.commitments[0].path == ["contacts", "cards", "channel"] && moved.commitments[0].isOfPromise)
    #expect(moved.outcome == .bad)
    // Where no law is promised any more, that is what is told.
    let free = try check(
      scenario { draft in
        draft.contacts[1].channel = .chat
        draft.regulations = []
        draft.promises = [Promise(key: "overall.asa", subject: .overall, measure: .asa, bound: .atMost(900))]
      }, against: accepted)
    #expect(free.commitments.map(\.key) == ["overall.asa", "rules.tr-bddk-2020"])
  }

  @Test func `a law that is dropped is a weakening, and one more is stricter`() throws {
    func baseline(_ scenario: Scenario) throws -> Baseline {
      Baseline(
        scenario: scenario.name, hash: "", settings: [], engine: "1", seed: 1, replications: 40,
        records: try check(scenario).records, commitments: scenario.commitments, regulations: scenario.regulations)
    }
    let accepted = try baseline(scenario(agents: 30, [.bddk2020, .epdk2016]))
    #expect(try check(scenario(agents: 30, [.epdk2016, .bddk2020]), against: accepted).commitments == [])
    let dropped = try check(scenario(agents: 30, [.bddk2020]), against: accepted)
    #expect(dropped.commitments.map { "\($0.kind) \($0.key) \($0.verdict)" } == ["gone rules.tr-epdk-2016 weakened"])
    #expect(dropped.commitments[0].path == ["expect", "rules"] && dropped.commitments[0].isOfPromise)
    #expect(dropped.outcome == .bad)
    let more = try check(scenario(agents: 30, [.bddk2020, .epdk2016, .btk2012]), against: accepted)
    #expect(more.commitments.map { "\($0.kind) \($0.key) \($0.verdict)" } == ["new rules.tr-btk-2012 tightened"])
    #expect(more.outcome == .good)
    // The baseline keeps what it kept without laws.
    let plain = try baseline(scenario(agents: 30, []))
    #expect(plain.records == accepted.records)
  }
}
