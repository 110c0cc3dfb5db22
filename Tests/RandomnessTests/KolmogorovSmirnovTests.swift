import Randomness
import TestSupport
import Testing

/// Samples follow the distribution function everywhere, not only in their moments.
@Suite struct KolmogorovSmirnovTests {
  /// A correct sampler exceeds this with a probability of 10⁻⁴: 2 exp(−2·2.225²).
  static let critical = 2.225

  /// √*n* times the largest distance between the share of samples below any *x* and its probability. With atoms it is
  /// smaller than it would be without, so that the level holds for them too.
  static func statistic(_ unsorted: [Double], cdf: (Double) -> Double) -> Double {
    let samples = unsorted.sorted()
    let count = Double(samples.count)
    var largest = 0.0
    var start = 0
    while start < samples.count {
      var end = start + 1
      while end < samples.count, samples[end] == samples[start] { end += 1 }
      let here = abs(cdf(samples[start]) - Double(end) / count)
      let before = abs(cdf(samples[start].nextDown) - Double(start) / count)
      largest = max(largest, here, before)
      start = end
    }
    return largest * count.squareRoot()
  }

  @Test(arguments: Catalogue.finite + Catalogue.withNever)
  func `samples follow the distribution function`(distribution: Distribution) {
    let samples = Catalogue.samples(distribution, count: 100_000, seed: 2)
    #expect(Self.statistic(samples, cdf: distribution.cdf) < Self.critical)
  }

  /// The Kolmogorov distribution has mean 0.869 and standard deviation 0.260.
  @Test func `they do not follow it too closely either`() {
    let statistics = Catalogue.continuous.flatMap { distribution in
      (100..<108 as Range<UInt64>).map { seed in
        Self.statistic(Catalogue.samples(distribution, count: 2000, seed: seed), cdf: distribution.cdf)
      }
    }
    let mean = statistics.reduce(0, +) / Double(statistics.count)
    // At 2000 samples the mean is still smaller by some 1 / (6 √2000).
    let error = 0.26 / Double(statistics.count).squareRoot()
    #expect(ZTest.standard.accepts(mean, expected: 0.865, standardError: error))
  }
}
