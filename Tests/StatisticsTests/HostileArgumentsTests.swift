import Mathematics
import Statistics
import Testing

@Suite struct HostileArgumentsTests {
  private static let strange: [Double] = [
    .nan, .infinity, -.infinity, 0, -0.0, .leastNonzeroMagnitude, 0x1p-1040, 1e-200, 0.5, 1 - 1e-16, 1, -1, 40, 1e9,
    1e200,
    .greatestFiniteMagnitude,
  ]

  @Test func `any argument gets a probability or no number, soon`() {
    func isProbability(_ value: Double) -> Bool { value.isNaN || (0...1).contains(value) }
    for a in Self.strange {
      #expect(isProbability(Normal.cdf(a)))
      #expect(isProbability(Kolmogorov.limitingUpperTail(a)))
      for b in Self.strange {
        #expect(isProbability(StudentT.cdf(a, degreesOfFreedom: b)), "t \(a), nu \(b)")
        #expect(isProbability(ChiSquare.cdf(a, degreesOfFreedom: b)), "x \(a), nu \(b)")
        #expect(isProbability(ChiSquare.upperTail(a, degreesOfFreedom: b)), "x \(a), nu \(b)")
        _ = StudentT.quantile(a, degreesOfFreedom: b)
      }
      for (k, n) in [(0, 0), (-1, -1), (3, .max), (.max, .max), (.min, 5), (5, 5)] {
        #expect(isProbability(Binomial.cdf(k, trials: n, probability: a)), "k \(k), n \(n), p \(a)")
        #expect(isProbability(Binomial.upperTail(k, trials: n, probability: a)), "k \(k), n \(n), p \(a)")
      }
    }
  }

  @Test func `with endless degrees of freedom Student's t is normal`() {
    #expect(StudentT.cdf(-1.5, degreesOfFreedom: .infinity) == Normal.cdf(-1.5))
    #expect(StudentT.quantile(0.025, degreesOfFreedom: .infinity) == Normal.quantile(0.025))
  }

  @Test func `sums of anything give an honest estimate or none`() {
    for a in Self.strange {
      for b in Self.strange {
        var sums = RatioSums()
        sums.add(a, b)
        sums.add(1, 2)
        for estimate in [
          sums.estimate(replications: 2, confidence: .ninety), sums.shareEstimate(replications: 2, confidence: .ninety),
        ] {
          guard let estimate else { continue }
          #expect(estimate.mean.isFinite, "x \(a), y \(b)")
          #expect((0 ..< .infinity).contains(estimate.halfWidth ?? 0), "x \(a), y \(b)")
        }
      }
    }
  }
}
