import Statistics
import Testing

@Suite struct StandardNormalCheckTests {
  private func scores(_ count: Int, seed: Int) -> [Double] {
    var chance = Chance(seed: seed)
    return (0..<count).map { _ in chance.normal() }
  }

  /// Expected values: numpy and scipy 1.17 (`kstest`, `chi2`, `binom`).
  @Test func `five scores give the values of the textbook tests`() throws {
    let check = try #require(StandardNormalCheck([-1.2, 0.3, 0.8, 2.1, -0.4]))
    #expect(check.count == 5)
    #expect(close(check.mean, 0.32))
    #expect(close(check.variance, 1.348))
    #expect(close(check.distance, 0.21791142218895254))
    #expect(check.shareBeyond == 0.2)
    #expect(close(check.meanPValue, 0.4742743507673295))
    #expect(close(check.variancePValue, 2 * (1 - 0.7592940130360006)))
    #expect(close(check.beyondPValue, 2 * 0.2262190625))
    #expect(abs(check.distancePValue - 0.9288267663422332) < 0.025)
    #expect(check.looksStandardNormal())
  }

  @Test func `standard normal scores rarely fail`() {
    let failures = coverage(of: 500) { seed in
      let check = StandardNormalCheck(scores(400, seed: seed))
      return check?.looksStandardNormal(significance: 0.05) == false
    }
    #expect((0.01...0.07).contains(failures), "\(failures)")
  }

  @Test func `a bias is seen`() {
    let check = StandardNormalCheck(scores(400, seed: 1).map { $0 + 0.3 })
    #expect(check?.looksStandardNormal() == false)
    #expect((check?.meanPValue ?? 1) < 1e-4)
  }

  @Test func `intervals that are too narrow or too wide are seen`() {
    let narrow = StandardNormalCheck(scores(400, seed: 2).map { $0 * 1.3 })
    let wide = StandardNormalCheck(scores(400, seed: 2).map { $0 * 0.75 })
    #expect(narrow?.looksStandardNormal() == false)
    #expect(wide?.looksStandardNormal() == false)
    #expect((narrow?.shareBeyond ?? 0) > 0.08)
    #expect((wide?.shareBeyond ?? 1) < 0.02)
  }

  @Test func `scores of the right mean and variance but the wrong shape are seen`() {
    let check = StandardNormalCheck((0..<400).map { $0.isMultiple(of: 2) ? 1 : -1 })
    #expect(check?.mean == 0)
    #expect(check?.variance == 1)
    #expect(check?.looksStandardNormal() == false)
  }

  @Test func `no scores, or scores that are no numbers, cannot be checked`() {
    #expect(StandardNormalCheck([]) == nil)
    #expect(StandardNormalCheck([0.1, .nan]) == nil)
    #expect(StandardNormalCheck([.infinity]) == nil)
  }
}
