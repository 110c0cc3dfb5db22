import Measures
import Queueing
import Testing

@Suite("Erlang C")
struct ErlangCTests {
  @Test("waits as 50 digits say", arguments: ReferenceCase.all("erlang_c"))
  func measures(_ reference: ReferenceCase) throws {
    let load = try Workload(
      contacts: reference.param("arrivals_per_hour"), per: 3600, handleTime: reference.param("aht_s"))
    let queue = try ErlangC(load, agents: reference.int("agents"))
    let threshold = try reference.param("threshold_s")
    let measures = queue.measures(try Thresholds(answer: threshold))
    let wanted = reference.wanted
    #expect(measures.isStable == wanted["stable"].flag)
    expect(queue.waitProbability, wanted["p_wait"], within: 1e-10, "P(wait)")
    expect(measures.outcomes.answeredWithin, wanted["service_level"], within: 1e-10, "service level")
    expect(measures.asa, wanted["asa_s"], within: 1e-10, "ASA")
    guard measures.isStable else {
      #expect(measures.occupancy == 1)
      return
    }
    expect(measures.occupancy, wanted["occupancy"], within: 1e-10, "occupancy")
    expect(measures.queueLength, wanted["mean_queue_length"], within: 1e-10, "queue")
    expect(measures.inSystem, wanted["mean_in_system"], within: 1e-10, "in system")
    expect(queue.waitTail(threshold), wanted["p_wait_longer_than_T"], within: 1e-10, "tail")
    expect(queue.waitVariance, wanted["wait_variance_s2"], within: 1e-10, "variance")
    let percentiles = try #require(measures.percentiles)
    expect(percentiles.p50, wanted["wait_p50_s"], within: 1e-10, "p50")
    expect(percentiles.p80, wanted["wait_p80_s"], within: 1e-10, "p80")
    expect(percentiles.p90, wanted["wait_p90_s"], within: 1e-10, "p90")
    expect(percentiles.p95, wanted["wait_p95_s"], within: 1e-10, "p95")
    expect(percentiles.p99, wanted["wait_p99_s"], within: 1e-10, "p99")
  }

  @Test("needs exactly so many agents", arguments: ReferenceCase.all("erlang_c_required_agents"))
  func requirement(_ reference: ReferenceCase) throws {
    let load = try Workload(
      contacts: reference.param("arrivals_per_hour"), per: 3600, handleTime: reference.param("aht_s"))
    let target = try reference.param("target")
    let isASA = reference.params["target_kind"].string == "ASA seconds"
    let goals = try Goals(
      answer: isASA ? nil : target, within: reference.param("threshold_s"), asa: isASA ? target : nil,
      occupancy: reference.params["max_occupancy"].double)
    let wanted = reference.wanted
    #expect(ErlangC.fewestAgents(load, goals) == wanted["agents"].int)
    let answer = ErlangC.requirement(load, goals)
    #expect(answer.agents == wanted["agents"].int)
    #expect(answer.isMet)
    expect(answer.measures.outcomes.answeredWithin, wanted["service_level"], within: 1e-10, "service level")
    expect(answer.measures.asa, wanted["asa_s"], within: 1e-10, "ASA")
    expect(answer.measures.waited, wanted["p_wait"], within: 1e-10, "P(wait)")
    expect(answer.measures.occupancy, wanted["occupancy"], within: 1e-10, "occupancy")
    let endless = try ErlangA.requirement(load, patience: .infinity, goals)
    #expect(endless.agents == answer.agents)
  }

  @Test("without enough agents it says what would settle it")
  func unstable() throws {
    let load = try Workload(contacts: 200, per: 3600, handleTime: 180)
    let measures = try ErlangC(load, agents: 10).measures()
    #expect(measures.stability == .unstable(needs: 11, orBelow: 10))
    #expect(measures.asa == nil && measures.queueLength == nil && measures.percentiles == nil)
    #expect(measures.serviceLevel(.lessShort) == 0)
    #expect(try ErlangC(load, agents: 11).measures().isStable)
    let odd = try Workload(erlangs: 10.4, handleTime: 180)
    #expect(try ErlangC(odd, agents: 3).measures().stability == .unstable(needs: 11, orBelow: 3))
  }

  @Test("the largest rate meets the goals, and a billionth more breaks them")
  func largestRate() throws {
    let goals = try Goals(answer: 0.8, within: 20, occupancy: 0.9)
    for agents in [1, 14, 120] {
      let rate = try ErlangC.largestArrivalRate(agents: agents, handleTime: 180, goals)
      let at = try Workload(arrivalRate: rate * (1 - 1e-9), handleTime: 180)
      let above = try Workload(arrivalRate: rate * (1 + 1e-9), handleTime: 180)
      #expect(ErlangC.fewestAgents(at, goals) == agents)
      #expect(ErlangC.fewestAgents(above, goals) == agents + 1)
    }
  }
}
