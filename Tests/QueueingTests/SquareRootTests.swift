import Queueing
import Testing

@Suite("Square-root staffing")
struct SquareRootTests {
  @Test("limits and what they are limits of", arguments: ReferenceCase.all("qed_functions"))
  func functions(_ reference: ReferenceCase) throws {
    let beta = try reference.param("beta")
    let wanted = reference.wanted
    guard let impatience = reference.params["theta_over_mu"].double else {
      expect(SquareRootStaffing.waitProbability(beta: beta), wanted["limit_p_wait"], within: 1e-12, "limit")
      for load in [100.0, 10_000] {
        let agents = try #require(SquareRootStaffing.agents(erlangs: load, beta: beta))
        let exact = try ErlangC(Workload(erlangs: load, handleTime: 1), agents: agents)
        expect(exact.waitProbability, wanted["exact_p_wait_at_R_\(Int(load))"], within: 1e-8, "at \(load)")
      }
      return
    }
    expect(
      SquareRootStaffing.waitProbability(beta: beta, impatience: impatience), wanted["limit_p_wait"], within: 1e-12,
      "limit")
    expect(
      SquareRootStaffing.abandonment(beta: beta, impatience: impatience), wanted["limit_sqrt_n_times_p_abandon"],
      within: 1e-12, "limit of √n P(abandon)")
    let load = try Workload(erlangs: 10_000 - 100 * beta, handleTime: 1)
    let exact = try ErlangA(load, agents: 10_000, patience: 1 / impatience).measures()
    expect(
      exact.waited, wanted["exact_p_wait_n_10000_R_n_minus_beta_sqrt_n"], within: 1e-8, "P(wait) at 10,000")
    expect(
      exact.abandonRate.map { $0 * 100 }, wanted["exact_sqrt_n_times_p_abandon"], within: 1e-8, "√n P(abandon)")
  }

  @Test("β and P(wait) invert each other")
  func inverse() throws {
    for probability in [1e-9, 0.01, 0.2, 0.5, 0.99] {
      let beta = try #require(SquareRootStaffing.beta(waitProbability: probability))
      expect(SquareRootStaffing.waitProbability(beta: beta), probability, within: 1e-9, "P(wait)")
    }
    #expect(SquareRootStaffing.beta(waitProbability: 1) == 0)
    #expect(SquareRootStaffing.beta(waitProbability: 0) == nil)
    #expect(SquareRootStaffing.beta(agents: 110, erlangs: 100) == 1)
    #expect(SquareRootStaffing.beta(agents: 1, erlangs: 0) == nil)
  }

  @Test("extremes stay numbers")
  func extremes() throws {
    for beta in [-1e4, -60, -5, 0, 5, 60, 1e4] {
      for impatience in [0, 1e-9, 1e-3, 1, 1e6, 1e12] {
        let delay = try #require(SquareRootStaffing.waitProbability(beta: beta, impatience: impatience))
        let lost = try #require(SquareRootStaffing.abandonment(beta: beta, impatience: impatience))
        #expect(delay >= 0 && delay <= 1 && lost >= 0 && lost.isFinite, "β \(beta), r \(impatience)")
      }
    }
    #expect(SquareRootStaffing.waitProbability(beta: .nan, impatience: 1) == nil)
  }
}
