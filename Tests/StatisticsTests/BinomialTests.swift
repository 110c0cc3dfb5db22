import Statistics
import Testing

/// Expected values: sums of terms by mpmath at 40 digits.
@Suite struct BinomialTests {
  @Test(arguments: [
    (0, 10, 0.5, 0.0009765625, 1.0),
    (3, 10, 0.5, 0.171875, 0.9453125),
    (7, 20, 0.05, 0.9999971431146172, 3.3946165301433786e-05),
    (50, 1000, 0.05, 0.5375290408014276, 0.5202589429126796),
    (20, 1000, 0.05, 7.658846376635768e-07, 0.9999997120308004),
    (90, 1000, 0.05, 0.9999999493501001, 9.743965305003968e-08),
    (9, 10, 0.9, 0.6513215599, 0.7360989291000001),
    (0, 5, 0.001, 0.995009990004999, 1.0),
    (4990, 10000, 0.5, 0.4246551633186602, 0.5831655105779913),
    (400, 10000, 0.05, 1.2070946639625499e-06, 0.9999990531804355),
  ])
  func `both tails match the sums of their terms`(k: Int, n: Int, p: Double, atMost: Double, atLeast: Double) {
    #expect(close(Binomial.cdf(k, trials: n, probability: p), atMost, relative: 1e-11))
    #expect(close(Binomial.upperTail(k, trials: n, probability: p), atLeast, relative: 1e-11))
  }

  @Test func `counts outside the trials are impossible or certain`() {
    #expect(Binomial.cdf(-1, trials: 5, probability: 0.3) == 0)
    #expect(Binomial.cdf(5, trials: 5, probability: 0.3) == 1)
    #expect(Binomial.upperTail(0, trials: 5, probability: 0.3) == 1)
    #expect(Binomial.upperTail(6, trials: 5, probability: 0.3) == 0)
    #expect(Binomial.cdf(2, trials: 5, probability: 0) == 1)
    #expect(Binomial.cdf(2, trials: 5, probability: 1) == 0)
    #expect(Binomial.cdf(2, trials: 5, probability: 1.5).isNaN)
  }
}
