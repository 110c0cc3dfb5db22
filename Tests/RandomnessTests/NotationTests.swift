import Randomness
import Testing

/// A distribution prints itself as a scenario file would write it.
@Suite struct NotationTests {
  @Test func `every family prints its arguments`() throws {
    let talk = try Distribution.lognormal(mean: 240, cv: 0.9)
    #expect("\(talk)" == "lognormal(mean 4m, cv 0.9)")
    #expect("\(try Distribution.constant(30))" == "30s")
    #expect("\(try Distribution.exponential(mean: 90.5))" == "exponential(mean 90.5s)")
    #expect("\(try Distribution.gamma(mean: 5400, cv: 2))" == "gamma(mean 1h30m, cv 2)")
    #expect("\(try Distribution.erlang(mean: 90_061, stages: 3))" == "erlang(mean 1d1h1m1s, stages 3)")
    #expect("\(try Distribution.weibull(mean: 120, shape: 0.7))" == "weibull(mean 2m, shape 0.7)")
    #expect("\(try Distribution.hyperexponential(mean: 60, cv: 1.5))" == "hyperexponential(mean 1m, cv 1.5)")
    #expect(
      "\(try Distribution.hyperexponential(phases: [(share: 0.25, mean: 30), (share: 0.75, mean: 60)]))"
        == "hyperexponential(0.25 mean 30s, 0.75 mean 1m)")
    #expect("\(try Distribution.uniform(min: 0, max: 60))" == "uniform(min 0s, max 1m)")
    #expect("\(try Distribution.triangular(min: 1, mode: 2, max: 60))" == "triangular(min 1s, mode 2s, max 1m)")
    #expect("\(try Distribution.empirical(values: [1, 2, 3]))" == "empirical(3 values, mean 2s)")
    #expect("\(Distribution.never)" == "never")
    #expect(
      "\(try Distribution.mixture([(share: 0.3, of: .never), (share: 0.7, of: talk)]))"
        == "mixture(0.3 never, 0.7 lognormal(mean 4m, cv 0.9))")
    #expect("\(try talk.truncated(min: 10, max: 3600))" == "lognormal(mean 4m, cv 0.9) min 10s max 1h")
    #expect("\(try talk.truncated(max: 3600))" == "lognormal(mean 4m, cv 0.9) max 1h")
  }

  @Test func `what does not vary is a constant`() throws {
    let constant = try Distribution.constant(60)
    #expect(try .lognormal(mean: 60, cv: 0) == constant)
    #expect(try .gamma(mean: 60, cv: 0) == constant)
    #expect(try .uniform(min: 60, max: 60) == constant)
    #expect(try .triangular(min: 60, mode: 60, max: 60) == constant)
    #expect(try .exponential(mean: 0) == .constant(0))
    #expect("\(try Distribution.constant(-0.0))" == "0s")
  }

  @Test func `distributions are equal when family and arguments are`() throws {
    for (index, one) in Catalogue.finite.enumerated() {
      for (position, other) in Catalogue.finite.enumerated() {
        #expect((one == other) == (index == position))
      }
    }
    #expect(try Distribution.empirical(values: [1, 2]) == .empirical(values: [2, 1]))
  }
}
