import Measures
import Reports
import Scenarios
import Simulation
import Statistics
import Testing

@Suite struct RunReportTests {
  @Test func `a report opens with the verdict and ends with what it is worth`() throws {
    #expect(
      RunReport(try SupportLine.summary()).text() == """
        Support line
        Mon 08:00–09:30, 3 intervals of 30m; 1 contact type; 1 agent group; 100 replications

        Goals over the whole day, on average
        support  MISSED    71.2 % ± 0.9 answered within 20 s, goal 80 % (8.8 points short);
                           every part of the goal met on 3 of 100 days
                           missed at: 08:30–09:00 (41 % ± 3)
                           in doubt at: 09:00–09:30
                 in doubt  5.1 % ± 0.2 abandoned, goal at most 5 % (0.1 points too many, within ±)
                           missed at: 08:30–09:00 (8.1 % ± 0.6)

        Contacts per day  offered  answered   abandoned        short
        support           345 ± 4   327 ± 3  17.7 ± 0.8  2.50 ± 0.14
        of the abandoned, short: within 5 s

        Waits            SL         ASA     p90   longest      waited       lost          AHT
                          %           s       s         s           %          %            s
        support  71.2 ± 0.9  21.4 ± 0.9  54 ± 3  243 ± 13  38.1 ± 0.9  5.1 ± 0.2  270.3 ± 1.6
        SL = answered within 20 s ÷ (offered − abandoned within 5 s)
        ASA, p90: mean and 90th percentile wait of the answered; longest: mean over days of the longest
        waited: share of offered that waited at all; lost = abandoned ÷ offered; AHT = talk + hold + wrap

        support         offered          SL         ASA          p90       lost        queue       largest
                                          %           s            s          %
        08:00        95.2 ± 1.9  91.2 ± 1.1   6.3 ± 0.5   15.8 ± 1.6  2.1 ± 0.3  0.42 ± 0.03   1.58 ± 0.13
        08:30    !  150   ± 2    41   ± 3    41   ± 3    103   ± 9    8.1 ± 0.6  2.8  ± 0.2   10.3  ± 0.8
        09:00    ?  100   ± 2    80.3 ± 1.7  14.9 ± 1.2   37   ± 4    3.4 ± 0.4  0.99 ± 0.08   3.7  ± 0.3

        ! misses a promise; ? the promise lies inside ±; queue: contacts waiting, time average and largest

        Agents  staffed   overtime        paid   occupancy  utilisation  answered          AHT
                agent-h    agent-h     agent-h           %            %                      s
        desk       36.0  0.3 ± 0.1  36.3 ± 0.1  84.1 ± 0.6   82.1 ± 0.6   327 ± 3  270.3 ± 1.6
        hours and contacts per day; staffed: on duty, without overtime; paid: with it
        occupancy = handling ÷ (handling + available) of logged-in time; utilisation = handling ÷ paid time

        Agents     desk
                staffed    occup. %
        08:00        24  74.5 ± 0.6
        08:30        24  96.2 ± 0.6
        09:00        24  81.7 ± 0.6
        staffed: agents on duty, time average of the interval, without overtime; occupancy counts it

        100 independent days simulated from seed 1 by sira 0.2.0: 34512 contacts, 103544 events.
        ± is half the width of a 95 % confidence interval: in 95 % of such studies it holds the model's true
        value. It covers chance in the simulation, not errors of the input. – is nothing to measure.
        Averages, hours and times have no ± where all days agree or a single one decides. A largest value is
        the mean over the days, so a percentile of all may exceed it; how far they are apart is in the JSON.
        What a number means and how it is computed: sira explain KEY, e.g. sira explain service_level

        """)
  }

  @Test func `every line fits into a terminal of 100 columns`() throws {
    let text = RunReport(try SupportLine.summary()).text()
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test func `a goal inside the interval is in doubt, one outside is not`() throws {
    #expect(
      try verdict(level: (0.81, 0.02)).contains(
        "in doubt  81 % ± 2 answered within 20 s, goal 80 % (1 point to spare, within ±)"))
    #expect(
      try verdict(level: (0.83, 0.02)).contains(
        "met       83 % ± 2 answered within 20 s, goal 80 % (3 points to spare)"))
    #expect(
      try verdict(level: (0.77, 0.02)).contains("MISSED    77 % ± 2 answered within 20 s, goal 80 % (3 points short)"))
    #expect(
      try verdict(level: (0.8001, 0.02)).contains(
        "in doubt  80 % ± 2 answered within 20 s, goal 80 % (on the goal, within ±)"))
  }

  @Test func `one replication decides nothing`() throws {
    let text = try verdict(level: (0.83, nil), replications: 1)
    #expect(
      text.contains(
        "goal 80 % (3.0 points to spare; one replication decides nothing)"
      ))
    #expect(text.contains("One replication has no confidence interval"))
  }

  @Test func `a mean wait and a share of abandons are judged by what they may be at most`() throws {
    let text = try report(goal: Goal(abandon: 0.05, asa: 15)) { values in
      values[.abandonRate] = Estimate(mean: 0.041, halfWidth: 0.002)
      values[.asa] = Estimate(mean: 18.31, halfWidth: 0.87)
    }
    #expect(text.contains("support  met       4.1 % ± 0.2 abandoned, goal at most 5 % (0.9 points to spare)"))
    #expect(
      text.contains(
        "         MISSED    18.3 s ± 0.9 mean wait of the answered (ASA), goal at most 15 s (3.3 s too long)"))
  }

  @Test func `without goals the report says how to get a verdict`() throws {
    let text = try report(goal: Goal()) { _ in }
    #expect(text.contains("No goal is set. With `goal: {answer: 80%, within: 20s}`"))
  }

  @Test func `what was never measured is a dash`() throws {
    let text = try report(goal: Goal(answer: 0.8)) { _ in }
    #expect(text.contains("support  –         nothing to judge: answered within 20 s, goal 80 %"))
    #expect(text.contains("support   –    –    –        –       –     –    –"))
  }

  @Test(arguments: [
    (0.71234, 0.0087, "71.2 % ± 0.9"), (0.413, 0.031, "41 % ± 3"), (0.5, 0.00123, "50.00 % ± 0.12"),
    (0.5, 0.000001, "50.00 % ± 0.01"), (0.5, 0.19, "50 % ± 19"), (0.5, 0.26, "50 % ± 26"), (0.999, 0, "99.9 %"),
    (0.5, .nan, "50.0 %"), (0.5, 0.0095, "50.0 % ± 1.0"), (0.25, 0.27, "25 % ± 27"), (0.25, 0.94, "25 % ± 94"),
    (0.004, 0.031, "0.4 % ± 3.1"), (0.996, 0.02, "99.6 % ± 2.0"), (0.00004, 0.031, "0 % ± 3"),
    (0, 0.031, "0 % ± 3"), (1, 0.031, "100 % ± 3"), (0.994, 0.04, "99 % ± 4"),
  ])
  func `no decimal is shown that the half-width does not support, and none hides a value`(
    mean: Double, halfWidth: Double, text: String
  ) throws {
    #expect(try verdict(level: (mean, halfWidth)).contains("  \(text) answered"))
  }

  @Test func `colour comes only when asked for, and leaves the words alone`() throws {
    let summary = try SupportLine.summary()
    let colourful = RunReport(summary).text(.colour)
    #expect(colourful.contains("\u{1B}[1;31mMISSED\u{1B}[0m"))
    #expect(colourful.replacing(#/\u{1B}\[[0-9;]*m/#, with: "") == RunReport(summary).text())
    #expect(!RunReport(summary).text().contains("\u{1B}"))
  }

  @Test func `a name cannot steer the terminal`() throws {
    let text = RunReport(try SupportLine.summary(name: "a\u{1B}[2Jb\nc", type: "x\u{202E}y", group: "g\th")).text()
    #expect(text.hasPrefix("a\\u{1b}[2Jb\\u{a}c\n"))
    #expect(text.contains("x\\u{202e}y  MISSED"))
    #expect(text.contains("g\\u{9}h"))
  }

  @Test func `wide letters keep the columns`() throws {
    let lines = RunReport(try SupportLine.summary(type: "客服", group: "客")).text().split(separator: "\n")
    let header = try #require(lines.first { $0.hasPrefix("Contacts per day") })
    let row = try #require(lines.first { $0.hasPrefix("客服  ") && $0.contains("345") })
    #expect(row.count + 2 == header.count)
  }

  private func report(
    goal: Goal, replications: Int = 100, _ fill: (inout MeasureValues) -> Void
  ) throws -> String {
    let scenario = try SupportLine.scenario(goal: goal, intervals: 1)
    var values = MeasureValues()
    fill(&values)
    let contact = ContactSummary(type: scenario.contacts[0], values: values, intervals: [values])
    let agents = GroupSummary(group: scenario.agents[0], values: MeasureValues(), intervals: [MeasureValues()])
    return RunReport(
      Summary(
        scenario: scenario, replications: replications, contactsSimulated: 1, events: 1, precision: [], overall: values,
        contacts: [contact], agents: [agents])
    ).text()
  }

  private func verdict(level: (Double, Double?), replications: Int = 100) throws -> String {
    try report(goal: Goal(answer: 0.8), replications: replications) { values in
      values[.serviceLevel] = Estimate(mean: level.0, halfWidth: level.1)
    }
  }
}
