import Statistics
import Testing

@Suite struct PairedDifferenceTests {
  private let base = [(12.0, 4.0), (30, 8), (18, 6), (45, 10), (9, 3)].map { RatioPair($0.0, $0.1) }
  private let change = [(10.0, 4.0), (33, 9), (16, 6), (40, 10), (9, 4)].map { RatioPair($0.0, $0.1) }

  @Test func `the difference of two ratios has the delta-method error of its pairs`() throws {
    let paired = try #require(PairedDifference(base, change))
    // numpy and scipy on the definition, with the residuals taken one by one.
    #expect(close(paired.difference, -0.4046920821114366))
    #expect(close(paired.standardError, 0.1312404288058954))
    #expect(close(paired.independentStandardError, 0.49533500093383226))
    #expect(close(paired.estimate(.ninetyFive).halfWidth, 0.3643818461621878))
    #expect(close(paired.gain, 0.49533500093383226 / 0.1312404288058954))
  }

  @Test func `the p-values of plain means are those of the paired t test`() throws {
    let before = [3.1, 4.4, 2.9, 5.0, 3.3, 4.1].map { RatioPair($0, 1) }
    let after = [2.7, 4.6, 2.1, 4.2, 3.1, 3.3].map { RatioPair($0, 1) }
    let paired = try #require(PairedDifference(before, after))
    // scipy.stats.ttest_rel with one-sided alternatives; the second one after adding 0.9 to what came after.
    #expect(close(paired.pValue(below: 0), 0.019752904837670667))
    #expect(close(paired.pValue(above: -0.9), 0.025037383570466778))
    #expect(close(paired.pValue(above: 0), 1 - 0.019752904837670667))
    #expect(close(paired.pValue(within: 0.9), 0.025037383570466778))
  }

  @Test func `more contacts without an event are no certainty that there are fewer events per contact`() throws {
    let before = (0..<100).map { RatioPair($0 % 10 == 0 ? 1 : 0, 1_000) }
    let after = (0..<100).map { RatioPair($0 % 10 == 0 ? 1 : 0, $0 % 2 == 0 ? 1_010 : 1_009) }
    let blind = try #require(PairedDifference(before, after))
    #expect(blind.pValue(below: 0) < 0.01)
    let counted = try #require(PairedDifference(before, after, events: .counted))
    #expect(counted.pValue(below: 0) > 0.4)
    #expect(close(counted.standardError, 2 / 100_475))
    // The same of what is left of the contacts.
    func rest(_ pairs: [RatioPair]) -> [RatioPair] { pairs.map { RatioPair($0.y - $0.x, $0.y) } }
    let left = try #require(PairedDifference(rest(before), rest(after), events: .rest))
    #expect(close(left.standardError, 2 / 100_475))
    // Twelve events that a change prevents are more than that.
    let none = after.map { RatioPair(0, $0.y) }
    #expect(try #require(PairedDifference(before, none, events: .counted)).pValue(below: 0) < 0.01)
    #expect(PairedDifference(before, before, events: .counted)?.standardError == 0)
  }

  @Test func `intervals cover the true difference 95 times of 100, paired or not, and pairs are narrower`() {
    // A day has 50…150 contacts and a luck that both runs share; the change adds 10 % to each wait, so the difference is a
    // tenth of the ratio 25/12; see the test of RatioSums.
    let truth = 2.5 / 12
    for isPaired in [true, false] {
      var gain = 0.0
      let share = coverage(of: 1_000) { seed in
        var chance = Chance(seed: seed)
        func day(_ chance: inout Chance) -> (y: Double, luck: Double) {
          (50 + 100 * chance.uniform(), 0.5 + chance.uniform())
        }
        var before: [RatioPair] = []
        var after: [RatioPair] = []
        for _ in 1...30 {
          let one = day(&chance)
          let other = isPaired ? one : day(&chance)
          before.append(RatioPair(one.y * (1 + one.y / 100) * one.luck, one.y))
          after.append(RatioPair(other.y * (1 + other.y / 100) * other.luck * (1.05 + 0.1 * chance.uniform()), other.y))
        }
        let paired = PairedDifference(before, after)
        gain += (paired?.gain ?? 0) / 1_000
        return paired?.estimate(.ninetyFive).contains(truth) ?? false
      }
      #expect((0.92...0.98).contains(share), "\(share)")
      #expect(isPaired ? gain > 5 : (0.9...1.1).contains(gain), "\(gain)")
    }
  }

  @Test func `equal days leave no doubt that nothing changes`() throws {
    let paired = try #require(PairedDifference(base, base))
    #expect(paired.estimate(.ninetyFive) == Estimate(mean: 0, halfWidth: 0))
    #expect(paired.pValue(within: 0.01) == 0)
    #expect(paired.pValue(above: 0) == 1)
    #expect(paired.gain == nil)
  }

  @Test func `where nothing can be said nothing is claimed`() throws {
    #expect(PairedDifference([], []) == nil)
    #expect(PairedDifference([RatioPair(0, 0)], [RatioPair(1, 1)]) == nil)
    #expect(PairedDifference([RatioPair(1, 1)], [RatioPair(.infinity, 1)]) == nil)
    let single = try #require(PairedDifference([RatioPair(1, 1)], [RatioPair(3, 1)]))
    #expect(single.difference == 2)
    #expect(single.estimate(.ninetyFive).halfWidth == nil)
    #expect(single.pValue(above: 0) == 1)
    // All of one run's contacts came on one day.
    let oneDay = [RatioPair(0, 0), RatioPair(2, 4), RatioPair(0, 0)]
    #expect(try #require(PairedDifference(oneDay, oneDay)).standardError == nil)
  }

  @Test func `only replications that both runs have are paired`() throws {
    let paired = try #require(PairedDifference(base + [RatioPair(500, 1)], change))
    #expect(paired == PairedDifference(base, change))
  }
}

@Suite struct HolmTests {
  @Test func `p-values are adjusted step by step`() {
    // R: p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm") is 0.03 0.06 0.06 0.02.
    let adjusted = Holm.adjusted([0.01, 0.04, 0.03, 0.005])
    for (value, expected) in zip(adjusted, [0.03, 0.06, 0.06, 0.02]) { #expect(close(value, expected)) }
    #expect(Holm.adjusted([]) == [])
    #expect(Holm.adjusted([0.7, 0.6]) == [1, 1])
  }

  @Test func `of many true hypotheses any is rejected 5 times of 100, however they depend on each other`() {
    let alarms = coverage(of: 2_000) { seed in
      var chance = Chance(seed: seed)
      return Holm.adjusted((1...10).map { _ in chance.uniform() }).contains { $0 <= 0.05 }
    }
    #expect((0.035...0.06).contains(alarms), "\(alarms)")
  }
}

@Suite struct QuantileDifferenceTests {
  @Test func `intervals cover the true difference of percentiles, and pairs are narrower`() throws {
    // Waits of the same customers, exponential with mean 40 s before and 44 s after.
    let truth = 4 * 2.302585092994046
    var (width, single) = (0.0, 0.0)
    let share = coverage(of: 500) { seed in
      var chance = Chance(seed: seed)
      var (before, after) = (SectionedQuantiles(), SectionedQuantiles())
      for replication in 0..<100 {
        for _ in 1...40 {
          let wait = chance.exponential(mean: 1)
          before.record(40 * wait, replication: replication)
          after.record(44 * wait, replication: replication)
        }
      }
      guard let difference = QuantileDifference(0.9, base: before, change: after)?.estimate(.ninetyFive) else {
        return false
      }
      width += difference.halfWidth ?? 0
      single += after.estimate(0.9, confidence: .ninetyFive)?.halfWidth ?? 0
      return difference.contains(truth)
    }
    // What buckets leave open is added in full, so the intervals are wide enough rather than exact.
    #expect((0.93...1).contains(share), "\(share)")
    #expect(width < 0.5 * single)
  }

  @Test func `equal waits have no difference at all, and no waits none to speak of`() {
    var waits = SectionedQuantiles()
    for replication in 0..<20 { waits.record(Double(replication), replication: replication) }
    let same = QuantileDifference(0.5, base: waits, change: waits)
    #expect(same?.estimate(.ninety) == Estimate(mean: 0, halfWidth: 0))
    #expect(same?.pValue == 1)
    #expect(QuantileDifference(0.5, base: SectionedQuantiles(), change: waits) == nil)
  }

  @Test func `without a true difference one is called likely at most 5 times of 100`() {
    let share = coverage(of: 1_000) { seed in
      var chance = Chance(seed: seed)
      var (before, after) = (SectionedQuantiles(), SectionedQuantiles())
      for replication in 0..<100 {
        for _ in 1...40 {
          before.record(chance.exponential(mean: 40), replication: replication)
          after.record(chance.exponential(mean: 40), replication: replication)
        }
      }
      return QuantileDifference(0.9, base: before, change: after)?.pValue ?? 1 <= 0.05
    }
    #expect((0.005...0.055).contains(share), "\(share)")
  }
}
