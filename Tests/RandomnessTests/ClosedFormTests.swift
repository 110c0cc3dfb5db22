import Randomness
import Testing

/// Distribution functions, quantiles and moments agree with each other and with values from elsewhere.
@Suite struct ClosedFormTests {
  static let shares = [1e-9, 1e-4, 0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 0.9999, 1 - 1e-9]

  @Test(arguments: Catalogue.continuous)
  func `the distribution function of a quantile is the share`(distribution: Distribution) {
    for share in Self.shares {
      #expect(abs(distribution.cdf(distribution.quantile(share)) - share) < 1e-12)
    }
  }

  @Test(arguments: Catalogue.finite + Catalogue.withNever)
  func `a quantile is the shortest duration with at least that share`(distribution: Distribution) {
    for share in Self.shares {
      let quantile = distribution.quantile(share)
      #expect(distribution.cdf(quantile) >= share - 1e-12)
      guard quantile > distribution.quantile(0) else { continue }
      let shorter = quantile == .infinity ? .greatestFiniteMagnitude : quantile * (1 - 1e-9)
      #expect(distribution.cdf(shorter) <= share + 1e-12)
    }
  }

  @Test(arguments: Catalogue.finite + Catalogue.withNever)
  func `the distribution function rises from nothing to one`(distribution: Distribution) {
    #expect(distribution.cdf(-1) == 0 && distribution.cdf(.infinity) == 1)
    #expect(distribution.cdf(.nan).isNaN && distribution.quantile(.nan).isNaN)
    #expect(distribution.quantile(-0.1).isNaN && distribution.quantile(1.1).isNaN)
    #expect(distribution.quantile(0) <= distribution.quantile(0.3))
    #expect(distribution.quantile(0.3) <= distribution.quantile(1))
    let steps = (0...1000).map { distribution.cdf(Double($0)) }
    #expect(zip(steps, steps.dropFirst()).allSatisfy { $0 <= $1 + 1e-15 })
  }

  /// E *X* = ∫ (1 − *F*) and E *X*² = ∫ 2*x* (1 − *F*), by Simpson's rule on 200,000 steps up to a share of 1e-13.
  @Test(arguments: Catalogue.continuous)
  func `the moments are those of the distribution function`(distribution: Distribution) {
    let end = distribution.quantile(1).isFinite ? distribution.quantile(1) : distribution.quantile(1 - 1e-13)
    // Steps grow with x, as tails are long: x = end · t³.
    let steps = 200_000
    var (first, second) = (0.0, 0.0)
    for index in 0...steps {
      let weight = index == 0 || index == steps ? 1.0 : index.isMultiple(of: 2) ? 2 : 4
      let t = Double(index) / Double(steps)
      let x = end * t * t * t
      let tail = weight * (1 - distribution.cdf(x)) * end * 3 * t * t / Double(3 * steps)
      first += tail
      second += 2 * x * tail
    }
    #expect(abs(first / distribution.mean - 1) < 1e-7)
    #expect(abs((second - first * first) / distribution.variance - 1) < 1e-4)
  }
}
