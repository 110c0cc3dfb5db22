import Randomness
import TestSupport
import Testing

/// Sample means and variances against the closed forms, in standard errors at fixed seeds. If the closed forms are
/// right, these z-scores are standard normal: no single one is large, and together they are neither too large nor too
/// small.
@Suite struct SampleMomentsTests {
  static let seeds = 1...20 as ClosedRange<UInt64>
  static let count = 20_000

  /// The z-scores of sample means (`power` 1) or of sample variances (`power` 2), whose standard error comes from the
  /// sample's own fourth moment.
  func scores(_ distribution: Distribution, power: Int) -> [Double] {
    Self.seeds.map { seed in
      let samples = Catalogue.samples(distribution, count: Self.count, seed: seed)
      let deviations = samples.map { $0 - distribution.mean }
      guard power == 2 else {
        return deviations.reduce(0, +) / (distribution.variance * Double(Self.count)).squareRoot()
      }
      let squares = deviations.map { $0 * $0 }
      let mean = squares.reduce(0, +) / Double(Self.count)
      let spread = squares.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      return (mean - distribution.variance) * Double(Self.count) / spread.squareRoot()
    }
  }

  /// The sum of the squares of *n* standard normals is about normal, with mean *n* and variance 2*n*.
  func expectStandardNormal(_ scores: [Double]) {
    let count = Double(scores.count)
    let squares = scores.reduce(0) { $0 + $1 * $1 }
    let together = ZTest(oneIn: 1000)
    #expect(together.accepts(squares, expected: count, standardError: (2 * count).squareRoot()))
    #expect(together.accepts(scores.reduce(0, +), expected: 0, standardError: count.squareRoot()))
    #expect(scores.allSatisfy { ZTest.amongHundreds.accepts($0, expected: 0, standardError: 1) })
  }

  @Test func `the catalogue is complete`() {
    #expect(Catalogue.continuous.count == 27)
    #expect(Catalogue.withAtoms.count == 5)
    #expect(Catalogue.withNever.count == 3)
  }

  @Test func `sample means scatter around the mean as they should`() {
    expectStandardNormal(Catalogue.finite.filter { $0.variance > 0 }.flatMap { scores($0, power: 1) })
  }

  /// Heavy tails are left out: their sample variances are far from normal.
  @Test func `sample variances scatter around the variance as they should`() {
    let light = Catalogue.finite.filter { $0.variance > 0 && $0.variance < 0.3 * $0.mean * $0.mean }
    #expect(light.count > 10)
    expectStandardNormal(light.flatMap { scores($0, power: 2) })
  }

  @Test(arguments: Catalogue.finite)
  func `the mean of many samples comes close to the mean`(distribution: Distribution) {
    let samples = Catalogue.samples(distribution, count: 200_000, seed: 5)
    let mean = samples.reduce(0, +) / 200_000
    let error = (distribution.variance / 200_000).squareRoot()
    #expect(ZTest.amongHundreds.accepts(mean, expected: distribution.mean, standardError: error))
  }

  @Test(arguments: Catalogue.withNever)
  func `what can be never has no finite mean`(distribution: Distribution) {
    #expect(distribution.mean == .infinity && distribution.variance == .infinity)
    #expect(Catalogue.samples(distribution, count: 1000, seed: 1).contains(.infinity))
  }
}
