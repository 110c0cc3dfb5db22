import Files
import Foundation
import Measures
import Planning
import Reports
import Scenarios
import Testing

/// What reports say of guards that were weakened, of what cannot be checked, and of baselines without a scenario.
@Suite struct CheckGuardsTests {
  private func report(isAccepted: Bool = false) throws -> CheckReport {
    let before = try CheckExample.scenario([
      CheckExample.promise(.serviceLevel, .atLeast(0.6)), CheckExample.promise(.asa, .atMost(30)),
    ])
    let now = try before.changing { draft in
      draft.promises = [CheckExample.promise(.serviceLevel, .atLeast(0.5))]
      draft.contacts[0].goal.abandon = 0.04
      draft.contacts[0].goal.asa = 30
    }
    let good = try CheckExample.check(before, against: CheckExample.baseline(of: before))
    let weak = try CheckExample.check(now, against: CheckExample.baseline(of: before))
    return CheckReport(
      [
        CheckExample.checked(good, file: "good.yaml", baselineFile: "r/good.json"),
        CheckExample.checked(weak, file: "weak.yaml", baselineFile: "r/weak.json", isAccepted: isAccepted),
      ],
      unchecked: [
        UncheckedScenario(
          file: "bad.yaml",
          problems: [
            FileProblem(FilePlace(file: "bad.yaml", line: 3, column: 5), path: ["contacts"], "is, in part, missing")
          ])
      ],
      orphans: [OrphanBaseline(file: "r/old.json")])
  }

  @Test func `failures come first, and say from what to what`() throws {
    let text = try report().text()
    #expect(
      text.hasPrefix(
        """
        bad.yaml: cannot be checked
        bad.yaml:3:5: error: contacts: is, in part, missing

        1 baseline without a scenario
        r/old.json has no scenario any more: its file was deleted or renamed, and with it all that it
        promises; if that is meant, accept it with --accept, which removes the baseline.

        Support line: 2 promises were weakened
        weak.yaml; against r/weak.json, 40 days from seed 1 by sira 0.2.0

        contacts.support.service_level: the promise was weakened from at least 60 % within 20 s to at least
        50 % within 20 s; if that is meant, accept it with --accept.
        contacts.support.asa: the promise is gone; it was at most 30 s; if that is meant, accept it with
        --accept.
        """), "\(text)")
    #expect(
      text.contains(
        """
        contacts.support.goal.abandon: the goal was made stricter from at most 5 % to at most 4 %; --accept
        guards it from now on.
        contacts.support.goal.asa: the goal is new: at most 30 s; --accept guards it from now on.
        """), "\(text)")
    #expect(
      text.hasSuffix(
        "\nThe check failed: 1 of 3 scenarios cannot be checked, 1 failed, 1 baseline has no scenario.\n"), "\(text)")
  }

  /// What is said of the same scenario with other intervals.
  private func report(
    interval: Double, per scope: GoalScope = .interval, _ change: (inout ScenarioDraft) -> Void = { _ in }
  ) throws -> CheckReport {
    let before = try CheckExample.scenario().changing(change)
    let now = try before.changing { $0.horizon.interval = interval }
    let check = try Checker(threads: 2).check(now, against: CheckExample.baseline(of: before), per: scope)
    return CheckReport([CheckExample.checked(check, file: "a.yaml", baselineFile: "r/a.json")])
  }

  @Test func `longer intervals weaken all that must hold in each, and shorter ones are told`() throws {
    let longer = try report(interval: 5400)
    #expect(longer.outcome == .bad)
    #expect(
      longer.text().contains(
        """
        Support line: intervals were lengthened
        a.yaml; against r/a.json, 40 days from seed 1 by sira 0.2.0

        horizon.interval: what must hold in each interval was weakened: it is judged over intervals of
        1h30m, no longer over intervals of 30m; if that is meant, accept it with --accept.
        """), "\(longer.text())")
    #expect(longer.annotations.whole.contains("::error file=a.yaml,line=3,col=3,title=Support line%3A weakened::"))
    #expect(longer.scenarios[0].check.commitments.map(\.path) == [["horizon", "interval"]])
    let shorter = try report(interval: 900)
    #expect(shorter.scenarios[0].check.commitments.map(\.kind) == [.stricter])
    #expect(
      shorter.text().contains("what must hold in each interval was made stricter: it is judged"), "\(shorter.text())")
    #expect(try report(interval: 1800).scenarios[0].check.commitments == [])
  }

  @Test func `where nothing must hold in each interval, their length is free`() throws {
    func changes(per scope: GoalScope, _ change: (inout ScenarioDraft) -> Void) throws -> [CommitmentChange.Kind] {
      try report(interval: 5400, per: scope, change).scenarios[0].check.commitments.map(\.kind)
    }
    #expect(try changes(per: .interval) { $0.contacts[0].goal = Goal() } == [])
    #expect(try changes(per: .day) { _ in } == [])
    #expect(try changes(per: .day) { $0.promises = [CheckExample.promises[3]] } == [.weakened])
  }

  @Test func `annotations stand where something was changed, and notices come last`() throws {
    let lines = try report().annotations.whole.split(separator: "\n")
    let beginnings = [
      "::error file=bad.yaml,line=3,col=5,title=bad.yaml%3A cannot be checked::contacts: is, in part, missing",
      "::error file=r/old.json,title=r/old.json%3A no scenario::r/old.json has no scenario any more",
      "::error file=weak.yaml,line=20,col=3,title=Support line%3A weakened::contacts.support.service_level: the promise was "
        + "weakened from at least 60 %25 within 20 s to at least 50 %25 within 20 s; if",
      "::error file=weak.yaml,line=20,col=3,title=Support line%3A weakened::contacts.support.asa: the promise is gone; it",
      "::notice file=weak.yaml,line=3,col=3,title=Support line%3A stricter::contacts.support.goal.abandon: the goal",
      "::notice file=weak.yaml,line=3,col=3,title=Support line%3A stricter::contacts.support.goal.asa: the goal is new",
    ]
    #expect(lines.count == beginnings.count, "\(lines)")
    for (line, beginning) in zip(lines, beginnings) { #expect(line.hasPrefix(beginning)) }
  }

  @Test func `JUnit has an error for what cannot be checked and a failure for what was weakened`() throws {
    #expect(
      try JUnitSchema.check(report().junit.whole)
        == JUnitSchema.Facts(suites: 4, cases: 21, failures: 3, errors: 1, skipped: 0))
  }

  @Test func `JSON says all of it`() throws {
    let document = try #require(
      JSONSerialization.jsonObject(with: Data(report().json.whole.utf8)) as? [String: Any])
    #expect(document["outcome"] as? String == "failed")
    #expect((document["unchecked"] as? [[String: Any]])?.first?["file"] as? String == "bad.yaml")
    #expect((document["orphans"] as? [[String: Any]])?.first?["removed"] as? Bool == false)
    let scenarios = try #require(document["scenarios"] as? [[String: Any]])
    let changes = try #require(scenarios[1]["commitments"] as? [[String: Any]])
    #expect(changes.map { $0["change"] as? String } == ["weakened", "gone", "stricter", "new"])
    #expect(changes.map { $0["kind"] as? String } == ["promise", "promise", "goal", "goal"])
    #expect(changes[0]["baseline"] as? String == "at least 60 % within 20 s")
    #expect(changes[0]["now"] as? String == "at least 50 % within 20 s")
  }

  @Test func `what was accepted is told, and fails nothing`() throws {
    let scenarios = try report(isAccepted: true).scenarios
    let accepted = CheckReport(scenarios, orphans: [OrphanBaseline(file: "r/old.json", isRemoved: true)])
    #expect(accepted.outcome == .good)
    let text = accepted.text()
    #expect(text.contains("1 baseline removed\nr/old.json was removed: it had no scenario any more.\n"), "\(text)")
    #expect(text.contains("contacts.support.asa: the promise is gone; it was at most 30 s.\n"), "\(text)")
    #expect(
      accepted.annotations.whole.split(separator: "\n").allSatisfy { $0.hasPrefix("::notice ") })
  }

  @Test func `old baselines are named once`() throws {
    let scenario = try CheckExample.scenario([CheckExample.promise(.asa, .atMost(30))])
    let new = try CheckExample.baseline(of: scenario)
    let old = Baseline(
      scenario: new.scenario, hash: new.hash, settings: [], engine: new.engine, seed: new.seed,
      replications: new.replications, records: new.records)
    let check = try CheckExample.check(scenario, against: old)
    let report = CheckReport(["a", "b"].map { CheckExample.checked(check, file: $0, baselineFile: "\($0).json") })
    #expect(report.outcome == .good)
    #expect(
      report.text().contains(
        """
        a.json and b.json are of an older version and do not keep what was promised; accept with --accept to
        guard promises and goals, too.
        """), "\(report.text())")
    #expect(report.annotations.whole.hasPrefix("::notice title=older baselines::a.json and b.json are of an"))
  }
}
