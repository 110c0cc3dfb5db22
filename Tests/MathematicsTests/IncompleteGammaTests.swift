import Mathematics
import Testing

/// Expected values: mpmath at 40 digits.
@Suite struct IncompleteGammaTests {
  @Test(arguments: [
    (0.01, 0.001, 0.938570652526129, 0.061429347473871014),
    (0.5, 0.1, 0.345279153981423, 0.654720846018577),
    (1, 2, 0.8646647167633873, 0.1353352832366127),
    (3.7, 0.2, 0.00014364324823872238, 0.9998563567517613),
    (10, 3, 0.0011024881301154798, 0.9988975118698845),
    (10, 10, 0.5420702855281478, 0.4579297144718522),
    (10, 30, 0.9999928782491372, 7.121750862815577e-06),
    (123.4, 150, 0.9884219008752823, 0.011578099124717736),
    (10_000, 9_900, 0.15865119219356466, 0.8413488078064354),
    (1e6, 1.001e6, 0.8413447863683403, 0.15865521363165971),
    (1e-4, 5, 0.9999998851436032, 1.1485639678978073e-07),
    (25, 80, 0.9999999999998052, 1.9482335154212097e-13),
  ])
  func `both tails match high-precision values, from tiny shapes to a million`(
    a: Double, x: Double, lower: Double, upper: Double
  ) {
    let tails = IncompleteGamma.tails(a, x)
    #expect(abs(tails.lower / lower - 1) < 1e-12)
    #expect(abs(tails.upper / upper - 1) < 1e-12)
  }

  @Test func `far out a narrow band keeps its digits`() {
    // For shape 1 it is e^(−low) − e^(−high).
    #expect(abs(IncompleteGamma.probability(1, from: 100, to: 101) / 2.351536504846983e-44 - 1) < 1e-12)
    #expect(IncompleteGamma.probability(2, from: 3, to: 3) == 0)
    #expect(IncompleteGamma.probability(2, from: 0, to: .infinity) == 1)
  }
}
