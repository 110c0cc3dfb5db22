import Measures
import Queueing
import Testing

@Suite("Handle times that are not exponential")
struct GeneralServiceTests {
  @Test("one agent, by Pollaczek and Khinchine", arguments: ReferenceCase.all("mg1"))
  func oneAgent(_ reference: ReferenceCase) throws {
    let load = try Workload(
      contacts: reference.param("arrivals_per_hour"), per: 3600, handleTime: reference.param("mean_service_s"))
    let measures = try PollaczekKhinchine(load, squaredVariation: reference.param("scv")).measures()
    expect(measures.waited, reference.wanted["p_wait"], within: 1e-12, "P(wait)")
    expect(measures.asa, reference.wanted["mean_wait_s"], within: 1e-12, "mean wait")
    #expect(measures.serviceLevel(.lessShort) == nil && measures.percentiles == nil)
  }

  @Test("two phases, exactly", arguments: ReferenceCase.all("mphn_service"))
  func phases(_ reference: ReferenceCase) throws {
    let given = reference.params["service"]
    let service =
      given["distribution"].string == "erlang2"
      ? try TwoPhaseService.erlang2(mean: given.number("mean_s"))
      : try TwoPhaseService.hyperexponential(
        share: given.number("p"), firstMean: given.number("mean1_s"), secondMean: given.number("mean2_s"))
    expect(service.mean, given["mean_s"], within: 1e-12, "mean")
    expect(service.squaredVariation, given["scv"], within: 1e-12, "scv")
    let queue = try PhaseServiceQueue(
      arrivalRate: reference.param("arrivals_per_hour") / 3600, agents: reference.int("agents"), service: service)
    let measures = queue.means(.usual)
    expect(measures.waited, reference.wanted["p_wait"], within: 1e-11, "P(wait)")
    expect(measures.asa, reference.wanted["mean_wait_s"], within: 1e-11, "mean wait")
    expect(measures.queueLength, reference.wanted["mean_queue_length"], within: 1e-11, "queue")
    expect(measures.occupancy, reference.wanted["occupancy"], within: 1e-11, "occupancy")
  }

  @Test("Allen and Cunneen's approximation is computed as they wrote it, and is near")
  func approximation() throws {
    let load = try Workload(contacts: 90, per: 3600, handleTime: 211)
    let near = try AllenCunneen(load, agents: 6, squaredVariation: 0.5).measures()
    expect(near.asa, 150.74036090156955, within: 1e-12, "mean wait, Erlang-2")
    expect(near.waited, 0.6905956502599552, within: 1e-12, "P(wait)")
    let varied = try Workload(contacts: 200, per: 3600, handleTime: 180)
    let far = try AllenCunneen(varied, agents: 11, squaredVariation: 3.0740740740740726).measures()
    expect(far.asa, 250.11000838608905, within: 1e-12, "mean wait, hyperexponential")
  }

  @Test("two phases that are one are Erlang C, tail and all")
  func exponential() throws {
    let service = try TwoPhaseService.hyperexponential(share: 0.3, firstMean: 180, secondMean: 180)
    let phased = try PhaseServiceQueue(arrivalRate: 200 / 3600.0, agents: 12, service: service).measures()
    let plain = try ErlangC(Workload(contacts: 200, per: 3600, handleTime: 180), agents: 12).measures()
    expect(phased.asa, try #require(plain.asa), within: 1e-11, "ASA")
    expect(phased.serviceLevel(.lessShort), try #require(plain.serviceLevel(.lessShort)), within: 1e-11, "level")
    expect(phased.percentiles?.p95, try #require(plain.percentiles).p95, within: 1e-8, "p95")
  }

  @Test("the tail sums to the mean")
  func tail() throws {
    let service = try TwoPhaseService.coxian(firstMean: 60, goesOn: 0.4, secondMean: 300)
    let queue = try PhaseServiceQueue(arrivalRate: 0.045, agents: 10, service: service)
    let mean = try #require(queue.means(.usual).asa)
    var sum = 0.0
    let steps = 60
    let last = 45.0
    for step in 0...steps {
      let u = last * Double(step) / Double(steps)
      let tail = 1 - (queue.means(try Thresholds(answer: u * u)).outcomes.answeredWithin ?? 0)
      sum += (step == 0 || step == steps ? 1.0 : step % 2 == 1 ? 4 : 2) * tail * 2 * u
    }
    expect(sum * last / Double(steps) / 3, mean, within: 1e-5, "integral of the tail")
  }
}
