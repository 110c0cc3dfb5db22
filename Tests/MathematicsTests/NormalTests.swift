import Mathematics
import Mathematics
import Testing

/// Expected values: mpmath at 40 digits.
@Suite struct NormalTests {
  @Test(arguments: [
    (-37, 5.725571222524577e-300),
    (-20, 2.7536241186062337e-89),
    (-8, 6.220960574271784e-16),
    (-5, 2.866515718791939e-07),
    (-3, 0.0013498980316300946),
    (-2.0000001, 0.022750126549083104),
    (-1.96, 0.024997895148220435),
    (-1, 0.15865525393145705),
    (-0.5, 0.3085375387259869),
    (-1e-08, 0.4999999960105772),
    (0.3, 0.6179114221889527),
    (1, 0.8413447460685429),
    (2, 0.9772498680518208),
    (2.5, 0.9937903346742238),
    (6, 0.9999999990134123),
  ])
  func `the distribution function matches high-precision values, far tails included`(z: Double, expected: Double) {
    #expect(close(Normal.cdf(z), expected, relative: 1e-12))
  }

  @Test(arguments: [
    (1e-300, -37.0470962993612),
    (1e-100, -21.273453560965326),
    (1e-20, -9.262340089798407),
    (1e-10, -6.361340902404057),
    (1e-05, -4.264890793922825),
    (0.001, -3.0902323061678136),
    (0.005, -2.575829303548901),
    (0.025, -1.9599639845400543),
    (0.05, -1.6448536269514726),
    (0.1, -1.2815515655446004),
    (0.25, -0.6744897501960817),
    (0.4999, -0.00025066283008800747),
    (0.6, 0.2533471031357997),
    (0.9, 1.2815515655446006),
    (0.975, 1.9599639845400538),
    (0.995, 2.5758293035489004),
    (0.99995, 3.890591886413121),
  ])
  func `the quantile matches high-precision values`(p: Double, expected: Double) {
    #expect(close(Normal.quantile(p), expected, relative: 1e-12))
  }

  @Test func `the quantile undoes the distribution function`() {
    for p in stride(from: 0.0005, to: 1, by: 0.0005) {
      #expect(close(Normal.cdf(Normal.quantile(p)), p, relative: 1e-13))
    }
  }

  private func close(_ value: Double, _ expected: Double, relative: Double) -> Bool {
    abs(value - expected) <= relative * abs(expected)
  }

  @Test func `the ends are infinite and what lies outside is not a number`() {
    #expect(Normal.quantile(0) == -.infinity)
    #expect(Normal.quantile(1) == .infinity)
    #expect(Normal.quantile(1.1).isNaN)
    #expect(Normal.quantile(.nan).isNaN)
    #expect(Normal.quantile(.leastNonzeroMagnitude) < -38)
    #expect(Normal.cdf(-.infinity) == 0)
    #expect(Normal.cdf(.infinity) == 1)
    #expect(Normal.cdf(.nan).isNaN)
  }
}
