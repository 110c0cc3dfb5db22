import Scenarios
import Testing
import Validation

@Suite struct RunPlanTests {
  private func plan(_ file: String, _ id: String, _ effort: Effort = .full) throws -> RunPlan {
    try RunPlan(Reference.reference(file, id), file: file, effort: effort)
  }

  private func scenario(_ file: String, _ id: String) throws -> Scenario {
    guard case .simulate(let scenario) = try plan(file, id) else { throw Reference.Missing(name: id) }
    return scenario
  }

  @Test func `a line that grows for ever is not simulated`() throws {
    guard case .skip(let reason) = try plan("erlang_c", "C_200cph_aht180_n9_T20") else {
      Issue.record("simulated")
      return
    }
    #expect(reason == "not simulated: there is no steady state")
  }

  @Test func `a steady state that takes too long to reach is not simulated, and the report says so`() throws {
    guard case .skip(let reason) = try plan("erlang_c", "C_59.94cph_aht60_n1_T20") else {
      Issue.record("simulated")
      return
    }
    #expect(reason == "not simulated: a relaxation time of 2.4e+08 s, so 100 replications would take 1.1e+10 contacts")
  }

  @Test func `the same system in two cases has two seeds`() throws {
    let one = try scenario("erlang_c", "C_30cph_aht600_n8_T0")
    let other = try scenario("erlang_c", "C_30cph_aht600_n8_T60")
    #expect(one.run.seed != other.run.seed)
  }

  @Test func `a busier system warms up for longer`() throws {
    let calm = try scenario("erlang_c", "C_200cph_aht180_n14_T20").horizon
    let busy = try scenario("erlang_c", "C_200cph_aht180_n11_T20").horizon
    #expect(calm.warmup > 10 * 180)
    #expect(busy.warmup > 10 * calm.warmup)
    #expect(busy.atEnd == .continue)
  }

  @Test func `a day starts empty and ends with its last interval`() throws {
    let day = try scenario("time_varying", "double_peak_12h").horizon
    #expect(day.warmup == 0)
    #expect(day.atEnd == .cut)
    #expect(day.intervalCount == 24)
  }
}
