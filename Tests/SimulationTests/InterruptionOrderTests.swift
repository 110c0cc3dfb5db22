import Measures
import Randomness
import Scenarios
import Simulation
import Testing

/// Work that may be interrupted is not begun while a contact waits that would interrupt it.
@Suite struct InterruptionOrderTests {
  enum Freeing: CaseIterable {
    case callEnds, comesByNumber, comesByShift, backFromBreak
  }

  private func mails(at times: [Double], talk: Double, backlog: Backlog? = nil) throws -> ContactType {
    ContactType(
      name: "mails",
      arrivals: times.isEmpty ? Arrivals(.rate(perSecond: 0), backlog: backlog) : Arrivals(.times(times)),
      handle: .init(talk: try .constant(talk)), channel: .email, isInterruptible: true)
  }

  private func staffing(_ freeing: Freeing) -> Staffing {
    let start = ClockTime(secondOfDay: 0)
    return switch freeing {
    case .callEnds: .constant(1)
    case .comesByNumber: .perInterval([0, 1, 1, 1, 1, 1])
    case .comesByShift: .shifts([Shift(count: 1, start: ClockTime(secondOfDay: 600), length: 3000)])
    case .backFromBreak:
      .shifts([Shift(count: 1, start: start, length: 3600, breaks: [.init(.offset(0), length: 600)])])
    }
  }

  @Test(arguments: Freeing.allCases, [(1, 1), (1, 2), (2, 1)])
  func `the waiting call is taken first, and the mail after it`(freeing: Freeing, levels: (mail: Int, call: Int)) throws
  {
    let skills = [Skill("first"), Skill("mails", level: levels.mail), Skill("calls", level: levels.call)]
    let types = try [
      calls("first", at: freeing == .callEnds ? [0] : [], talk: 600), mails(at: [100], talk: 600),
      calls(at: [200], talk: 300),
    ]
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
      for first in [Routing.ContactCriterion.level, .priority, .wait] {
        let group = AgentGroup(name: "desk", staffing: staffing(freeing), skills: order.map { skills[$0] })
        let summary = simulate(
          try scenario(order.map { types[$0] }, [group], interval: 600, routing: Routing(contact: [first])))
        #expect(summary.contact(.asa) == 400)
        #expect(summary.contact(.asa, "mails") == 800)
        #expect(summary.contact(.interruptions, "mails") == 0)
        #expect(summary.group(.answered) == (freeing == .callEnds ? 3 : 2))
      }
    }
  }

  @Test func `what lies aside waits for the next call too, and unlimited work for both`() throws {
    // The mail is interrupted at 50; a second call waits when the first ends at 150.
    for level in 1...2 {
      let summary = simulate(
        try scenario(
          [mails(at: [0], talk: 300), calls(at: [50, 60], talk: 100)],
          [desk(.constant(1), Skill("mails"), Skill("calls", level: level))]))
      #expect(summary.contact(.waitMax) == 90)
      #expect(summary.contact(.interruptions, "mails") == 1)
      #expect(summary.contact(.interruptedTime, "mails") == 200)
    }
    var list = try mails(at: [], talk: 300, backlog: .unlimited)
    (list.name, list.channel) = ("list", .outbound)
    let endless = simulate(
      try scenario(
        [list, calls(at: [100], talk: 100)], [desk(.perInterval([0, 1]), Skill("list"), Skill("calls", level: 2))]))
    #expect(endless.contact(.asa) == 1700)
    #expect(endless.contact(.interruptions, "list") == 0)
  }

  @Test func `a call that may not be taken yet, or has left, holds nothing up`() throws {
    for (skill, patience) in [(Skill("calls", level: 2, after: 700), nil), (Skill("calls", level: 2), 300.0)] {
      let summary = simulate(
        try scenario(
          [
            calls("first", at: [0], talk: 600), mails(at: [100], talk: 100),
            calls(at: [200], talk: 300, patience: patience),
          ], [desk(.constant(1), Skill("first"), Skill("mails"), skill)]))
      #expect(summary.contact(.asa, "mails") == 500)
    }
  }

  @Test func `whoever else may take what was laid aside does so at once`() throws {
    let summary = simulate(
      try scenario(
        [mails(at: [0], talk: 300), calls(at: [10], talk: 50)],
        [
          desk(.constant(1), Skill("calls", after: 60), Skill("mails"), name: "first"),
          desk(.constant(1), Skill("mails", level: 2), name: "second"),
        ]))
    #expect(summary.contact(.asa) == 60)
    #expect(summary.contact(.interruptions, "mails") == 1)
    #expect(summary.contact(.interruptedTime, "mails") == 0)
    #expect(summary.group(.answered, "second") == 0)
    #expect(isNear(summary.group(.occupancy, "second"), 230 / 3600.0))
  }
}
