import Foundation
import Statistics
import Testing

@Suite struct SectionedQuantilesTests {
  @Test(arguments: [0.5, 0.8, 0.95])
  func `intervals cover the true percentile 95 times of 100, although waits of a day depend on each other`(p: Double) {
    // A quiet day has exponential waits of mean 30 s, a busy one of 60 s. With u = e^(−t/60) a wait exceeds t with
    // probability (u² + u)/2, which gives the percentile.
    let u = ((1 + 8 * (1 - p)).squareRoot() - 1) / 2
    let truth = -60 * log(u)
    let share = coverage(of: 1_000) { seed in
      var chance = Chance(seed: seed)
      var waits = SectionedQuantiles()
      for replication in 0..<200 {
        let mean = chance.uniform() < 0.5 ? 30.0 : 60
        for _ in 1...20 { waits.record(chance.exponential(mean: mean), replication: replication) }
      }
      return waits.estimate(p, confidence: .ninetyFive)?.contains(truth) ?? false
    }
    #expect((0.92...0.98).contains(share), "\(share)")
  }

  @Test func `the estimate is the pooled quantile`() {
    var chance = Chance(seed: 5)
    var waits = SectionedQuantiles()
    var all = Histogram()
    for replication in 0..<1_000 {
      let wait = chance.exponential(mean: 40)
      waits.record(wait, replication: replication)
      all.record(wait)
    }
    #expect(waits.pooled == all)
    #expect(waits.count == 1_000)
    #expect(waits.estimate(0.9, confidence: .ninety)?.mean == all.quantile(0.9))
  }

  @Test func `the half-width follows its formula`() throws {
    var waits = SectionedQuantiles(sections: 2)
    // As many as it takes that the sections alone decide.
    for _ in 0..<300 { waits.record(10, replication: 0) }
    for _ in 0..<200 { waits.record(20, replication: 1) }
    let estimate = try #require(waits.estimate(0.5, confidence: .ninetyFive))
    // Buckets 10…10.125 and 20…20.25; the pooled median is in the first one, so the deviations are 0 and 10.0625.
    #expect(estimate.mean == 10.0625)
    let critical = Confidence.ninetyFive.studentT(degreesOfFreedom: 1)
    let variance = 10.0625 * 10.0625 / 2
    #expect(close(estimate.halfWidth, (critical * critical * variance + 0.0625 * 0.0625).squareRoot()))
  }

  @Test func `sections that agree on a bucket know no more than the bucket`() throws {
    var waits = SectionedQuantiles()
    for replication in 0..<100 { waits.record(10.1, replication: replication) }
    let estimate = try #require(waits.estimate(0.5, confidence: .ninetyFive))
    #expect(estimate.halfWidth == 0.0625)
    #expect(estimate.contains(10.1))
  }

  @Test func `one section alone knows nothing about its error and none knows nothing at all`() {
    var waits = SectionedQuantiles()
    #expect(waits.estimate(0.5, confidence: .ninety) == nil)
    waits.record(0, replication: 3)
    waits.record(0, replication: 13)
    #expect(waits.estimate(0.5, confidence: .ninety) == Estimate(mean: 0))
    waits.record(zeros: 20, replication: 4)
    #expect(waits.estimate(0.5, confidence: .ninety) == Estimate(mean: 0, halfWidth: 0))
  }

  @Test func `shards that share out the replications merge to the same result in any order`() {
    var chance = Chance(seed: 6)
    var all = SectionedQuantiles()
    var shards = Array(repeating: SectionedQuantiles(), count: 4)
    var days = SectionedQuantiles()
    for replication in 0..<100 {
      var day = Histogram()
      for _ in 1...50 {
        let wait = chance.exponential(mean: 40)
        all.record(wait, replication: replication)
        shards[replication / 25].record(wait, replication: replication)
        day.record(wait)
      }
      days.merge(day, replication: replication)
    }
    var merged = SectionedQuantiles()
    for shard in chance.shuffled(shards) { merged.merge(shard) }
    #expect(merged == all)
    #expect(days == all)
  }

  @Test func `any replication number and any number of sections is safe`() {
    var waits = SectionedQuantiles(sections: -3)
    waits.record(1, replication: -7)
    waits.record(1, replication: .max)
    waits.record(1, replication: .min)
    #expect(waits.count == 3)
    var ten = SectionedQuantiles()
    ten.merge(waits)
    #expect(ten.count == 3)
  }
}
