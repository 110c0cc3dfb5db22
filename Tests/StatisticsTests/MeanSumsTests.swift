import Statistics
import Testing

@Suite struct MeanSumsTests {
  private func sums(_ values: [Double]) -> MeanSums {
    values.reduce(into: MeanSums()) { $0.add($1) }
  }

  /// A. M. Law, *Simulation Modeling and Analysis*, the t interval of chapter 4: 1.34 ± 0.24 at 90 %.
  @Test func `the textbook interval comes out`() throws {
    let values = sums([1.20, 1.50, 1.68, 1.89, 0.95, 1.49, 1.58, 1.55, 0.50, 1.09])
    let estimate = try #require(values.estimate(replications: 10, confidence: .ninety))
    #expect(abs(estimate.mean - 1.34) < 0.005)
    #expect(abs((estimate.halfWidth ?? 0) - 0.24) < 0.005)
    #expect(close(estimate.halfWidth, 0.23725341448939702))
  }

  @Test func `replications with value zero count although they may be left out`() {
    #expect(
      sums([4, 0, 2, 0]).estimate(replications: 4, confidence: .ninety)
        == sums([4, 2]).estimate(replications: 4, confidence: .ninety))
    #expect(sums([4, 2]).estimate(replications: 4, confidence: .ninety)?.mean == 1.5)
  }

  @Test func `nothing ever happening is zero, not empty`() {
    #expect(MeanSums().estimate(replications: 5, confidence: .ninety) == Estimate(mean: 0, halfWidth: 0))
    #expect(MeanSums().estimate(replications: 1, confidence: .ninety) == Estimate(mean: 0))
    #expect(MeanSums().estimate(replications: 0, confidence: .ninety) == nil)
  }

  @Test func `merging is adding`() {
    var merged = sums([1, 2, 3])
    merged.merge(sums([4, 5]))
    #expect(merged == sums([1, 2, 3, 4, 5]))
  }

  @Test func `intervals cover the true mean 95 times of 100`() {
    let share = coverage(of: 1_000) { seed in
      var chance = Chance(seed: seed)
      let values = sums((1...30).map { _ in 100 + 15 * chance.normal() })
      return values.estimate(replications: 30, confidence: .ninetyFive)?.contains(100) ?? false
    }
    #expect((0.92...0.98).contains(share))
  }
}
