import Foundation
import Files
import Measures
import Planning
import Reports
import Scenarios
import Statistics
import Testing

@Suite struct SweepReportTests {
  private let source = ScenarioSource(file: "support.yaml", sha256: "00", changes: ["agents.desk.cost=20"])

  /// Made-up points: service level, abandonment, ASA, occupancy and paid hours of each.
  private func sweep(
    _ axes: [Sweep.Axis], _ numbers: [(level: Double?, paid: Double, isMet: Bool?)]
  ) throws -> Sweep {
    let scenario = try WhatIfExample.supportLine { $0.run.replications = 20 }
    let grid = try #require(Sweep.grid(axes))
    return Sweep(
      scenario: scenario, axes: axes, indicators: Sweep.indicators(of: scenario),
      points: zip(grid, numbers).map { values, number in
        Sweep.Point(
          values: values,
          estimates: [
            number.level.map { Estimate(mean: $0, halfWidth: 0.012) }, Estimate(mean: 0.031, halfWidth: 0.004),
            Estimate(mean: 5.2, halfWidth: 0.6), Estimate(mean: 0.7, halfWidth: 0.01), Estimate(mean: number.paid),
          ], goals: Self.goals(number.isMet))
      })
  }

  /// Three half hours; where goals are missed, it is the busy one at 08:30.
  private static func goals(_ isMet: Bool?) -> Scorecard {
    guard let isMet else { return Scorecard(judged: 0, missed: 0, worst: nil) }
    let answer = GoalPart(key: "answer", measure: .serviceLevel, limit: 0.8, isAtLeast: true)
    let miss = GoalMiss(subject: .contacts("support"), part: answer, value: 0.613, intervals: 1..<2)
    return Scorecard(judged: 3, missed: isMet ? 0 : 1, worst: isMet ? nil : miss)
  }

  private let staff = Sweep.Axis(path: "agents.desk.staff", values: ["20", "21", "22"])
  private let volume = Sweep.Axis(path: "contacts.support.arrivals.scale", values: ["1", "1.1"])

  @Test func `the cheapest point that meets every goal comes first, and what is worth its price is drawn`() throws {
    let report = SweepReport(
      try sweep([staff], [(0.76, 60, false), (0.823, 63, true), (0.87, 66, true)]), source: source)
    #expect(
      report.text() == """
        Sweep: Support line
        3 points: agents.desk.staff (3 values); 20 days each; goals in every half hour
        changed: agents.desk.cost=20

        2 of 3 points meet every goal in every half hour, on average. The cheapest of them is
        agents.desk.staff=21; over the whole day: 82.3 % ± 1.2 service level, 3.1 % ± 0.4 abandoned, 63.0 h
        paid per day.

        Worth their price: every other point is dearer than one of these and no better
           desk.staff          SL       lost   occupancy  paid  half hours  goals   missed most
                                %          %           %     h      missed
                   20  76.0 ± 1.2  3.1 ± 0.4  70.0 ± 1.0  60.0      1 of 3  missed  08:30 support 61.3 % SL
        →          21  82.3 ± 1.2  3.1 ± 0.4  70.0 ± 1.0  63.0      0 of 3  met
                   22  87.0 ± 1.2  3.1 ± 0.4  70.0 ± 1.0  66.0      0 of 3  met
        SL: answered within 20 s

        Service level: 76.0 % for 60.0 h paid, up to 87.0 % for 66.0 h
        paid h  service level
          60.0 ┤██████████████████████████████████████             76.0 %
          63.0 ┤█████████████████████████████████████████▏         82.3 %
          66.0 ┤███████████████████████████████████████████▌       87.0 %

        Every point saw the same 20 days, simulated from seed 1 by sira 0.2.0. ± is half the width of a 95 %
        confidence interval; – is nothing to measure. Goals are judged in every half hour, on average,
        occupancy by max_occupancy; all else is over the whole day.

        """)
  }

  @Test func `where volume is varied, each volume has its own choice, and a matrix shows them all`() throws {
    let numbers: [(Double?, Double, Bool?)] = [
      (0.79, 60, false), (0.7, 60, false), (0.85, 63, true), (0.78, 63, false), (0.9, 66, true), (nil, 66, nil),
    ]
    let report = SweepReport(try sweep([staff, volume], numbers.map { ($0.0, $0.1, $0.2) }), source: source)
    let text = report.text()
    #expect(
      text.replacing("\n", with: " ").contains(
        "2 of 6 points meet every goal in every half hour, on average; there is one for 1 of 2 values of contacts.support.arrivals.scale."
      ))
    #expect(
      text.contains(
        """
        desk.staff      1    1.1
                20  79.0!  70.0!
                21  85.0   78.0!
                22  90.0       –
        ! a goal is missed in some half hour, on average
        """), "\(text)")
    #expect(!text.contains("Worth their price"))
  }

  @Test func `where no point meets the goals, the best is named`() throws {
    let none = try sweep([staff], [(0.5, 60, false), (0.6, 63, false), (0.55, 66, false)])
    #expect(
      SweepReport(none, source: source).text().replacing("\n", with: " ").contains(
        "No point meets every goal in every half hour. agents.desk.staff=21 comes nearest and misses goals in 1 of 3 half hours, "
          + "most where at 08:30 support has 61.3 % answered within 20 s, goal 80 %."))
    let without = try sweep([staff], [(0.5, 60, nil), (0.6, 63, nil), (nil, 66, nil)])
    #expect(
      SweepReport(without, source: source).text().contains(
        "No goal is judged, as no contact asks for an agent. The best"))
  }

  @Test func `of points that all miss goals the one that misses by least comes nearest`() throws {
    let blocked = GoalPart(key: "blocked", measure: .blockedRate, limit: 0.05, isAtLeast: false)
    let found = try sweep([staff], [(1, 60, false), (1, 63, false), (0.9, 66, false)])
    let points = zip(found.points, [0.73, nil, 0.29]).map { point, value in
      Sweep.Point(
        values: point.values, estimates: point.estimates,
        goals: Scorecard(
          judged: 3, missed: 3,
          worst: GoalMiss(subject: .contacts("support"), part: blocked, value: value, intervals: 1..<2)))
    }
    let sweep = Sweep(scenario: found.scenario, axes: found.axes, indicators: found.indicators, points: points)
    #expect(SweepReport(sweep, source: source).text().contains("agents.desk.staff=22 comes nearest"))
  }

  @Test func `a choice at the edge of what was tried is said to be one`() throws {
    let numbers: [(Double?, Double, Bool?)] = [(0.81, 60, true), (0.85, 63, true), (0.9, 66, true)]
    let edge = " It lies at the edge of what was tried, with agents.desk.staff=20 the smallest: try beyond it, too."
    func words(_ sweep: Sweep) -> String {
      SweepReport(sweep, source: source).text().replacing("\n", with: " ")
    }
    #expect(words(try sweep([staff], numbers.map { ($0.0, $0.1, $0.2) })).contains(edge))
    let inside = [(0.7, 60, false), (0.85, 63, true), (0.9, 66, true)] as [(Double?, Double, Bool?)]
    #expect(!words(try sweep([staff], inside.map { ($0.0, $0.1, $0.2) })).contains("at the edge"))
    // Nobody chooses how many call.
    let calls = Sweep.Axis(path: "contacts.support.arrivals.scale", values: ["0.9", "1", "1.1"])
    #expect(!words(try sweep([calls], numbers.map { ($0.0, $0.1, $0.2) })).contains("at the edge"))
  }

  /// A sweep of points that are simulated.
  private func simulated(
    _ path: String, _ values: [String], per scope: GoalScope = .interval, _ base: Scenario,
    _ change: (inout ScenarioDraft, Double) -> Void
  ) throws -> SweepReport {
    let points = try values.map { value in
      (values: [value], scenario: try base.changing { change(&$0, Double(value) ?? 0) })
    }
    let axis = Sweep.Axis(path: path, values: values)
    return SweepReport(
      Sweeper(threads: 2).sweep(base, [axis], points, per: scope) { _ in }, source: source)
  }

  private func words(_ report: SweepReport) -> String {
    report.text().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func `a key that only plans use is said to be one, and no point is the cheapest for it`() throws {
    let base = try WhatIfExample.supportLine { $0.run.replications = 20 }
    let report = try simulated("agents.desk.shrinkage", ["0.1", "0.2"], base) { draft, value in
      draft.agents[0].shrinkage = value
    }
    let text = words(report)
    #expect(
      text.contains(
        "Only plans use agents.desk.shrinkage, so every point is the same in the simulation; sira plan says what it asks for."
      ))
    #expect(!text.contains("cheapest") && !text.contains("comes nearest") && !text.contains("at the edge"))
    let aimless = try simulated(
      "agents.desk.shrinkage", ["0.1", "0.2"], base.changing { $0.contacts[0].goal = Goal() }
    ) {
      $0.agents[0].shrinkage = $1
    }
    #expect(words(aimless).contains("No goal is given to meet.") && !words(aimless).contains("The best service level"))
    #expect(report.json.whole.contains("\"for_plans_only\": [\n    \"agents.desk.shrinkage\"\n  ]"))
  }

  @Test func `misses are named by the clock and the goal of their point`() throws {
    let base = try WhatIfExample.supportLine { draft in
      draft.run.replications = 20
      draft.agents[0].staffing = .constant(12)
    }
    let starts = try simulated("horizon.start", ["6", "10"], base) { draft, hour in
      draft.horizon.start = ClockTime(day: .weekday(.monday), secondOfDay: Int(hour) * 3600)
    }
    let text = words(starts)
    #expect(text.contains(" 06:30 support") && text.contains(" 10:30 support"))
    let lengths = try simulated("horizon.interval", ["1800", "900"], base) { draft, value in
      draft.horizon.interval = value
    }
    #expect(words(lengths).contains("goals in every interval"))
    let within = try simulated("contacts.support.goal.within", ["2"], base) { draft, value in
      draft.contacts[0].goal.within = value
    }
    #expect(words(within).contains("answered within 2 s"))
  }

  @Test func `a day of several is called by its name`() throws {
    let base = try WhatIfExample.supportLine { draft in
      draft.run.replications = 20
      draft.horizon = Horizon(start: ClockTime(day: .weekday(.tuesday), secondOfDay: 0), length: 3 * 86_400)
      draft.contacts[0].arrivals = Arrivals(.rate(perSecond: 100.0 / 3600))
    }
    let report = try simulated("agents.desk.staff", ["4", "5"], per: .day, base) { draft, value in
      draft.agents[0].staffing = .constant(Int(value))
    }
    let text = words(report)
    #expect(!text.contains("Tue 00:00") && !text.contains("Wed 00:00") && !text.contains("Thu 00:00"))
    #expect(text.contains("on Tue support") || text.contains("on Wed support") || text.contains("on Thu support"))
  }

  @Test func `a sweep that was stopped says how much of it is there, and draws no matrix with holes`() throws {
    let part = try sweep([staff, volume], [(0.79, 60, false), (0.7, 60, false), (0.85, 63, true)])
    let report = SweepReport(part, source: source)
    #expect(
      report.text().replacing("\n", with: " ").contains(
        "Stopped by --time-limit after 3 of 6 points: what is said here is of those alone, and on another machine it may be "
          + "others. "))
    #expect(report.text().contains("All points"))
    #expect(report.json.whole.contains("\"points_planned\": 6,\n  \"points_simulated\": 3,"))
  }

  @Test func `programs get every point`() throws {
    let report = SweepReport(
      try sweep([staff], [(0.76, 60, false), (nil, 63, true), (0.87, 66, true)]), source: source)
    let csv = report.csv.whole.split(separator: "\n").map(String.init)
    #expect(
      csv[0]
        == "agents.desk.staff,overall.service_level,overall.service_level.half_width,overall.abandon_rate,"
        + "overall.abandon_rate.half_width,overall.asa,overall.asa.half_width,overall.occupancy,"
        + "overall.occupancy.half_width,overall.paid,overall.paid.half_width,meets_goals,frontier,places_judged,"
        + "places_missed,missed_most")
    #expect(csv[1] == "20,0.76,0.012,0.031,0.004,5.2,0.6,0.7,0.01,60.0,,false,true,3,1,contacts.support.goal.answer")
    #expect(csv[2] == "21,,,0.031,0.004,5.2,0.6,0.7,0.01,63.0,,true,false,3,0,")
    let json = try #require(try JSONSerialization.jsonObject(with: Data(report.json.whole.utf8)) as? [String: Any])
    #expect(json["format"] as? String == "sira.sweep/1")
    #expect(json["cheapest_that_meets_goals"] as? Int == 1)
    #expect(json["frontier"] as? [Int] == [0, 2])
    let points = try #require(json["points"] as? [[String: Any]])
    #expect(points.count == 3)
    #expect(points[1]["overall.service_level"] is NSNull)
    #expect(json["per"] as? String == "interval")
    #expect((points[0]["missed_most"] as? [String: Any])?["start"] as? String == "Mon 08:30")
    #expect((points[2]["values"] as? [String: String]) == ["agents.desk.staff": "22"])
    #expect(((json["scenario"] as? [String: Any])?["changes"] as? [String]) == ["agents.desk.cost=20"])
    #expect(report.markdown.contains("\n| 22 | 87.0 | "))
  }

  @Test func `hostile names and values do not get through to a terminal`() throws {
    let axis = Sweep.Axis(path: "agents.\u{1B}[31m.staff", values: ["\u{202E}1", "2\n3"])
    let text = SweepReport(try sweep([axis], [(0.7, 1, true), (0.8, 2, true)]), source: source).text()
    for bad in ["\u{1B}", "\u{202E}", "2\n3"] { #expect(!text.contains(bad)) }
  }
}

@Suite struct TornadoReportTests {
  @Test func `inputs are ranked, with bars to both sides of now`() throws {
    let scenario = try WhatIfExample.supportLine { $0.agents[0].absence = 0.1 }
    let report = TornadoReport(
      try Tornado.spin(scenario, share: 0.1, threads: 2), source: ScenarioSource(file: "support.yaml", sha256: "00"))
    let text = report.text()
    #expect(text.hasPrefix("Tornado: Support line\neach input 10 % less and 10 % more, one at a time; 100 days\n\n"))
    #expect(text.contains(" matters most: the service level of all contacts is "))
    let bars = text.split(separator: "\n").filter { $0.contains("│") }
    #expect(bars.count == 4)
    #expect(bars.allSatisfy { $0.contains("░") || $0.contains("█") })
    // More calls, longer handling and more absence make it worse: light bars to the left.
    for input in ["volume", "handle time", "absence"] {
      let bar = try #require(bars.first { $0.hasPrefix(input) })
      let sides = bar.split(separator: "│", omittingEmptySubsequences: false)
      #expect(sides[0].contains("░") && sides[1].contains("█"), "\(bar)")
    }
    let csv = report.csv.whole.split(separator: "\n")
    #expect(csv.count == 9)
    #expect(csv[0] == "input,direction,factor,measure,value,difference,half_width")
    let json = try #require(try JSONSerialization.jsonObject(with: Data(report.json.whole.utf8)) as? [String: Any])
    #expect(json["format"] as? String == "sira.tornado/1")
    #expect((json["inputs"] as? [[String: Any]])?.count == 4)
    #expect(report.markdown.hasPrefix("# Tornado: Support line\n"))
  }
}
