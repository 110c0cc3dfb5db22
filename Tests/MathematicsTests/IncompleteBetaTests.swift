import Mathematics
import Testing

/// Expected values: mpmath at 40 digits.
@Suite struct IncompleteBetaTests {
  @Test(arguments: [
    (0.5, 0.5, 0.1, 0.20483276469913345, 0.7951672353008665),
    (2, 3, 0.4, 0.5248, 0.4752),
    (50, 0.5, 0.99, 0.3173043978741974, 0.6826956021258026),
    (1000, 1000, 0.52, 0.9632205167213604, 0.03677948327863957),
    (5, 100_000, 1e-05, 0.0036602300497209496, 0.9963397699502791),
    (0.01, 7, 0.3, 0.9996815035260661, 0.00031849647393394844),
  ])
  func `both tails match high-precision values`(a: Double, b: Double, x: Double, lower: Double, upper: Double) {
    let tails = IncompleteBeta.tails(x, 1 - x, a, b)
    #expect(abs(tails.lower / lower - 1) < 1e-12)
    #expect(abs(tails.upper / upper - 1) < 1e-12)
  }
}
