import Statistics
import Testing

@Suite struct KolmogorovTests {
  /// Expected values: mpmath at 40 digits; the 5 % and 1 % points are the published 1.3581 and 1.6276.
  @Test(arguments: [
    (0.1, 1.0),
    (0.3, 0.9999906941986655),
    (0.5, 0.9639452436648751),
    (0.8, 0.5441424115741981),
    (1.0, 0.2699996716773545),
    (1.2, 0.11224966667072499),
    (1.3581015157406195, 0.04999921875000762),
    (1.6276236115189504, 0.009999999999999997),
    (2.5, 7.453306344157342e-06),
  ])
  func `the limiting distribution matches high-precision values`(t: Double, expected: Double) {
    #expect(close(Kolmogorov.limitingUpperTail(t), expected, relative: 1e-10))
  }

  /// Expected values: the exact distribution of scipy 1.17, `kstwo.sf`.
  @Test(arguments: [
    (5, 0.5, 0.112),
    (10, 0.3, 0.27053557479999946),
    (20, 0.2, 0.352720173623415),
    (50, 0.19, 0.046989328202061253),
    (100, 0.1, 0.2526927570063874),
    (400, 0.06, 0.10777126907396828),
    (1000, 0.03, 0.3226902143914636),
  ])
  func `the p-value of a sample is near the exact one, nearest where it matters`(
    n: Int, distance: Double, exact: Double
  ) {
    #expect(abs(Kolmogorov.upperTail(distance: distance, count: n) - exact) < (exact < 0.1 ? 0.0015 : 0.025))
  }
}
