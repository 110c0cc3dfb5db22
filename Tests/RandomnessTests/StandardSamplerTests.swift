import RealModule
import Randomness
import TestSupport
import Testing

/// The samplers from which all others are made.
@Suite struct StandardSamplerTests {
  let standard = StandardSampler()
  let source = Source(seed: 3, replication: 1)

  func samples(
    _ name: String, count: Int = 200_000, _ draw: (UInt64, inout Draws) -> Double
  ) -> [Double] {
    let stream = StreamID(name)
    return (0..<UInt64(count)).map { item in
      var more = source.draws(stream, item: item)
      return draw(source.words(stream, item: item).0, &more)
    }
  }

  /// Mean and variance, the standard error of the latter from the sample's own fourth moment.
  func expectMoments(_ samples: [Double], mean: Double, variance: Double) {
    let count = Double(samples.count)
    let squares = samples.map { ($0 - mean) * ($0 - mean) }
    let sampled = squares.reduce(0, +) / count
    let spread = squares.reduce(0) { $0 + ($1 - sampled) * ($1 - sampled) } / count
    let (sum, test) = (samples.reduce(0, +), ZTest.amongHundreds)
    #expect(test.accepts(sum / count, expected: mean, standardError: (variance / count).squareRoot()))
    #expect(test.accepts(sampled, expected: variance, standardError: (spread / count).squareRoot()))
  }

  @Test func `a million normals follow the normal distribution`() {
    let normals = samples("normal", count: 1_000_000) { standard.normal($0, &$1) }
    let statistic = KolmogorovSmirnovTests.statistic(normals) { 0.5 * .erfc(-$0 * 0.5.squareRoot()) }
    #expect(statistic < KolmogorovSmirnovTests.critical)
    expectMoments(normals, mean: 0, variance: 1)
  }

  @Test func `a million exponentials follow the exponential distribution`() {
    let exponentials = samples("exponential", count: 1_000_000) { standard.exponential($0, &$1) }
    let statistic = KolmogorovSmirnovTests.statistic(exponentials) { -.expMinusOne(-$0) }
    #expect(statistic < KolmogorovSmirnovTests.critical)
    expectMoments(exponentials, mean: 1, variance: 1)
  }

  /// Words with eight low zeros fall into the lowest layer, and with five high ones at its far end: the tail, which
  /// only one normal in four thousand reaches.
  @Test func `the tail of the normal distribution is a normal tail`() {
    let start = 3.6541528853610088
    let beyond = Double.erfc(start * 0.5.squareRoot())
    let tail = samples("tail", count: 1_000_000) { standard.normal(($0 | 0xF800_0000_0000_0000) & ~0xFF, &$1) }
    #expect(tail.allSatisfy { $0 > start })
    let statistic = KolmogorovSmirnovTests.statistic(tail) { 1 - .erfc($0 * 0.5.squareRoot()) / beyond }
    #expect(statistic < KolmogorovSmirnovTests.critical)
  }

  @Test func `the tails are neither too heavy nor too light`() {
    let normals = samples("tails", count: 2_000_000) { standard.normal($0, &$1) }.filter { abs($0) > 3.66 }
    let expected = 2_000_000 * Double.erfc(3.66 * 0.5.squareRoot())
    let error = expected.squareRoot()
    #expect(ZTest.standard.accepts(Double(normals.count), expected: expected, standardError: error))
    let rightOverLeft = normals.reduce(0) { $0 + ($1 < 0 ? -1 : 1) }
    #expect(ZTest.standard.accepts(Double(rightOverLeft), expected: 0, standardError: error))
    let exponentials = samples("tails", count: 2_000_000) { standard.exponential($0, &$1) }.filter { $0 > 7.7 }
    let left = 2_000_000 * Double.exp(-7.7)
    #expect(ZTest.standard.accepts(Double(exponentials.count), expected: left, standardError: left.squareRoot()))
    let overshoot = KolmogorovSmirnovTests.statistic(exponentials) { -.expMinusOne(7.7 - $0) }
    #expect(overshoot < KolmogorovSmirnovTests.critical)
  }

  @Test func `97 of 100 exponentials and lognormals need one word only`() throws {
    let table = SamplerTable()
    for distribution in [try Distribution.exponential(mean: 9), try .lognormal(mean: 9, cv: 2)] {
      let sampler = table.add(distribution)
      let untouched = samples("words") { word, more in
        var fresh = more
        _ = sampler.sample(word, &more)
        return more.next() == fresh.next() ? 1 : 0
      }
      #expect(untouched.reduce(0, +) > 0.97 * Double(untouched.count))
    }
    withExtendedLifetime(table) {}
  }

  @Test(arguments: [0.05, 0.3, 0.999, 1, 1.5, 20, 1e6])
  func `gammas have their shape as mean and variance`(shape: Double) {
    expectMoments(samples("gamma") { standard.gamma(shape: shape, $0, &$1) }, mean: shape, variance: shape)
  }

  @Test(arguments: [0.1, 0.25, 1, 3])
  func `the factor of a busy day has mean one`(cv: Double) {
    expectMoments(samples("factor") { standard.gammaFactor(cv: cv, $0, &$1) }, mean: 1, variance: cv * cv)
  }

  @Test func `days that do not vary have factor one`() {
    #expect(samples("factor", count: 9) { standard.gammaFactor(cv: 0, $0, &$1) } == Array(repeating: 1, count: 9))
  }

  @Test(arguments: [(2, 3), (0.5, 0.5), (0.1, 4), (30, 1), (1e-4, 3e-4)])
  func `betas have the moments of a beta`(a: Double, b: Double) {
    let betas = samples("beta") { standard.beta(a, b, $0, &$1) }
    #expect(betas.allSatisfy { $0 >= 0 && $0 <= 1 })
    expectMoments(betas, mean: a / (a + b), variance: a * b / ((a + b) * (a + b) * (a + b + 1)))
  }

  /// Neighbouring intervals of a day: thin the factor before by a beta, add a fresh gamma.
  @Test func `thinned gammas stay gammas and are correlated as asked`() {
    let (shape, correlation) = (4.0, 0.6)
    var more = source.draws(StreamID("thinning"), item: 0)
    var level = standard.gamma(shape: shape, more.next(), &more)
    var (levels, products) = ([Double](), 0.0)
    for _ in 0..<200_000 {
      let kept = standard.beta(correlation * shape, (1 - correlation) * shape, more.next(), &more)
      let next = kept * level + standard.gamma(shape: (1 - correlation) * shape, more.next(), &more)
      products += (level - shape) * (next - shape)
      levels.append(next)
      level = next
    }
    let mean = levels.reduce(0, +) / 200_000
    // An autocorrelated mean has a variance that is (1 + ρ) ÷ (1 − ρ) = 4 times as large.
    #expect(ZTest.standard.accepts(mean, expected: shape, standardError: (4 * shape / 200_000).squareRoot()))
    #expect(abs(products / 200_000 / shape - correlation) < 0.02)
  }
}
