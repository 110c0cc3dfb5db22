import Statistics
import Testing

/// Expected values: mpmath at 40 digits.
@Suite struct StudentTTests {
  @Test(arguments: [
    (-1, 1, 0.25),
    (-12.706, 1, 0.025000401179066593),
    (-1000000.0, 1, 3.1830988618368455e-07),
    (-0.001, 2, 0.49964644669779507),
    (-4.3, 2, 0.025028577058545796),
    (0.7, 3, 0.7328365008476182),
    (2.262, 9, 0.9749935772487727),
    (-30, 9, 1.2418523520791312e-10),
    (1.5, 2.5, 0.8760817734568519),
    (-3, 29, 0.0027495960669517033),
    (1.96, 99, 0.9735964431245147),
    (-5, 999, 3.3841809479005484e-07),
    (-1.96, 9999, 0.025011761502605104),
    (-8, 1000000, 6.22753171660126e-16),
    (-1e-06, 10000000, 0.49999960105772956),
  ])
  func `the distribution function matches high-precision values`(t: Double, nu: Double, expected: Double) {
    #expect(close(StudentT.cdf(t, degreesOfFreedom: nu), expected, relative: 1e-12))
  }

  @Test(arguments: [
    (0.25, 1, -1.0),
    (0.025, 1, -12.706204736174705),
    (5e-05, 1, -6366.197671315936),
    (0.025, 2, -4.302652729749464),
    (5e-05, 2, -99.99249984374453),
    (0.005, 3, -5.840909309733357),
    (0.025, 4, -2.7764451051977943),
    (0.025, 9, -2.2621571627982053),
    (0.05, 9, -1.8331129326562372),
    (0.995, 10, 3.169272672616951),
    (0.975, 29, 2.045229642132704),
    (0.025, 99, -1.9842169515864174),
    (0.025, 999, -1.96234146113345),
    (5e-05, 999, -3.9063595611022115),
    (0.025, 9999, -1.9602012636213577),
    (0.025, 1000000.0, -1.959966356814107),
    (0.4, 5, -0.26718086570414507),
    (1e-10, 7, -53.83557948467373),
    (0.1, 0.5, -10.270324410234505),
  ])
  func `the quantile matches high-precision values`(p: Double, nu: Double, expected: Double) {
    #expect(close(StudentT.quantile(p, degreesOfFreedom: nu), expected, relative: 1e-12))
  }

  @Test func `the quantile undoes the distribution function for any degrees of freedom`() {
    for nu in [0.3, 1, 2, 3, 7, 30, 100, 5_000, 1e7] {
      for p in [1e-6, 0.01, 0.2, 0.45, 0.5, 0.7, 0.999] {
        let t = StudentT.quantile(p, degreesOfFreedom: nu)
        #expect(close(StudentT.cdf(t, degreesOfFreedom: nu), p, relative: 1e-9), "p \(p), nu \(nu)")
      }
    }
  }

  @Test func `impossible arguments give no number instead of a crash`() {
    #expect(StudentT.quantile(0.3, degreesOfFreedom: 0).isNaN)
    #expect(StudentT.quantile(.nan, degreesOfFreedom: 3).isNaN)
    #expect(StudentT.quantile(-0.1, degreesOfFreedom: 3).isNaN)
    #expect(StudentT.quantile(1, degreesOfFreedom: 3) == .infinity)
    #expect(StudentT.cdf(.infinity, degreesOfFreedom: 3) == 1)
    #expect(StudentT.cdf(1, degreesOfFreedom: -1).isNaN)
  }
}
