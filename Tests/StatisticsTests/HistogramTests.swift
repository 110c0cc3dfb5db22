import Statistics
import Testing

@Suite struct HistogramTests {
  private func histogram(_ values: [Double]) -> Histogram {
    values.reduce(into: Histogram()) { $0.record($1) }
  }

  @Test func `a value lies in the bounds of its bucket, which are at most 1.6 % apart`() {
    var chance = Chance(seed: 1)
    for _ in 1...100_000 {
      let value = 0x1p-4 * power(28 * chance.uniform())
      let (lower, upper) = Histogram.bounds(ofBucket: Histogram.bucket(of: value))
      #expect(lower <= value && value < upper)
      #expect(upper <= lower * (1 + 1.0 / 64))
    }
  }

  @Test func `buckets follow each other without a gap`() {
    #expect(Histogram.bounds(ofBucket: 1).lower == 0x1p-4)
    #expect(Histogram.bounds(ofBucket: 1792).upper == 0x1p24)
    for bucket in 1..<1792 {
      let (lower, upper) = Histogram.bounds(ofBucket: bucket)
      #expect(upper == Histogram.bounds(ofBucket: bucket + 1).lower)
      #expect(Histogram.bucket(of: lower) == bucket)
      #expect(Histogram.bucket(of: upper.nextDown) == bucket)
    }
  }

  @Test func `what is outside the range goes to its end`() {
    #expect(Histogram.bucket(of: 0) == 0)
    #expect(Histogram.bucket(of: -0.0) == 0)
    #expect(Histogram.bucket(of: -5) == 0)
    #expect(Histogram.bucket(of: .nan) == 0)
    #expect(Histogram.bucket(of: .leastNonzeroMagnitude) == 1)
    #expect(Histogram.bucket(of: 1e-9) == 1)
    #expect(Histogram.bucket(of: 0x1p24) == 1792)
    #expect(Histogram.bucket(of: .infinity) == 1792)
    #expect(Histogram.bounds(ofBucket: 9999) == Histogram.bounds(ofBucket: 1792))
  }

  @Test func `merging shards is the same as recording everything, in any order`() {
    var chance = Chance(seed: 2)
    let values = (1...20_000).map { _ in chance.uniform() < 0.3 ? 0 : chance.exponential(mean: 100) }
    let all = histogram(values)
    #expect(all.count == 20_000)
    #expect(all.zeros == UInt64(values.count { $0 == 0 }))
    #expect(histogram(chance.shuffled(values)) == all)
    let shards = stride(from: 0, to: values.count, by: 1_900).map { histogram(Array(values[$0...].prefix(1_900))) }
    let merged = chance.shuffled(shards).reduce(into: Histogram()) { $0.merge($1) }
    #expect(merged == all)
    #expect(histogram(Array(values.dropLast())) != all)
  }

  @Test func `an almost empty histogram is small and a full one under 8 KB`() {
    #expect(Histogram().bytes == 0)
    #expect(histogram(Array(repeating: 0, count: 1_000)).bytes == 0)
    #expect(histogram([20, 25, 30]).bytes <= 400)
    #expect(histogram((-4..<24).map { power(Double($0)) }).bytes < 8_192)
  }

  @Test func `a counter that is full stays full instead of starting over`() throws {
    var histogram = histogram([10, 10, 500])
    for _ in 1...40 {
      let copy = histogram
      histogram.merge(copy)
    }
    histogram.record(10)
    #expect(histogram.count == (3 << 40) + 1)
    let low = try #require(histogram.quantile(0))
    let high = try #require(histogram.quantile(1))
    #expect(close(low, 10, relative: 0.01))
    #expect(close(high, 500, relative: 0.01))
  }

  private func power(_ exponent: Double) -> Double {
    let whole = exponent.rounded(.down)
    return Double(sign: .plus, exponent: Int(whole), significand: 1 + (exponent - whole))
  }
}
