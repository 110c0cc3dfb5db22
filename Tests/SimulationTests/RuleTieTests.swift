import Measures
import Randomness
import Scenarios
import Simulation
import Testing

/// How the agent rules decide between equals, and what the least occupied are.
@Suite struct RuleTieTests {
  private func answered(
    _ contacts: [ContactType], _ groups: [AgentGroup], _ rule: Routing.AgentRule
  ) throws -> [Double] {
    let summary = simulate(try scenario(contacts, groups, routing: Routing(agent: rule)))
    return groups.map { summary.group(.answered, $0.name) ?? -1 }
  }

  @Test(arguments: 2...6)
  func `equally fast agents take turns by how long they have been idle`(count: Int) throws {
    let groups = (0..<count).map { desk(.constant(1), name: "group \($0)") }
    for rounds in 1...4 {
      let times = (0..<count * rounds).map { 100 * Double($0) }
      let counts = try answered([calls(at: times, talk: 10)], groups, .fastest)
      #expect(counts == Array(repeating: Double(rounds), count: count))
    }
  }

  @Test(arguments: [Routing.AgentRule.fastest, .leastOccupied])
  func `of equals the one idle for longer takes the call, though its group is last in the file`(
    rule: Routing.AgentRule
  ) throws {
    // The second is there from the start, the first came at 1800; nobody has had anything to do.
    let groups = [desk(.perInterval([0, 1]), name: "first"), desk(.perInterval([1, 1]), name: "second")]
    #expect(try answered([calls(at: [2000], talk: 10)], groups, rule) == [0, 1])
  }

  @Test func `open chats count up to now`() throws {
    // From 0 on one with the first; with the second from 0 to 100 and from 150 on. At 200 it is 200 s against 150 s.
    var chats = try calls("chats", at: [0, 150, 200], talk: 1000)
    chats.channel = .chat
    var brief = try calls("brief", at: [0], talk: 100)
    brief.channel = .chat
    func group(_ name: String, _ skills: [String]) -> AgentGroup {
      AgentGroup(
        name: name, staffing: .constant(1), skills: skills.map { Skill($0) },
        concurrency: [Concurrency(.chat, limit: 2)])
    }
    let groups = [group("first", ["chats"]), group("second", ["chats", "brief"])]
    #expect(try answered([chats, brief], groups, .leastOccupied) == [1, 3])
    // The one who has had it for longer would take it by idle time.
    #expect(try answered([chats, brief], groups, .longestIdle) == [2, 2])
  }

  @Test func `in the first minutes the smaller share takes it, though idle for less long`() throws {
    let groups = ["first", "second"].map { desk(.constant(1), Skill("calls"), Skill("long"), name: $0) }
    // The first has 30 of 100 s, idle since 30; the second has 10 of 100 s, idle since 70.
    let contacts = try [calls("long", at: [0], talk: 30), calls(at: [60, 100], talk: 10)]
    #expect(try answered(contacts, groups, .leastOccupied) == [1, 2])
    #expect(try answered(contacts, groups, .longestIdle) == [2, 1])
  }
}
