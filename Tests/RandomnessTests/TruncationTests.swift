import Randomness
import TestSupport
import Testing

@Suite struct TruncationTests {
  let patience: Distribution
  let sometimesNever: Distribution

  init() throws {
    patience = try .exponential(mean: 180)
    sometimesNever = try .mixture([(share: 0.25, of: .never), (share: 0.75, of: patience)])
  }

  @Test func `no sample lies outside the limits`() throws {
    let narrow = try patience.truncated(min: 60, max: 63)
    let samples = Catalogue.samples(narrow, count: 20_000, seed: 1)
    #expect(samples.allSatisfy { $0 >= 60 && $0 <= 63 })
    #expect(narrow.quantile(0) == 60 && narrow.quantile(1) == 63)
    #expect(narrow.cdf(59.9) == 0 && narrow.cdf(63) == 1)
  }

  @Test func `limits of limits are one pair of limits`() throws {
    #expect(try patience.truncated(min: 10).truncated(max: 90) == patience.truncated(min: 10, max: 90))
    #expect(
      try patience.truncated(min: 10, max: 300).truncated(min: 5, max: 90) == patience.truncated(min: 10, max: 90))
    #expect(try patience.truncated() == patience)
  }

  @Test func `a longest duration rules out never and a shortest does not`() throws {
    let atMost = try sometimesNever.truncated(max: 600)
    #expect(!atMost.canBeNever && atMost.mean < 600)
    #expect(Catalogue.samples(atMost, count: 10_000, seed: 1).allSatisfy { $0 <= 600 })
    let atLeast = try sometimesNever.truncated(min: 180)
    #expect(atLeast.canBeNever && !atLeast.isNever)
    #expect(try Distribution.never.truncated(min: 10).isNever)
  }

  @Test func `a mixture with never is never as often as it says`() throws {
    #expect(sometimesNever.canBeNever && !sometimesNever.isNever && Distribution.never.isNever)
    #expect(!patience.canBeNever)
    #expect(abs(sometimesNever.cdf(1e300) - 0.75) < 1e-15)
    #expect(sometimesNever.quantile(0.76) == .infinity && sometimesNever.quantile(0.74) < 1000)
    let never = Catalogue.samples(sometimesNever, count: 100_000, seed: 1).filter { $0 == .infinity }.count
    #expect(
      ZTest.standard.accepts(Double(never), expected: 25_000, standardError: binomialDeviation(100_000, 0.25)))
    // An all-never mixture is never, whatever its shares round to.
    let shares = Array(repeating: (share: 0.1, of: Distribution.never), count: 10)
    #expect(try Distribution.mixture(shares).isNever)
  }

  @Test func `single durations count when they lie on a limit`() throws {
    let records = try Distribution.empirical(values: [10, 20, 30, 40])
    let middle = try records.truncated(min: 20, max: 30)
    #expect(middle.mean == 25 && middle.variance == 25 && middle.cdf(20) == 0.5)
    #expect(try Distribution.constant(30).truncated(min: 30, max: 30).mean == 30)
  }

  @Test func `samples rise with the recorded values`() throws {
    let table = SamplerTable()
    let sampler = table.add(try .empirical(values: [40, 10, 30, 20]))
    var more = Source(seed: 1, replication: 1).draws(StreamID("records"), item: 0)
    #expect([0, 1 << 62, 1 << 63, .max].map { sampler.sample($0, &more) } == [10, 20, 30, 40])
    withExtendedLifetime(table) {}
  }
}
