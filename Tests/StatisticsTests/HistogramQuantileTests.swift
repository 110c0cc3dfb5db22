import Statistics
import Testing

@Suite struct HistogramQuantileTests {
  static let shares = [0, 0.001, 0.05, 0.1, 0.25, 0.5, 0.75, 0.8, 0.9, 0.95, 0.99, 0.999, 1]

  private func histogram(_ values: [Double]) -> Histogram {
    values.reduce(into: Histogram()) { $0.record($1) }
  }

  /// The nearest-rank quantile by sorting, with the rank found by counting in whole thousandths.
  private func exact(_ p: Double, of sorted: [Double]) -> Double {
    let thousandths = Int((p * 1000).rounded())
    let rank = max(1, (thousandths * sorted.count + 999) / 1000)
    return sorted[rank - 1]
  }

  private func expectWithinOnePercent(_ values: [Double], _ name: String) {
    let sorted = values.sorted()
    let histogram = histogram(values)
    for p in Self.shares {
      let truth = exact(p, of: sorted)
      #expect(close(histogram.quantile(p), truth, relative: 1 / 128 + 1e-15), "\(name), p \(p), n \(values.count)")
    }
  }

  @Test(arguments: 1...40)
  func `quantiles of random waits are within 1 % of the sorted ones`(seed: Int) {
    var chance = Chance(seed: seed)
    let count = 1 + Int(3_000 * chance.uniform())
    func waits(_ draw: (inout Chance) -> Double) -> [Double] {
      (1...count).map { _ in min(max(draw(&chance), 0x1p-4), 16_777_215) }
    }
    expectWithinOnePercent(waits { 600 * $0.uniform() }, "uniform")
    expectWithinOnePercent(waits { $0.exponential(mean: 45) }, "exponential")
    expectWithinOnePercent(
      waits {
        let u = $0.uniform(); return 1 / (u * u)
      }, "heavy tail")
    expectWithinOnePercent(waits { $0.uniform() < 0.5 ? 0.1 : 86_400 }, "two lumps")
    expectWithinOnePercent(waits { ($0.uniform() * 20).rounded() }, "ties")
  }

  @Test func `quantiles of waits at the edges of buckets are within 1 %`() {
    let edges = (1...1792).map { Histogram.bounds(ofBucket: $0) }
    expectWithinOnePercent(edges.map(\.lower), "lower edges")
    expectWithinOnePercent(edges.map(\.upper.nextDown), "upper edges")
    expectWithinOnePercent([0x1p-4], "the smallest")
    expectWithinOnePercent([0x1p24.nextDown], "the largest")
  }

  @Test func `contacts that did not wait are exactly zero`() throws {
    let histogram = histogram(Array(repeating: 0, count: 80) + Array(repeating: 30, count: 20))
    #expect(histogram.quantile(0.5) == 0)
    #expect(histogram.quantile(0.8) == 0)
    #expect(close(histogram.quantile(0.81), 30, relative: 0.01))
  }

  @Test func `a share that is a whole number of contacts takes exactly that many`() {
    // 0.07 · 100 is 7.000000000000001 in binary.
    let histogram = histogram((1...100).map { $0 <= 7 ? 1 : 1_000 })
    #expect(close(histogram.quantile(0.07), 1, relative: 0.01))
    #expect(close(histogram.quantile(0.0701), 1_000, relative: 0.01))
  }

  @Test func `nothing recorded has no quantile and a share outside 0 and 1 is the nearer end`() {
    #expect(Histogram().quantile(0.5) == nil)
    let histogram = histogram([1, 2, 3])
    #expect(histogram.quantile(.nan) == nil)
    #expect(histogram.quantile(-1) == histogram.quantile(0))
    #expect(histogram.quantile(7) == histogram.quantile(1))
  }

  @Test func `a greater share never has a smaller quantile`() {
    var chance = Chance(seed: 3)
    let histogram = histogram((1...5_000).map { _ in chance.exponential(mean: 60) })
    let quantiles = stride(from: 0, through: 1, by: 0.001).compactMap(histogram.quantile)
    #expect(quantiles.count == 1_001)
    #expect(zip(quantiles, quantiles.dropFirst()).allSatisfy { $0 <= $1 })
  }
}
