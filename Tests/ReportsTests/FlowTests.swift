import Measures
import Randomness
import Reports
import Scenarios
import Simulation
import Statistics
import Testing

/// The flow of contacts as it is printed.
@Suite struct FlowTests {
  /// A row of the printed table: the number of all contacts, then those of types where they are known.
  private struct Row {
    let label: String
    let isPart: Bool
    let numbers: [Int?]
  }

  /// A center with all that a contact may meet, for so many issues in an hour.
  private func summary(
    perHour rate: Double, seed: UInt64, atEnd: Horizon.AtEnd = .drain, warmup: Double = 0, others: Int = 0
  ) throws -> Summary {
    let talk = ContactType.Handle(talk: try .exponential(mean: 200))
    let calls = ContactType(
      name: "calls", arrivals: Arrivals(.rate(perSecond: rate / 3600)), handle: talk,
      patience: try .exponential(mean: 120), balk: .probability(0.1), journey: ["menu", "bot"],
      outcome: Outcome(
        resolve: 0.7, transfer: Transfer(to: "experts", probability: 0.2),
        return: Return(probability: 0.6, after: try .exponential(mean: 900))),
      redial: Redial(afterAbandon: 0.5, afterBlock: 0.9, delay: try .exponential(mean: 200)))
    let chats = ContactType(
      name: "chats", arrivals: Arrivals(.rate(perSecond: rate / 9000)), handle: talk,
      patience: try .exponential(mean: 90), journey: ["bot"])
    let experts = ContactType(
      name: "experts", arrivals: Arrivals(.rate(perSecond: 0)), handle: talk, patience: try .exponential(mean: 60))
    let menu = Step(
      name: "menu", capacity: max(1, Int(rate / 80)), whenFull: .wait, duration: try .exponential(mean: 40),
      contain: 0.2, unresolved: 0.1, hangUp: 0.1, escape: Step.Escape(after: 20, probability: 0.3))
    let bot = Step(
      name: "bot", kind: .chatbot, capacity: max(1, Int(rate / 60)), duration: try .exponential(mean: 60),
      contain: 0.4, unresolved: 0.5,
      return: Return(probability: 0.5, after: try .exponential(mean: 600), as: "calls"), hangUp: 0.05)
    let staff = max(2, Int(rate / 30))
    let more = (0..<others).map { index in
      ContactType(
        name: "kind-\(index)", arrivals: Arrivals(.rate(perSecond: rate / 72_000 * Double(index))), handle: talk,
        patience: chats.patience)
    }
    return Simulator(threads: 1).run(
      try Scenario(
        checking: ScenarioDraft(
          name: "Flow", horizon: Horizon(length: 7200, warmup: warmup, atEnd: atEnd),
          contacts: [calls, chats, experts] + more,
          agents: [
            AgentGroup(
              name: "desk", staffing: .constant(staff),
              skills: (["calls", "chats"] + more.map(\.name)).map { Skill($0) }),
            AgentGroup(name: "back", staffing: .constant(max(1, staff / 8)), skills: [Skill("experts")]),
          ],
          lines: [LinePool(name: "trunk", capacity: staff + 10, contacts: ["calls"])], steps: [menu, bot],
          run: RunSettings(seed: seed, replications: 3))))
  }

  /// The rows of the flow table, read by the columns of its head.
  private func rows(_ text: String) throws -> [Row] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0) }
    let start = try #require(lines.firstIndex { String($0).hasPrefix("Flow of contacts") })
    let head = lines[start]
    // Figures stand at the right of their columns; behind the label come the number, its ± and its share.
    let ends = head.indices.filter { index in
      head[index] != " " && (index + 1 == head.count || head[index + 1] == " ")
        && !(index + 2 < head.count && head[index + 2] != " ")
    }.filter { $0 >= 16 }
    return lines[(start + 1)...].prefix { !$0.isEmpty && $0.first != "%" }.map { line in
      func number(_ column: Int) -> Int? {
        let from = ends[column - 1] + 1
        guard from < line.count else { return nil }
        let cell = String(line[from...min(ends[column], line.count - 1)].filter { $0 != " " })
        return Double(cell).map { Int(($0 * 10).rounded()) }
      }
      let label = String(line.prefix(ends[0] + 1))
      let words = label.split(separator: " ").filter { Double($0) == nil }.joined(separator: " ")
      let own = label.split(separator: " ").last.flatMap { Double($0) }.map { Int(($0 * 10).rounded()) }
      return Row(
        label: words, isPart: line.first == " ", numbers: [own] + (3..<ends.count).map(number))
    }
  }

  private func isAside(_ row: Row) -> Bool {
    ["closed,", "full,", "of them"].contains { row.label.hasPrefix($0) }
  }

  @Test(arguments: [
    (12.0, Horizon.AtEnd.drain, 0.0), (70, .drain, 0), (700, .drain, 0), (700, .cut, 0), (900, .continue, 1800),
    (3000, .drain, 0), (3000, .cut, 1800),
  ])
  func `the numbers add up as they are printed`(rate: Double, atEnd: Horizon.AtEnd, warmup: Double) throws {
    for seed in 1...6 as ClosedRange<UInt64> {
      let text = RunReport(try summary(perHour: rate, seed: seed, atEnd: atEnd, warmup: warmup)).text()
      let rows = try rows(text)
      func comment(_ what: String) -> Comment { "\(what), \(rate) \(atEnd) seed \(seed)\n\(text)" }
      var heads: [String: [Int?]] = [:]
      for (index, head) in rows.enumerated() where !head.isPart {
        heads[head.label] = head.numbers
        let parts = rows[(index + 1)...].prefix { $0.isPart }.filter { !isAside($0) }
        guard !parts.isEmpty else { continue }
        for column in head.numbers.indices {
          guard let whole = head.numbers[column] else { continue }
          #expect(parts.reduce(0) { $0 + ($1.numbers[column] ?? 0) } == whole, comment(head.label))
        }
      }
      for row in rows where row.numbers.dropFirst().contains(where: { $0 != nil }) {
        #expect(row.numbers.dropFirst().reduce(0) { $0 + ($1 ?? 0) } == row.numbers[0], comment(row.label))
        #expect(row.numbers.allSatisfy { $0 ?? 0 >= 0 }, comment(row.label))
      }
      let entered = try #require(heads["entered"])
      #expect(entered.count == 4 && !entered.contains(nil))
      func number(_ label: String, _ column: Int) -> Int { heads[label].flatMap { $0[column] } ?? 0 }
      for column in entered.indices {
        #expect(
          number("entered", column) + number("passed on by agents", column) + number("inside at the start", column)
            == number("left before a queue", column) + number("joined a queue", column), comment("column \(column)"))
      }
      #expect((heads["after an agent"] != nil) == (warmup == 0 && atEnd != .continue), comment("after an agent"))
    }
  }

  @Test func `types that do not fit on the page are others`() throws {
    let text = RunReport(try summary(perHour: 700, seed: 1, others: 20)).text()
    let head = try #require(text.split(separator: "\n").first { $0.hasPrefix("Flow of contacts") })
    #expect(head.hasSuffix("  others"))
    #expect(head.contains("  calls  "))
    let rows = try rows(text)
    #expect(rows.contains { $0.numbers.count > 5 && !$0.numbers.contains(nil) })
    for row in rows where row.numbers.dropFirst().contains(where: { $0 != nil }) {
      #expect(row.numbers.dropFirst().reduce(0) { $0 + ($1 ?? 0) } == row.numbers[0], "\(row.label)\n\(text)")
    }
    let flow = text.split(separator: "\n").drop { !$0.hasPrefix("Flow of contacts") }.prefix { !$0.hasPrefix("%") }
    #expect(flow.allSatisfy { $0.count <= 100 })
  }

  @Test func `what never came back is not said to come back`() throws {
    let type = ContactType(
      name: "calls", arrivals: Arrivals(.rate(perSecond: 0.1)), handle: .init(talk: try .constant(60)),
      patience: try .exponential(mean: 60), journey: ["menu"])
    func sentences(contain: Double, unresolved: Double) throws -> [Substring] {
      let summary = Simulator(threads: 1).run(
        try Scenario(
          checking: ScenarioDraft(
            name: "menu", horizon: Horizon(length: 3600), contacts: [type],
            agents: [AgentGroup(name: "desk", staffing: .constant(20), skills: [Skill("calls")])],
            steps: [Step(name: "menu", duration: try .constant(5), contain: contain, unresolved: unresolved)],
            run: RunSettings(replications: 5))))
      return RunReport(summary).text().split(separator: "\n").filter {
        $0.contains("menu ends") || $0.contains("saves")
      }
    }
    let solved = try sentences(contain: 1, unresolved: 0)
    #expect(solved[0] == "menu ends all sessions, all of them solved.")
    #expect(solved[1].hasSuffix("agent-hours per day, and none of it comes back."))
    let unsolved = try sentences(contain: 1, unresolved: 1)
    #expect(unsolved[0] == "menu ends all sessions; all of those are not solved, and none of these comes back.")
    #expect(try sentences(contain: 0, unresolved: 0) == [])
  }

  @Test func `printed numbers are those that were measured`() throws {
    let summary = try summary(perHour: 700, seed: 3)
    let rows = try rows(RunReport(summary).text())
    func near(_ label: String, _ value: Double?, after head: String = "") throws {
      let from = head.isEmpty ? 0 : try #require(rows.firstIndex { $0.label.hasPrefix(head) })
      let row = try #require(rows[from...].first { $0.label == label })
      let printed = Double(try #require(row.numbers[0])) / 10
      #expect(abs(printed - (try #require(value))) < 2, "\(label) \(printed)")
    }
    let overall = summary.overall
    func mean(_ measure: Measure) -> Double { overall[measure]?.mean ?? 0 }
    try near("entered", mean(.entered))
    try near("new issues", mean(.fresh))
    try near("joined a queue", mean(.offered))
    try near("answered", mean(.answered))
    try near("contained, not solved", mean(.containedFalse), after: "left before")
    try near("contained, solved", mean(.contained) - mean(.containedFalse), after: "left before")
    try near("solved", mean(.resolved) - mean(.contained) + mean(.containedFalse), after: "after an agent")
    try near("never solved", mean(.lost), after: "issues")
    let menu = summary.steps[0].values
    try near("asked for a human", menu[.escapes]?.mean, after: "menu")
    try near("of them abandoned", menu[.gaveUpWaiting]?.mean, after: "menu")
  }
}
