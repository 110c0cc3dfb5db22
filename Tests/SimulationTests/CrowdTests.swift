import Measures
import Randomness
import Scenarios
import Simulation
import Testing

/// What happens to a whole crowd at one instant takes no time that grows with its square, and no stack.
@Suite struct CrowdTests {
  private func mails(_ count: Int, talk: Double, isInterruptible: Bool = true) throws -> ContactType {
    ContactType(
      name: "mails", arrivals: Arrivals(.rate(perSecond: 0), backlog: .contacts(count)),
      handle: .init(talk: try .constant(talk)), channel: .email, isInterruptible: isInterruptible)
  }

  @Test(arguments: [1, 2])
  func `every agent is interrupted at one instant`(groupCount: Int) throws {
    let count = 20_000
    let groups = (0..<groupCount).map {
      desk(.constant(count / groupCount), Skill("calls", after: 60), Skill("mails"), name: "group \($0)")
    }
    let summary = simulate(
      try scenario([calls(at: Array(repeating: 100, count: count), talk: 10), mails(count, talk: 600)], groups))
    #expect(summary.contact(.asa) == 60)
    #expect(summary.contact(.interruptions, "mails") == Double(count))
    #expect(isNear(summary.contact(.interruptedTime, "mails"), 10))
    #expect(summary.contact(.answered, "mails") == Double(count))
  }

  @Test(arguments: [true, false])
  func `all leave at one instant, and stay at another`(isInterruptible: Bool) throws {
    let count = 100_000
    let work = try mails(2 * count, talk: 1500, isInterruptible: isInterruptible)
    func run(_ staff: [Int]) throws -> Summary {
      var group = desk(.perInterval(staff), Skill("mails"))
      if !isInterruptible { group.concurrency = [Concurrency(.email, limit: 1)] }
      return simulate(try scenario([work], [group], interval: 600))
    }
    // Begun at 0, when they are about to leave at 600, and done at 1500.
    let gone = try run([count, 0, 0, 0, 0, 0])
    #expect(gone.contact(.answered, "mails") == Double(count))
    #expect(isNear(gone.group(.overtime), Double(count) * 900 / 3600))
    // They stay from 1200 on, and begin another each at 1500.
    let back = try run([count, 0, count, count, count, count])
    #expect(back.contact(.answered, "mails") == Double(2 * count))
    #expect(isNear(back.group(.overtime), Double(count) * 600 / 3600))
  }

  @Test func `who stays keeps the order in which work was begun`() throws {
    // The second agent has its mail from 0 on, the first from 310 on. Both are about to leave at 600 and stay at 1200: the
    // call takes over what was begun last, though the lower number stays first.
    var mails = try calls("mails", at: [0, 310], talk: 2000)
    (mails.channel, mails.isInterruptible) = (.email, true)
    let summary = simulate(
      try scenario(
        [calls("first", at: [0], talk: 310), mails, calls(at: [1300], talk: 100)],
        [
          desk(
            .perInterval([2, 2, 0, 0, 2, 2, 2, 2, 2, 2, 2, 2]), Skill("first"), Skill("mails"), Skill("calls"))
        ], interval: 300))
    #expect(summary.contact(.asa) == 0)
    #expect(summary.contact(.interruptions, "mails", interval: 0) == 0)
    #expect(summary.contact(.interruptions, "mails", interval: 1) == 1)
    #expect(isNear(summary.contact(.interruptedTime, "mails"), 100))
  }
}
