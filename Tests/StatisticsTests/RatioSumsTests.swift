import Statistics
import Testing

@Suite struct RatioSumsTests {
  @Test func `the estimate is a ratio of sums with the delta-method half-width`() throws {
    var sums = RatioSums()
    for (x, y) in [(12.0, 4.0), (30, 8), (18, 6), (45, 10), (9, 3)] { sums.add(x, y) }
    let estimate = try #require(sums.estimate(replications: 5, confidence: .ninetyFive))
    // numpy and scipy on the definition, with the residuals x − R·y taken one by one.
    #expect(close(estimate.mean, 3.6774193548387095))
    #expect(close(estimate.halfWidth, 0.9810788140919279))
  }

  @Test func `intervals cover the true ratio 95 times of 100, where a mean of ratios is wrong`() {
    // y is uniform on 50…150 and x = y·(1 + y/100)·e with mean e = 1, so the ratio is 1 + E[y²]/(100·E[y]) = 25/12;
    // the mean of ratios would be 2.
    let truth = 25.0 / 12
    let share = coverage(of: 1_000) { seed in
      var chance = Chance(seed: seed)
      var sums = RatioSums()
      for _ in 1...30 {
        let y = 50 + 100 * chance.uniform()
        sums.add(y * (1 + y / 100) * (0.5 + chance.uniform()), y)
      }
      return sums.estimate(replications: 30, confidence: .ninetyFive)?.contains(truth) ?? false
    }
    #expect((0.92...0.98).contains(share))
  }

  @Test func `intervals of a share cover the truth when contacts of a day depend on each other`() {
    // A busy day has more contacts, and fewer of them are answered in time: (100·0.9 + 200·0.6)/300 = 0.7.
    let share = coverage(of: 1_000) { seed in
      var chance = Chance(seed: seed)
      var sums = RatioSums()
      for _ in 1...30 {
        let busy = chance.uniform() < 0.5
        let contacts = busy ? 200 : 100
        let inTime = (1...contacts).count { _ in chance.uniform() < (busy ? 0.6 : 0.9) }
        sums.add(Double(inTime), Double(contacts))
      }
      return sums.shareEstimate(replications: 30, confidence: .ninetyFive)?.contains(0.7) ?? false
    }
    #expect((0.92...0.98).contains(share))
  }

  @Test func `merging shards of counts is the same as adding every replication`() {
    var chance = Chance(seed: 7)
    var all = RatioSums()
    var shards = [RatioSums(), RatioSums(), RatioSums()]
    for replication in 0..<99 {
      let y = (chance.uniform() * 1000).rounded()
      let x = (chance.uniform() * y).rounded()
      all.add(x, y)
      shards[replication % 3].add(x, y)
    }
    var merged = RatioSums()
    for shard in shards { merged.merge(shard) }
    #expect(merged == all)
  }

  @Test func `a replication without contacts may be left out`() {
    var skipped = RatioSums()
    var added = RatioSums()
    for (x, y) in [(3.0, 5.0), (0, 0), (4, 5), (0, 0), (2, 4)] {
      added.add(x, y)
      if y > 0 { skipped.add(x, y) }
    }
    #expect(skipped == added)
    #expect(
      skipped.estimate(replications: 5, confidence: .ninety) == added.estimate(replications: 5, confidence: .ninety))
  }

  @Test func `an empty cell has no estimate and a single replication no half-width`() {
    var sums = RatioSums()
    #expect(sums.estimate(replications: 10, confidence: .ninety) == nil)
    #expect(sums.shareEstimate(replications: 10, confidence: .ninety) == nil)
    sums.add(8, 10)
    #expect(sums.estimate(replications: 0, confidence: .ninety) == nil)
    #expect(sums.estimate(replications: 1, confidence: .ninety) == Estimate(mean: 0.8))
    #expect(sums.shareEstimate(replications: 1, confidence: .ninety) == Estimate(mean: 0.8))
    sums.add(.nan, 1)
    #expect(sums.estimate(replications: 2, confidence: .ninety) == nil)
  }

  @Test func `contacts in one replication only leave the error unknown`() {
    var sums = RatioSums()
    sums.add(123.4, 7)
    sums.add(0, 0)
    #expect(sums.estimate(replications: 2, confidence: .ninety) == Estimate(mean: 123.4 / 7))
  }

  @Test(arguments: [0.1, 1.0 / 3, 0.7, 1e-9, 12345.678])
  func `equal replications give exactly no error, in spite of rounding`(ratio: Double) throws {
    var chance = Chance(seed: 11)
    var sums = RatioSums()
    for _ in 1...1_000 {
      let y = 1e6 * chance.uniform()
      sums.add(ratio * y, y)
    }
    let estimate = try #require(sums.estimate(replications: 1_000, confidence: .ninetyFive))
    #expect(close(estimate.mean, ratio))
    #expect(estimate.halfWidth == 0)
  }

  @Test func `a small spread on a large mean is still seen`() throws {
    var sums = RatioSums()
    for replication in 0..<100 { sums.add(replication.isMultiple(of: 2) ? 100_001 : 99_999, 1) }
    let estimate = try #require(sums.estimate(replications: 100, confidence: .ninetyFive))
    let expected = Confidence.ninetyFive.studentT(degreesOfFreedom: 99) * (1.0 / 99).squareRoot()
    #expect(close(estimate.halfWidth, expected, relative: 1e-4))
  }
}
