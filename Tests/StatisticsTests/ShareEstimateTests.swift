import Statistics
import Testing

@Suite struct ShareEstimateTests {
  private func sums(_ pairs: [(Double, Double)]) -> RatioSums {
    pairs.reduce(into: RatioSums()) { $0.add($1.0, $1.1) }
  }

  @Test func `answering everyone in time every day is not certainty`() throws {
    let days = sums(Array(repeating: (100, 100), count: 10))
    #expect(days.estimate(replications: 10, confidence: .ninetyFive)?.halfWidth == 0)
    let estimate = try #require(days.shareEstimate(replications: 10, confidence: .ninetyFive))
    #expect(estimate.mean == 1)
    #expect(close(estimate.halfWidth, 1 - 0.9961732415144449))
  }

  @Test func `answering no one in time every day is not certainty either`() throws {
    let days = sums([(0, 400), (0, 350), (0, 250)])
    let estimate = try #require(days.shareEstimate(replications: 3, confidence: .ninetyFive))
    #expect(estimate.mean == 0)
    #expect(close(estimate.halfWidth, 1 - 0.9961732415144449))
  }

  @Test func `a share seen on one day only gets the doubt of its few trials`() throws {
    let days = sums([(3, 3), (0, 0)])
    let estimate = try #require(days.shareEstimate(replications: 2, confidence: .ninetyFive))
    #expect(estimate == Proportion.estimate(successes: 3, trials: 3, confidence: .ninetyFive))
  }

  @Test func `where days differ and many contacts count on either side it is the plain estimate`() {
    let days = sums([(4_000, 10_000), (4_500, 10_000), (5_000, 10_000)])
    #expect(
      days.shareEstimate(replications: 3, confidence: .ninety) == days.estimate(replications: 3, confidence: .ninety))
  }
}
