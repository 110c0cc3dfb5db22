import Files
import Planning
import Reports
import Scenarios
import Statistics
import Testing

@Suite struct CheckReportTests {
  @Test func `what is wrong comes first, then what is open, then the tables, then what may explain it`() throws {
    let report = try CheckExample.everything()
    #expect(report.outcome == .bad)
    #expect(
      report.text() == """
        Support line: 1 of 4 promises fails and 1 is undecided; 1 of 5 measures regressed and 2 are undecided
        support.yaml; against Results/support.json, 40 days from seed 1 by sira 0.0.9

        contacts.support.service_level breaks its promise: 81 % ± 3 after 40 days, promised at least 90 %.
        contacts.support.service_level regressed: 83.74 % became 81.45 % (−2.29 ± 0.11 points); 1 point is
        allowed.
        contacts.support.abandon_rate is undecided: 4.5 % ± 0.6 after 80 days, promised 5 to 8.15 %; more
        are needed, perhaps 120 (--max-replications).
        contacts.support.asa may have moved too far: 7.5 s became 8.0 s (+0.5 ± 0.8 s); 1 s is allowed;
        accept a baseline with more than 40 days to decide, perhaps 99 (--replications).
        agents.night.occupancy is in the baseline, but the scenario does not have it any more; --accept
        takes it out.

        verdict       promise                         promised       measured           days
        FAILED        contacts.support.service_level  at least 90 %  81 % ± 3             40
        inconclusive  contacts.support.abandon_rate   5 to 8.15 %    4.5 % ± 0.6          80
        passed        contacts.support.asa            at most 20 s   8.0 s ± 1.6          40
        passed        intervals.worst.service_level   at least 60 %  70 % ± 5 at 08:30    40

        Goals, which are no promises, are missed in 1 of 3 half hours, on average, most where at 08:30
        support has 72.7 % answered within 20 s, goal 80 %.

        verdict       measure                         baseline      now           difference     allowed
        REGRESSED     contacts.support.service_level   83.74 %  81.45 %  −2.29 ± 0.11 points     1 point
        inconclusive  contacts.support.asa               7.5 s    8.0 s         +0.5 ± 0.8 s         1 s
        inconclusive  agents.night.occupancy                 –        –                    –           –
        improved      contacts.support.abandon_rate      7.2 %    4.8 %    −2.4 ± 0.4 points  0.5 points
        equivalent    contacts.support.offered           252.5    252.5                 none         2.5

        Changed in the scenario since the baseline:
          agents.desk.staff: 21 → 20
          contacts.support.patience: new, 3m
          contacts.support.redial.delay: gone, was 1m
        sira 0.0.9 made the baseline, sira 0.2.0 this check, so the engine may have moved the results.
        Not in the baseline, so not compared: agents.desk.occupancy and overall.paid; --accept adds them.
        1 measure improved; --accept makes that what later checks expect.

        difference: now − baseline, replication by replication, ± half the width of its confidence interval;
        REGRESSED: worse by more than is allowed, by tests that together seldom err (Holm's correction)
        The check failed.

        """)
  }

  @Test func `Markdown is short`() throws {
    #expect(
      try CheckExample.everything().markdown == """
        # Support line: 1 of 4 promises fails and 1 is undecided; 1 of 5 measures regressed and 2 are undecided

        support.yaml; against Results/support.json, 40 days from seed 1 by sira 0.0.9

        - contacts.support.service\\_level breaks its promise: 81 % ± 3 after 40 days, promised at least 90 %.

        - contacts.support.service\\_level regressed: 83.74 % became 81.45 % (−2.29 ± 0.11 points); 1 point is allowed.

        - contacts.support.abandon\\_rate is undecided: 4.5 % ± 0.6 after 80 days, promised 5 to 8.15 %; more are needed, perhaps 120 (--max-replications).

        - contacts.support.asa may have moved too far: 7.5 s became 8.0 s (+0.5 ± 0.8 s); 1 s is allowed; accept a baseline with more than 40 days to decide, perhaps 99 (--replications).

        - agents.night.occupancy is in the baseline, but the scenario does not have it any more; --accept takes it out.

        | verdict | promise | promised | measured | days |
        | :--- | :--- | :--- | :--- | ---: |
        | FAILED | contacts.support.service\\_level | at least 90 % | 81 % ± 3 | 40 |
        | inconclusive | contacts.support.abandon\\_rate | 5 to 8.15 % | 4.5 % ± 0.6 | 80 |

        2 other promises hold

        Goals, which are no promises, are missed in 1 of 3 half hours, on average, most where at 08:30 support has 72.7 % answered within 20 s, goal 80 %.

        | verdict | measure | baseline | now | difference | allowed |
        | :--- | :--- | ---: | ---: | ---: | ---: |
        | REGRESSED | contacts.support.service\\_level | 83.74 % | 81.45 % | −2.29 ± 0.11 points | 1 point |
        | inconclusive | contacts.support.asa | 7.5 s | 8.0 s | +0.5 ± 0.8 s | 1 s |
        | inconclusive | agents.night.occupancy | – | – | – | – |
        | improved | contacts.support.abandon\\_rate | 7.2 % | 4.8 % | −2.4 ± 0.4 points | 0.5 points |

        1 other measure is as in the baseline

        Changed in the scenario since the baseline:

        - agents.desk.staff: 21 → 20
        - contacts.support.patience: new, 3m
        - contacts.support.redial.delay: gone, was 1m

        sira 0.0.9 made the baseline, sira 0.2.0 this check, so the engine may have moved the results.

        Not in the baseline, so not compared: agents.desk.occupancy and overall.paid; --accept adds them.

        1 measure improved; --accept makes that what later checks expect.

        difference: now − baseline, replication by replication, ± half the width of its confidence interval;  
        REGRESSED: worse by more than is allowed, by tests that together seldom err (Holm's correction)

        The check failed.

        """)
  }

  @Test func `an engine that changes nothing passes, and nobody is bothered with what is as it should be`() throws {
    let scenario = try CheckExample.scenario([CheckExample.promises[1]])
    let check = try CheckExample.check(scenario, against: CheckExample.baseline(of: scenario, engine: "sira 0.0.9"))
    let report = CheckReport([CheckExample.checked(check, baselineFile: "r.json")])
    #expect(report.outcome == .good)
    #expect(
      report.text() == """
        Support line: 1 promise and 6 measures hold
        support.yaml; against r.json, 40 days from seed 1 by sira 0.0.9

        verdict  promise               promised      measured     days
        passed   contacts.support.asa  at most 20 s  8.0 s ± 2.0    40

        Goals, which are no promises, are missed in 1 of 3 half hours, on average, most where at 08:30
        support has 69.7 % answered within 20 s, goal 80 %.

        verdict     measure                         baseline     now  difference     allowed
        equivalent  contacts.support.offered           252.5   252.5        none         2.5
        equivalent  contacts.support.service_level    81.4 %  81.4 %        none     1 point
        equivalent  contacts.support.abandon_rate      4.8 %   4.8 %        none  0.5 points
        equivalent  contacts.support.asa               8.0 s   8.0 s        none         1 s
        equivalent  agents.desk.occupancy             52.4 %  52.4 %        none     1 point
        equivalent  overall.paid                      30.4 h  30.4 h        none       0.3 h

        sira 0.0.9 made the baseline, sira 0.2.0 this check; no result changed.

        difference: now − baseline, replication by replication, ± half the width of its confidence interval;
        REGRESSED: worse by more than is allowed, by tests that together seldom err (Holm's correction)
        The check passed.

        """)
    #expect(
      report.markdown == """
        # Support line: 1 promise and 6 measures hold

        support.yaml; against r.json, 40 days from seed 1 by sira 0.0.9

        1 promise holds

        Goals, which are no promises, are missed in 1 of 3 half hours, on average, most where at 08:30 support has 69.7 % answered within 20 s, goal 80 %.

        6 measures are as in the baseline

        sira 0.0.9 made the baseline, sira 0.2.0 this check; no result changed.

        The check passed.

        """)
    #expect(
      report.annotations.whole
        == "::notice title=The check passed::1 promise and 6 measures of 1 scenario hold\n")
  }

  @Test func `without a baseline nothing is shown to hold, and the report says how to have one`() throws {
    let check = try CheckExample.check(CheckExample.scenario())
    #expect(
      CheckReport([CheckExample.checked(check, baselineFile: "r.json")]).text() == """
        Support line: there is no baseline
        support.yaml

        Nothing is promised. `expect: {contacts.TYPE.service_level: {at_least: 80%}}` promises something.

        Goals, which are no promises, are missed in 1 of 3 half hours, on average, most where at 08:30
        support has 69.7 % answered within 20 s, goal 80 %.

        There is no baseline in r.json yet; --accept makes these results one.

        The check is undecided.

        """)
    #expect(
      CheckReport([CheckExample.checked(check, baselineFile: "r.json")]).annotations.whole
        == "::warning file=support.yaml,title=Support line%3A no baseline::There is no baseline in r.json yet; --accept "
        + "makes these results one.\n")
    // Nobody asked for one.
    #expect(!CheckReport([CheckExample.checked(check)]).text().contains("baseline"))
  }

  @Test func `accepted results are right, but promises still have to be kept`() throws {
    let scenario = try CheckExample.scenario([CheckExample.promises[1]])
    let check = try CheckExample.check(scenario, against: CheckExample.baseline(of: scenario, CheckExample.mixed))
    #expect(check.outcome == .bad)
    let report = CheckReport([CheckExample.checked(check, baselineFile: "r.json", isAccepted: true)])
    #expect(report.outcome == .good)
    #expect(report.text().hasPrefix("Support line: 1 promise holds\n"))
    #expect(report.text().contains("\nregressed     contacts.support.service_level "))
    #expect(report.text().contains("\nAccepted as the baseline: 6 measures of 40 days in r.json\n"))
    #expect(report.annotations.whole == "::notice title=The check passed::1 promise of 1 scenario holds\n")
    let broken = try CheckExample.scenario([CheckExample.promises[0]])
    let failing = try CheckExample.check(broken, against: CheckExample.baseline(of: broken, CheckExample.mixed))
    #expect(CheckReport([CheckExample.checked(failing, isAccepted: true)]).outcome == .bad)
  }

  @Test func `one replication decides nothing and says so`() throws {
    let scenario = try CheckExample.scenario(replications: 1, CheckExample.promises)
    let baseline = try CheckExample.baseline(of: scenario, CheckExample.mixed)
    let check = try CheckExample.check(scenario, against: baseline, mostReplications: 1)
    let report = CheckReport([CheckExample.checked(check, baselineFile: "r.json")])
    #expect(report.outcome == .open)
    let text = report.text().replacing("\n", with: " ")
    #expect(text.hasPrefix("Support line: 4 of 4 promises are undecided; 4 of 5 measures are undecided "))
    #expect(
      text.contains(
        "contacts.support.asa is undecided: 9.8 s after 1 day, promised at most 20 s; one replication decides nothing, "
          + "--replications gives more. "))
    // What is the same on the same day is the same.
    #expect(text.contains(" equivalent    contacts.support.offered "))
    #expect(text.hasSuffix("The check is undecided. "))
  }

  @Test func `other seeds are other days`() throws {
    let scenario = try CheckExample.scenario()
    let check = try CheckExample.check(CheckExample.scenario(seed: 2), against: CheckExample.baseline(of: scenario))
    let text = CheckReport([CheckExample.checked(check)]).text().replacing("\n", with: " ")
    #expect(text.contains(" Neither a key of the scenario nor the engine changed. "))
    #expect(
      text.contains(
        "The baseline is from seed 1, this check from seed 2: they did not see the same days, which makes ± larger."))
  }

  @Test func `many measures that are as they were are only counted`() throws {
    let scenario = try CheckExample.manyTypes()
    let baseline = try CheckExample.baseline(of: scenario) { record in
      guard record.key == "contacts.type 2.offered" else { return record }
      return Baseline.Record(key: record.key, pairs: record.pairs.map { RatioPair($0.x * 0.9, $0.y) })
    }
    let check = try CheckExample.check(scenario, against: baseline)
    let text = CheckReport([CheckExample.checked(check)]).text()
    #expect(text.hasPrefix("many: 1 of 18 measures regressed\n"))
    #expect(text.contains("contacts.type 2.offered moved: "))
    #expect(text.contains("\n17 other measures are as in the baseline\n"))
  }

  @Test func `several scenarios end in one sentence`() throws {
    let good = try CheckExample.checked(CheckExample.check(CheckExample.scenario([CheckExample.promises[1]])))
    let bad = try CheckExample.checked(CheckExample.check(CheckExample.scenario([CheckExample.promises[0]])))
    let open = try CheckExample.checked(
      CheckExample.check(CheckExample.scenario([CheckExample.promises[2]]), mostReplications: 80))
    func end(_ scenarios: [CheckedScenario]) -> String {
      CheckReport(scenarios).text().split(separator: "\n").last.map(String.init) ?? ""
    }
    #expect(end([good, good]) == "The check passed.")
    #expect(end([good, bad, open]) == "The check failed: 1 of 3 scenarios failed, 1 is undecided.")
    #expect(end([good, open]) == "The check is undecided: 1 of 2 scenarios is undecided.")
    #expect(end([bad]) == "The check failed.")
    #expect(CheckReport([good, open]).outcome == .open)
    #expect(CheckReport([open, bad]).outcome == .bad)
    #expect(CheckReport([]).outcome == .good)
  }

  @Test func `changes of settings are found by key`() {
    let old = [
      Baseline.Setting(key: "a", value: "1"), Baseline.Setting(key: "b", value: "2"),
      Baseline.Setting(key: "c", value: "3"),
    ]
    let new = [
      Baseline.Setting(key: "d", value: "4"), Baseline.Setting(key: "c", value: "5"),
      Baseline.Setting(key: "a", value: "1"),
    ]
    #expect(
      SettingChange.all(from: old, to: new) == [
        SettingChange(key: "d", old: nil, new: "4"), SettingChange(key: "c", old: "3", new: "5"),
        SettingChange(key: "b", old: "2", new: nil),
      ])
  }
}
