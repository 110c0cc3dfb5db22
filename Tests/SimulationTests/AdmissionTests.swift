import Measures
import Scenarios
import Simulation
import TestSupport
import Testing

/// Who may enter, and who does not want to wait.
@Suite struct AdmissionTests {
  @Test func `one more than the queue limit is blocked`() throws {
    let summary = simulate(
      try scenario([calls(at: [0, 1, 2, 3, 100], talk: 100, queueLimit: 2)], [desk(.constant(1))]))
    // 0 is served, 1 and 2 wait, 3 is blocked; at 100 the first place becomes free.
    #expect(summary.contact(.blocked) == 1)
    #expect(summary.contact(.offered) == 4)
    #expect(summary.contact(.entered) == 5)
    #expect(summary.contact(.reachedHuman) == 0.8)
  }

  @Test func `a queue limit of nothing blocks whoever would wait, and nobody else`() throws {
    let summary = simulate(
      try scenario([calls(at: [0, 50, 100], talk: 100, queueLimit: 0)], [desk(.constant(1))]))
    #expect(summary.contact(.blocked) == 1)
    #expect(summary.contact(.answered) == 2)
    #expect(summary.contact(.queueLengthMax) == 0)
  }

  @Test func `the shared queue limit counts all types together`() throws {
    let types = try [calls(at: [0, 10, 30], talk: 100), calls("other", at: [20, 40], talk: 100)]
    let summary = simulate(
      try scenario(types, [desk(.constant(1), Skill("calls"), Skill("other"))], routing: Routing(queueLimit: 2)))
    #expect(summary.contact(.blocked) == 1)
    #expect(summary.contact(.blocked, "other") == 1)
    #expect(summary.all(.queueLengthMax) == 2)
  }

  @Test func `a place becomes free when someone gives up`() throws {
    for (at, blocked) in [(60.0, 1.0), (61, 0)] {
      let summary = simulate(
        try scenario([calls(at: [0, 10, at], talk: 1000, patience: 50, queueLimit: 1)], [desk(.constant(1))]))
      #expect(summary.contact(.blocked) == blocked)
    }
  }

  @Test func `a contact balks when so many of its type are waiting`() throws {
    let types = try [
      calls(at: [0, 1, 2, 3, 4], talk: 100, balk: .queue(2)), calls("other", at: [2, 2, 2, 2], talk: 1),
    ]
    let summary = simulate(try scenario(types, [desk(.constant(1), Skill("calls"), Skill("other"))]))
    #expect(summary.contact(.balked) == 2)
    #expect(summary.contact(.offered) == 5)
    #expect(summary.contact(.answered) == 3)
    #expect(summary.contact(.abandoned) == 0)
  }

  @Test func `a contact that balks with certainty never waits, but starts if it can`() throws {
    let summary = simulate(
      try scenario([calls(at: [0, 50, 100], talk: 100, balk: .probability(1))], [desk(.constant(1))]))
    #expect(summary.contact(.balked) == 1)
    #expect(summary.contact(.answered) == 2)
    let patient = simulate(
      try scenario([calls(at: [0, 50, 100], talk: 100, balk: .probability(0))], [desk(.constant(1))]))
    #expect(patient.contact(.balked) == 0)
  }

  @Test func `a probability of balking is met`() throws {
    let times = [Double](repeating: 5, count: 4000)
    let summary = simulate(
      try scenario([calls(at: times, talk: 1, patience: 1, balk: .probability(0.3))], [desk(.constant(0))]))
    let balked = try #require(summary.contact(.balked))
    #expect(ZTest.standard.accepts(balked, expected: 1200, standardError: binomialDeviation(4000, 0.3)))
  }

  @Test func `without a free line a contact is blocked even if an agent is idle`() throws {
    let summary = simulate(
      try scenario(
        [calls(at: [0, 10], talk: 100)], [desk(.constant(5))],
        lines: [LinePool(name: "trunk", capacity: 1, contacts: ["calls"])]))
    #expect(summary.contact(.blocked) == 1)
  }

  @Test(arguments: [(119.0, 1.0), (120, 0)])
  func `a line is held to the end of talk and hold, not of wrap`(at: Double, blocked: Double) throws {
    let summary = simulate(
      try scenario(
        [calls(at: [0, at], talk: 100, hold: 20, wrap: 50)], [desk(.constant(2))],
        lines: [LinePool(name: "trunk", capacity: 1, contacts: ["calls"])]))
    #expect(summary.contact(.blocked) == blocked)
  }

  @Test(arguments: [(199.0, 1.0), (200, 0)])
  func `a slow agent holds the line longer`(at: Double, blocked: Double) throws {
    for wrap in [nil, 10.0] {
      let summary = simulate(
        try scenario(
          [calls(at: [0, at], talk: 100, wrap: wrap)], [desk(.constant(2), Skill("calls", speed: 0.5))],
          lines: [LinePool(name: "trunk", capacity: 1, contacts: ["calls"])]))
      #expect(summary.contact(.blocked) == blocked)
    }
  }

  @Test func `who waits holds a line, until it gives up`() throws {
    // Two lines: one talks, one waits from 10 to 40. At 40 the newcomer comes before the one who gives up.
    for (at, blocked) in [(30.0, 1.0), (40, 1), (41, 0)] {
      let summary = simulate(
        try scenario(
          [calls(at: [0, 10, at], talk: 1000, patience: 30)], [desk(.constant(1))],
          lines: [LinePool(name: "trunk", capacity: 2, contacts: ["calls"])]))
      #expect(summary.contact(.blocked) == blocked)
    }
  }

  @Test func `who balks or finds no place gives the line back`() throws {
    let pool = [LinePool(name: "trunk", capacity: 2, contacts: ["calls"])]
    let balking = simulate(
      try scenario([calls(at: [0, 10, 20, 30], talk: 1000, balk: .queue(0))], [desk(.constant(1))], lines: pool))
    #expect(balking.contact(.balked) == 3)
    #expect(balking.contact(.blocked) == 0)
    let limited = simulate(
      try scenario(
        [calls(at: [0, 10, 20], talk: 1000, queueLimit: 0), calls("other", at: [30], talk: 1, patience: 1)],
        [desk(.constant(1), Skill("calls"), Skill("other"))],
        lines: [LinePool(name: "trunk", capacity: 2, contacts: ["calls", "other"])]))
    #expect(limited.contact(.blocked) == 2)
    #expect(limited.contact(.blocked, "other") == 0)
  }

  @Test func `types of one pool share its lines, and types without a pool need none`() throws {
    let types = try ["a", "b", "free"].map { try calls($0, at: [0, 1], talk: 100) }
    let group = desk(.constant(9), Skill("a"), Skill("b"), Skill("free"))
    let summary = simulate(
      try scenario(types, [group], lines: [LinePool(name: "trunk", capacity: 3, contacts: ["a", "b"])]))
    #expect(summary.contact(.blocked, "a") == 0)
    #expect(summary.contact(.blocked, "b") == 1)
    #expect(summary.contact(.blocked, "free") == 0)
  }
}
