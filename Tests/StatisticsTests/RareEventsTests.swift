import Foundation
import Statistics
import TestSupport
import Testing

/// What intervals say where few events, or none, tell of the truth.
@Suite struct RareEventsTests {
  private func counts(_ values: [Double]) -> MeanSums { values.reduce(into: MeanSums()) { $0.add($1) } }

  private func ratio(_ pairs: [(Double, Double)]) -> RatioSums {
    pairs.reduce(into: RatioSums()) { $0.add($1.0, $1.1) }
  }

  /// Whether intervals that held the truth so often hold it more rarely than a share says, by more than chance. A test at
  /// 1 in 100 is hard on what should not be rarer, one at 1 in 1000 on what should.
  private func isBelow(_ held: Int, of runs: Int, _ share: Double, _ test: ZTest = ZTest(oneIn: 100)) -> Bool {
    test.finds(
      Double(held), below: share * Double(runs), standardError: binomialDeviation(runs, share))
  }

  /// Upper bounds of Garwood's table at 95 %, for 0, 1, 2, 5, 10 and 50 events.
  @Test(arguments: [(0.0, 3.689), (1, 5.572), (2, 7.225), (5, 11.668), (10, 18.390), (50, 65.919)])
  func `single events in so many days of 100 have Garwood's upper bound`(events: Double, upper: Double) throws {
    let days = counts(Array(repeating: 1, count: Int(events)))
    let estimate = try #require(days.countEstimate(replications: 100_000, confidence: .ninetyFive))
    // Beyond a few events the bound fades into Student's.
    let student = try #require(days.estimate(replications: 100_000, confidence: .ninetyFive)?.halfWidth) * 100_000
    let expected = student + (1 - events / 100) * (upper - events - student)
    let found = try #require(estimate.halfWidth) * 100_000
    #expect(abs(found - expected) < 0.007 * expected, "\(found) for \(expected)")
  }

  @Test func `nobody in a hundred days is not nobody for sure`() {
    let estimate = MeanSums().countEstimate(replications: 100, confidence: .ninetyFive)
    #expect(estimate?.mean == 0)
    #expect((0.036...0.038).contains(estimate?.halfWidth ?? 0))
  }

  @Test func `the same number every day leaves the doubt of a day that was not seen`() {
    let same = counts(Array(repeating: 7, count: 25)).countEstimate(replications: 25, confidence: .ninetyFive)
    let none = MeanSums().countEstimate(replications: 25, confidence: .ninetyFive)
    #expect(same?.mean == 7)
    #expect(same?.halfWidth == none?.halfWidth)
  }

  @Test func `five on one bad day are one lump, not five events`() throws {
    let lump = try #require(counts([5]).countEstimate(replications: 25, confidence: .ninetyFive)?.halfWidth)
    let apart = try #require(
      counts([1, 1, 1, 1, 1]).countEstimate(replications: 25, confidence: .ninetyFive)?.halfWidth)
    #expect(lump > 2.5 * apart)
  }

  @Test func `one replication has no interval, whatever it counted`() {
    #expect(counts([3]).countEstimate(replications: 1, confidence: .ninetyFive) == Estimate(mean: 3))
    #expect(ratio([(3, 5)]).amountEstimate(replications: 1, confidence: .ninetyFive) == Estimate(mean: 0.6))
    #expect(ratio([(3, 5)]).shareEstimate(replications: 1, confidence: .ninetyFive) == Estimate(mean: 0.6))
  }

  @Test func `an amount that is the same every day has no interval, but its range`() {
    let same = ratio(Array(repeating: (240, 1), count: 25)).amountEstimate(replications: 25, confidence: .ninetyFive)
    #expect(same == Estimate(mean: 240, range: 240...240))
    #expect(same?.isConstant == true)
    #expect(same?.uncertainty == 0)
    #expect(same?.contains(240) == true)
  }

  @Test func `an amount of a single day says nothing of other days`() {
    let days = ratio([(90, 1)] + Array(repeating: (0, 1), count: 24))
    #expect(days.amountEstimate(replications: 25, confidence: .ninetyFive) == Estimate(mean: 3.6))
  }

  @Test func `a mean of two days has one degree of freedom, however many days were empty`() throws {
    let days = ratio([(10, 1), (30, 1)] + Array(repeating: (0, 0), count: 98))
    let halfWidth = try #require(days.amountEstimate(replications: 100, confidence: .ninetyFive)?.halfWidth)
    #expect(halfWidth >= 12.7 * 10)
  }

  @Test func `what many days make up is as it was`() {
    let days = ratio((0..<400).map { (100 + Double($0 % 7), 1) })
    #expect(
      days.amountEstimate(replications: 400, confidence: .ninetyFive)
        == days.estimate(replications: 400, confidence: .ninetyFive))
  }

  @Test func `agents idle on two days of 25 leave the doubt of two idle moments`() throws {
    let days = ratio([(0.99, 1), (0.995, 1)] + Array(repeating: (1, 1), count: 23))
    let plain = try #require(days.estimate(replications: 25, confidence: .ninetyFive)?.halfWidth)
    let halfWidth = try #require(days.portionEstimate(replications: 25, confidence: .ninetyFive)?.halfWidth)
    #expect(halfWidth > 2 * plain)
    let always = ratio(Array(repeating: (1, 1), count: 25))
    #expect(always.portionEstimate(replications: 25, confidence: .ninetyFive) == Estimate(mean: 1, range: 1...1))
  }

  @Test func `a part and its rest are equally sure`() throws {
    let days = (0..<25).map { Double($0 % 5 == 0 ? 1 : 0) / 8 }
    let part = try #require(
      ratio(days.map { ($0, 1) }).portionEstimate(replications: 25, confidence: .ninetyFive)?.halfWidth)
    let rest = try #require(
      ratio(days.map { (1 - $0, 1) }).portionEstimate(replications: 25, confidence: .ninetyFive)?.halfWidth)
    #expect(abs(part - rest) < 1e-9)
  }

  @Test(arguments: [0.5, 2, 5, 10, 30, 80, 200])
  func `rare counts are covered at least 94 times of 100, which Student's interval does not`(events: Double) {
    let (days, runs) = (25, 4_000)
    var covered = 0
    var plain = 0
    var chance = Chance(seed: Int(events * 10))
    for _ in 0..<runs {
      var sums = MeanSums()
      for _ in 0..<days {
        // A Poisson number by its exponential gaps.
        var (time, number) = (chance.exponential(mean: 1), 0.0)
        while time < events / Double(days) {
          number += 1
          time += chance.exponential(mean: 1)
        }
        sums.add(number)
      }
      let truth = events / Double(days)
      covered += sums.countEstimate(replications: days, confidence: .ninetyFive)?.contains(truth) ?? false ? 1 : 0
      plain += sums.estimate(replications: days, confidence: .ninetyFive)?.contains(truth) ?? false ? 1 : 0
    }
    #expect(!isBelow(covered, of: runs, 0.94), "\(covered) of \(runs)")
    if events <= 5 { #expect(isBelow(plain, of: runs, 0.94, ZTest(oneIn: 1000)), "\(plain) of \(runs)") }
  }

  @Test(arguments: [5.0, 12])
  func `what few contacts of many lengths save is covered, which Student's interval does not`(events: Double) {
    let (days, runs) = (25, 4_000)
    var (covered, plain, known) = (0, 0, 0)
    var chance = Chance(seed: Int(events))
    for _ in 0..<runs {
      var sums = RatioSums()
      for _ in 0..<days {
        var (time, saved) = (chance.exponential(mean: 1), 0.0)
        while time < events / Double(days) {
          saved += chance.exponential(mean: 60)
          time += chance.exponential(mean: 1)
        }
        sums.add(saved, 1)
      }
      let truth = 60 * events / Double(days)
      guard let estimate = sums.balanceEstimate(replications: days, confidence: .ninetyFive),
        estimate.halfWidth != nil
      else { continue }
      known += 1
      covered += estimate.contains(truth) == true ? 1 : 0
      plain += sums.estimate(replications: days, confidence: .ninetyFive)?.contains(truth) == true ? 1 : 0
    }
    #expect(known > runs * 9 / 10)
    #expect(Double(covered) > 0.92 * Double(known), "\(covered) of \(known)")
    #expect(Double(plain) < 0.9 * Double(known), "\(plain) of \(known)")
  }

  @Test func `gains and losses that cancel have Student's interval`() {
    let days = ratio((0..<25).map { (Double($0 % 5) - 1.9, 1) })
    #expect(
      days.balanceEstimate(replications: 25, confidence: .ninetyFive)
        == days.estimate(replications: 25, confidence: .ninetyFive))
    let same = ratio(Array(repeating: (-3, 1), count: 25)).balanceEstimate(replications: 25, confidence: .ninetyFive)
    #expect(same == Estimate(mean: -3, range: -3 ... -3))
  }

  @Test(arguments: [1.0, 3, 10, 40])
  func `shares of few contacts on days that differ are covered`(events: Double) {
    let (days, runs, contacts) = (25, 4_000, 20)
    var covered = 0
    var chance = Chance(seed: Int(events))
    for _ in 0..<runs {
      var sums = RatioSums()
      for _ in 0..<days {
        // Half of the days are bad, and hold twice the mean.
        let share = 2 * events / Double(days * contacts) * (chance.uniform() < 0.5 ? 1 : 0)
        let part = (0..<contacts).count { _ in chance.uniform() < share }
        sums.add(Double(part), Double(contacts))
      }
      let truth = events / Double(days * contacts)
      covered += sums.shareEstimate(replications: days, confidence: .ninetyFive)?.contains(truth) ?? false ? 1 : 0
    }
    #expect(!isBelow(covered, of: runs, 0.93), "\(covered) of \(runs)")
  }

  @Test func `the largest values have a range and no interval`() {
    var days = Extremes()
    for value in [4.0, 9, 2] { days.add(value) }
    #expect(days.estimate(replications: 3) == Estimate(mean: 5, range: 2...9))
    // Days without any had nothing waiting.
    #expect(days.estimate(replications: 5) == Estimate(mean: 3, range: 0...9))
    #expect(Extremes().estimate(replications: 4) == Estimate(mean: 0, range: 0...0))
    #expect(Extremes().estimate(replications: 0) == nil)
    var one = Extremes()
    one.add(4)
    #expect(one.estimate(replications: 1) == Estimate(mean: 4))
  }

  @Test func `a percentile beyond what was seen has no interval`() {
    var waits = SectionedQuantiles()
    for replication in 0..<100 { waits.record(Double(replication + 1), replication: replication) }
    // 0.99¹⁰⁰ = 37 % of such samples lie below it altogether.
    #expect(waits.estimate(0.99, confidence: .ninetyFive)?.halfWidth == nil)
    #expect(waits.estimate(0.5, confidence: .ninetyFive)?.halfWidth != nil)
  }

  @Test(arguments: [(0.5, 4), (0.8, 4), (0.95, 8), (0.99, 40)])
  func `percentiles of few waits are covered`(p: Double, perDay: Int) {
    let runs = 2_000
    let truth = -40 * log(1 - p)
    var (covered, known) = (0, 0)
    for run in 0..<runs {
      var chance = Chance(seed: run + 1)
      var waits = SectionedQuantiles()
      for replication in 0..<25 {
        for _ in 0..<perDay { waits.record(chance.exponential(mean: 40), replication: replication) }
      }
      guard let estimate = waits.estimate(p, confidence: .ninetyFive), estimate.halfWidth != nil else { continue }
      known += 1
      covered += estimate.contains(truth) ? 1 : 0
    }
    // Where days happen to differ much, the percentile may lie beyond what was seen.
    #expect(Double(known) > 0.97 * Double(runs))
    #expect(!isBelow(covered, of: known, 0.94), "\(covered) of \(known)")
  }
}
