import Randomness
import Testing

/// The messages are part of the interface: what is wrong, why, and what to do.
@Suite struct DistributionErrorTests {
  func expect(
    _ message: String, at argument: String, location: SourceLocation = #_sourceLocation,
    from make: () throws(DistributionError) -> Distribution
  ) {
    do {
      let made = try make()
      Issue.record("\(made) should not exist", sourceLocation: location)
    } catch {
      #expect(error.message == message, sourceLocation: location)
      #expect(error.argument == argument, sourceLocation: location)
      #expect("\(error)" == message, sourceLocation: location)
    }
  }

  @Test func `durations are finite, not negative and at most 32 years`() {
    expect("mean must not be negative, but is -3s; give a duration of 0s or more", at: "mean") {
      () throws(DistributionError) in try .exponential(mean: -3)
    }
    expect("mean must be a finite duration, but is inf; use never for an infinite one", at: "mean") {
      () throws(DistributionError) in try .lognormal(mean: .infinity, cv: 1)
    }
    expect("constant must be a finite duration, but is nan; use never for an infinite one", at: "constant") {
      () throws(DistributionError) in try .constant(.nan)
    }
    expect("mean must be at most 1000000000s (32 years), but is 2000000000s; check its unit", at: "mean") {
      () throws(DistributionError) in try .weibull(mean: 2e9, shape: 1)
    }
    expect("max must not be negative, but is -1s; give a duration of 0s or more", at: "max") {
      () throws(DistributionError) in try .uniform(min: 0, max: -1)
    }
    expect("values[1] must be a finite duration, but is nan; use never for an infinite one", at: "values[1]") {
      () throws(DistributionError) in try .empirical(values: [3, .nan])
    }
  }

  @Test func `spreads lie in the range that the formulas can bear`() {
    expect("cv must be above 1 for a hyperexponential, but is 0.8; use gamma or lognormal", at: "cv") {
      () throws(DistributionError) in try .hyperexponential(mean: 60, cv: 0.8)
    }
    expect("cv must be 0 or from 0.001 to 100, but is 101; it is the standard deviation ÷ the mean", at: "cv") {
      () throws(DistributionError) in try .hyperexponential(mean: 60, cv: 101)
    }
    expect("cv must be 0 or from 0.001 to 100, but is 250; it is the standard deviation ÷ the mean", at: "cv") {
      () throws(DistributionError) in try .lognormal(mean: 60, cv: 250)
    }
    expect("cv must be 0 or from 0.001 to 100, but is -1; it is the standard deviation ÷ the mean", at: "cv") {
      () throws(DistributionError) in try .gamma(mean: 60, cv: -1)
    }
    expect("stages must be from 1 to 10000, but is 0; use 1 for an exponential", at: "stages") {
      () throws(DistributionError) in try .erlang(mean: 60, stages: 0)
    }
    expect("stages must be from 1 to 10000, but is 20000; use constant, which it comes close to", at: "stages") {
      () throws(DistributionError) in try .erlang(mean: 60, stages: 20_000)
    }
    expect("shape must be from 0.1 to 100, but is 0.05; use lognormal for a long tail", at: "shape") {
      () throws(DistributionError) in try .weibull(mean: 60, shape: 0.05)
    }
    expect("shape must be from 0.1 to 100, but is 200; use constant, which it comes close to", at: "shape") {
      () throws(DistributionError) in try .weibull(mean: 60, shape: 200)
    }
  }

  @Test func `limits are in order`() {
    expect("min must not be above max, but 3m is above 2m; swap them", at: "min") {
      () throws(DistributionError) in try .uniform(min: 180, max: 120)
    }
    expect("mode must lie between min 1m and max 4m, but is 5m; move it or the limits", at: "mode") {
      () throws(DistributionError) in try .triangular(min: 60, mode: 300, max: 240)
    }
    expect("min must not be above max, but 1h is above 30m; swap them", at: "min") {
      () throws(DistributionError) in try .exponential(mean: 60).truncated(min: 3600, max: 1800)
    }
  }

  @Test func `truncation leaves at least one percent`() {
    expect(
      "only 0.67% of exponential(mean 3m) lies above 15m, but truncation needs 1%; widen the limits", at: "min"
    ) { () throws(DistributionError) in try .exponential(mean: 180).truncated(min: 900) }
    expect(
      "only 0.99% of uniform(min 0s, max 1m40s) lies below 0.99s, but truncation needs 1%; widen the limits", at: "max"
    ) { () throws(DistributionError) in try .uniform(min: 0, max: 100).truncated(max: 0.99) }
    expect("none of 30s lies between 40s and 50s, but truncation needs 1%; widen the limits", at: "max") {
      () throws(DistributionError) in try .constant(30).truncated(min: 40, max: 50)
    }
    expect("none of never lies below 1h, but truncation needs 1%; widen the limits", at: "max") {
      () throws(DistributionError) in try .never.truncated(max: 3600)
    }
    expect(
      "less than 0.01% of exponential(mean 1m) lies above 1h, but truncation needs 1%; widen the limits", at: "min"
    ) { () throws(DistributionError) in try .exponential(mean: 60).truncated(min: 3600) }
  }

  @Test func `truncations inside each other cannot make a sample take for ever`() {
    expect(
      "min cuts a mixture whose parts are cut already: a sample would take 3366 tries, but at most 1000 are allowed; "
        + "widen the limits", at: "min"
    ) { () throws(DistributionError) in
      let cut = try Distribution.uniform(min: 0, max: 100).truncated(min: 99)
      return try .mixture([(share: 0.5, of: cut), (share: 0.5, of: .constant(0))]).truncated(min: 99.97)
    }
  }

  @Test func `shares sum to one`() {
    expect("phases.share must sum to 1, but sum to 0.9; add the missing 0.1", at: "phases.share") {
      () throws(DistributionError) in
      try .hyperexponential(phases: [(share: 0.2, mean: 10), (share: 0.7, mean: 60)])
    }
    expect("mixture.share must sum to 1, but sum to 1.2; take away 0.2", at: "mixture.share") {
      () throws(DistributionError) in
      try .mixture([(share: 0.6, of: .never), (share: 0.6, of: .constant(3))])
    }
    expect("mixture[0].share must be from 0 to 1, but is 80; write 80% or 0.8", at: "mixture[0].share") {
      () throws(DistributionError) in try .mixture([(share: 80, of: .never), (share: 20, of: .never)])
    }
    expect("phases[0].mean must be above 0s; use a mixture with a constant 0s", at: "phases[0].mean") {
      () throws(DistributionError) in try .hyperexponential(phases: [(share: 1, mean: 0)])
    }
  }

  @Test func `lists are neither empty nor endless`() {
    expect("values must not be empty; give at least one duration", at: "values") {
      () throws(DistributionError) in try .empirical(values: [])
    }
    expect("values must have at most 10000000 recorded values, but has 10000001; thin them out", at: "values") {
      () throws(DistributionError) in try .empirical(values: Array(repeating: 1, count: 10_000_001))
    }
    expect("mixture must not be empty; give at least one", at: "mixture") {
      () throws(DistributionError) in try .mixture([])
    }
    expect("phases must be at most 1000, but are 1001; join the rare ones", at: "phases") {
      () throws(DistributionError) in
      try .hyperexponential(phases: Array(repeating: (share: 1.0 / 1001, mean: 1), count: 1001))
    }
  }

  @Test func `mixtures stay small, however they are nested`() {
    func doubled(_ times: Int, _ part: Distribution) throws(DistributionError) -> Distribution {
      if times == 0 { return part }
      let half = try doubled(times - 1, part)
      return try .mixture([(share: 0.5, of: half), (share: 0.5, of: half)])
    }
    func chained(_ times: Int) throws(DistributionError) -> Distribution {
      if times == 0 { return try .exponential(mean: 9) }
      return try .mixture([(share: 0.5, of: .never), (share: 0.5, of: chained(times - 1))])
    }
    expect("mixture must not be nested more than 8 deep; join the inner ones", at: "mixture") {
      () throws(DistributionError) in try chained(9)
    }
    expect("mixture must have at most 1000 parts in all, but has 1024; join the rare ones", at: "mixture") {
      () throws(DistributionError) in
      try doubled(7, .hyperexponential(phases: Array(repeating: (share: 0.125, mean: 9), count: 8)))
    }
    expect("mixture must have at most 10000000 recorded values, but has 12000000; thin them out", at: "mixture") {
      () throws(DistributionError) in try doubled(1, .empirical(values: Array(repeating: 1, count: 6_000_000)))
    }
  }
}
