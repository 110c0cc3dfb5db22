import Foundation
import Queueing
import Randomness
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
      try compare(load, agents, .constant(given.number("value")), reference)
    case "lognormal":
      let (mu, sigma) = (try given.number("mu"), try given.number("sigma"))
      try compare(
        load, agents, .lognormal(mean: exp(mu + sigma * sigma / 2), cv: expm1(sigma * sigma).squareRoot()), reference)
    case "weibull":
      let shape = try given.number("shape")
      try compare(
        load, agents, .weibull(mean: given.number("scale") * tgamma(1 + 1 / shape), shape: shape), reference)
    default: Issue.record("unknown patience")
    }
  }

  private func compare(_ load: Workload, _ agents: Int, _ patience: Distribution, _ reference: ReferenceCase) throws {
    expect(patience.mean, reference.params["patience"]["mean_s"], within: 1e-12, "mean patience")
    let queue = try GeneralPatienceQueue(load, agents: agents, patience: DistributionPatience(patience))
    let measures = queue.measures(try Thresholds(answer: reference.param("threshold_s")))
    for key in reference.wanted.keys {
      expect(value(key, measures), reference.wanted[key], within: 1e-9, key)
    }
  }
}
