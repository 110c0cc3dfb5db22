import Measures
import Randomness
import Scenarios
import Simulation
import Statistics
import TestSupport
import Testing

/// Who redials how often, as what, and how patiently.
@Suite struct RedialTests {
  /// Nobody is ever there, so an issue has K redials with P(K ≥ k) = p qᵏ⁻¹ up to the limit.
  @Test(arguments: [1, 2, 3, 1000])
  func `with a first and a further share the number of redials is geometric`(attempts: Int) throws {
    let (first, further, count) = (0.6, 0.3, 20_000)
    let type = try calls(
      at: (0..<count).map { Double($0) * 0.15 }, talk: 10, patience: 1,
      redial: Redial(afterAbandon: first, further: further, delay: .constant(1), attempts: attempts))
    let summary = simulate(try scenario([type], [desk(.constant(0))]))
    let tails = (0..<min(attempts, 200)).map { first * Self.power(further, $0) }
    let mean = tails.reduce(0, +)
    let square = tails.enumerated().reduce(0) { $0 + Double(2 * $1.offset + 1) * $1.element }
    let redials = try #require(summary.contact(.redials)) / Double(count)
    #expect(
      ZTest.standard.accepts(
        redials, expected: mean, standardError: ((square - mean * mean) / Double(count)).squareRoot()),
      "\(redials) for \(mean)")
    #expect(summary.contact(.lost) == Double(count))
    #expect(isNear(summary.contact(.contactsPerIssue), 1 + redials))
  }

  private static func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { result, _ in result * base }
  }

  @Test func `a further share that is the first one changes nothing`() throws {
    func run(_ further: Double?) throws -> ContactSummary {
      var type = ContactType(
        name: "calls", arrivals: Arrivals(.rate(perSecond: 0.05)), handle: .init(talk: try .exponential(mean: 200)),
        patience: try .exponential(mean: 60), queueLimit: 6)
      type.redial = Redial(afterAbandon: 0.5, afterBlock: 0.5, further: further, delay: try .exponential(mean: 90))
      return simulate(try scenario([type], [desk(.constant(8))], run: RunSettings(replications: 10))).contacts[0]
    }
    #expect(try run(nil).values == (try run(0.5).values))
    #expect(try run(nil).values[.redials]?.mean != (try run(0.4).values[.redials]?.mean))
  }

  /// One line without a queue: who finds it busy redials with one share, and then with another. Busy or not, and how many
  /// are about to redial for the first time or again, is a Markov chain.
  @Test func `redials of a single line are those of its Markov chain`() throws {
    let line = RetrialLine(arrivals: 0.01, service: 0.01, redial: 0.02, first: 0.9, further: 0.6)
    var type = ContactType(
      name: "calls", arrivals: Arrivals(.rate(perSecond: line.arrivals)),
      handle: .init(talk: try .exponential(mean: 1 / line.service)), queueLimit: 0)
    type.redial = Redial(
      afterBlock: line.first, further: line.further, delay: try .exponential(mean: 1 / line.redial), attempts: 1000)
    let length = 8 * 3600.0
    let values = Simulator(threads: 2).run(
      try scenario(
        [type], [desk(.constant(1))], length: length, interval: length, warmup: 7200, atEnd: .continue,
        run: RunSettings(seed: 4, replications: 300, confidence: 0.99))
    ).contacts[0].values
    let exact = line.rates
    for (measure, rate) in [(Measure.redials, exact.redials), (.blocked, exact.blocked), (.answered, exact.answered)] {
      let estimate = try #require(values[measure])
      let half = try #require(estimate.halfWidth)
      #expect(abs(estimate.mean - rate * length) <= half, "\(measure): \(estimate.mean) ± \(half) for \(rate * length)")
      #expect(half < 0.02 * rate * length)
    }
  }

  @Test func `who gave up on the phone writes, and is the same issue`() throws {
    let phone = try calls(
      at: [0], talk: 10, patience: 100, redial: Redial(afterAbandon: 1, delay: .constant(50), to: "mails"))
    let mails = try ContactType(
      name: "mails", arrivals: Arrivals(.times([])), handle: .init(talk: .constant(300)), channel: .email)
    let summary = simulate(
      try scenario([phone, mails], [desk(.constant(0)), desk(.constant(1), Skill("mails"), name: "back")]))
    #expect(summary.contact(.entered) == 1 && summary.contact(.abandoned) == 1 && summary.contact(.redials) == 0)
    #expect(summary.contact(.entered, "mails") == 1 && summary.contact(.redials, "mails") == 1)
    #expect(summary.contact(.fresh, "mails") == 0 && summary.contact(.answered, "mails") == 1)
    #expect(summary.contact(.resolved) == 1 && summary.contact(.fcr) == 0 && summary.contact(.contactsPerIssue) == 2)
    #expect(summary.contact(.timeToHuman) == 150)
    #expect(summary.contact(.timeToResolution) == 450)
  }

  @Test func `what follows a redial as another type is that type's matter`() throws {
    // From calls to chats with certainty; from there back, but only once more.
    let phone = try calls(
      at: [0], talk: 10, patience: 10, redial: Redial(afterAbandon: 1, delay: .constant(10), attempts: 9, to: "chats"))
    var chats = try calls("chats", at: [], talk: 10, patience: 20)
    chats.redial = Redial(further: 1, delay: try .constant(10), attempts: 2)
    let summary = simulate(
      try scenario([phone, chats], [desk(.constant(0), Skill("calls"), Skill("chats"))]))
    #expect(summary.contact(.redials) == 0)
    #expect(summary.contact(.redials, "chats") == 2)
    #expect(summary.contact(.abandoned, "chats") == 2)
    #expect(summary.contact(.lost) == 1)
  }

  /// An attempt in each half hour, by a caller whom nobody answers.
  private func waits(_ patience: Redial.Patience, by wait: Distribution? = nil) throws -> [Double?] {
    var type = try calls(at: [0], talk: 10)
    type.patience = try wait ?? .exponential(mean: 60)
    type.redial = Redial(afterAbandon: 1, delay: try .constant(1800), attempts: 3, patience: patience)
    let summary = simulate(try scenario([type], [desk(.constant(0))], length: 7200))
    return (0..<4).map { summary.contact(.waitAbandoned, interval: $0) }
  }

  @Test func `who keeps the patience gives up after the same wait each time`() throws {
    let (kept, new) = (try waits(.keep), try waits(.new))
    let first = try #require(kept[0])
    for wait in kept { #expect(isNear(wait, first)) }
    #expect(Set(new).count == 4)
    // The first attempt is the same contact.
    #expect(new[0] == first)
  }

  @Test func `a kept patience has its place in the distribution of the interval`() throws {
    var laws: [Distribution] = []
    for mean in [60.0, 30, 60, 60] { laws.append(try .exponential(mean: mean)) }
    let waits = try waits(.keep, by: .byInterval(laws))
    let first = try #require(waits[0])
    for (wait, expected) in zip(waits, [first, first / 2, first, first]) { #expect(isNear(wait, expected)) }
  }
}

/// A line that one call holds; who finds it busy may redial.
private struct RetrialLine {
  /// Per second: of new calls, of ends of a call, of redials of one who waits to try again.
  var arrivals: Double
  var service: Double
  var redial: Double
  var first: Double
  var further: Double

  /// So many wait to redial for the first time, or again, at most; more are not expected in a thousand years.
  private static let most = 16

  /// Redials, busy tones and answers per second in the long run, by the power method.
  var rates: (redials: Double, blocked: Double, answered: Double) {
    let side = Self.most + 1
    func state(_ busy: Int, _ one: Int, _ again: Int) -> Int { (busy * side + one) * side + again }
    let fastest = arrivals + service + 2 * Double(Self.most) * redial
    var share = [Double](repeating: 0, count: 2 * side * side)
    share[0] = 1
    for _ in 0..<20_000 {
      var next = share
      for busy in 0...1 {
        for one in 0..<side {
          for again in 0..<side {
            let from = state(busy, one, again)
            func flow(_ rate: Double, _ busy: Int, _ one: Int, _ again: Int) {
              let part = share[from] * rate / fastest
              next[from] -= part
              next[state(busy, min(one, side - 1), min(again, side - 1))] += part
            }
            if busy == 0 {
              flow(arrivals, 1, one, again)
              if one > 0 { flow(Double(one) * redial, 1, one - 1, again) }
              if again > 0 { flow(Double(again) * redial, 1, one, again - 1) }
            } else {
              flow(service, 0, one, again)
              flow(arrivals * first, 1, one + 1, again)
              if one > 0 {
                flow(Double(one) * redial * further, 1, one - 1, again + 1)
                flow(Double(one) * redial * (1 - further), 1, one - 1, again)
              }
              if again > 0 { flow(Double(again) * redial * (1 - further), 1, one, again - 1) }
            }
          }
        }
      }
      share = next
    }
    var result = (redials: 0.0, blocked: 0.0, answered: 0.0)
    for busy in 0...1 {
      for one in 0..<side {
        for again in 0..<side {
          let attempts = Double(one + again) * redial
          result.redials += share[state(busy, one, again)] * attempts
          if busy == 1 {
            result.blocked += share[state(busy, one, again)] * (arrivals + attempts)
          } else {
            result.answered += share[state(busy, one, again)] * (arrivals + attempts)
          }
        }
      }
    }
    return result
  }
}
