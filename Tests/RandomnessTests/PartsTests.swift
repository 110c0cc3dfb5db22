import Randomness
import Testing

/// What a queue with patience asks of a distribution.
@Suite("Parts of a distribution")
struct PartsTests {
  private static let catalogue: [Distribution] = {
    let made: [Distribution?] = [
      try? .constant(45), try? .exponential(mean: 90), try? .lognormal(mean: 150, cv: 1.3),
      try? .gamma(mean: 60, cv: 0.7), try? .erlang(mean: 60, stages: 3), try? .weibull(mean: 80, shape: 0.6),
      try? .hyperexponential(mean: 80, cv: 2), try? .uniform(min: 10, max: 50),
      try? .triangular(min: 5, mode: 20, max: 90), try? .empirical(values: [3, 30, 30, 70]),
      try? .mixture([(0.2, .constant(0)), (0.5, .exponential(mean: 60)), (0.3, .never)]),
      try? .lognormal(mean: 100, cv: 1).truncated(min: 20, max: 300),
    ]
    return made.compactMap { $0 }
  }()

  @Test("what survives and what does not are all there is")
  func survival() {
    #expect(Self.catalogue.count == 12)
    for law in Self.catalogue {
      for x in [0, 1e-9, 3, 20, 30, 44.999, 45, 300, 1e6] {
        #expect(abs(law.survival(x) + law.cdf(x) - 1) < 1e-12, "\(law) at \(x)")
      }
      #expect(law.survival(-1) == 1 && law.survival(.infinity) == 0 && law.survival(.nan).isNaN)
    }
  }

  @Test("the overlap is the integral of what survives, and adds up to the mean")
  func overlap() {
    for law in Self.catalogue {
      for (start, end) in [(0.0, 20.0), (20, 46), (44.9, 45.1), (100, 400)] {
        let steps = 20_000
        let width = (end - start) / Double(steps)
        let sum = (0..<steps).reduce(0.0) { $0 + law.survival(start + (Double($1) + 0.5) * width) } * width
        #expect(abs(law.expectedOverlap(from: start, to: end) - sum) < 2 * width, "\(law) from \(start) to \(end)")
      }
      if law.mean.isFinite {
        #expect(abs(law.expectedOverlap(from: 0, to: 1e9) / law.mean - 1) < 1e-6, "\(law)")
        #expect(abs(law.partialMean(to: 1e9) / law.mean - 1) < 1e-6, "\(law)")
      }
    }
  }

  @Test("a distribution bends only within its support, and knows its never")
  func bends() throws {
    for law in Self.catalogue {
      for bend in law.bends { #expect(bend >= law.quantile(0) && bend <= law.quantile(1) && bend.isFinite, "\(law)") }
    }
    #expect(try Distribution.mixture([(0.7, .constant(1)), (0.3, .never)]).neverShare == 0.3)
    #expect(try Distribution.exponential(mean: 3).isExponential && !Distribution.gamma(mean: 3, cv: 1).isExponential)
    #expect(try Distribution.empirical(values: [1, 2, 3]).valueCount == 3)
  }
}
