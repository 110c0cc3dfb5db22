import Statistics
import Testing

@Suite struct WilsonTests {
  /// R. G. Newcombe, Statistics in Medicine 17 (1998) 857–872, table I, method 3.
  @Test(arguments: [
    (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611), (1, 29, 0.0061, 0.1718),
  ])
  func `bounds match Newcombe's published table`(successes: Int, trials: Int, lower: Double, upper: Double) throws {
    let share = Double(successes) / Double(trials)
    let bounds = try #require(Wilson.bounds(share: share, trials: Double(trials), confidence: .ninetyFive))
    #expect(abs(bounds.lowerBound - lower) < 0.00005)
    #expect(abs(bounds.upperBound - upper) < 0.00005)
  }

  @Test func `bounds hold the share and stay within 0 and 1, at both ends exactly`() throws {
    for trials in [0.5, 1, 3, 20, 1e6, 1e15] {
      for share in [0, 1e-12, 0.1, 0.5, 0.999, 1] {
        let bounds = try #require(Wilson.bounds(share: share, trials: trials, confidence: .ninetyNine))
        #expect(bounds.contains(share))
        #expect((0...1).contains(bounds.lowerBound) && (0...1).contains(bounds.upperBound))
      }
      #expect(Wilson.bounds(share: 1, trials: trials, confidence: .ninety)?.upperBound == 1)
      #expect(Wilson.bounds(share: 0, trials: trials, confidence: .ninety)?.lowerBound == 0)
    }
  }

  @Test func `without trials, or for what is no share, there are no bounds`() {
    for (share, trials) in [(0.5, 0), (0.5, -1), (0.5, .nan), (0.5, .infinity), (1.1, 10), (-0.1, 10), (.nan, 10)] {
      #expect(Wilson.bounds(share: share, trials: trials, confidence: .ninety) == nil)
    }
  }
}
