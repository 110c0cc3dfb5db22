import Measures
import Planning
import ScenarioFiles
import Scenarios
import Statistics
import Testing

/// A guard that may be lowered unseen is none: what a scenario commits itself to is compared with what was accepted.
@Suite struct CommitmentTests {
  private static let folder = "\(#filePath)".split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" }

  private static let level = Promise(
    key: "contacts.support.service_level", subject: .contacts("support"), measure: .serviceLevel, bound: .atLeast(0.8))
  private static let asa = Promise(key: "asa", subject: .overall, measure: .asa, bound: .atMost(30))

  private func accepted(_ change: (inout ScenarioDraft) -> Void = { _ in }) throws -> Scenario {
    let file = try ScenarioFile.read(path: Self.folder + "/Scenarios/support-monday.yaml")
    return try file.scenario.changing { draft in
      draft.run.replications = 4
      draft.run.maxReplications = 4
      draft.promises = [Self.level, Self.asa]
      draft.contacts[0].goal = Goal(
        answer: 0.8, within: 20, furtherAnswers: [.init(share: 0.95, within: 60)], answered: 0.9, abandon: 0.05,
        asa: 30,
        waitPercentiles: [.waitP90: 45], blocked: 0.01)
      draft.agents[0].maxOccupancy = 0.9
      change(&draft)
    }
  }

  private func baseline(of scenario: Scenario, keepsCommitments: Bool = true) throws -> Baseline {
    let check = try Checker(threads: 2).check(scenario)
    return Baseline(
      scenario: scenario.name, hash: "", settings: [], engine: "1", seed: 1, replications: 4, records: check.records,
      commitments: keepsCommitments ? scenario.commitments : nil)
  }

  /// What became of the scenario's commitments, e.g. `weakened contacts.support.goal.asa @contacts.support.goal.asa`.
  private func changes(_ change: (inout ScenarioDraft) -> Void) throws -> [String] {
    let before = try accepted()
    let check = try Checker(threads: 2).check(before.changing(change), against: baseline(of: before))
    #expect(check.commitments.allSatisfy { $0.verdict.isBad == [.weakened, .gone].contains($0.kind) })
    return check.commitments.map { "\($0.kind) \($0.key) @\($0.path.joined(separator: "."))" }
  }

  @Test func `another confidence for a single check weakens no promise`() throws {
    let before = try accepted()
    let now = try before.changing { $0.run.confidence = 0.9 }
    let accepted = try baseline(of: before)
    #expect(try Checker(threads: 2).check(now, against: accepted, written: before).commitments.isEmpty)
    #expect(try Checker(threads: 2).check(now, against: accepted).commitments.map(\.kind) == [.weakened, .weakened])
  }

  @Test func `every promise, every part of a goal and every cap is kept`() throws {
    #expect(
      try accepted().commitments.map(\.key) == [
        "contacts.support.service_level", "overall.asa", "contacts.support.goal.answer", "contacts.support.goal.answer",
        "contacts.support.goal.answered", "contacts.support.goal.abandon", "contacts.support.goal.asa",
        "contacts.support.goal.wait_p90", "contacts.support.goal.blocked", "agents.desk.max_occupancy",
      ])
    #expect(try changes { _ in } == [])
  }

  @Test func `each part of a goal is found weakened, gone and stricter`() throws {
    typealias Part = (
      key: String, path: String, set: (inout Goal, Double?) -> Void, values: (lax: Double, strict: Double)
    )
    let parts: [Part] = [
      ("answered", "answered", { $0.answered = $1 }, (0.8, 0.95)),
      ("abandon", "abandon", { $0.abandon = $1 }, (0.06, 0.04)),
      ("asa", "asa", { $0.asa = $1 }, (40, 20)), ("wait_p90", "wait_p90", { $0[percentile: .waitP90] = $1 }, (50, 40)),
      ("blocked", "blocked", { $0.blocked = $1 }, (0.02, 0.005)),
    ]
    for part in parts {
      let place = "contacts.support.goal.\(part.key) @contacts.support.goal.\(part.path)"
      #expect(try changes { part.set(&$0.contacts[0].goal, part.values.lax) } == ["weakened \(place)"])
      #expect(try changes { part.set(&$0.contacts[0].goal, nil) } == ["gone \(place)"])
      #expect(try changes { part.set(&$0.contacts[0].goal, part.values.strict) } == ["stricter \(place)"])
    }
  }

  @Test func `shares to be answered are known by their time, not by their place`() throws {
    let goal = "contacts.support.goal.answer"
    let list = "@contacts.support.goal.answers"
    #expect(
      try changes { $0.contacts[0].goal.furtherAnswers[0].share = 0.9 } == ["weakened \(goal) \(list).1.answer"])
    #expect(
      try changes { $0.contacts[0].goal.furtherAnswers[0].within = 90 } == ["weakened \(goal) \(list).1.within"])
    #expect(
      try changes { $0.contacts[0].goal.furtherAnswers[0] = .init(share: 0.97, within: 50) }
        == ["stricter \(goal) \(list).1.answer"])
    #expect(
      try changes { $0.contacts[0].goal.furtherAnswers = [] } == ["gone \(goal) \(list)"])
    #expect(
      try changes { $0.contacts[0].goal.furtherAnswers.append(.init(share: 0.99, within: 120)) }
        == ["new \(goal) \(list).2.answer"])
  }

  @Test func `another order of the shares changes nothing, and what each says is compared with itself`() throws {
    // Without a promise about the first of them.
    let before = try accepted { $0.promises = [] }
    let swapped = try before.changing { draft in
      (draft.contacts[0].goal.answer, draft.contacts[0].goal.within) = (0.95, 60)
      draft.contacts[0].goal.furtherAnswers = [.init(share: 0.8, within: 20)]
    }
    let check = try Checker(threads: 2).check(swapped, against: baseline(of: before))
    #expect(check.commitments == [])
    #expect(check.newKeys == [])
    #expect(check.measures.allSatisfy { $0.verdict == .equivalent && $0.difference?.mean == 0 })
    let second = try #require(check.measures.first { $0.key == "contacts.support.service_level_2" })
    #expect(second.indicator?.measure == .serviceLevel)
    #expect(check.outcome == .good)
  }

  @Test func `a share beside one that was weakened is new, not a stricter form of it`() throws {
    let before = try accepted { $0.contacts[0].goal.furtherAnswers = [] }
    func changes(_ first: Double) throws -> [String] {
      let now = try before.changing { draft in
        draft.contacts[0].goal.answer = first
        draft.contacts[0].goal.furtherAnswers = [.init(share: 0.99, within: 60)]
      }
      return try Checker(threads: 2).check(now, against: baseline(of: before)).commitments.map {
        "\($0.kind) \($0.path.joined(separator: "."))"
      }
    }
    let answers = "contacts.support.goal.answers"
    #expect(try changes(0.79) == ["weakened \(answers).0.answer", "new \(answers).1.answer"])
    #expect(try changes(0.81) == ["stricter \(answers).0.answer", "new \(answers).1.answer"])
  }

  @Test func `a service level is still compared when no goal is about it any more`() throws {
    let before = try accepted { $0.contacts[0].goal = Goal(answer: 0.8, within: 20, abandon: 0.05) }
    let now = try before.changing { $0.contacts[0].goal.answer = nil }
    let check = try Checker(threads: 2).check(now, against: baseline(of: before))
    #expect(check.commitments.map(\.kind) == [.gone])
    #expect(check.newKeys == [])
    #expect(check.measures.allSatisfy { $0.verdict == .equivalent })
  }

  @Test(arguments: [0.8, nil])
  func `a stricter share before the old one is only told`(share: Double?) throws {
    let key = "contacts.support.intervals.Mon 10:00.service_level"
    let before = try accepted { draft in
      draft.contacts[0].goal = Goal(answer: share, within: 20, abandon: 0.05)
      let interval = draft.horizon.interval
      draft.promises = [
        Promise(
          key: key, subject: .contacts("support"), span: .interval(Int(7200 / interval)), measure: .serviceLevel,
          bound: .atLeast(0.1))
      ]
    }
    let now = try before.changing { draft in
      (draft.contacts[0].goal.answer, draft.contacts[0].goal.within) = (0.9, 10)
      draft.contacts[0].goal.furtherAnswers = [.init(share: 0.8, within: 20)]
    }
    let check = try Checker(threads: 2).check(now, against: baseline(of: before))
    #expect(check.commitments.allSatisfy { !$0.verdict.isBad })
    #expect(check.measures.contains { $0.key == key && $0.indicator?.measure == .serviceLevel2 })
    #expect(check.measures.allSatisfy { $0.verdict == .equivalent })
    #expect(check.outcome == .good)
  }

  @Test func `a promise is weakened by its bound, its confidence, its time and its way of counting`() throws {
    let key = "contacts.support.service_level"
    let promise = "weakened \(key) @"
    #expect(try changes { $0.promises[0].bound = .atLeast(0.7) } == [promise + "expect.\(key)"])
    #expect(try changes { $0.promises[0].bound = .between(0.75, 0.9) } == [promise + "expect.\(key)"])
    #expect(try changes { $0.promises[0].confidence = 0.6 } == [promise + "expect.\(key)"])
    #expect(try changes { $0.promises[0].bound = .between(0.8, 0.99) } == ["stricter \(key) @expect.\(key)"])
    #expect(try changes { $0.promises.removeLast() } == ["gone overall.asa @expect.overall.asa"])
    let later = try changes { $0.contacts[0].goal.within = 30 }
    #expect(later.contains(promise + "contacts.support.goal.answers.0.within"))
    let counted = try changes { $0.contacts[0].goal.definition = .ofAnswered }
    #expect(counted.contains(promise + "contacts.support.goal.definition"))
    #expect(try !changes { $0.contacts[0].goal.definition = .ofOffered }.contains { $0.hasPrefix("weakened") })
    let short = try changes { $0.contacts[0].goal.shortAbandon = 15 }
    #expect(short.contains(promise + "contacts.support.goal.short_abandon"))
  }

  @Test func `caps are guarded, and another spelling of a key is the same promise`() throws {
    let cap = "agents.desk.max_occupancy"
    #expect(try changes { $0.agents[0].maxOccupancy = 0.95 } == ["weakened \(cap) @\(cap)"])
    #expect(try changes { $0.agents[0].maxOccupancy = nil } == ["gone \(cap) @\(cap)"])
    #expect(try changes { $0.promises[1].key = "overall.asa" } == [])
    #expect(try changes { $0.promises.swapAt(0, 1) } == [])
    // The same number, rounded otherwise.
    #expect(try changes { $0.promises[1].bound = .atMost(0.1 * 3 * 100) } == [])
  }

  @Test func `what is weakened fails a check, what is stricter does not, and old baselines do not say`() throws {
    let before = try accepted()
    let lax = try before.changing { $0.contacts[0].goal.abandon = 0.2 }
    let checker = Checker(threads: 2)
    #expect(try checker.check(lax, against: baseline(of: before)).outcome == .bad)
    #expect(try checker.check(lax, against: baseline(of: before, keepsCommitments: false)).outcome == .good)
    let strict = try before.changing { $0.contacts[0].goal.abandon = 0.04 }
    #expect(try checker.check(strict, against: baseline(of: before)).outcome == .good)
  }

  @Test func `a baseline keeps every measure of a goal, and promised percentiles`() throws {
    let scenario = try accepted {
      $0.promises.append(
        Promise(
          key: "contacts.support.wait_p99", subject: .contacts("support"), measure: .waitP99, bound: .atMost(300)))
    }
    let keys = Set(try baseline(of: scenario).records.map(\.key))
    for measure in [
      "service_level", "service_level_2", "answer_rate", "abandon_rate", "asa", "wait_p90", "blocked_rate", "wait_p99",
    ] {
      #expect(keys.contains("contacts.support.\(measure)"), "\(measure)")
    }
    #expect(keys.contains("overall.asa"))
    let fewer = try scenario.changing { $0.agents[0].staffing = .constant(20) }
    func verdict(_ request: CheckRequest) throws -> CheckVerdict? {
      try Checker(threads: 2).check(fewer, request, against: baseline(of: scenario)).measures
        .first { $0.key == "contacts.support.wait_p90" }?.verdict
    }
    #expect(try verdict(CheckRequest()) == .regressed)
    #expect(try verdict(CheckRequest(tolerances: [.waitP90: .absolute(600)])) == .equivalent)
  }
}
