import Measures
import Randomness
import Scenarios
import Simulation
import Testing

/// What slot_occupancy and concurrency count: every open contact; one that excludes all others fills its agent.
@Suite struct OpenContactsTests {
  @Test(arguments: 0...3, 0...4)
  func `chats take a share of an agent, and calls all of it`(chats: Int, calls count: Int) throws {
    guard chats + count > 0 else { return }
    var chat = try calls("chats", at: Array(repeating: 0, count: chats), talk: 300)
    chat.channel = .chat
    let group = AgentGroup(
      name: "desk", staffing: .constant(1), skills: [Skill("calls"), Skill("chats")],
      concurrency: [Concurrency(.chat, limit: 3)])
    let summary = simulate(
      try scenario([calls(at: (0..<count).map { 400 + 500 * Double($0) }, talk: 200), chat], [group]))
    let (open, single) = (300 * Double(chats), 200 * Double(count))
    #expect(isNear(summary.group(.slotOccupancy), (open / 3 + single) / 3600))
    #expect(isNear(summary.group(.concurrency), (open + single) / ((chats > 0 ? 300 : 0) + single)))
    #expect(isNear(summary.all(.slotOccupancy), (open / 3 + single) / 3600))
  }

  @Test func `two channels fill an agent each by its own number`() throws {
    var chat = try calls("chats", at: [0], talk: 300)
    chat.channel = .chat
    var post = try calls("posts", at: [1000], talk: 300)
    post.channel = .social
    let group = AgentGroup(
      name: "desk", staffing: .constant(1), skills: [Skill("posts"), Skill("chats")],
      concurrency: [Concurrency(.chat, limit: 3), Concurrency(.social, limit: 5)])
    let summary = simulate(try scenario([chat, post], [group]))
    #expect(isNear(summary.group(.slotOccupancy), (100.0 + 60) / 3600))
    #expect(isNear(summary.group(.concurrency), 1))
  }

  @Test(arguments: [Horizon.AtEnd.drain, .cut, .continue])
  func `a call beyond the horizon fills its agent as long as it counts`(atEnd: Horizon.AtEnd) throws {
    let group = AgentGroup(
      name: "desk", staffing: .constant(1), skills: [Skill("calls"), Skill("chats")],
      concurrency: [Concurrency(.chat, limit: 3)])
    var chat = try calls("chats", at: [], talk: 300)
    chat.channel = .chat
    let summary = simulate(try scenario([calls(at: [3400], talk: 400), chat], [group], atEnd: atEnd))
    #expect(isNear(summary.group(.slotOccupancy), summary.group(.occupancy) ?? -1))
  }
}
