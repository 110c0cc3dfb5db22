import Measures
import Randomness
import Scenarios
import Simulation
import Statistics
import Testing

/// Journeys in front of and behind agents with several chats, where theory knows the answer.
///
/// The expected values are of `sira erlang a` and `sira erlang c` with as many agents as there are slots, checked with the
/// birth-death equations by hand.
@Suite struct SeamTheoryTests {
  private func run(_ type: ContactType, _ steps: [Step]) throws -> MeasureValues {
    Simulator(threads: 2).run(
      try Scenario(
        checking: ScenarioDraft(
          name: "seam", horizon: Horizon(length: 8 * 3600, interval: 8 * 3600, warmup: 4 * 3600, atEnd: .continue),
          contacts: [type],
          agents: [
            AgentGroup(
              name: "desk", staffing: .constant(2), skills: [Skill("chats")],
              concurrency: [Concurrency(.chat, limit: 3)])
          ], steps: steps, run: RunSettings(seed: 20, replications: 400, confidence: 0.99)))
    ).contacts[0].values
  }

  private func expect(_ values: MeasureValues, _ measure: Measure, _ exact: Double) {
    let estimate = values[measure]
    let half = estimate?.halfWidth ?? .infinity
    #expect(
      abs((estimate?.mean ?? .infinity) - exact) <= half && half < 0.1 * exact,
      "\(measure): \(estimate?.mean ?? .nan) ± \(half) for \(exact)")
  }

  /// A bot without limits is a delay, and what leaves it a thinned Poisson process: 0.05 · 60 % per second for six slots of
  /// 200 s and patience of 100 s, M/M/6+M.
  @Test func `a bot in front of chats leaves Erlang A with as many agents as slots`() throws {
    let type = ContactType(
      name: "chats", arrivals: Arrivals(.rate(perSecond: 0.05)), handle: .init(talk: try .exponential(mean: 200)),
      patience: try .exponential(mean: 100), channel: .chat, journey: ["bot"])
    let values = try run(
      type, [Step(name: "bot", kind: .chatbot, duration: try .exponential(mean: 90), contain: 0.4)])
    expect(values, .waited, 0.4812938817765976)
    expect(values, .abandonRate, 0.18694191580020278)
    expect(values, .waitMean, 18.694191580020277)
    expect(values, .queueLength, 0.5608257474006083)
    expect(values, .contained, 0.05 * 0.4 * 8 * 3600)
  }

  /// Repeat contacts after an exponential time make an open Jackson network of a queue and a delay (J. R. Jackson 1957):
  /// the queue is M/M/6 at the rate 0.018 ÷ 75 % per second.
  @Test func `repeat contacts on chats leave Erlang C at the higher rate`() throws {
    let type = ContactType(
      name: "chats", arrivals: Arrivals(.rate(perSecond: 0.018)), handle: .init(talk: try .exponential(mean: 200)),
      channel: .chat, outcome: Outcome(resolve: 0.75, return: Return(after: try .exponential(mean: 600))))
    let values = try run(type, [])
    expect(values, .waited, 0.5177719991962872)
    expect(values, .asa, 86.2953331993812)
    expect(values, .queueLength, 2.0710879967851485)
    expect(values, .entered, 0.018 / 0.75 * 8 * 3600)
  }
}
