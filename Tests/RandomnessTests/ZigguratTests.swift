import RealModule
import Randomness
import TestSupport
import Testing

/// The two hundred and fifty-six layers. An error in a wedge would average out in every distribution function, so each
/// is asked how often it keeps a point: as often as the point lies under the density.
@Suite struct ZigguratTests {
  static let layers = [1, 2, 10, 64, 128, 200, 254, 255] as [UInt64]

  let standard = StandardSampler()
  let source = Source(seed: 4, replication: 0)

  /// How often the sampler keeps the point of `word`, which lies in the middle between the widths of its layer and of
  /// the one above, against the share of that wedge's height that lies under the density there: in standard errors.
  func score(
    layer: UInt64, origin: UInt64, range: Double, density: (Double) -> Double,
    draw: (UInt64, inout Draws) -> Double
  ) -> Double {
    let stream = StreamID("layer \(layer)")
    /// The word at `position` of the layer's width.
    func word(_ position: Double, _ layer: UInt64) -> UInt64 {
      (origin + UInt64(position * range)) << 12 | layer
    }
    func value(_ position: Double, _ layer: UInt64) -> Double {
      var more = source.draws(stream, item: 0)
      return draw(word(position, layer), &more)
    }
    let width = 1024 * value(1.0 / 1024, layer)
    let widthAbove = layer == 255 ? 0 : 1024 * value(1.0 / 1024, layer + 1)
    let x = (width + widthAbove) / 2
    let share = (density(x) - density(width)) / ((widthAbove == 0 ? 1 : density(widthAbove)) - density(width))
    let count = 100_000
    let kept = (0..<UInt64(count)).reduce(0) { kept, item in
      var more = source.draws(stream, item: item)
      return kept + (abs(draw(word(x / width, layer), &more) - x) < 1e-10 ? 1 : 0)
    }
    return (Double(kept) - share * Double(count)) / (Double(count) * share * (1 - share)).squareRoot()
  }

  @Test(arguments: layers)
  func `wedges of the exponential keep what lies under the density`(layer: UInt64) {
    let score = score(layer: layer, origin: 0, range: 0x1p52, density: { .exp(-$0) }) { standard.exponential($0, &$1) }
    #expect(ZTest.amongHundreds.accepts(score, expected: 0, standardError: 1))
  }

  @Test(arguments: layers)
  func `wedges of the normal keep what lies under the density`(layer: UInt64) {
    let score = score(layer: layer, origin: 1 << 51, range: 0x1p51, density: { .exp(-0.5 * $0 * $0) }) {
      standard.normal($0, &$1)
    }
    #expect(ZTest.amongHundreds.accepts(score, expected: 0, standardError: 1))
  }
}
