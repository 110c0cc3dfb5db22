import Foundation
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
          ], meetsGoals: number.isMet)
      })
  }

  private let staff = Sweep.Axis(path: "agents.desk.staff", values: ["20", "21", "22"])
  private let volume = Sweep.Axis(path: "contacts.support.arrivals.scale", values: ["1", "1.1"])

  @Test func `the cheapest point that meets every goal comes first, and what is worth its price is drawn`() throws {
    let report = SweepReport(
      try sweep([staff], [(0.76, 60, false), (0.823, 63, true), (0.87, 66, true)]), source: source)
    #expect(
      report.text() == """
        Sweep: Support line
        3 points: agents.desk.staff (3 values); 20 days each
        changed: agents.desk.cost=20

        2 of 3 points meet every goal on average. The cheapest of them is agents.desk.staff=21: 82.3 % ± 1.2
        service level, 3.1 % ± 0.4 abandoned, 63.0 h paid per day.

        Worth their price: every other point is dearer than one of these and no better
           desk.staff     service  abandoned        ASA   occupancy  paid  goals
                                %          %          s           %     h
                   20  76.0 ± 1.2  3.1 ± 0.4  5.2 ± 0.6  70.0 ± 1.0  60.0  missed
        →          21  82.3 ± 1.2  3.1 ± 0.4  5.2 ± 0.6  70.0 ± 1.0  63.0  met
                   22  87.0 ± 1.2  3.1 ± 0.4  5.2 ± 0.6  70.0 ± 1.0  66.0  met

        paid h  service level
          60.0 ┤██████████████████████████████████████             76.0 %
          63.0 ┤█████████████████████████████████████████▏         82.3 %
          66.0 ┤███████████████████████████████████████████▌       87.0 %

        Every point saw the same 20 days, simulated from seed 1 by sira 0.1.0. ± is half the width of a 95 %
        confidence interval; – is nothing to measure.

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
        "2 of 6 points meet every goal on average; there is one for 1 of 2 values of contacts.support.arrivals.scale."))
    #expect(
      text.contains(
        """
        desk.staff      1    1.1
                20  79.0!  70.0!
                21  85.0   78.0!
                22  90.0       –
        ! a goal is missed over the horizon, on average
        """), "\(text)")
    #expect(!text.contains("Worth their price"))
  }

  @Test func `where no point meets the goals, the best is named`() throws {
    let none = try sweep([staff], [(0.5, 60, false), (0.6, 63, false), (0.55, 66, false)])
    #expect(
      SweepReport(none, source: source).text().replacing("\n", with: " ").contains(
        "No point meets every goal over the horizon. The best service level is at agents.desk.staff=21: 60.0 % ± 1.2"))
    let without = try sweep([staff], [(0.5, 60, nil), (0.6, 63, nil), (nil, 66, nil)])
    #expect(SweepReport(without, source: source).text().contains("No goal is given to meet. The best service level"))
  }

  @Test func `programs get every point`() throws {
    let report = SweepReport(
      try sweep([staff], [(0.76, 60, false), (nil, 63, true), (0.87, 66, true)]), source: source)
    let csv = report.csv.split(separator: "\n").map(String.init)
    #expect(
      csv[0]
        == "agents.desk.staff,overall.service_level,overall.service_level.half_width,overall.abandon_rate,"
        + "overall.abandon_rate.half_width,overall.asa,overall.asa.half_width,overall.occupancy,"
        + "overall.occupancy.half_width,overall.paid,overall.paid.half_width,meets_goals,frontier")
    #expect(csv[1] == "20,0.76,0.012,0.031,0.004,5.2,0.6,0.7,0.01,60.0,,false,true")
    #expect(csv[2] == "21,,,0.031,0.004,5.2,0.6,0.7,0.01,63.0,,true,false")
    let json = try #require(try JSONSerialization.jsonObject(with: Data(report.json.utf8)) as? [String: Any])
    #expect(json["format"] as? String == "sira.sweep/1")
    #expect(json["cheapest_that_meets_goals"] as? Int == 1)
    #expect(json["frontier"] as? [Int] == [0, 2])
    let points = try #require(json["points"] as? [[String: Any]])
    #expect(points.count == 3)
    #expect(points[1]["overall.service_level"] is NSNull)
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
    let csv = report.csv.split(separator: "\n")
    #expect(csv.count == 9)
    #expect(csv[0] == "input,direction,factor,measure,value,difference,half_width")
    let json = try #require(try JSONSerialization.jsonObject(with: Data(report.json.utf8)) as? [String: Any])
    #expect(json["format"] as? String == "sira.tornado/1")
    #expect((json["inputs"] as? [[String: Any]])?.count == 4)
    #expect(report.markdown.hasPrefix("# Tornado: Support line\n"))
  }
}
