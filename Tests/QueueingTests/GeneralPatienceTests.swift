import Queueing
import Testing

@Suite("M/M/n+G")
struct GeneralPatienceTests {
  @Test("any patience as 30-digit quadrature says", arguments: ReferenceCase.all("mmn_g"))
  func reference(_ reference: ReferenceCase) throws {
    let given = reference.params["patience"]
    let load = try Workload(
      contacts: reference.param("arrivals_per_hour"), per: 3600, handleTime: reference.param("aht_s"))
    let agents = try reference.int("agents")
    switch given["distribution"].string {
    case "deterministic":
      try compare(load, agents, DeterministicPatience(given.number("value")), reference)
    case "lognormal":
      try compare(load, agents, LognormalPatience(mu: given.number("mu"), sigma: given.number("sigma")), reference)
    case "weibull":
      try compare(load, agents, WeibullPatience(shape: given.number("shape"), scale: given.number("scale")), reference)
    default: Issue.record("unknown patience")
    }
  }

  private func compare(_ load: Workload, _ agents: Int, _ patience: some Patience, _ reference: ReferenceCase) throws {
    expect(patience.mean, reference.params["patience"]["mean_s"], within: 1e-12, "mean patience")
    let queue = try GeneralPatienceQueue(load, agents: agents, patience: patience)
    let measures = queue.measures(try Thresholds(answer: reference.param("threshold_s")))
    for key in reference.wanted.keys {
      expect(value(key, measures), reference.wanted[key], within: 1e-9, key)
    }
  }
}
