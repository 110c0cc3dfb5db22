import Measures
import Scenarios
import Simulation
import Testing

/// Whom a freed agent takes.
@Suite struct ContactOrderTests {
  /// The order in which one agent, busy until 100, takes waiting contacts of 10 s each.
  private func order(_ waiting: [(name: String, level: Int, priority: Int, at: Double)], _ routing: Routing) throws
    -> String
  {
    let types = try waiting.map { try calls($0.name, at: [$0.at], talk: 10, priority: $0.priority) }
    let skills = waiting.map { Skill($0.name, level: $0.level) } + [Skill("calls")]
    let agents = AgentGroup(name: "desk", staffing: .constant(1), skills: skills)
    let summary = simulate(try scenario(types + [calls(at: [0], talk: 100)], [agents], routing: routing))
    let starts = waiting.map { (name: $0.name, start: $0.at + (summary.contact(.asa, $0.name) ?? .nan)) }
    return starts.sorted { $0.start < $1.start }.map(\.name).joined()
  }

  private static let five = [
    (name: "a", level: 1, priority: 1, at: 40.0), (name: "b", level: 1, priority: 0, at: 50),
    (name: "c", level: 1, priority: 1, at: 30), (name: "d", level: 2, priority: 0, at: 20),
    (name: "e", level: 2, priority: 0, at: 10),
  ]

  @Test(arguments: [
    ([Routing.ContactCriterion.level, .priority, .wait], "bcaed"), ([.level, .wait, .priority], "cabed"),
    ([.priority, .level, .wait], "bedca"), ([.priority, .wait, .level], "edbca"),
    ([.wait, .level, .priority], "edcab"), ([.wait, .priority, .level], "edcab"),
    // What is not named is compared last, in the default order.
    ([.level], "bcaed"), ([.priority], "bedca"), ([.wait], "edcab"), ([.level, .wait], "cabed"),
    ([.priority, .wait], "edbca"),
  ])
  func `criteria are compared one after the other`(contact: [Routing.ContactCriterion], expected: String) throws {
    #expect(try order(Self.five, Routing(contact: contact)) == expected)
  }

  @Test func `the default order is level, priority, wait`() throws {
    #expect(try order(Self.five, Routing()) == "bcaed")
  }

  @Test func `where nothing differs the order of the group's skills decides`() throws {
    #expect(try order(["b", "a", "c"].map { ($0, 1, 0, 20) }, Routing()) == "bac")
    #expect(try order(["b", "a", "c"].map { ($0, 1, 0, 20) }, Routing(contact: [.level, .wait])) == "bac")
  }

  @Test(arguments: [(nil, "hl"), (40.0, "lh"), (50, "lh"), (51, "hl"), (9, "lh"), (5, "lh")])
  func `a waiting contact gains a step of priority per full duration of aging`(aging: Double?, expected: String) throws
  {
    // When the agent becomes free l waits for 50 s and h for 10 s; a step ahead or equal and earlier, l is first.
    let waiting = [(name: "l", level: 1, priority: 1, at: 50.0), (name: "h", level: 1, priority: 0, at: 90)]
    #expect(try order(waiting, Routing(aging: aging)) == expected)
  }

  @Test(arguments: [
    // The type's own duration counts, whatever the routing says.
    (40.0, nil as Double?, "lh"), (51, nil, "hl"), (51, 40, "hl"), (40, .infinity, "lh"), (.infinity, 40, "hl"),
    (nil, 40, "lh"), (nil, nil, "hl"),
  ])
  func `a type gains priority by its own aging`(own: Double?, routing: Double?, expected: String) throws {
    // When the agent becomes free l waits for 50 s and h for 10 s; a step ahead or equal and earlier, l is first.
    var types = try [calls("l", at: [50], talk: 10, priority: 1), calls("h", at: [90], talk: 10)]
    types[0].aging = own
    let agents = AgentGroup(
      name: "desk", staffing: .constant(1), skills: [Skill("l"), Skill("h"), Skill("calls")])
    let summary = simulate(
      try scenario(
        types + [calls(at: [0], talk: 100)], [agents],
        routing: Routing(aging: routing.map { $0 == .infinity ? nil : $0 } ?? nil)))
    let starts = [("l", 50 + (summary.contact(.asa, "l") ?? .nan)), ("h", 90 + (summary.contact(.asa, "h") ?? .nan))]
    #expect(starts.sorted { $0.1 < $1.1 }.map(\.0).joined() == expected)
  }

  @Test func `types age at different rates and equals go by the rest of the order`() throws {
    // At 100 s: a has waited 90 s, 3 − 3 = 0; b 60 s, 3 − 3 = 0; c 40 s, 3 − 2 = 1. a and b are equal, a waits longer.
    var types = try ["a", "b", "c"].enumerated().map { try calls($1, at: [[10, 40, 60][$0]], talk: 10, priority: 3) }
    for (index, aging) in [30.0, 20, 20].enumerated() { types[index].aging = aging }
    let agents = AgentGroup(
      name: "desk", staffing: .constant(1), skills: [Skill("c"), Skill("b"), Skill("a"), Skill("calls")])
    func starts(_ routing: Routing) throws -> String {
      let summary = simulate(try scenario(types + [calls(at: [0], talk: 100)], [agents], routing: routing))
      let all = [("a", 10.0), ("b", 40), ("c", 60)].map { ($0.0, $0.1 + (summary.contact(.asa, $0.0) ?? .nan)) }
      return all.sorted { $0.1 < $1.1 }.map(\.0).joined()
    }
    #expect(try starts(Routing()) == "abc")
    types[0].aging = .infinity
    #expect(try starts(Routing(aging: 1)) == "bca")
  }

  @Test(arguments: [49.0, 98, 103, 107])
  func `a wait of exactly one step is one step, whatever the rounding`(aging: Double) throws {
    // 49 · (1 ÷ 49) is a rounding below 1.
    let types = try [
      calls("l", at: [200 - aging], talk: 10, priority: 1), calls("h", at: [199], talk: 10),
      calls(at: [0], talk: 200),
    ]
    let agents = desk(.constant(1), Skill("l"), Skill("h"), Skill("calls"))
    let summary = simulate(try scenario(types, [agents], routing: Routing(aging: aging)))
    #expect(summary.contact(.asa, "l") == aging)
  }

  @Test func `within a type the first to come is the first to be taken`() throws {
    let summary = simulate(try scenario([calls(at: [0, 1, 2, 3], talk: 100)], [desk(.constant(1))]))
    #expect(summary.contact(.waitMax) == 297)
    #expect(summary.contact(.asa) == (99 + 198 + 297) / 4.0)
  }
}
