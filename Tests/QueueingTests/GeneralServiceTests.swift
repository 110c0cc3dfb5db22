import Foundation
import Measures
import Queueing
import Testing

@Suite("Handle times that are not exponential")
struct GeneralServiceTests {
  @Test("the mean wait of one agent, by Pollaczek and Khinchine", arguments: ReferenceCase.all("mg1"))
  func oneAgent(_ reference: ReferenceCase) throws {
    let load = try Workload(
      contacts: reference.param("arrivals_per_hour"), per: 3600, handleTime: reference.param("mean_service_s"))
    let measures = try AllenCunneen(load, agents: 1, squaredVariation: reference.param("scv")).measures()
    expect(measures.waited, reference.wanted["p_wait"], within: 1e-12, "P(wait)")
    expect(measures.asa, reference.wanted["mean_wait_s"], within: 1e-12, "mean wait")
  }

  @Test("near the exact queue of two phases", arguments: ReferenceCase.all("mphn_service"))
  func phases(_ reference: ReferenceCase) throws {
    let service = reference.params["service"]
    let load = try Workload(
      contacts: reference.param("arrivals_per_hour"), per: 3600, handleTime: service.number("mean_s"))
    let measures = try AllenCunneen(
      load, agents: reference.int("agents"), squaredVariation: service.number("scv")
    ).measures()
    // How near it is, is a fact about the approximation: 0.8 % and 1.9 % of P(wait), 1.2 % and 3.2 % of the wait.
    expect(measures.waited, reference.wanted["p_wait"], within: 0.02, "P(wait)")
    expect(measures.asa, reference.wanted["mean_wait_s"], within: 0.035, "mean wait")
  }

  @Test("computed as Allen and Cunneen wrote it")
  func formula() throws {
    let load = try Workload(contacts: 90, per: 3600, handleTime: 211)
    let near = try AllenCunneen(load, agents: 6, squaredVariation: 0.5).measures()
    expect(near.asa, 150.74036090156955, within: 1e-12, "mean wait, Erlang-2")
    expect(near.waited, 0.6905956502599552, within: 1e-12, "P(wait)")
    let varied = try Workload(contacts: 200, per: 3600, handleTime: 180)
    let far = try AllenCunneen(varied, agents: 11, squaredVariation: 3.0740740740740726).measures()
    expect(far.asa, 250.11000838608905, within: 1e-12, "mean wait, hyperexponential")
  }

  @Test("exponential handle times are Erlang C, tail and all")
  func exponential() throws {
    let load = try Workload(contacts: 200, per: 3600, handleTime: 180)
    #expect(
      try AllenCunneen(load, agents: 12, squaredVariation: 1).measures() == ErlangC(load, agents: 12).measures())
    #expect(try AllenCunneen(load, agents: 9, squaredVariation: 3).measures().stability != .stable)
  }

  @Test("the tail sums to the mean, and quantiles invert it")
  func tail() throws {
    let load = try Workload(contacts: 162, per: 3600, handleTime: 200)
    let queue = try AllenCunneen(load, agents: 10, squaredVariation: 2.5)
    let mean = try #require(queue.means(.usual).asa)
    var sum = 0.0
    for step in 0..<40_000 {
      sum += 1 - (try queue.means(Thresholds(answer: (Double(step) + 0.5) / 2)).outcomes.answeredWithin ?? 0)
    }
    expect(sum / 2, mean, within: 1e-6, "integral of the tail")
    let p95 = try #require(queue.waitQuantile(0.95))
    expect(try queue.means(Thresholds(answer: p95)).outcomes.answeredWithin, 0.95, within: 1e-12, "the quantile")
  }

  @Test("more variable handle times need more agents")
  func requirement() throws {
    let load = try Workload(contacts: 100, per: 1800, handleTime: 240)
    let goals = try Goals(answer: 0.8, within: 20)
    let needed = try [0, 1, 4].map { try AllenCunneen.requirement(load, squaredVariation: $0, goals).agents }
    #expect(needed == needed.sorted() && needed[1] == ErlangC.fewestAgents(load, goals) && needed[0] < needed[2])
  }
}
