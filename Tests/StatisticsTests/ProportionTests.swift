import Statistics
import Testing

@Suite struct ProportionTests {
  @Test func `one hundred good days of one hundred are not certainty`() throws {
    let estimate = try #require(Proportion.estimate(successes: 100, trials: 100, confidence: .ninetyFive))
    #expect(estimate.mean == 1)
    #expect(close(estimate.halfWidth, 0.0369934982069857))
    let none = try #require(Proportion.estimate(successes: 0, trials: 100, confidence: .ninetyFive))
    #expect(none.mean == 0)
    #expect(close(none.halfWidth, 0.0369934982069857))
  }

  @Test func `the half-width reaches the farther Wilson bound`() throws {
    let estimate = try #require(Proportion.estimate(successes: 15, trials: 148, confidence: .ninetyFive))
    #expect(close(estimate.halfWidth, 0.16048724172330803 - 15.0 / 148))
  }

  @Test func `impossible counts give nothing`() {
    #expect(Proportion.estimate(successes: 0, trials: 0, confidence: .ninety) == nil)
    #expect(Proportion.estimate(successes: 3, trials: 2, confidence: .ninety) == nil)
    #expect(Proportion.estimate(successes: -1, trials: 2, confidence: .ninety) == nil)
  }

  @Test(arguments: [0.5, 0.8, 0.95, 0.99])
  func `intervals cover the true share at least as often as they promise`(share: Double) {
    // Over every possible outcome of 100 days, weighed with its probability: no chance involved.
    let covered = (0...100).reduce(0.0) { sum, successes in
      let estimate = Proportion.estimate(successes: successes, trials: 100, confidence: .ninetyFive)
      guard let estimate, estimate.contains(share) else { return sum }
      return sum + Binomial.cdf(successes, trials: 100, probability: share)
        - Binomial.cdf(successes - 1, trials: 100, probability: share)
    }
    #expect(covered > 0.94)
  }
}
