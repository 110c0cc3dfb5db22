import Foundation
import Randomness
import TestSupport
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
      try? .exponential(mean: 60).capped(at: 90), try? Distribution.never.capped(at: 40),
      try? .uniform(min: 10, max: 50).capped(at: 20),
      try? .byInterval([.constant(10), .exponential(mean: 30)], weights: [3, 1]),
    ]
    return made.compactMap { $0 }
  }()

  @Test("what survives and what does not are all there is")
  func survival() {
    #expect(Self.catalogue.count == 16)
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

  @Test("what is cut has its mass at the limit")
  func capped() throws {
    let patience = try Distribution.exponential(mean: 600).capped(at: 120)
    let share: Double = exp(-0.2)
    #expect(patience.quantile(0.99) == 120 && patience.quantile(1) == 120 && patience.survival(120) == 0)
    #expect(abs(patience.survival(119.999999) - share) < 1e-8)
    let mean: Double = 600 * (1 - share)
    #expect(abs(patience.mean - mean) < 1e-9)
    // E X² = 2 ∫ x P(X > x) dx up to the limit.
    let square: Double = 720_000 * (1 - 1.2 * share)
    #expect(abs(patience.variance - (square - mean * mean)) < 1e-6)
    let table = SamplerTable()
    let sampler = table.add(patience)
    let source = Source(seed: 5, replication: 0)
    var (sum, cut) = (0.0, 0)
    let count = 200_000
    for item in 0..<UInt64(count) {
      var more = source.draws(StreamID("capped"), item: item)
      let value = withExtendedLifetime(table) {
        sampler.sample(source.words(StreamID("capped"), item: item).0, &more)
      }
      sum += value
      if value == 120 { cut += 1 }
    }
    let error = (patience.variance / Double(count)).squareRoot()
    #expect(ZTest.standard.accepts(sum / Double(count), expected: mean, standardError: error))
    let shareError = (share * (1 - share) / Double(count)).squareRoot()
    #expect(ZTest.standard.accepts(Double(cut) / Double(count), expected: share, standardError: shareError))
    #expect(try Distribution.uniform(min: 1, max: 2).capped(at: 3) == .uniform(min: 1, max: 2))
    #expect(try Distribution.uniform(min: 10, max: 20).capped(at: 3) == .constant(3))
    #expect(try patience.scaled(by: 2) == .exponential(mean: 1200).capped(at: 240))
    #expect(try Distribution.exponential(mean: 9).truncated(max: 30).redrawsAbove == 30 && patience.redrawsAbove == nil)
  }

  @Test("a distribution by interval is its own in each, and the mixture of all")
  func byInterval() throws {
    let law = try Distribution.byInterval([.constant(10), .constant(40)], weights: [30, 10])
    #expect(law.mean == 17.5 && law.during(0).mean == 10 && law.during(1).mean == 40)
    #expect(law.during(-1).mean == 10 && law.during(9).mean == 40)
    #expect(law.intervals?.count == 2 && law.during(0).intervals == nil)
    #expect(law.weighted(by: [0, 0]).mean == 25 && law.weighted(by: [1, 2, 3]).mean == 25)
    #expect(try law.scaled(by: 2).during(1) == .constant(80))
    #expect(throws: DistributionError.self) { try Distribution.byInterval([]) }
  }
}
