/// The two functions that make gamma and beta densities accurate for arguments of any size.
///
/// Written with ln Γ, a density with a million trials loses ten digits to cancellation. Loader's form subtracts the large
/// parts by algebra instead. Source: C. Loader, "Fast and accurate computation of binomial probabilities" (2000).
package enum SaddlePoint {
  package static let twoPi = 6.28318530717958647692

  /// The error δ of Stirling's formula: ln Γ(z) = (z − ½) ln z − z + ½ ln 2π + δ(z), for z > 0.
  ///
  /// Its asymptotic series (DLMF 5.11.1) from 16 on; below, the recurrence δ(z) = δ(z + 1) + (z + ½) ln(1 + 1/z) − 1.
  package static func stirlingError(_ z: Double) -> Double {
    var z = z
    var error = 0.0
    while z < 16 {
      error += (z + 0.5) * SeriesElementary.log((z + 1) / z) - 1
      z += 1
    }
    let inverse = 1 / (z * z)
    var series = 1.0 / 1188
    series = 1.0 / 1680 - inverse * series
    series = 1.0 / 1260 - inverse * series
    series = 1.0 / 360 - inverse * series
    series = 1.0 / 12 - inverse * series
    return error + series / z
  }

  /// The deviance x ln(x/m) + m − x for x, m > 0, without cancellation where x is near m.
  package static func deviance(_ x: Double, _ m: Double) -> Double {
    let difference = x - m
    guard abs(difference) < 0.1 * (x + m) else { return x * SeriesElementary.log(x / m) - difference }
    let v = difference / (x + m)
    var sum = difference * v
    var power = 2 * x * v
    var odd = 3.0
    while true {
      power *= v * v
      let next = sum + power / odd
      if next == sum { return sum }
      sum = next
      odd += 2
    }
  }
}
