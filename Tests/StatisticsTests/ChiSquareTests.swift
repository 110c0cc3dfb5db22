import Statistics
import Testing

/// Expected values: mpmath at 40 digits.
@Suite struct ChiSquareTests {
  @Test(arguments: [
    (3.841458820694124, 1, 0.95, 0.05000000000000006),
    (0.001, 1, 0.025227120630039613, 0.9747728793699604),
    (1e-06, 3, 2.659614404791799e-10, 0.9999999997340385),
    (5, 5, 0.5841198130044921, 0.41588018699550794),
    (18.307, 10, 0.9499994109086018, 0.05000058909139812),
    (300, 10, 1.0, 1.5546747543803181e-58),
    (80, 100, 0.07033506665939496, 0.9296649333406051),
    (1100, 1000, 0.9853855918737048, 0.014614408126295194),
    (1000, 1000, 0.5059471461707603, 0.49405285382923964),
    (100500, 100000, 0.8681451883966163, 0.13185481160338378),
    (0.001, 0.5, 0.16495975076841285, 0.8350402492315872),
  ])
  func `both tails match high-precision values`(x: Double, nu: Double, lower: Double, upper: Double) {
    #expect(close(ChiSquare.cdf(x, degreesOfFreedom: nu), lower, relative: 1e-11))
    #expect(close(ChiSquare.upperTail(x, degreesOfFreedom: nu), upper, relative: 1e-11))
  }

  @Test func `nothing lies below zero and everything below infinity`() {
    #expect(ChiSquare.cdf(-1, degreesOfFreedom: 3) == 0)
    #expect(ChiSquare.cdf(.infinity, degreesOfFreedom: 3) == 1)
    #expect(ChiSquare.cdf(.nan, degreesOfFreedom: 3).isNaN)
    #expect(ChiSquare.cdf(1, degreesOfFreedom: 0).isNaN)
  }
}
