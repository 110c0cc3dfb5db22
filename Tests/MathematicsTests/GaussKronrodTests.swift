import Mathematics
import RealModule
import Testing

@Suite struct GaussKronrodTests {
  @Test func `each lane is an integral of its own`() {
    let pieces = GaussKronrod.integrate([0, 1, 2]) { x in
      Lanes(1, x, x * x, .exp(x), .exp(-x), x.squareRoot(), abs(x - 0.3), x < 1.7 ? 1 : 0)
    }
    let whole = pieces.reduce(Lanes.zero, +)
    let e = Double.exp(1)
    let truths: [Double] = [2, 2, 8 / 3.0, e * e - 1, 1 - 1 / (e * e), 2 * 8.0.squareRoot() / 3, 1.49, 1.7]
    for (lane, truth) in truths.enumerated() { #expect(abs(whole[lane] / truth - 1) < 1e-11, "lane \(lane)") }
    #expect(pieces.count == 2)
    #expect(GaussKronrod.integrate([1]) { Lanes(repeating: $0) }.isEmpty)
  }

  @Test func `a function of endless jumps ends`() {
    var calls = 0
    _ = GaussKronrod.integrate([0, 1]) { x in
      calls += 1
      return Lanes(repeating: Int(x * 1e15) % 2 == 0 ? 1 : 0)
    }
    #expect(calls < 2_000_000)
  }
}
