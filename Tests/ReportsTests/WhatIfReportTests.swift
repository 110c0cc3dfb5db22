import Files
import Planning
import Randomness
import Reports
import Scenarios
import Testing

@Suite struct WhatIfReportTests {
  @Test func `one alternative is told from the answer to what pairing was worth`() throws {
    let report = try WhatIfExample.report(WhatIfExample.supportLine(), ["contacts.support.arrivals.scale=1.15"]) {
      $0.contacts[0].arrivals.scale = 1.15
    }
    #expect(
      report.text() == """
        What if: Support line
        Mon 08:00–09:30, 3 intervals of 30m; 1 alternative; 100 days, the same for all; goals in every half
        hour

        With contacts.support.arrivals.scale=1.15, over the whole day, the service level of support falls
        from 87.9 % to 76.8 % (−11.2 ± 1.1 points) and now misses its goal of 80 % answered within 20 s;
        abandonment goes from 3.2 % to 6.5 % and now misses its goal of at most 5 % abandoned; ASA is
        5.4 ± 0.6 s longer; goals are missed in 1 of 3 half hours on average, as before (most where at 08:30
        support has 61.5 % answered within 20 s, goal 80 %).

                 measure            unit         base        change    difference  real?
        support  offered                  250   ± 3    288   ±  3    +37.6 ±  1.2  yes
                 service_level      %      87.9 ± 1.7   76.8 ±  1.8  −11.2 ±  1.1  yes
                 service_level_met  %      77   ± 9     30   ± 10    −47   ± 10    yes
                 asa                s       5.1 ± 0.8   10.5 ±  1.0   +5.4 ±  0.6  yes
                 abandon_rate       %       3.2 ± 0.4    6.5 ±  0.6   +3.3 ±  0.3  yes
        desk     occupancy          %      50.2 ± 0.8   55.8 ±  0.7   +5.6 ±  0.4  yes
        real?: yes: believed with 95 % confidence although 58 numbers of the whole day are compared at once
        (Holm's correction); perhaps: its own interval leaves out zero, which some do by chance; no: may be
        chance
        3 more numbers of these are the same on both sides, or nearly
        --format csv has all 79 numbers: 54 changed for real, 2 perhaps, 10 may be chance, 11 are the same,
        2 have nothing to compare

        1 of 3 intervals gets worse for real, 1 now misses its goal, 1 more perhaps:
        at           measure        unit    base  change   difference  goal    is
        08:30–09:00  service_level  %     80 ± 3  62 ± 3  −18.6 ± 1.7  ≥ 80 %  now missed

        For the customers of support the change is worse however it is weighed: more waits beyond what is
        tolerated and attempts given up, longer waits on average, and fewer of nothing bad.

        Per day: paid hours 31.9 before and after.
        Both sides saw the same days, which made the intervals of the goals' measures 2.2 to 2.3 times
        narrower than independent runs would have: those would have taken 4.7 to 5.3 times as many days.

        100 independent days of each side simulated from seed 1 by sira 0.2.0. ± is half the width of a 95 %
        confidence interval; – is nothing to measure. What a number means and how it is computed: sira
        explain KEY, e.g. sira explain service_level or verdict

        """)
  }

  @Test func `several alternatives stand side by side before each is told`() throws {
    let base = try WhatIfExample.supportLine { draft in
      draft.currency = "EUR"
      draft.agents[0].cost = 20
    }
    let text = try WhatIfExample.report(
      base,
      [
        WhatIfExample.question(base, "busy", ["a=1"]) { $0.contacts[0].arrivals.scale = 1.15 },
        WhatIfExample.question(base, "more", ["b=2"]) { $0.agents[0].staffing = .constant(24) },
        WhatIfExample.question(base, "none", ["c=3"]) { _ in },
      ]
    ).text()
    #expect(
      text.contains(
        """
                                     support ─────────────
              half hours     met on          SL       lost   occupancy         cost
                  missed  % of days           %          %           %          EUR
        base      1 of 3    77 ±  9  87.9 ± 1.7  3.2 ± 0.4  50.2 ± 0.8  637.4 ± 0.9
        busy      1 of 3    30 ± 10  76.8 ± 1.8  6.5 ± 0.6  55.8 ± 0.7  638.3 ± 1.0
        more      0 of 3   100 ±  4  96.0 ± 1.0  1.0 ± 0.2  44.9 ± 0.7  727.4 ± 0.9
        none      1 of 3    77 ±  9  87.9 ± 1.7  3.2 ± 0.4  50.2 ± 0.8  637.4 ± 0.9
        SL: answered within the goal's time; lost: abandoned ÷ offered; met on: share of days that kept
        every goal over the whole day

        """))
    #expect(text.contains("\n\nbusy\nchanged: a=1\n\n"))
    #expect(
      text.contains("\nPer day: cost 637.4 EUR → 727.4 EUR (+90.00 ± 0.01); paid hours 31.9 → 36.4 (+4.5 ± 0.1).\n"))
    #expect(text.contains("\n\nnone\nchanged: c=3\nEvery day is the same before and after.\n\n"))
    // Its words are explained once.
    #expect(text.split(separator: "real?: yes: believed").count == 2)
  }

  @Test func `intervals that hurt are told, worst first and at most eight, and those that gain`() throws {
    let base = try WhatIfExample.supportLine { draft in
      draft.horizon.length = 12 * 1800
      draft.contacts[0].arrivals = Arrivals(.rate(perSecond: 0.07))
    }
    let report = try WhatIfExample.report(base) { draft in
      draft.agents[0].staffing = .perInterval([24, 24] + Array(repeating: 17, count: 10))
    }
    let text = report.text()
    #expect(text.contains("\n10 of 12 intervals get worse for real, "))
    #expect(text.contains("; the worst 8:\nat           measure        unit  "))
    let told = text.split(separator: "\n").filter { $0.hasSuffix("  now missed") }.map { "Mon \($0.prefix(5))" }
    let fields = report.csv.whole.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let falls = fields.filter { $0[4] == "service_level" && $0[3] != "" }.compactMap { row in
      Double(row[9]).map { (start: String(row[3]), fall: -$0) }
    }
    #expect(told == falls.sorted { $0.fall > $1.fall }.prefix(8).map(\.start))
    #expect(text.contains("\n2 of 12 intervals get better for real (08:00–09:00), most at 08:30: service_level +"))
  }

  @Test func `better everywhere is said in a line`() throws {
    let text = try WhatIfExample.report(WhatIfExample.supportLine()) { $0.agents[0].staffing = .constant(24) }.text()
    #expect(
      text.contains(
        "\nNo interval gets worse for real. 2 of 3 intervals get better for real (08:30–09:30), most at 08:30:\n"
          + "service_level +13.3 ± 1.6 points.\n"))
  }

  @Test func `a goal on abandonment is judged by abandonment where it hurts`() throws {
    let base = try WhatIfExample.supportLine { $0.contacts[0].goal = Goal(abandon: 0.05) }
    let text = try WhatIfExample.report(base) { $0.contacts[0].arrivals.scale = 1.15 }.text()
    #expect(
      text.contains(
        "\nWith x=1, over the whole day, abandonment of support rises from 3.2 % to 6.5 % (+3.3 ± 0.3 points)\n"
          + "and now misses its"))
    #expect(text.contains("08:30–09:00  abandon_rate  %     "))
    #expect(text.contains("  ≤ 5 %  now missed\n"))
  }

  @Test func `another horizon or other intervals are not compared by interval`() throws {
    let base = try WhatIfExample.supportLine { $0.contacts[0].arrivals = Arrivals(.rate(perSecond: 0.05)) }
    let shorter = try WhatIfExample.report(base) { $0.horizon.length = 3600 }
    #expect(
      shorter.text().replacing("\n", with: " ").contains(
        "Its horizon is Mon 08:00–09:00 instead of Mon 08:00–09:30: intervals are not compared, and counts, hours and cost "
          + "are those of another length of time."))
    #expect(shorter.json.whole.contains("\"intervals\": {}"))
    let finer = try WhatIfExample.report(base) { $0.horizon.interval = 900 }
    #expect(finer.text().contains("\nIts intervals are of 15m instead of 30m, so they are not compared.\n"))
    let cut = try WhatIfExample.report(base) { $0.horizon.atEnd = .cut }
    #expect(cut.text().contains("\nIts horizon begins or ends in another way, so intervals are not compared.\n"))
  }

  @Test func `what has no other side is named, and not compared`() throws {
    let base = try WhatIfExample.center(["sales", "care"])
    let report = try WhatIfExample.report(
      base,
      [
        WhatIfExample.question(base, "gone", []) { draft in
          draft.contacts.removeLast()
          draft.agents.removeLast()
        },
        WhatIfExample.question(base, "help", []) {
          $0.agents.append(AgentGroup(name: "overflow", staffing: .constant(1), skills: [Skill("sales")]))
        },
      ])
    let text = report.text()
    #expect(text.contains("\ngone\nno longer there: contacts.care and agents.care team\n"))
    #expect(text.contains("\nhelp\nonly after the change, so with nothing to compare: agents.overflow\n"))
    #expect(!text.contains("\ncare  "))
    #expect(
      report.json.whole.contains("\"removed\": [\n        \"contacts.care\",\n        \"agents.care team\"\n      ]"))
    #expect(report.json.whole.contains("\"added\": [\n        \"agents.overflow\"\n      ]"))
  }

  @Test func `journeys and work that may lie have their own measures`() throws {
    let text = try WhatIfExample.report(WhatIfExample.journey()) { $0.steps[0].contain = 0.2 }.text()
    let words = text.replacing("\n", with: " ")
    for measure in [
      "contained ", "fcr ", "reached_human ", "contacts_per_issue ", "failure_demand ", "answered_per_hour ",
    ] {
      #expect(text.contains(" \(measure)"), "\(measure)")
    }
    #expect(
      words.contains(
        " With x=1, over the whole day, the ASA of calls rises from 2.2 s to 3.9 s (+1.72 ± 0.19 s), still within its goal"
      ))
    #expect(words.contains(" its goal of at most 20 s; the ASA of mails rises from "))
    #expect(!text.contains("nan"))
  }

  @Test func `pairing that helps little is not praised`() throws {
    let text = try WhatIfExample.report(WhatIfExample.supportLine()) { draft in
      draft.agents[0].staffing = .constant(40)
    }.text().replacing("\n", with: " ")
    #expect(
      text.contains("Both sides saw the same days, but that helped little: the intervals of the goals' measures are "))
  }

  @Test func `one day has a report without intervals of confidence`() throws {
    let base = try WhatIfExample.supportLine { $0.run.replications = 1 }
    let report = try WhatIfExample.report(base) { $0.contacts[0].arrivals.scale = 1.05 }
    let text = report.text()
    #expect(text.contains("; 1 alternative; 1 day; goals in every half hour\n"))
    #expect(text.contains("\nreal?: one day has no intervals, so nothing is known\n"))
    #expect(text.contains("\nWhich intervals get worse for real cannot be said after one day.\n"))
    #expect(text.contains("set `run: {replications: 100}` or"))
    #expect(!text.contains(" ± "))
    #expect(!report.csv.whole.contains("real"))
  }

  @Test func `lines fit where names are long`() throws {
    let types = ["customer retention team", "international billing", "technical support two"]
    let base = try WhatIfExample.center(types) { $0.agents[0].cost = 30 }
    let text = try WhatIfExample.report(
      base,
      [
        WhatIfExample.question(base, "flu and a big campaign", ["a=1"]) { draft in
          for index in draft.agents.indices { draft.agents[index].staffing = .constant(8) }
        },
        WhatIfExample.question(base, "quiet", ["b=1"]) { $0.contacts[2].arrivals.scale = 0.5 },
      ]
    ).text()
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }
}
