import Mathematics

/// One of the 256 layers of a ziggurat: horizontal slabs of equal area that cover the graph of a density.
@frozen @usableFromInline
struct Layer: BitwiseCopyable, Sendable {
  @usableFromInline let width: Double
  /// The width of the layer above: left of it every point of this layer lies under the density.
  @usableFromInline let edge: Double
}

/// The layers of the exponential and of the normal density.
///
/// Source: G. Marsaglia, W. Tsang, "The ziggurat method for generating random variables", J. Stat. Softw. 5(8), 2000;
/// with layer and position from separate bits, after J. Doornik (2005).
enum Ziggurat {
  /// Where the tail of the exponential density begins, so that 256 layers of equal area close at the top.
  static let exponentialTail = 7.697117470131049_7
  /// Where the tail of the normal density begins.
  static let normalTail = 3.654152885361008_8

  /// 256 layers of the exponential density, then 256 of the normal one. Made once, never changed, never freed.
  nonisolated(unsafe) static let layers: UnsafePointer<Layer> = {
    let layers = UnsafeMutablePointer<Layer>.allocate(capacity: 512)
    build(
      layers, tail: exponentialTail, areaOfTail: Elementary.exp(-exponentialTail),
      density: { Elementary.exp(-$0) }, inverse: { -Elementary.log($0) })
    build(
      layers + 256, tail: normalTail,
      areaOfTail: millsRatio(normalTail) * Elementary.exp(-0.5 * normalTail * normalTail),
      density: { Elementary.exp(-0.5 * $0 * $0) }, inverse: { (-2 * Elementary.log($0)).squareRoot() })
    return UnsafePointer(layers)
  }()

  /// Layer 0 is the rectangle under the density at `tail` with the tail beside it, as wide as its area asks.
  private static func build(
    _ layers: UnsafeMutablePointer<Layer>, tail: Double, areaOfTail: Double,
    density: (Double) -> Double, inverse: (Double) -> Double
  ) {
    let area = tail * density(tail) + areaOfTail
    var width = area / density(tail)
    var next = tail
    for index in 0..<256 {
      (layers + index).initialize(to: Layer(width: width, edge: next))
      width = next
      next = index == 254 ? 0 : inverse(density(width) + area / width)
    }
  }

  /// The area under the normal density right of `x`, divided by the density at `x`: Laplace's continued fraction.
  private static func millsRatio(_ x: Double) -> Double {
    1 / stride(from: 200.0, to: 0, by: -1).reduce(x) { x + $1 / $0 }
  }
}
