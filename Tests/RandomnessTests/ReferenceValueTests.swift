import Randomness
import Testing

/// Values computed with forty digits (mpmath 1.3).
@Suite struct ReferenceValueTests {
  @Test(arguments: [
    (100, 0.5, 50, 0.14287653950145295), (100, 0.5, 200, 0.957619888008316), (100, 2, 1, 0.24657376563403012),
    (100, 2, 500, 0.95275329885609064), (100, 0.01, 101, 0.84134875044717962),
    (100, 0.001, 99.9, 0.15865521357431742), (60, 0.1, 80, 0.99887143107782956), (100, 100, 1, 0.9986770380731591),
  ])
  func `the gamma distribution function`(mean: Double, cv: Double, x: Double, share: Double) throws {
    #expect(abs(try Distribution.gamma(mean: mean, cv: cv).cdf(x) / share - 1) < 1e-12)
  }

  @Test(arguments: [
    (240, 0.9, 60, 0.078593490707734623), (240, 0.9, 600, 0.94233696168797833), (240, 0.9, 5000, 0.99999245247363537),
    (60, 0.001, 60.1, 0.95212135309638961), (60, 100, 1, 0.56684021472344312),
  ])
  func `the lognormal distribution function`(mean: Double, cv: Double, x: Double, share: Double) throws {
    #expect(abs(try Distribution.lognormal(mean: mean, cv: cv).cdf(x) / share - 1) < 1e-12)
  }

  @Test(arguments: [
    (120, 0.7, 10, 0.187082675046143), (120, 4, 130, 0.60531939693006031), (60, 0.1, 1e-6, 0.53016443843641669),
    (60, 100, 61, 0.94798298760958567),
  ])
  func `the Weibull distribution function`(mean: Double, shape: Double, x: Double, share: Double) throws {
    #expect(abs(try Distribution.weibull(mean: mean, shape: shape).cdf(x) / share - 1) < 1e-12)
  }

  @Test(arguments: [
    (120, 0.7, 30797.073098656816), (120, 4, 1133.3549142253255), (60, 0.1, 665_117_999.99999951),
    (60, 100, 0.58370294012614631),
  ])
  func `the Weibull variance`(mean: Double, shape: Double, variance: Double) throws {
    #expect(abs(try Distribution.weibull(mean: mean, shape: shape).variance / variance - 1) < 1e-10)
  }

  @Test func `quantiles`() throws {
    #expect(abs(try Distribution.lognormal(mean: 240, cv: 0.9).quantile(0.95) / 633.31543732023066 - 1) < 1e-13)
  }

  @Test func `means and variances between limits`() throws {
    let talk = try Distribution.lognormal(mean: 240, cv: 0.9)
    let wide = try talk.truncated(min: 30, max: 900)
    #expect(abs(wide.mean / 224.07018337652065 - 1) < 1e-13)
    #expect(abs(wide.variance / 26213.179244891025 - 1) < 1e-12)
    // Without memory: what is left of an exponential is the same exponential.
    let rest = try Distribution.exponential(mean: 180).truncated(min: 60)
    #expect(abs(rest.mean / 240 - 1) < 1e-14)
    #expect(abs(rest.variance / 32_400 - 1) < 1e-12)
    let middle = try Distribution.uniform(min: 1_000_000, max: 1_000_002).truncated(max: 1_000_001)
    #expect(abs(middle.variance * 12 - 1) < 1e-9)
  }

  @Test func `two phases with balanced means have the mean and variance that were asked for`() throws {
    for cv in [1.001, 1.5, 3, 100] {
      let mix = try Distribution.hyperexponential(mean: 90, cv: cv)
      #expect(abs(mix.mean / 90 - 1) < 1e-13)
      #expect(abs(mix.variance / (90 * cv * 90 * cv) - 1) < 1e-11)
    }
  }
}
