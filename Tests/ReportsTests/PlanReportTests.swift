import Files
import Planning
import Randomness
import Reports
import Scenarios
import Testing

@Suite struct PlanReportTests {
  /// Three half hours from 08:00; the middle one is busy.
  private static func scenario(_ change: (inout ScenarioDraft) -> Void = { _ in }) throws -> Scenario {
    let support = ContactType(
      name: "support", arrivals: Arrivals(.counts([60, 150, 40], per: 1800, shape: .step)),
      handle: ContactType.Handle(talk: try .exponential(mean: 240)), patience: try .exponential(mean: 180),
      goal: Goal(answer: 0.8, within: 20, abandon: 0.05))
    let start = ClockTime(day: .weekday(.monday), secondOfDay: 8 * 3600)
    let draft = ScenarioDraft(
      name: "Support line", horizon: Horizon(start: start, length: 5400), contacts: [support],
      agents: [AgentGroup(name: "desk", staffing: .constant(20), skills: [Skill("support")])])
    return try Scenario(checking: draft).changing(change)
  }

  private static func report(
    _ request: PlanRequest = PlanRequest(), _ change: (inout ScenarioDraft) -> Void = { _ in }
  ) throws -> PlanReport {
    let plan = try Planner(threads: 2).plan(scenario(change), request)
    return PlanReport(plan, source: ScenarioSource(file: "support.yaml", sha256: "00"))
  }

  @Test func `a plan is told from the answer to the picture`() throws {
    #expect(
      try Self.report().text() == """
        Plan: Support line
        Mon 08:00–09:30, 3 intervals of 30m; 1 planned group; goals in every half hour on average

        desk needs 22 agent-hours, 8 fewer than the 30 it has; peak at 08:30: 22 on duty; most are missing
        at 08:30 (22 for 20).
        With this staff every goal holds in every half hour on average, with 95 % confidence after 400 days.
        On 400 other days, which the search has not seen, all goals are met on average in 3 of 3 half hours
        and the goals of the whole day are met on 65 % ± 5 of them.

               Erlang ─────                                                      support ─────────────
        desk   load   C   A  hour by  simulation  now  gap     binds  occupancy          SL       lost
                                hour                                          %           %          %
        08:00   8    11  11       10          10   20  −10     SL          66.6  86.5 ± 1.3  4.1 ± 0.5
        08:30  20    25  23       22          22   20   +2     lost        80.3  84.5 ± 1.3  4.4 ± 0.4
        09:00   5.3   8   8       12          12   20   −8  ?  lost        56.9  89.7 ± 0.8  4.2 ± 0.4
        gap: simulation − now; ? one agent less would leave a goal in doubt, elsewhere it breaks one;
        binds: what fails first with one agent less
        SL: answered within the goal's time; lost: abandoned ÷ offered; on 400 other days

                                     half hours ────
           way of planning  on duty  met  missed  of  all goals met
                            agent-h                       % of days
           Erlang C              22    2       1   3           77.3
           Erlang A              21    2       1   3           62.3
           hour by hour          22    3       0   3           64.5
        →  simulation            22    3       0   3           64.5
           now                   30    2       1   3           59.8
        each simulated on the same 400 days; met: every goal on average; missed: one by more than chance;
        all goals met: over the whole day

        Erlang A asks for 1 hour fewer than Erlang C because callers who hang up (after 3m on average)
        shorten the queue for the others, and Erlang C lets nobody hang up; if nobody did, there would be no
        difference.
        Simulation asks for 1 hour more than Erlang A because what one interval of 30m leaves to the next, a
        queue or idle agents (4m of handling), is not in the formulas; if no interval left anything to the
        next, there would be no difference.

        desk: fewer are there than planned in 1 of 3 half hours, most at 08:30 (22 for 20)
        agents
            │   ×××
         20 ┤░░░███░░░
            │░░░███░░░
         15 ┤░░░███░░░
            │░░░██████
         10 ┤█████████
            │█████████
          5 ┤█████████
            │█████████
          0 └─────────
             08:00
             █ needed and there   ░ more than needed   × missing

        27 staffings tried on 400 independent days each, simulated from seed 1 by sira 0.2.0. ± is half the
        width of a 95 % confidence interval; – is nothing to measure. What a column or a reason means: sira
        explain KEY, e.g. sira explain offered_load

        """)
  }

  @Test func `CSV has a line for each group and interval, and keys that are explained`() throws {
    let csv = try Self.report().csv.whole
    #expect(
      csv == """
        group,interval,start,offered_load,lagged_load,erlang_c,erlang_b,erlang_a,transient,simulation,scheduled,current,gap,one_less,binds,occupancy
        desk,0,Mon 08:00,8.0,6.933923289994825,11,,11,10,10,10,20.0,-10.0,breaks,contacts.support.goal.answer,0.6657010625518829
        desk,1,Mon 08:30,20.0,18.400295304626553,25,,23,22,22,22,20.0,2.0,breaks,contacts.support.goal.abandon,0.8032729371201739
        desk,2,Mon 09:00,5.333333333333334,7.286922530012293,8,,8,12,12,12,20.0,-8.0,leaves_in_doubt,contacts.support.goal.abandon,0.5687437676093652

        """)
    let header = try #require(csv.split(separator: "\n").first).split(separator: ",").map(String.init)
    for key in header.dropFirst(3) where !["current", "occupancy"].contains(key) {
      #expect(PlanExplanation(key: key) != nil, "\(key)")
    }
  }

  @Test func `Markdown says the same as text`() throws {
    let report = try Self.report()
    let words = { (text: String) in text.split { $0.isWhitespace }.map(String.init) }
    let markdown = report.markdown
    #expect(markdown.hasPrefix("# Plan: Support line\n\nMon 08:00–09:30, 3 intervals of 30m; 1 planned group; "))
    #expect(markdown.contains("| 08:30 | 20 | 25 | 23 | 22 | 22 | 20 | +2 |  | lost | 80.3 | 84.5 | 4.4 |\n"))
    #expect(markdown.contains("| **simulation** | **22** | **3** | **0** | **3** | **64.5** |\n"))
    let sentences = report.text().components(of: "desk needs", to: "Erlang ─────")
    #expect(words(markdown).joined(separator: " ").contains(words(sentences).joined(separator: " ")))
  }

  @Test func `what cannot be met comes first, with the rule and the best that can be had`() throws {
    let report = try Self.report { $0.agents[0].maxStaff = .perInterval([20, 18, 20]) }
    let text = report.text().replacing("\n", with: " ")
    #expect(
      text.contains(
        "1 planned group; goals in every half hour on average  The goal of support (80 % answered within 20 s and at most "
          + "5 % abandoned) cannot be met at 08:30–09:00: agents.desk.max (18) stands in the way. The best that can be had at "
          + "08:30 is "))
    #expect(
      text.contains(
        " Without that limit 22 agents would be needed at 08:30, 4 more than the 18 that are planned; in all 2 agent-hours "
          + "are missing. "))
    #expect(text.contains("; 4 more than the limits allow are needed at 08:30 for a goal that is out of reach."))
    #expect(!text.contains("nobody is missing"))
    #expect(report.json.whole.contains("\"missing\": {\"start\": \"Mon 08:30\", \"needed\": 22, \"planned\": 18, "))
    #expect(text.contains("so the two are not comparable."))
    #expect(report.json.whole.contains("\"rules\": [\n        \"agents.desk.max\"\n      ]"))
    #expect(report.json.whole.contains("\"meets_goals\": false"))
  }

  @Test func `a goal that chance forbids is blamed on nothing else`() throws {
    let text = try Self.report(PlanRequest(days: 0.999, replications: 100)).text().replacing("\n", with: " ")
    #expect(
      text.contains(
        "(80 % answered within 20 s and at most 5 % abandoned on at least 99.9 % of days) is kept on enough "
          + "days of the search at "))
    #expect(
      text.contains(
        "but 100 days do not show it with 95 % confidence (--replications gives more). On other days it is "))
    #expect(!text.contains("cannot be met at") && !text.contains("stands in the way"))
  }

  @Test func `shrinkage and cost are shown where there are any`() throws {
    let report = try Self.report(PlanRequest(scope: .day)) { draft in
      draft.currency = "EUR"
      draft.agents[0].shrinkage = 0.3
      draft.agents[0].cost = 20
    }
    let text = report.text()
    let words = text.replacing("\n", with: " ")
    #expect(text.contains("goals over the whole day on average"))
    #expect(words.contains("With 30 % shrinkage "))
    #expect(words.contains("With this staff every goal holds over the whole day on average, with 95 % confidence"))
    #expect(text.contains("scheduled  cost"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }
}

extension String {
  /// From one text to before another.
  fileprivate func components(of start: String, to end: String) -> String {
    guard let from = firstRange(of: start)?.lowerBound, let to = self[from...].firstRange(of: end)?.lowerBound else {
      return ""
    }
    return String(self[from..<to])
  }
}
