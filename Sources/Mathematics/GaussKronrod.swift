/// Several integrals over one interval at once, one in each lane.
package typealias Lanes = SIMD8<Double>

/// Adaptive Gauss–Kronrod quadrature of non-negative integrands (Piessens et al., QUADPACK, 1983).
///
/// Seven Gauss points sit inside fifteen Kronrod points; their difference bounds the error of the fifteen. A piece
/// whose error is too large is halved, so that kinks and endpoint singularities cost a few halvings.
package enum GaussKronrod {
  /// The integral over each piece between neighbouring `cuts`, rising.
  ///
  /// Each lane's error over all pieces is about 10⁻¹³ of its integral.
  ///
  /// - Parameter noise: the relative rounding error of the integrand, below which nothing is refined.
  @inlinable
  package static func integrate(_ cuts: [Double], noise: Double = 0, _ integrand: (Double) -> Lanes) -> [Lanes] {
    guard cuts.count > 1 else { return [] }
    var pieces = [Lanes]()
    var doubts = [Lanes]()
    pieces.reserveCapacity(cuts.count)
    doubts.reserveCapacity(cuts.count)
    var whole = Lanes.zero
    for (low, high) in zip(cuts, cuts.dropFirst()) {
      let (value, doubt) = rule(low, high, integrand)
      pieces.append(value)
      doubts.append(doubt)
      whole += value
    }
    // QUADPACK: the error of the fifteen is about (200 × the difference)^1.5, here 10⁻¹³.
    let accepted = whole * max(1e-11, min(1e-3, 8 * noise))
    var halvings = 20_000
    for index in pieces.indices where any(doubts[index] .> accepted) {
      pieces[index] = refine(cuts[index], cuts[index + 1], accepted, depth: 0, &halvings, integrand)
    }
    return pieces
  }

  @inlinable
  static func refine(
    _ low: Double, _ high: Double, _ accepted: Lanes, depth: Int, _ halvings: inout Int,
    _ integrand: (Double) -> Lanes
  ) -> Lanes {
    halvings -= 1
    let middle = 0.5 * (low + high)
    let (left, leftDoubt) = rule(low, middle, integrand)
    let (right, rightDoubt) = rule(middle, high, integrand)
    // A function with a million jumps must not take for ever: what is left by then is below a millionth.
    guard depth < 44, halvings > 0 else { return left + right }
    let near =
      any(leftDoubt .> accepted) ? refine(low, middle, accepted, depth: depth + 1, &halvings, integrand) : left
    let far =
      any(rightDoubt .> accepted) ? refine(middle, high, accepted, depth: depth + 1, &halvings, integrand) : right
    return near + far
  }

  /// The Kronrod value, and how far the Gauss value is from it.
  @inlinable @inline(__always)
  static func rule(_ low: Double, _ high: Double, _ integrand: (Double) -> Lanes) -> (Lanes, Lanes) {
    let half = 0.5 * (high - low)
    let middle = 0.5 * (low + high)
    let centre = integrand(middle)
    var kronrod = centre * 0.209482141084727828012999174891714
    var gauss = centre * 0.417959183673469387755102040816327
    for (node, weight, gaussWeight) in both {
      let pair = integrand(middle - half * node) + integrand(middle + half * node)
      kronrod += pair * weight
      gauss += pair * gaussWeight
    }
    for (node, weight) in kronrodOnly {
      kronrod += (integrand(middle - half * node) + integrand(middle + half * node)) * weight
    }
    let difference = (kronrod - gauss) * half
    return (kronrod * half, difference.replacing(with: -difference, where: difference .< 0))
  }

  @usableFromInline
  static let both: [(Double, Double, Double)] = [
    (0.949107912342758524526189684047851, 0.063092092629978553290700663189204, 0.129484966168869693270611432679082),
    (0.741531185599394439863864773280788, 0.140653259715525918745189590510238, 0.279705391489276667901467771423780),
    (0.405845151377397166906606412076961, 0.190350578064785409913256402421014, 0.381830050505118944950369775488975),
  ]

  @usableFromInline
  static let kronrodOnly: [(Double, Double)] = [
    (0.991455371120812639206854697526329, 0.022935322010529224963732008058970),
    (0.864864423359769072789712788640926, 0.104790010322250183839876322541518),
    (0.586087235467691130294144691258449, 0.169004726639267902826583426598550),
    (0.207784955007898467600689403773245, 0.204432940075298892414161999234649),
  ]
}
