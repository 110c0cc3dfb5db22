import Statistics
import Testing

@Suite struct EstimateTests {
  @Test func `the interval is the mean plus and minus the half-width`() {
    let estimate = Estimate(mean: 10, halfWidth: 2)
    #expect(estimate.lower == 8)
    #expect(estimate.upper == 12)
    #expect(estimate.contains(8))
    #expect(estimate.contains(12))
    #expect(!estimate.contains(12.001))
    #expect(!estimate.contains(.nan))
  }

  @Test func `without a half-width there is no interval`() {
    let estimate = Estimate(mean: 10)
    #expect(estimate.lower == nil)
    #expect(estimate.upper == nil)
    #expect(!estimate.contains(10))
  }
}
