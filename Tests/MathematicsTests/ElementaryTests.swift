import Mathematics
import RealModule
import Randomness
import Testing

/// Our own functions against those of the C library, over wide ranges.
@Suite struct ElementaryTests {
  /// The largest relative difference between two functions over 100,000 arguments between two bounds.
  func largestError(
    over bounds: ClosedRange<Double>, of function: (Double) -> Double, against truth: (Double) -> Double
  ) -> Double {
    var draws = Source(seed: 11, replication: 0).draws(StreamID("elementary"), item: 0)
    return (0..<100_000).reduce(0) { largest, _ in
      let x = bounds.lowerBound + (bounds.upperBound - bounds.lowerBound) * draws.unit()
      return max(largest, abs(function(x) / truth(x) - 1))
    }
  }

  @Test(arguments: [-1e-3...1e-3, -1...1, -50...50, -707...709.7, -700...(-690)])
  func `exp`(bounds: ClosedRange<Double>) {
    #expect(largestError(over: bounds, of: Elementary.exp, against: { .exp($0) }) < 4.5e-16)
  }

  @Test(arguments: [0.9...1.1, 0.5...2, 1e-3...1, 1...1e9, 1e-300...1e-290, 1...1e300])
  func `log`(bounds: ClosedRange<Double>) {
    #expect(largestError(over: bounds, of: Elementary.log(_:), against: { .log($0) }) < 4.5e-16)
  }

  @Test(arguments: [-0.5...1, 0...1e-8, 0...1e4])
  func `log of one plus`(bounds: ClosedRange<Double>) {
    #expect(largestError(over: bounds, of: Elementary.log(onePlus:), against: { .log(onePlus: $0) }) < 1e-15)
  }

  @Test(arguments: [0.01, 0.1, 1.0 / 3, 0.5, 1, 2, 7.7, 10, -1.5, -10])
  func `pow`(exponent: Double) {
    for bounds in [1e-15...1, 0.5...2, 0...45, 1...1e6] {
      let error = largestError(over: bounds) {
        Elementary.pow($0, exponent)
      } against: {
        Double.pow($0, exponent)
      }
      #expect(error < 1e-15)
    }
  }

  @Test func `gamma`() {
    #expect(largestError(over: 1...30, of: Elementary.gamma, against: { .gamma($0) }) < 1e-14)
    #expect(abs(Elementary.gamma(11) / 3_628_800 - 1) < 2e-15)
  }

  @Test func `the ends of the range are those of the C library`() {
    let ends = [0, -0.0, 1, -1, 709.78, 709.79, 710, -708, -740, -745.2, -746, 1e300, -1e300, .infinity, -.infinity]
    for x in ends {
      #expect(
        abs(Elementary.exp(x) - .exp(x)) <= .exp(x) * 1e-15 + Double.leastNonzeroMagnitude
          || Elementary.exp(x) == .exp(x))
    }
    #expect(Elementary.exp(.nan).isNaN && Elementary.log(.nan).isNaN && Elementary.log(-1).isNaN)
    #expect(Elementary.log(0) == -.infinity && Elementary.log(.infinity) == .infinity && Elementary.log(1) == 0)
    #expect(abs(Elementary.log(0x1p-1074) / .log(0x1p-1074) - 1) < 1e-15)
    for (x, y) in [(0, 2), (0, -2), (1, .infinity), (2, .infinity), (0.5, .infinity), (.infinity, -1)] {
      #expect(Elementary.pow(x, y) == Double.pow(x, y))
    }
    #expect(abs(Elementary.pow(0x1p-1030, 0.5) / .pow(0x1p-1030, 0.5) - 1) < 1e-15)
    #expect(Elementary.pow(1e-19, 100) == 0 && Elementary.pow(1e19, 100) == .infinity)
  }
}
